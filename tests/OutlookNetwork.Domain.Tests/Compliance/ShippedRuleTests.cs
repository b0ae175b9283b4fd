using OutlookNetwork.Domain.Compliance;

namespace OutlookNetwork.Domain.Tests.Compliance;

/// <summary>Each rule brings sentences that it must find and sentences that it must let pass; here they are tried.</summary>
public sealed class ShippedRuleTests
{
    private static readonly string[] Categories =
    [
        "absolute-safety-efficacy", "adverse-event-mention", "comparative-claim", "confidential-information", "disparagement", "guarantee", "inducement-transfer-of-value",
        "missing-fair-balance", "off-label-promotion", "patient-identifiable-data", "patient-solicitation", "preapproval-claim", "pressure-tone", "product-quality-complaint",
        "quid-pro-quo-prescribing", "risk-minimisation", "unsolicited-request", "unsubstantiated-superlative",
    ];

    public static TheoryData<string> Rules => [.. Shipped.Packs.SelectMany(pack => pack.Rules).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_finds_what_it_says_it_finds_and_lets_pass_what_it_says_passes(string id)
    {
        var rule = Shipped.Packs.SelectMany(pack => pack.Rules).Single(rule => rule.Id == id);

        var missed = rule.Tests.Find.Where(sentence => !Categories(rule, sentence).Contains(rule.Category));
        var alarms = rule.Tests.Pass.Where(sentence => Ids(rule, sentence).Contains(rule.Id));

        Assert.Empty(missed.Select(sentence => $"missed: {sentence}").Concat(alarms.Select(sentence => $"found: {sentence}")));

        static IEnumerable<string> Ids(WordingRule rule, string sentence) => Found(rule, sentence).Select(finding => finding.Rule);

        static IEnumerable<string> Categories(WordingRule rule, string sentence) => Found(rule, sentence).SelectMany(finding => finding.Also.Append(finding.Category));
    }

    [Fact]
    public void There_is_a_rule_for_each_of_the_eighteen_categories_and_for_no_other()
    {
        var covered = Shipped.Packs.SelectMany(pack => pack.Rules).Where(rule => !rule.Further).Select(rule => rule.Category).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(Categories, covered);
    }

    private static IReadOnlyList<Finding> Found(WordingRule rule, string sentence) =>
        Shipped.Check.Run(new(sentence, rule.Directions.Min(), Shipped.Today, Shipped.Everywhere));
}
