using System.Text;

namespace OutlookNetwork.Domain.Mail.Mime;

/// <summary>
/// A Content-Type or Content-Disposition value: a token and parameters, RFC 2045 5.1 with the continuations and character
/// sets of RFC 2231. Lenient: parameters may be unquoted with blanks, doubled semicolons are skipped, the first of a name wins.
/// </summary>
internal sealed class ContentHeader
{
    private readonly Dictionary<string, string> _parameters;

    private ContentHeader(string token, Dictionary<string, string> parameters) => (Token, _parameters) = (token, parameters);

    /// <summary>Lower case; empty when the value begins with none.</summary>
    public string Token { get; }

    public string? this[string name] => _parameters.GetValueOrDefault(name);

    public static ContentHeader Parse(string value, DefectList defects)
    {
        var end = value.IndexOf(';');
        var token = WithoutComment(end < 0 ? value : value[..end]).Trim().ToLowerInvariant();
        var content = new ContentHeader(OneLine.Clean(token), new(StringComparer.OrdinalIgnoreCase));
        if (end >= 0)
        {
            content.ReadParameters(value, end + 1, defects);
        }

        return content;
    }

    /// <summary>The same parameters behind another token.</summary>
    public ContentHeader As(string token) => new(token, _parameters);

    private static string WithoutComment(string token)
    {
        var comment = token.IndexOf('(');
        return comment < 0 ? token : token[..comment];
    }

    private void ReadParameters(string value, int position, DefectList defects)
    {
        var pieces = new Dictionary<string, SortedDictionary<int, Piece>>(StringComparer.OrdinalIgnoreCase);
        var count = 0;
        while (position < value.Length)
        {
            var isRead = ParameterScanner.TryNext(value, ref position, out var name, out var text);
            if (!isRead)
            {
                continue;
            }

            if (++count > Limits.Parameters)
            {
                defects.Add(DefectKind.TooManyParameters);
                break;
            }

            var star = name.IndexOf('*');
            if (star < 0)
            {
                _parameters.TryAdd(name, EncodedWords.Decode(text, defects));
                continue;
            }

            if (!TryPiece(name.AsSpan(star), text, out var number, out var piece))
            {
                defects.Add(DefectKind.BadParameters);
                continue;
            }

            var baseName = name[..star];
            if (!pieces.TryGetValue(baseName, out var ofName))
            {
                pieces[baseName] = ofName = [];
            }

            ofName.TryAdd(number, piece);
        }

        foreach (var (name, ofName) in pieces)
        {
            _parameters[name] = Join(ofName, defects);
        }
    }

    /// <summary>"*", "*0", "*0*": the number of the piece and whether it is percent-encoded.</summary>
    private static bool TryPiece(ReadOnlySpan<char> suffix, string text, out int number, out Piece piece)
    {
        number = 0;
        var isEncoded = suffix.EndsWith("*");
        piece = new(text, isEncoded);
        var digits = suffix.Length == 1 ? default : suffix[1..].TrimEnd('*');
        return digits.IsEmpty ? isEncoded : digits.Length < 5 && int.TryParse(digits, System.Globalization.NumberStyles.None, null, out number);
    }

    private static string Join(SortedDictionary<int, Piece> pieces, DefectList defects)
    {
        var bytes = new List<byte>();
        Encoding? charset = null;
        var isFirst = true;
        foreach (var piece in pieces.Values)
        {
            var text = piece.Text.AsSpan();
            if (isFirst && piece.IsEncoded && text.IndexOf('\'') is var quote && quote >= 0)
            {
                charset = Charsets.Find(text[..quote], defects);
                var language = text[(quote + 1)..].IndexOf('\'');
                text = text[(quote + 1 + (language < 0 ? 0 : language + 1))..];
            }

            isFirst = false;
            Append(bytes, text, piece.IsEncoded);
        }

        return Charsets.Decode(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(bytes), charset);
    }

    private static void Append(List<byte> bytes, ReadOnlySpan<char> text, bool isEncoded)
    {
        var raw = Encoding.UTF8.GetBytes(text.ToArray());
        for (var i = 0; i < raw.Length; i++)
        {
            if (isEncoded && raw[i] == '%' && i + 2 < raw.Length
                && char.IsAsciiHexDigit((char)raw[i + 1]) && char.IsAsciiHexDigit((char)raw[i + 2]))
            {
                bytes.Add(Convert.FromHexString([(char)raw[i + 1], (char)raw[i + 2]])[0]);
                i += 2;
            }
            else
            {
                bytes.Add(raw[i]);
            }
        }
    }

    private readonly record struct Piece(string Text, bool IsEncoded);
}
