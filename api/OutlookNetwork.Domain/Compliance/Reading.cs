using System.Collections.Frozen;
using System.Text.Json;

namespace OutlookNetwork.Domain.Compliance;

/// <summary>How text becomes words: the tables that both engines share, read from one file.</summary>
public sealed class Reading
{
    private const int FullWidthFirst = 0xFF01, FullWidthLast = 0xFF5E, FullWidthShift = 0xFEE0;
    private const int MathFirst = 0x1D400, MathLast = 0x1D6A3, MathDigitFirst = 0x1D7CE, MathDigitLast = 0x1D7FF;

    private readonly FrozenDictionary<int, string> _folds;
    private readonly FrozenSet<int> _ignored;
    private readonly CharacterSet _letters;
    private readonly CharacterSet _capitals;

    private Reading(FrozenDictionary<int, string> folds, FrozenSet<int> ignored, JsonElement root)
    {
        (_folds, _ignored) = (folds, ignored);
        Entities = Texts(root, "entities").ToFrozenDictionary(entity => entity.Name, entity => entity.Value.EnumerateRunes().First().Value, StringComparer.Ordinal);
        (Abbreviations, Turns) = (new(Text(root, "abbreviations")), new(Text(root, "turns")));
        _letters = CharacterSet.Parse(Text(root, "letters"));
        _capitals = CharacterSet.Parse(Text(root, "capitals"));
    }

    /// <summary>Named HTML entities without ampersand and semicolon, and the code point that each stands for.</summary>
    public FrozenDictionary<string, int> Entities { get; }

    /// <summary>Words whose full stop ends no sentence.</summary>
    internal WordList Abbreviations { get; }

    /// <summary>Words that begin a clause of their own, such as "but".</summary>
    internal WordList Turns { get; }

    /// <exception cref="FormatException">The table is not as the product ships it.</exception>
    public static Reading Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var folds = new Dictionary<int, string>();
        foreach (var (plain, looksLike) in Texts(root, "folds"))
        {
            foreach (var rune in looksLike.EnumerateRunes())
            {
                folds.Add(rune.Value, plain);
            }
        }

        var ignored = new HashSet<int>();
        foreach (var range in root.GetProperty("ignored").EnumerateArray())
        {
            var (first, last) = (Convert.ToInt32(range[0].GetString(), 16), Convert.ToInt32(range[1].GetString(), 16));
            ignored.UnionWith(Enumerable.Range(first, last - first + 1));
        }

        return new(folds.ToFrozenDictionary(), ignored.ToFrozenSet(), root);
    }

    /// <summary>Whether it is a letter, a mark or a number of any script.</summary>
    internal bool IsLetter(int point) => point < 0x80 ? char.IsAsciiLetterOrDigit((char)point) : _letters.Contains(point);

    internal bool IsCapital(int point) => point < 0x80 ? char.IsAsciiLetterUpper((char)point) : _capitals.Contains(point);

    /// <summary>Whether a character is read over, also inside words: zero-width, direction and combining marks.</summary>
    internal bool IsIgnored(int point) => point > 0x7F && _ignored.Contains(point);

    /// <summary>The character as it is compared: lower case, without accents, in the Latin letter that it looks like.</summary>
    /// <returns>Null: as it stands.</returns>
    internal string? FoldOf(int point) => point switch
    {
        >= FullWidthFirst and <= FullWidthLast => Ascii(point - FullWidthShift),
        >= MathFirst and <= MathLast => ((char)('a' + ((point - MathFirst) % 26))).ToString(),
        >= MathDigitFirst and <= MathDigitLast => ((char)('0' + ((point - MathDigitFirst) % 10))).ToString(),
        _ => _folds.GetValueOrDefault(point),
    };

    private static string Ascii(int point) => char.ToLowerInvariant((char)point).ToString();

    private static IEnumerable<(string Name, string Value)> Texts(JsonElement root, string table) =>
        root.GetProperty(table).EnumerateObject().Select(member => (member.Name, member.Value.GetString() ?? ""));

    private static string Text(JsonElement root, string field) => root.GetProperty(field).GetString() ?? "";
}
