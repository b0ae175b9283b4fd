using OutlookNetwork.Domain.Compliance;

namespace OutlookNetwork.Domain.Tests.Compliance;

/// <summary>Conditions, weights, products and merging.</summary>
public sealed class MeaningTests
{
    [Theory]
    [InlineData("The drug heals.", true)]
    [InlineData("The drug heals in the trial.", false)]
    [InlineData("The drug heals. It was in the trial.", true)]
    public void An_exception_holds_for_its_sentence(string text, bool found) => Assert.Equal(found, Finds("""
        "find": ["heals"], "unless": ["trial"]
        """, text));

    [Theory]
    [InlineData("Rash. He took it.", true)]
    [InlineData("Rash. It is late. He took it.", false)]
    public void Near_is_the_sentence_before_and_after(string text, bool found) => Assert.Equal(found, Finds("""
        "find": ["rash"], "needs": [{ "in": "near", "find": ["took"] }]
        """, text));

    [Theory]
    [InlineData("A rash.", false)]
    [InlineData("A rash and he took it.", false)]
    [InlineData("A rash, he took the drug, and he took it again.", true)]
    [InlineData("A rash, he took the drug in a trial.", false)]
    public void Weights_add_up_to_the_threshold_each_once(string text, bool found) => Assert.Equal(found, Finds("""
        "find": [{ "phrase": "rash", "weight": 4 }], "clues": [{ "find": ["took"], "weight": 3 }, { "find": ["drug"], "weight": 3 }, { "find": ["trial"], "weight": -1 }]
        """, text));

    [Theory]
    [InlineData("one two", true)]
    [InlineData("one big two", true)]
    [InlineData("one big, red two", true)]
    [InlineData("one big red old two", false)]
    [InlineData("one. Two", false)]
    public void A_gap_ends_with_its_number_of_words_and_with_the_sentence(string text, bool found) => Assert.Equal(found, Finds("""
        "find": ["one ..2 two"]
        """, text));

    [Theory]
    [InlineData("Is the drug safe?", true)]
    [InlineData("The drug is safe.", false)]
    public void A_question_is_a_sentence_that_ends_with_its_mark(string text, bool found) => Assert.Equal(found, Finds("""
        "find": ["safe"], "needs": ["@question"]
        """, text));

    [Theory]
    [InlineData("The words \"safe for all\" were taken out.", false)]
    [InlineData("\"It is safe for all.\"", true)]
    public void A_few_words_in_marks_are_somebody_elses_and_a_whole_sentence_is_the_writers(string text, bool found) => Assert.Equal(found, Finds("""
        "find": ["safe for all"], "unless": ["@in-marks"]
        """, text));

    [Theory]
    [InlineData("Kardion cures.", true)]
    [InlineData("Zelbora cures.", false)]
    [InlineData("Old Pill cures.", true)]
    public void A_product_is_what_the_tenant_says_it_is(string text, bool found)
    {
        var check = Shipped.Finding("""
            "find": ["{approved} cures"]
            """, new WordingProduct(["Kardion", "Old Pill"], ProductStatus.Approved), new WordingProduct(["Zelbora"], ProductStatus.Competitor));

        Assert.Equal(found, check.Run(new(text, WordingDirection.Outgoing, Shipped.Today, Shipped.Everywhere)).Count > 0);
    }

    [Fact]
    public void Reactive_answers_are_told_apart()
    {
        var check = Shipped.Finding("""
            "find": ["unlicensed"], "unless": ["@answering"]
            """);

        Assert.Empty(check.Run(new("An unlicensed use.", WordingDirection.Outgoing, Shipped.Today, Shipped.Everywhere, Occasion: new(Question: "Is there a use beyond the label?"))));
        Assert.Single(check.Run(new("An unlicensed use.", WordingDirection.Outgoing, Shipped.Today, Shipped.Everywhere)));
    }

    [Fact]
    public void One_trouble_is_one_finding_with_the_strongest_category_and_the_others_beside_it()
    {
        const string Common = """ "direction": "both", "message": "m", "why": "w", "source": "s", "suggestion": "g", "tests": { "find": ["x"], "pass": ["y"] } """;
        const string Json = $$"""
            { "id": "p", "version": "1", "notice": "n", "rules": [
              { "id": "a", "category": "weak", "group": "claims", "severity": "warn", "find": ["never fails"], {{Common}} },
              { "id": "b", "category": "strong", "group": "claims", "severity": "block", "find": ["fails you"], {{Common}} },
              { "id": "c", "category": "other", "group": "data", "severity": "info", "find": ["never"], {{Common}} }] }
            """;
        Assert.False(RulePackReader.Read(Json).Failed(out _, out var pack));

        var found = new WordingCheck(Shipped.Reading, [pack], []).Run(new("It never fails you.", WordingDirection.Outgoing, Shipped.Today, Shipped.Everywhere));

        Assert.Equal(["c", "b"], found.Select(finding => finding.Rule)); // another group's is another trouble
        Assert.Equal(["weak"], found[1].Also);
    }

    private static bool Finds(string fields, string text) =>
        Shipped.Finding(fields).Run(new(text, WordingDirection.Outgoing, Shipped.Today, Shipped.Everywhere)).Count > 0;
}
