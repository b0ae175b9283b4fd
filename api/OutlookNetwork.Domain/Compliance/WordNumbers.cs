namespace OutlookNetwork.Domain.Compliance;

/// <summary>The numbers that each word of a text has in the vocabulary.</summary>
internal sealed class WordNumbers(int count)
{
    public List<int> All { get; } = new(count);

    public int[] Ends { get; } = new int[count];

    public ReadOnlySpan<int> Of(int at) => Of(at, at + 1);

    /// <summary>Of the words from the first to before the end.</summary>
    public ReadOnlySpan<int> Of(int first, int end)
    {
        var start = first == 0 ? 0 : Ends[first - 1];
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(All)[start..Ends[end - 1]];
    }
}
