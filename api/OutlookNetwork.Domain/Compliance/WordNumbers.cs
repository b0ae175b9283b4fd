namespace OutlookNetwork.Domain.Compliance;

/// <summary>The numbers that each word of a text has in the vocabulary.</summary>
internal sealed class WordNumbers(int words)
{
    private readonly int[] _starts = new int[words + 1];
    private int[] _all = new int[Math.Max(words * 2, 16)];
    private int _count;

    public ReadOnlySpan<int> Of(int at) => Of(at, at + 1);

    /// <summary>Of the words from the first to before the end.</summary>
    public ReadOnlySpan<int> Of(int first, int end) => _all.AsSpan(_starts[first], _starts[end] - _starts[first]);

    /// <summary>Unless it is none, which is -1.</summary>
    public void Add(int number)
    {
        if (number < 0)
        {
            return;
        }

        if (_count == _all.Length)
        {
            Array.Resize(ref _all, _count * 2);
        }

        _all[_count++] = number;
    }

    /// <summary>What was added last are all numbers of the word.</summary>
    public void Close(int at) => _starts[at + 1] = _count;
}
