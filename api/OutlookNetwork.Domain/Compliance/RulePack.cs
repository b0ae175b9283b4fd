namespace OutlookNetwork.Domain.Compliance;

/// <summary>Rules as data, with the word sets and facts that they share. See language.md.</summary>
public sealed record RulePack(string Id, string Version, IReadOnlyList<WordingRule> Rules)
{
    internal IReadOnlyDictionary<string, IReadOnlyList<Phrase>> Sets { get; init; } = new Dictionary<string, IReadOnlyList<Phrase>>();

    internal IReadOnlyDictionary<string, WordingFact> Facts { get; init; } = new Dictionary<string, WordingFact>();
}

/// <summary>What to find, unless what, and what to say about it.</summary>
/// <param name="Group">Findings of one group that overlap are one trouble.</param>
/// <param name="Regions">Empty: everywhere.</param>
/// <param name="Instead">What may stand in place of the sentence; empty: it is taken out; null: nothing is known to.</param>
/// <param name="Once">Told once for a text, not once for a sentence.</param>
/// <param name="Further">Not one of the eighteen categories: told only when asked for all.</param>
public sealed record WordingRule(
    string Id,
    string Category,
    string Group,
    Severity Severity,
    IReadOnlySet<WordingDirection> Directions,
    IReadOnlySet<string> Regions,
    DateOnly? From,
    DateOnly? Until,
    bool InEarlierMail,
    bool Further,
    bool Once,
    string Message,
    string Why,
    string Source,
    string Suggestion,
    string? Instead,
    WordingRuleTests Tests)
{
    internal IReadOnlyList<Weighed> Find { get; init; } = [];

    /// <summary>The heaviest first.</summary>
    internal IReadOnlyList<Clue> Clues { get; init; } = [];

    /// <summary>What its clues add at most.</summary>
    internal int MostClues { get; init; }

    internal int Threshold { get; init; }

    internal IReadOnlyList<Condition> Needs { get; init; } = [];

    internal IReadOnlyList<Condition> Unless { get; init; } = [];

    internal Softening? Softer { get; init; }

    /// <summary>All that the rule asks.</summary>
    internal IEnumerable<Condition> Conditions => Needs.Concat(Unless).Concat(Clues.Select(clue => clue.Holds)).Concat(Softer?.Unless ?? []);
}

/// <param name="Of">What is known of the mails that they stand in.</param>
/// <param name="InSubject">They are subjects.</param>
public sealed record WordingRuleTests(IReadOnlyList<string> Find, IReadOnlyList<string> Pass, Occasion Of, bool InSubject);

/// <summary>A phrase with what it counts where it is found.</summary>
/// <param name="Instead">What may stand in its place; null: what the rule says.</param>
internal sealed record Weighed(Phrase Phrase, int Weight, string? Instead = null);

/// <summary>What adds to a finding, or takes from it, once however often it holds.</summary>
internal sealed record Clue(Condition Holds, int Weight);

/// <summary>The severity that a rule has unless one of the conditions holds.</summary>
internal sealed record Softening(Severity Severity, IReadOnlyList<Condition> Unless);

/// <summary>Holds when one of the phrases is found in reach, or the fact named holds for the words found.</summary>
/// <param name="Fact">Null: the phrases decide.</param>
internal sealed record Condition(Reach Reach, IReadOnlyList<Phrase> Phrases, string? Fact);

internal enum Reach
{
    Sentence,

    /// <summary>The sentence, the one before and the one after.</summary>
    Near,
    Text,

    /// <summary>What the text answers.</summary>
    Question,
}

/// <summary>What phrases say about the words after them or about their sentence, such as that they are negated.</summary>
/// <param name="Before">So many words before the finding at most, in the same clause; null: anywhere in the sentence.</param>
internal sealed record WordingFact(IReadOnlyList<Phrase> Phrases, int? Before);
