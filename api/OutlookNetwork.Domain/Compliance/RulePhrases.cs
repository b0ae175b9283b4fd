namespace OutlookNetwork.Domain.Compliance;

/// <summary>The phrases that a rule has to have looked for.</summary>
internal static class RulePhrases
{
    /// <summary>Those that begin its findings.</summary>
    public static IEnumerable<Phrase> FoundBy(WordingRule rule) => rule.Find.Select(one => one.Phrase);

    /// <summary>Those that its conditions ask for.</summary>
    public static IEnumerable<Phrase> AskedBy(WordingRule rule) =>
        rule.Needs.Concat(rule.Unless).Concat(rule.Clues.Select(clue => clue.Holds)).Concat(rule.Softer?.Unless ?? []).SelectMany(condition => condition.Phrases);
}
