namespace OutlookNetwork.Domain.Compliance;

/// <summary>What rules say of what was found.</summary>
internal static class Judgement
{
    /// <summary>Of each rule at most one for a sentence: the heaviest, and of equals the first; of a rule that is told once, one for the text.</summary>
    /// <param name="holds">Whether a rule counts today and here.</param>
    public static IEnumerable<Trouble> Of(IReadOnlyList<Hit> hits, Func<WordingRule, bool> holds, Evidence evidence)
    {
        var best = new Dictionary<(int Rule, int Sentence), Trouble>();
        foreach (var hit in hits)
        {
            foreach (var use in hit.Sought.Uses)
            {
                var rule = use.Rule;
                if (!holds(rule) || Weigh(use, hit, evidence) is not { } score || score < rule.Threshold)
                {
                    continue;
                }

                var sentence = rule.Once ? 0 : evidence.Words[hit.Start].Sentence;
                if (!best.TryGetValue((use.Order, sentence), out var other) || IsBetter(score, hit, use, other))
                {
                    best[(use.Order, sentence)] = new Trouble(use, score, SeverityOf(rule, hit, evidence), hit);
                }
            }
        }

        return best.Values;
    }

    /// <summary>Heavier, or as heavy and earlier, or at the same word by a phrase that stands before the other's.</summary>
    private static bool IsBetter(int score, in Hit hit, Use use, Trouble other) =>
        (score, other.Hit.Start, other.Use.Place).CompareTo((other.Score, hit.Start, use.Place)) > 0;

    /// <returns>Null when something forbids the finding.</returns>
    private static int? Weigh(Use use, Hit hit, Evidence evidence)
    {
        var (rule, weighed) = (use.Rule, use.Weighed);
        if (!rule.InEarlierMail && evidence.Words[hit.Start].Has(WordTraits.Earlier))
        {
            return null;
        }

        foreach (var need in rule.Needs)
        {
            if (!evidence.Holds(need, hit))
            {
                return null;
            }
        }

        foreach (var unless in rule.Unless)
        {
            if (evidence.Holds(unless, hit))
            {
                return null;
            }
        }

        var sum = weighed.Weight + rule.MostClues; // as if all held that add, and none that takes
        foreach (var clue in rule.Clues)
        {
            if (sum < rule.Threshold)
            {
                return null; // the clues that follow only take away
            }

            if (evidence.Holds(clue.Holds, hit) != clue.Weight > 0)
            {
                sum -= Math.Abs(clue.Weight);
            }
        }

        return sum;
    }

    private static Severity SeverityOf(WordingRule rule, Hit hit, Evidence evidence) =>
        rule.Softer is { } softer && !softer.Unless.Any(condition => evidence.Holds(condition, hit)) ? softer.Severity : rule.Severity;
}
