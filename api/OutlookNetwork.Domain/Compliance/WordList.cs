namespace OutlookNetwork.Domain.Compliance;

/// <summary>A list of words, asked with the folded form of a word that was read.</summary>
internal sealed class WordList
{
    private readonly LetterTree _tree = new();

    /// <param name="words">Parted by blanks.</param>
    public WordList(string words)
    {
        foreach (var word in words.Split(' '))
        {
            _tree.Put(word, 0);
        }
    }

    public bool Has(ReadOnlySpan<char> key)
    {
        var branch = 0;
        foreach (var letter in key)
        {
            branch = _tree.Next(branch, letter);
            if (branch == 0)
            {
                return false;
            }
        }

        return _tree.NumberAt(branch) >= 0;
    }
}
