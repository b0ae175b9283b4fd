namespace OutlookNetwork.Domain.Compliance;

/// <summary>Words as a tree of their letters, all of it in one row: branch 0 is where each begins.</summary>
internal sealed class LetterTree
{
    /// <summary>Stands after the last letter of a word that is whole.</summary>
    public const char End = ' ';

    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789.%$?!@=+ "; // letters, digits, the point of a number, signs that are words

    private static readonly sbyte[] LetterOf = [.. Enumerable.Range(0, 128).Select(sign => (sbyte)Letters.IndexOf((char)sign, StringComparison.Ordinal))];

    private int[] _row = new int[Letters.Length * 64];
    private int[] _numbers = new int[64]; // by branch, counted from 1
    private int _count = 1;

    /// <summary>Whether a tree can hold a letter.</summary>
    public static bool Has(char letter) => letter < LetterOf.Length && LetterOf[letter] >= 0;

    /// <summary>Grows a word, whose last letter leads to the number.</summary>
    public void Put(string word, int number)
    {
        var branch = 0;
        foreach (var letter in word)
        {
            var place = (branch * Letters.Length) + LetterOf[letter];
            if (_row[place] == 0)
            {
                _row[place] = _count++;
                if (_count == _numbers.Length)
                {
                    Array.Resize(ref _row, _row.Length * 2);
                    Array.Resize(ref _numbers, _numbers.Length * 2);
                }
            }

            branch = _row[place];
        }

        _numbers[branch] = number + 1;
    }

    /// <summary>The branch that a letter leads to, or 0.</summary>
    public int Next(int branch, char letter)
    {
        var letters = LetterOf;
        return letter < letters.Length && letters[letter] is >= 0 and var place ? _row[(branch * Letters.Length) + place] : 0;
    }

    /// <summary>The number of what ends with the letter that led to a branch, or -1.</summary>
    public int NumberAt(int branch) => _numbers[branch] - 1;
}
