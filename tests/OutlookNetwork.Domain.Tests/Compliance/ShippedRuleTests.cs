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

    [Theory]
    [MemberData(nameof(Rules))]
    public void What_stands_ready_for_a_finding_puts_it_right_and_brings_no_other(string id)
    {
        var rule = Shipped.Packs.SelectMany(pack => pack.Rules).Single(rule => rule.Id == id);

        Assert.All(rule.Tests.Find, sentence =>
        {
            var found = Found(rule, sentence);
            foreach (var (finding, instead) in found.Where(finding => finding.Instead is not null).Select(finding => (finding, finding.Instead!)))
            {
                var put = string.Concat(sentence.AsSpan(0, instead.Start), instead.Words, sentence.AsSpan(instead.End)); // no character of these takes two units

                var left = Found(rule, put);

                Assert.True(CountOf(left, finding.Rule) < CountOf(found, finding.Rule), $"{finding.Rule} finds again: {put}");
                Assert.Empty(Shipped.Outgoing(instead.Words));
            }
        });

        static int CountOf(IReadOnlyList<Finding> findings, string rule) => findings.Count(finding => finding.Rule == rule);
    }

    [Fact]
    public void There_is_a_rule_for_each_of_the_eighteen_categories_and_for_no_other()
    {
        var covered = Shipped.Packs.SelectMany(pack => pack.Rules).Where(rule => !rule.Further).Select(rule => rule.Category).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(Categories, covered);
    }

    private static IReadOnlyList<Finding> Found(WordingRule rule, string sentence) =>
        Shipped.Check.Run(rule.Tests.InSubject
            ? new("", rule.Directions.Min(), Shipped.Today, Shipped.Everywhere, sentence, rule.Tests.Of)
            : new(sentence, rule.Directions.Min(), Shipped.Today, Shipped.Everywhere, "", rule.Tests.Of));
}
