using System.Globalization;

namespace OutlookNetwork.Domain.Compliance;

/// <summary>Code points by a table of the product's own: what a runtime calls a letter changes with its edition of Unicode.</summary>
internal sealed class CharacterSet
{
    private const int CodePoints = 0x110000;
    private const int Lane = 64;

    private readonly ulong[] _lanes = new ulong[CodePoints / Lane];

    /// <param name="ranges">Hexadecimal, one code point or the first and the last with a hyphen, parted by blanks.</param>
    public static CharacterSet Parse(string ranges)
    {
        var set = new CharacterSet();
        foreach (var range in ranges.Split(' '))
        {
            var ends = range.Split('-');
            var last = Point(ends[^1]);
            for (var point = Point(ends[0]); point <= last; point++)
            {
                set._lanes[point / Lane] |= 1UL << (point % Lane);
            }
        }

        return set;
    }

    public bool Contains(int point) => (_lanes[point / Lane] & (1UL << (point % Lane))) != 0;

    private static int Point(string hexadecimal) => int.Parse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
