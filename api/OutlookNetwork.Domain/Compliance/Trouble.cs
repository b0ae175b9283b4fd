namespace OutlookNetwork.Domain.Compliance;

/// <summary>A finding before those of the same words are merged.</summary>
internal sealed record Trouble(Use Use, int Score, Severity Severity, Hit Hit)
{
    private readonly SortedSet<string> _also = new(StringComparer.Ordinal);

    private WordingRule Rule => Use.Rule;

    /// <summary>Of a category one for a sentence is enough, and findings of one group that share words are one trouble: the strongest stays.</summary>
    public static IEnumerable<Trouble> Merge(IEnumerable<Trouble> found, Words words)
    {
        var kept = new List<Trouble>();
        var holders = new Dictionary<(string Group, int Word), Trouble>();
        var told = new HashSet<(string Category, int Sentence)>();
        foreach (var one in found.OrderByDescending(one => one.Severity).ThenByDescending(one => one.Score).ThenBy(one => one.Hit.Start).ThenBy(one => one.Use.Order))
        {
            if (one.Words().Select(word => holders.GetValueOrDefault((one.Rule.Group, word))).FirstOrDefault(holder => holder is not null) is { } stronger)
            {
                stronger.Take(one.Rule.Category);
            }
            else if (told.Add((one.Rule.Category, words[one.Hit.Start].Sentence)))
            {
                kept.Add(one);
                one.Words().ToList().ForEach(word => holders.Add((one.Rule.Group, word), one));
            }
        }

        return kept.OrderBy(one => one.Hit.Start).ThenBy(one => one.Use.Order);
    }

    public Finding ToFinding(Words words)
    {
        var (first, end) = words.SentenceOf(Hit.Start);
        return new(
            Rule.Id, Rule.Category, Severity, words[Hit.Start].Has(WordTraits.Subject) ? TextPart.Subject : TextPart.Text,
            new(words[Hit.Start].Start, words[Hit.End - 1].End), new(words[first].Start, words[end - 1].End),
            Rule.Message, Rule.Why, Rule.Source, Rule.Suggestion, ReplacementIn(words, first, end), [.. _also], Rule.Further);
    }

    private Replacement? ReplacementIn(Words words, int first, int end)
    {
        var beginning = words[Hit.Start];
        return Use.Weighed.Instead is { } put
            ? new(beginning.Start, words[Hit.End - 1].End, beginning.Has(WordTraits.First) && beginning.Has(WordTraits.Capital) ? char.ToUpperInvariant(put[0]) + put[1..] : put)
            : Rule.Instead is { } sentence ? new(words[first].Start, words[end - 1].Stop, sentence) : null;
    }

    private IEnumerable<int> Words() => Enumerable.Range(Hit.Start, Hit.End - Hit.Start);

    private void Take(string category)
    {
        if (category != Rule.Category)
        {
            _also.Add(category);
        }
    }
}
