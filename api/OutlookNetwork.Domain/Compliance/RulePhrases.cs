namespace OutlookNetwork.Domain.Compliance;

/// <summary>All phrases that a rule has to have looked for.</summary>
internal static class RulePhrases
{
    public static IEnumerable<Phrase> Of(WordingRule rule) => rule.Find.Select(one => one.Phrase).Concat(
        rule.Needs.Concat(rule.Unless).Concat(rule.Clues.Select(clue => clue.Holds)).Concat(rule.Softer?.Unless ?? []).SelectMany(condition => condition.Phrases));
}
