namespace OutlookNetwork.Domain.Compliance;

/// <summary>Every word, stem and ending that phrases name has a number; this tells which numbers a word of a text has.</summary>
internal sealed class Vocabulary
{
    private const int Letters = 37; // a to z, 0 to 9, the point of a number

    private readonly Dictionary<(AlternativeKind, string), int> _numbers = [];
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Branch _stems = new();
    private readonly Branch _endings = new();

    public int Count => _numbers.Count;

    /// <summary>The number of a word, stem, ending or trait; made when it is new.</summary>
    public int NumberOf(Alternative named)
    {
        if (_numbers.TryGetValue((named.Kind, named.Text), out var number))
        {
            return number;
        }

        number = _numbers.Count;
        _numbers.Add((named.Kind, named.Text), number);
        switch (named.Kind)
        {
            case AlternativeKind.Word:
                _words.Add(named.Text, number);
                break;
            case AlternativeKind.Stem:
                _stems.Add(named.Text, number);
                break;
            case AlternativeKind.Ending:
                _endings.Add(string.Concat(named.Text.Reverse()), number);
                break;
            default:
                break; // traits are asked of the word itself
        }

        return number;
    }

    /// <summary>Adds the numbers that a folded word has.</summary>
    public void AddNumbersOf(ReadOnlySpan<char> key, List<int> numbers)
    {
        if (_words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var number))
        {
            numbers.Add(number);
        }

        var branch = _stems;
        for (var at = 0; at < key.Length && branch is not null; at++)
        {
            branch = branch.Next(key[at]);
            branch?.AddTo(numbers);
        }

        branch = _endings;
        for (var at = key.Length - 1; at >= 0 && branch is not null; at--)
        {
            branch = branch.Next(key[at]);
            branch?.AddTo(numbers);
        }
    }

    private static int LetterOf(char character) => character switch
    {
        >= 'a' and <= 'z' => character - 'a',
        >= '0' and <= '9' => character - '0' + 26,
        '.' => Letters - 1,
        _ => -1,
    };

    private sealed class Branch
    {
        private readonly Branch?[] _next = new Branch?[Letters];
        private int _number = -1;

        public Branch? Next(char character) => LetterOf(character) is >= 0 and var letter ? _next[letter] : null;

        public void AddTo(List<int> numbers)
        {
            if (_number >= 0)
            {
                numbers.Add(_number);
            }
        }

        public void Add(string text, int number)
        {
            var branch = this;
            foreach (var character in text)
            {
                branch = branch._next[LetterOf(character)] ??= new();
            }

            branch._number = number;
        }
    }
}
