namespace OutlookNetwork.Domain.Compliance;

/// <summary>What one rule says of one text.</summary>
internal static class Judgement
{
    /// <summary>At most one for a sentence: the heaviest, and of equals the first; of a rule that is told once, one for the text.</summary>
    public static IEnumerable<Trouble> Of(WordingRule rule, int order, Evidence evidence)
    {
        var best = new SortedDictionary<int, Trouble>();
        foreach (var (phrase, weight, instead) in rule.Find)
        {
            foreach (var hit in evidence.Of(phrase))
            {
                if (Weigh(rule, weight, hit, evidence) is not { } score || score < rule.Threshold)
                {
                    continue;
                }

                var sentence = rule.Once ? 0 : evidence.Words[hit.Start].Sentence;
                var trouble = new Trouble(rule, order, score, SeverityOf(rule, hit, evidence), hit, instead);
                if (!best.TryGetValue(sentence, out var other) || score > other.Score || (score == other.Score && hit.Start < other.Hit.Start))
                {
                    best[sentence] = trouble;
                }
            }
        }

        return best.Values;
    }

    /// <returns>Null when something forbids the finding.</returns>
    private static int? Weigh(WordingRule rule, int weight, Hit hit, Evidence evidence)
    {
        if (!rule.InEarlierMail && evidence.Words[hit.Start].Has(WordTraits.Earlier))
        {
            return null;
        }

        if (!rule.Needs.All(need => evidence.Holds(need, hit)) || rule.Unless.Any(unless => evidence.Holds(unless, hit)))
        {
            return null;
        }

        return weight + rule.Clues.Where(clue => evidence.Holds(clue.Holds, hit)).Sum(clue => clue.Weight);
    }

    private static Severity SeverityOf(WordingRule rule, Hit hit, Evidence evidence) =>
        rule.Softer is { } softer && !softer.Unless.Any(condition => evidence.Holds(condition, hit)) ? softer.Severity : rule.Severity;
}
