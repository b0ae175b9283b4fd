using System.Runtime.Intrinsics;

namespace OutlookNetwork.Domain.Compliance;

/// <summary>Which of the vocabulary's numbers are there, roughly: each number leaves one of 512 marks, so that a mark that is missing says for
/// sure that its numbers are, and no text can make the sign grow.</summary>
internal readonly record struct WordMarks(Vector512<ulong> Marks)
{
    private const int Lanes = 8;
    private const int LaneBits = 64;

    public static WordMarks Of(IEnumerable<int> numbers)
    {
        var marks = new ulong[Lanes];
        foreach (var number in numbers)
        {
            var place = number % (Lanes * LaneBits);
            marks[place / LaneBits] |= 1UL << (place % LaneBits);
        }

        return new(Vector512.Create(marks));
    }

    public static WordMarks Of(ReadOnlySpan<int> numbers)
    {
        Span<ulong> marks = stackalloc ulong[Lanes];
        marks.Clear();
        foreach (var number in numbers)
        {
            var place = number % (Lanes * LaneBits);
            marks[place / LaneBits] |= 1UL << (place % LaneBits);
        }

        return new(Vector512.Create<ulong>(marks));
    }

    public WordMarks With(in WordMarks other) => new(Marks | other.Marks);

    public bool Meets(in WordMarks other) => (Marks & other.Marks) != Vector512<ulong>.Zero;
}
