namespace OutlookNetwork.Domain.Compliance;

/// <summary>Tries phrases at one word. Gaps and choices are bounded by the phrase, so that a try takes bounded time whatever the text.</summary>
internal readonly struct PhraseAttempt(Words words, int sentence)
{
    private const int MostEnds = 16; // different ends of one choice at one word; packs stay far below

    public int SentenceStart { get; } = words.SentenceStart(sentence);

    public int SentenceEnd { get; } = words.SentenceStart(sentence + 1);

    /// <summary>Whether a word whose trace has one of these bits stands so near to a word.</summary>
    public bool HasNeighbour(int at, uint trace, int from, int to)
    {
        var last = Math.Min(at + to, SentenceEnd - 1);
        for (var near = Math.Max(at + from, SentenceStart); near <= last; near++)
        {
            if ((words[near].Trace & trace) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>The first word after the phrase, or -1.</returns>
    public int EndOf(CompiledPhrase phrase, int at) => Rest(phrase.Steps, at);

    /// <summary>Whether the word is one of these; there is none at the end of the sentence.</summary>
    private bool Stands(NumberSet these, int at)
    {
        if (at >= SentenceEnd)
        {
            return false;
        }

        ref var word = ref words[at];
        return (word.Trace & these.Trace) != 0 && these.HasAny(words.Forms.NumbersOf(word.Form));
    }

    /// <summary>Whether one of the words from the first to the last is one of these; the last may be the end of the sentence.</summary>
    private bool AnyStands(NumberSet these, int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (Stands(these, at))
            {
                return true;
            }
        }

        return false;
    }

    private int Rest(ReadOnlySpan<CompiledStep> steps, int at)
    {
        for (; !steps.IsEmpty; steps = steps[1..])
        {
            var (kind, gap, choice) = steps[0];
            if (kind == StepKind.Gap)
            {
                return AfterGap(steps[1..], at, gap);
            }

            var stands = Stands(choice.First, at);
            if (stands && choice.Longer is { } longer)
            {
                return AfterChoice(steps, at, longer);
            }

            switch (kind)
            {
                case StepKind.May:
                    if (stands && Rest(steps[1..], at + 1) is >= 0 and var end)
                    {
                        return end;
                    }

                    break;
                case StepKind.Must when stands:
                    at++;
                    break;
                case StepKind.MustNot when !stands:
                    break;
                default:
                    return -1;
            }
        }

        return at;
    }

    private int AfterGap(ReadOnlySpan<CompiledStep> steps, int first, int gap)
    {
        var last = Math.Min(first + gap, SentenceEnd);
        if (steps[0].Kind == StepKind.Must && !AnyStands(steps[0].Choice.First, first, last))
        {
            return -1;
        }

        for (var at = first; at <= last; at++)
        {
            if (Rest(steps, at) is >= 0 and var end)
            {
                return end;
            }
        }

        return -1;
    }

    private int AfterChoice(ReadOnlySpan<CompiledStep> steps, int at, Dictionary<int, List<CompiledPhrase>> longer)
    {
        Span<int> ends = stackalloc int[MostEnds];
        var count = Ends(steps[0].Choice.Words, longer, at, ends);
        if (steps[0].Kind == StepKind.MustNot)
        {
            return count > 0 ? -1 : Rest(steps[1..], at);
        }

        foreach (var next in ends[..count])
        {
            if (Rest(steps[1..], next) is >= 0 and var end)
            {
                return end;
            }
        }

        return steps[0].Kind == StepKind.May ? Rest(steps[1..], at) : -1;
    }

    /// <summary>Where a choice can end, the longest first.</summary>
    private int Ends(NumberSet choice, Dictionary<int, List<CompiledPhrase>> longer, int at, Span<int> ends)
    {
        var count = 0;
        if (Stands(choice, at))
        {
            Add(ends, ref count, at + 1);
        }

        foreach (var number in words.NumbersOf(at))
        {
            if (longer.TryGetValue(number, out var phrases))
            {
                foreach (var phrase in phrases)
                {
                    Add(ends, ref count, EndOf(phrase, at));
                }
            }
        }

        return count;
    }

    private static void Add(Span<int> ends, ref int count, int end)
    {
        var place = 0;
        while (place < count && ends[place] > end)
        {
            place++;
        }

        if (end < 0 || (place < count && ends[place] == end) || count == ends.Length)
        {
            return;
        }

        ends[place..count].CopyTo(ends[(place + 1)..]);
        ends[place] = end;
        count++;
    }
}
