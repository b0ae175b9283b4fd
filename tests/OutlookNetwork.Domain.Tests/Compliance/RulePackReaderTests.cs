using OutlookNetwork.Domain.Compliance;

namespace OutlookNetwork.Domain.Tests.Compliance;

public sealed class RulePackReaderTests
{
    private const string Good = """{ "id": "p", "version": "1", "notice": "n", "sets": { "a": ["b"] }, "facts": { "f": { "find": ["not"], "before": 3 } }, "rules": [{ "id": "r", "category": "c", "group": "g", "severity": "warn", "direction": "both", "find": ["{a}"], "unless": ["@f"], "message": "m", "why": "w", "source": "s", "suggestion": "g", "tests": { "find": ["x"], "pass": ["y"] } }] }""";

    [Fact]
    public void A_pack_as_it_should_be_is_read() => Assert.False(RulePackReader.Read(Good).Failed(out _, out _));

    [Theory]
    [InlineData("\"severity\": \"warn\"", "\"severity\": \"bad\"", "rules.r.severity: It must be info, warn or block.")]
    [InlineData("\"direction\": \"both\"", "\"direction\": 1", "rules.r.direction: It must be a text that is not empty.")]
    [InlineData("\"find\": [\"{a}\"]", "\"find\": []", "rules.r.find: There must be a phrase to find.")]
    [InlineData("\"find\": [\"{a}\"]", "\"find\": [\"{b}\"]", "rules.r: There is no set {b}.")]
    [InlineData("\"find\": [\"{a}\"]", "\"find\": [\"x ..99 y\"]", "rules.r.find.?: The phrase 'x ..99 y' cannot be read: '..99' is no gap: write .. and a number from 1 to 30.")]
    [InlineData("\"find\": [\"{a}\"]", "\"find\": [\"Cure\"]", "rules.r.find.?: The phrase 'Cure' cannot be read: 'Cure' is no word: write lower-case letters a to z, digits, or one of the signs that are words.")]
    [InlineData("\"unless\": [\"@f\"]", "\"unless\": [\"@g\"]", "rules.r: There is no fact @g.")]
    [InlineData("\"message\": \"m\", ", "", "rules.r.message: It is missing.")]
    [InlineData("\"message\": \"m\"", "\"message\": \"m\", \"regex\": \"a+\"", "rules.r.regex: There is no such field.")]
    [InlineData("\"before\": 3", "\"before\": 0", "facts.f.before: It must be a whole number from 1 to 30.")]
    [InlineData("\"a\": [\"b\"]", "\"a\": [\"{a}\"]", "sets.a: The set holds itself through others.")]
    [InlineData("\"pass\": [\"y\"]", "\"pass\": []", "rules.r.tests: There must be a sentence that is found and one that passes.")]
    [InlineData("\"id\": \"p\", ", "", "id: It is missing.")]
    public void A_wrong_pack_is_refused_with_the_name_of_the_field(string right, string wrong, string sentence)
    {
        Assert.Contains(right, Good, StringComparison.Ordinal);

        Assert.True(RulePackReader.Read(Good.Replace(right, wrong, StringComparison.Ordinal)).Failed(out var problem, out _));

        Assert.Equal("wording.pack-invalid", problem.Code);
        Assert.StartsWith(sentence, problem.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{ "id": "a", "id": "b" }""")]
    public void What_is_no_pack_at_all_is_refused(string json) => Assert.True(RulePackReader.Read(json).Failed(out _, out _));
}
