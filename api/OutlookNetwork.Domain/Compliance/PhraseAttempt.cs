namespace OutlookNetwork.Domain.Compliance;

/// <summary>Tries phrases at one word. Gaps and choices are bounded by the phrase, so that a try takes bounded time whatever the text.</summary>
internal readonly struct PhraseAttempt(Words words, WordNumbers numbers, int sentenceEnd)
{
    private const int MostEnds = 16; // different ends of one set at one word; packs stay far below

    /// <returns>The first word after the phrase, or -1.</returns>
    public int EndOf(CompiledPhrase phrase, int at) => Rest(phrase.Steps, 0, at);

    private int Rest(CompiledStep[] steps, int step, int at)
    {
        if (step == steps.Length)
        {
            return at;
        }

        var one = steps[step];
        switch (one.Kind)
        {
            case StepKind.Gap:
                for (var gap = 0; gap <= one.Gap && at + gap <= sentenceEnd; gap++)
                {
                    if (Rest(steps, step + 1, at + gap) is >= 0 and var end)
                    {
                        return end;
                    }
                }

                return -1;
            case StepKind.MustNot:
                Span<int> none = stackalloc int[MostEnds];
                return Ends(one, at, none) > 0 ? -1 : Rest(steps, step + 1, at);
            default:
                Span<int> ends = stackalloc int[MostEnds];
                var count = Ends(one, at, ends);
                for (var choice = 0; choice < count; choice++)
                {
                    if (Rest(steps, step + 1, ends[choice]) is >= 0 and var end)
                    {
                        return end;
                    }
                }

                return one.Kind == StepKind.May ? Rest(steps, step + 1, at) : -1;
        }
    }

    /// <summary>Where a step can end, the longest first.</summary>
    private int Ends(CompiledStep step, int at, Span<int> ends)
    {
        if (at >= sentenceEnd)
        {
            return 0;
        }

        var count = 0;
        var own = numbers.Of(at);
        foreach (var number in own)
        {
            if (Array.BinarySearch(step.Words, number) >= 0)
            {
                Add(ends, ref count, at + 1);
                break;
            }
        }

        foreach (var trait in step.Traits)
        {
            if (words[at].Has(trait))
            {
                Add(ends, ref count, at + 1);
            }
        }

        foreach (var set in step.Sets)
        {
            foreach (var number in own)
            {
                if (set.Words.Contains(number))
                {
                    Add(ends, ref count, at + 1);
                }

                if (set.Longer.TryGetValue(number, out var longer))
                {
                    foreach (var phrase in longer)
                    {
                        Add(ends, ref count, Rest(phrase.Steps, 0, at));
                    }
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
