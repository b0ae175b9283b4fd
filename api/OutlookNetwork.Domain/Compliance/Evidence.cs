namespace OutlookNetwork.Domain.Compliance;

/// <summary>What conditions ask of a text. It is looked for when one asks, in the sentences that it asks about, and once.</summary>
/// <param name="question">That of what the text answers; null: nothing that was asked unprompted.</param>
internal sealed class Evidence(Words words, Asked asked, Occasion occasion, Evidence? question)
{
    private const int Beside = 4; // sentences: one, and those beside it, about which one word asks

    private readonly int[] _askedAbout = Nobody(asked.Count * Beside); // of each list of phrases, the last sentences that it was asked about
    private readonly bool[] _answers = new bool[asked.Count * Beside]; // and whether one of them stands there
    private readonly bool?[] _inText = new bool?[asked.Count]; // null where nobody has asked
    private readonly Dictionary<AskedPhrases, FirstStarts> _firstStarts = new(ReferenceEqualityComparer.Instance);
    private readonly BuiltInFacts _builtIn = new(words, occasion, question?.Words);
    private ulong[]? _ofText; // a bit for each number that a word of the text has

    public Words Words => words;

    /// <summary>Whether a condition holds for the words found.</summary>
    public bool Holds(Condition condition, in Hit hit)
    {
        var sentence = words[hit.Start].Sentence;
        if (condition.Fact is { } fact)
        {
            return Holds(fact, hit, sentence);
        }

        var phrases = asked.Of(condition);
        return condition.Reach switch
        {
            Reach.Sentence => IsIn(phrases, sentence),
            Reach.Near => IsIn(phrases, sentence) || IsIn(phrases, sentence - 1) || IsIn(phrases, sentence + 1),
            Reach.Question => question?.IsInText(phrases) ?? false,
            _ => IsInText(phrases),
        };
    }

    private bool Holds(string name, in Hit hit, int sentence)
    {
        if (_builtIn.Of(name, hit) is { } known)
        {
            return known;
        }

        var (phrases, before) = asked.Fact(name);
        return before is { } reach ? IsBefore(phrases, reach, hit, sentence) : IsIn(phrases, sentence);
    }

    private bool IsInText(AskedPhrases phrases)
    {
        if (_inText[phrases.Number] is not { } known)
        {
            var sentence = phrases.Any.Meets(_ofText ??= NumbersOfText()) ? 0 : words.Sentences;
            while (sentence < words.Sentences && !Search(phrases, sentence, static (_, _) => true))
            {
                sentence++;
            }

            _inText[phrases.Number] = known = sentence < words.Sentences;
        }

        return known;
    }

    private ulong[] NumbersOfText()
    {
        var lanes = NumberSet.RoomFor(asked.Numbers);
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var number in words.NumbersOf(at))
            {
                NumberSet.Mark(lanes, number);
            }
        }

        return lanes;
    }

    private bool IsIn(AskedPhrases phrases, int sentence)
    {
        if (sentence < 0 || sentence >= words.Sentences)
        {
            return false;
        }

        var place = (phrases.Number * Beside) + (sentence % Beside);
        if (_askedAbout[place] != sentence)
        {
            _askedAbout[place] = sentence;
            _answers[place] = Search(phrases, sentence, static (_, _) => true);
        }

        return _answers[place];
    }

    /// <summary>Tells of the places in a sentence where one of the phrases begins, until enough is told.</summary>
    private bool Search(AskedPhrases phrases, int sentence, Func<int, int, bool> isEnough)
    {
        if ((words.TraceOf(sentence) & phrases.Any.Trace) == 0)
        {
            return false;
        }

        var attempt = new PhraseAttempt(words, sentence);
        for (var at = attempt.SentenceStart; at < attempt.SentenceEnd; at++)
        {
            if ((words[at].Trace & phrases.Any.Trace) != 0 && SearchAt(phrases, at, attempt, isEnough))
            {
                return true;
            }
        }

        return false;
    }

    private bool SearchAt(AskedPhrases phrases, int at, in PhraseAttempt attempt, Func<int, int, bool> isEnough)
    {
        foreach (var number in words.NumbersOf(at))
        {
            if (!phrases.Any.Has(number))
            {
                continue;
            }

            if (phrases.Words.Has(number) && isEnough(at, at + 1))
            {
                return true;
            }

            foreach (var lead in phrases.Longer.GetValueOrDefault(number, []))
            {
                if (Follow(lead, at, attempt, isEnough))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Follow(Lead lead, int at, in PhraseAttempt attempt, Func<int, int, bool> isEnough)
    {
        var (phrase, anchor) = lead;
        if (anchor.Neighbour is { } neighbour && !attempt.HasNeighbour(at, neighbour.Trace, neighbour.From, neighbour.To))
        {
            return false;
        }

        for (var start = Math.Max(attempt.SentenceStart, at - anchor.Farthest); start <= at - anchor.Nearest; start++)
        {
            if (attempt.EndOf(phrase, start) is >= 0 and var end && isEnough(start, end))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the phrases begins before the words found, in their clause, and ends in them or at most so many words before them.</summary>
    private bool IsBefore(AskedPhrases phrases, int reach, in Hit hit, int sentence)
    {
        if ((words.TraceOf(sentence) & phrases.Any.Trace) == 0)
        {
            return false;
        }

        var starts = StartsOf(phrases, sentence);
        for (var end = Math.Max(0, hit.Start - reach); end <= hit.End; end++)
        {
            if (starts[end] < hit.Start && words[starts[end]].Clause == words[hit.Start].Clause)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Known for the sentence; words before it are of other clauses.</summary>
    private int[] StartsOf(AskedPhrases phrases, int sentence)
    {
        if (!_firstStarts.TryGetValue(phrases, out var starts))
        {
            _firstStarts.Add(phrases, starts = new(new int[words.Count + 1], new bool[words.Sentences]));
            Array.Fill(starts.At, int.MaxValue);
        }

        if (!starts.Known[sentence])
        {
            starts.Known[sentence] = true;
            Search(phrases, sentence, (start, end) =>
            {
                starts.At[end] = Math.Min(starts.At[end], start);
                return false;
            });
        }

        return starts.At;
    }

    private static int[] Nobody(int places)
    {
        var asked = new int[places];
        Array.Fill(asked, -1);
        return asked;
    }

    /// <param name="At">At the word after one of some phrases, where the first that ends there begins; elsewhere beyond the text.</param>
    /// <param name="Known">By sentence, whether it was looked at.</param>
    private sealed record FirstStarts(int[] At, bool[] Known);
}
