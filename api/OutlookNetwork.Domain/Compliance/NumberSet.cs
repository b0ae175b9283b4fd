namespace OutlookNetwork.Domain.Compliance;

/// <summary>Some of the vocabulary's numbers, a bit each, from the least to the greatest.</summary>
internal sealed class NumberSet
{
    private const int Lane = 64;

    private readonly int _first; // lane that holds the least
    private readonly ulong[] _lanes;

    public NumberSet(IEnumerable<int> numbers)
    {
        Numbers = [.. numbers.Distinct()];
        Trace = TraceOf(Numbers);
        _first = Numbers.Select(number => number / Lane).DefaultIfEmpty(0).Min();
        _lanes = new ulong[Numbers.Select(number => (number / Lane) - _first + 1).DefaultIfEmpty(0).Max()];
        foreach (var number in Numbers)
        {
            _lanes[(number / Lane) - _first] |= 1UL << (number % Lane);
        }
    }

    public IReadOnlyList<int> Numbers { get; }

    /// <summary>A bit of 32 for each of them: a word without any of these bits is none of them.</summary>
    public uint Trace { get; }

    public static uint TraceOf(IEnumerable<int> numbers) => numbers.Aggregate(0u, (bits, number) => bits | (1u << (number & 31)));

    public bool Has(int number)
    {
        var lane = (number / Lane) - _first;
        return (uint)lane < (uint)_lanes.Length && (_lanes[lane] & (1UL << (number % Lane))) != 0;
    }

    public bool HasAny(ReadOnlySpan<int> numbers)
    {
        foreach (var number in numbers)
        {
            if (Has(number))
            {
                return true;
            }
        }

        return false;
    }
}
