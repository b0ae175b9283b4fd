namespace OutlookNetwork.Domain.Compliance;

/// <summary>What conditions ask of a text. It is looked for when one asks, in the sentences that it asks about, and once.</summary>
internal sealed class Evidence(Words words, Asked asked, bool answering)
{
    private const byte No = 0, Maybe = 1, Yes = 2;

    private readonly byte[]?[] _answers = new byte[words.Sentences + 1][]; // by sentence, and the last of the whole, of each list of phrases
    private readonly Dictionary<AskedPhrases, FirstStarts> _firstStarts = new(ReferenceEqualityComparer.Instance);
    private bool[]? _unmarked;

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
            _ => IsInText(phrases),
        };
    }

    private bool Holds(string name, in Hit hit, int sentence)
    {
        switch (name)
        {
            case "answering":
                return answering;
            case "question":
                return words.IsSign(words.SentenceStart(sentence + 1) - 1, '?'); // the last word or sign decides
            case "in-marks":
                return IsInMarks(hit);
            default:
                var (phrases, before) = asked.Fact(name);
                return before is { } reach ? IsBefore(phrases, reach, hit, sentence) : IsIn(phrases, sentence);
        }
    }

    private bool IsInText(AskedPhrases phrases)
    {
        var answers = AnswersOf(words.Sentences); // after the last, the whole text's
        if (answers[phrases.Number] == Maybe)
        {
            var sentence = 0;
            while (sentence < words.Sentences && !IsIn(phrases, sentence))
            {
                sentence++;
            }

            answers[phrases.Number] = sentence < words.Sentences ? Yes : No;
        }

        return answers[phrases.Number] == Yes;
    }

    private bool IsIn(AskedPhrases phrases, int sentence)
    {
        if (sentence < 0 || sentence >= words.Sentences)
        {
            return false;
        }

        ref var answer = ref AnswersOf(sentence)[phrases.Number];
        if (answer == Maybe)
        {
            answer = Search(phrases, sentence, static (_, _) => true) ? Yes : No;
        }

        return answer == Yes;
    }

    /// <summary>Each word tells once which lists of phrases it speaks for: the others need not be looked for.</summary>
    private byte[] AnswersOf(int sentence)
    {
        if (_answers[sentence] is { } known)
        {
            return known;
        }

        var answers = _answers[sentence] = new byte[asked.Count];
        var whole = sentence == words.Sentences;
        var end = whole ? words.Count : words.SentenceStart(sentence + 1);
        for (var at = whole ? 0 : words.SentenceStart(sentence); at < end; at++)
        {
            foreach (var number in words.NumbersOf(at))
            {
                Tell(number, answers);
            }
        }

        return answers;
    }

    private void Tell(int number, byte[] answers)
    {
        foreach (var list in asked.AnsweringOf(number))
        {
            if (list < 0)
            {
                answers[-1 - list] = Yes;
            }
            else if (answers[list] == No)
            {
                answers[list] = Maybe;
            }
        }
    }

    /// <summary>Tells of the places in a sentence where one of the phrases begins, until enough is told.</summary>
    private bool Search(AskedPhrases phrases, int sentence, Func<int, int, bool> isEnough)
    {
        var attempt = new PhraseAttempt(words, sentence);
        for (var at = attempt.SentenceStart; at < attempt.SentenceEnd; at++)
        {
            foreach (var number in words.NumbersOf(at))
            {
                if (phrases.Words.Has(number) && isEnough(at, at + 1))
                {
                    return true;
                }

                foreach (var (phrase, anchor) in phrases.Longer.GetValueOrDefault(number, []))
                {
                    if (anchor.Neighbour is { } neighbour && !attempt.HasNeighbour(at, neighbour.Trace, neighbour.From, neighbour.To))
                    {
                        continue;
                    }

                    for (var start = Math.Max(attempt.SentenceStart, at - anchor.Farthest); start <= at - anchor.Nearest; start++)
                    {
                        if (attempt.EndOf(phrase, start) is >= 0 and var end && isEnough(start, end))
                        {
                            return true;
                        }
                    }
                }
            }
        }

        return false;
    }

    /// <summary>Whether one of the phrases begins before the words found, in their clause, and ends in them or at most so many words before them.</summary>
    private bool IsBefore(AskedPhrases phrases, int reach, in Hit hit, int sentence)
    {
        if (AnswersOf(sentence)[phrases.Number] == No)
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

    /// <summary>A sentence that is quoted whole is the writer's own; a few words of it in marks are somebody else's.</summary>
    private bool IsInMarks(in Hit hit)
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
            marks[words[at].Sentence] |= !words[at].Has(WordTraits.InMarks) && !words.IsSign(at, '?') && !words.IsSign(at, '!');
        }

        return marks;
    }

    /// <param name="At">At the word after one of some phrases, where the first that ends there begins; elsewhere beyond the text.</param>
    /// <param name="Known">By sentence, whether it was looked at.</param>
    private sealed record FirstStarts(int[] At, bool[] Known);
}
