namespace OutlookNetwork.Domain.Compliance;

/// <summary>What was found in a text, asked by conditions. Each condition is answered for all sentences at once, and once.</summary>
internal sealed class Evidence(
    Words words, Found found, IReadOnlyDictionary<string, WordingFact> facts, bool answering)
{
    private readonly Dictionary<Condition, bool[]> _sentences = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, bool[]> _factSentences = [];
    private readonly Dictionary<string, int[]> _firstStarts = [];
    private bool[]? _questions;
    private bool[]? _unmarked;

    public Words Words => words;

    public IReadOnlyList<Hit> Of(Phrase phrase) => found.Of(phrase);

    /// <summary>Whether a condition holds for the words found.</summary>
    public bool Holds(Condition condition, Hit hit)
    {
        var sentence = words[hit.Start].Sentence;
        if (condition.Fact is { } fact)
        {
            return Holds(fact, hit, sentence);
        }

        if (!_sentences.TryGetValue(condition, out var marks))
        {
            _sentences.Add(condition, marks = Mark(condition.Phrases));
        }

        return condition.Reach switch
        {
            Reach.Sentence => marks[sentence],
            Reach.Near => marks[sentence] || (sentence > 0 && marks[sentence - 1]) || (sentence + 1 < marks.Length && marks[sentence + 1]),
            _ => marks[^1], // over all
        };
    }

    private bool Holds(string fact, Hit hit, int sentence)
    {
        switch (fact)
        {
            case "answering":
                return answering;
            case "question":
                return (_questions ??= Questions())[sentence];
            case "in-marks":
                return IsInMarks(hit);
            default:
                return facts[fact] is { Before: { } reach } limited ? IsBefore(fact, limited, reach, hit) : FactSentences(fact)[sentence];
        }
    }

    private bool[] FactSentences(string fact)
    {
        if (!_factSentences.TryGetValue(fact, out var marks))
        {
            _factSentences.Add(fact, marks = Mark(facts[fact].Phrases));
        }

        return marks;
    }

    /// <summary>One mark a sentence, and one more for the whole.</summary>
    private bool[] Mark(IEnumerable<Phrase> phrases)
    {
        var marks = new bool[words.Sentences + 1];
        foreach (var hit in phrases.SelectMany(Of))
        {
            marks[words[hit.Start].Sentence] = true;
            marks[^1] = true;
        }

        return marks;
    }

    private bool[] Questions()
    {
        var marks = new bool[words.Sentences];
        for (var at = 0; at < words.Count; at++)
        {
            marks[words[at].Sentence] = words.KeyOf(at) is "?"; // the last word or sign of the sentence decides
        }

        return marks;
    }

    /// <summary>Whether the fact begins before the words found, in their clause, and ends in them or at most so many words before them.</summary>
    private bool IsBefore(string name, WordingFact fact, int reach, Hit hit)
    {
        if (!_firstStarts.TryGetValue(name, out var starts))
        {
            _firstStarts.Add(name, starts = FirstStarts(fact));
        }

        for (var end = Math.Max(0, hit.Start - reach); end <= hit.End; end++)
        {
            if (starts[end] < hit.Start && words[starts[end]].Clause == words[hit.Start].Clause)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>At the word after a fact, where the first fact that ends there begins; elsewhere beyond the text.</summary>
    private int[] FirstStarts(WordingFact fact)
    {
        var starts = new int[words.Count + 1];
        Array.Fill(starts, int.MaxValue);
        foreach (var hit in fact.Phrases.SelectMany(Of))
        {
            starts[hit.End] = Math.Min(starts[hit.End], hit.Start);
        }

        return starts;
    }

    /// <summary>A sentence that is quoted whole is the writer's own; a few words of it in marks are somebody else's.</summary>
    private bool IsInMarks(Hit hit)
    {
        for (var at = hit.Start; at < hit.End; at++)
        {
            if (!words[at].Has(WordTraits.InMarks))
            {
                return false;
            }
        }

        return (_unmarked ??= Unmarked())[words[hit.Start].Sentence];
    }

    /// <summary>Sentences with a word that stands in no marks.</summary>
    private bool[] Unmarked()
    {
        var marks = new bool[words.Sentences];
        for (var at = 0; at < words.Count; at++)
        {
            marks[words[at].Sentence] |= !words[at].Has(WordTraits.InMarks) && words.KeyOf(at) is not ("?" or "!");
        }

        return marks;
    }
}
