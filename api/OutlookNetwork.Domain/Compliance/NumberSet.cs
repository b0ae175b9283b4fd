namespace OutlookNetwork.Domain.Compliance;

/// <summary>Some of the vocabulary's numbers, a bit each, from the least to the greatest.</summary>
internal sealed class NumberSet
{
    private const int Lane = 64;

    private readonly int _first; // lane that holds the least
    private readonly ulong[] _lanes;

    public NumberSet(IEnumerable<int> numbers)
    {
        int[] distinct = [.. numbers.Distinct()];
        Numbers = distinct;
        Trace = TraceOf(distinct);
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

    public static uint TraceOf(ReadOnlySpan<int> numbers)
    {
        var trace = 0u;
        foreach (var number in numbers)
        {
            trace |= 1u << (number & 31);
        }

        return trace;
    }

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

    /// <summary>Whether one of them is among others.</summary>
    /// <param name="others">A bit for each, as <see cref="Mark"/> leaves it.</param>
    public bool Meets(ReadOnlySpan<ulong> others)
    {
        for (var lane = 0; lane < _lanes.Length; lane++)
        {
            if ((_lanes[lane] & others[_first + lane]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Room for a bit for each of so many numbers.</summary>
    public static ulong[] RoomFor(int numbers) => new ulong[(numbers / Lane) + 1];

    public static void Mark(ulong[] lanes, int number) => lanes[number / Lane] |= 1UL << (number % Lane);
}
