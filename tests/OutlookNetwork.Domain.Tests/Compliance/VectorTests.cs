using System.Text.Json;
using OutlookNetwork.Domain.Compliance;

namespace OutlookNetwork.Domain.Tests.Compliance;

/// <summary>The vectors decide what the language means; every engine reads the same file.</summary>
public sealed class VectorTests
{
    public static TheoryData<string> Vectors => [.. Shipped.Resource("wording.language.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    [Theory]
    [MemberData(nameof(Vectors))]
    public void The_engine_does_what_the_vector_says(string vector)
    {
        using var document = JsonDocument.Parse(vector);
        var root = document.RootElement;
        var check = Shipped.Finding(root.GetProperty("rule").GetRawText()[1..^1]);

        var found = check.Run(new(
            root.GetProperty("text").GetString() ?? "", WordingDirection.Outgoing, Shipped.Today, Shipped.Everywhere, TextOf(root, "subject"),
            root.TryGetProperty("of", out var of) ? new(IsTrue(of, "new"), IsTrue(of, "first"), TextOf(of, "question")) { Confidential = TextsOf(of, "confidential") } : null));

        var expected = root.GetProperty("spans").EnumerateArray().Select(span => new TextSpan(span[0].GetInt32(), span[1].GetInt32()));
        Assert.Equal(expected, found.Select(finding => finding.Span));
        if (root.TryGetProperty("instead", out var instead))
        {
            Assert.Equal(
                instead.EnumerateArray().Select(one => one.ValueKind == JsonValueKind.Null ? null : new Replacement(one[0].GetInt32(), one[1].GetInt32(), one[2].GetString() ?? "")),
                found.Select(finding => finding.Instead));
        }
    }

    private static bool IsTrue(JsonElement of, string name) => of.TryGetProperty(name, out var flag) && flag.GetBoolean();

    private static string TextOf(JsonElement of, string name) => of.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";

    private static IReadOnlyList<string> TextsOf(JsonElement of, string name) =>
        of.TryGetProperty(name, out var texts) ? [.. texts.EnumerateArray().Select(text => text.GetString() ?? "")] : [];
}
