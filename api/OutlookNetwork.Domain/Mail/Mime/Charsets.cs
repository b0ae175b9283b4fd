using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace OutlookNetwork.Domain.Mail.Mime;

/// <summary>
/// Bytes to text by the name of a character set, never failing: an unknown name or none means UTF-8 where the bytes are
/// valid UTF-8, else windows-1252. UTF-7 is never decoded.
/// </summary>
internal static class Charsets
{
    private const int MaxNameLength = 40; // the longest registered names in use are shorter
    private const int Utf7CodePage = 65000;

    private static readonly string[] CodePageNames = ["cp-", "cp", "win-", "win", "ms", "x-cp", "ibm-", "windows", "windows-", "x-windows-"];

    private static readonly Encoding Windows1252 = CodePage(1252);

    /// <summary>Names that mail uses in another sense than their registration, or that the framework does not know.</summary>
    private static readonly Dictionary<string, Encoding> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf-8"] = Encoding.UTF8,
        ["utf8"] = Encoding.UTF8,
        ["utf_8"] = Encoding.UTF8,
        ["unicode-1-1-utf-8"] = Encoding.UTF8,
        ["utf-8mb4"] = Encoding.UTF8,
        ["utf-16"] = Encoding.Unicode,
        ["utf-16le"] = Encoding.Unicode,
        ["utf-16be"] = Encoding.BigEndianUnicode,
        ["utf-32"] = Encoding.UTF32,
        ["iso-8859-1"] = Windows1252, // the bytes 80-9F are control characters there, letters and quotes in practice
        ["latin1"] = Windows1252,
        ["latin-1"] = Windows1252,
        ["l1"] = Windows1252,
        ["ansi"] = Windows1252,
        ["iso-8859-9"] = CodePage(1254), // likewise
        ["iso-8859-8-i"] = CodePage(28598),
        ["iso-8859-8-e"] = CodePage(28598),
        ["iso-8859-11"] = CodePage(874),
        ["tis-620"] = CodePage(874),
        ["latin2"] = CodePage(28592),
        ["latin-9"] = CodePage(28605),
        ["gb2312"] = CodePage(54936), // GB 18030 holds all of GB 2312 and GBK, and mail of any of these names uses it
        ["gbk"] = CodePage(54936),
        ["x-gbk"] = CodePage(54936),
        ["euc-cn"] = CodePage(54936),
        ["windows-936"] = CodePage(54936),
        ["euc-kr"] = CodePage(949),
        ["ks_c_5601-1987"] = CodePage(949),
        ["ks_c_5601"] = CodePage(949),
        ["ksc5601"] = CodePage(949),
        ["big5-hkscs"] = CodePage(950),
        ["sjis"] = CodePage(932),
        ["shift-jis"] = CodePage(932),
        ["windows-31j"] = CodePage(932),
        ["eucjp"] = CodePage(51932),
        ["iso-2022-jp-ms"] = CodePage(50220),
        ["iso-2022-jp-2"] = CodePage(50220),
        ["koi8r"] = CodePage(20866),
        ["koi8u"] = CodePage(21866),
        ["koi8-ru"] = CodePage(21866),
        ["mac"] = CodePage(10000),
        ["macroman"] = CodePage(10000),
        ["x-mac-roman"] = CodePage(10000),
    };

    /// <summary>Names that state no more than that nothing is stated.</summary>
    private static readonly HashSet<string> Unstated = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "us-ascii", "ascii", "ansi_x3.4-1968", "iso646-us", "default", "none", "8bit", "7bit", "x-unknown", "unknown", "unknown-8bit",
    };

    /// <summary>The encoding of that name; null when it is unknown or states nothing.</summary>
    public static Encoding? Find(ReadOnlySpan<char> name, DefectList defects)
    {
        var trimmed = name.Trim(" \t\"'").ToString();
        if (Unstated.Contains(trimmed))
        {
            return null;
        }

        var usual = trimmed.Length <= MaxNameLength ? Usual(trimmed) : "";
        var known = Names.GetValueOrDefault(usual) ?? CharsetRepairs.Find(usual) ?? Numbered(usual)
            ?? CodePagesEncodingProvider.Instance.GetEncoding(usual);
        if (known is null || known.CodePage == Utf7CodePage)
        {
            defects.Add(DefectKind.UnknownCharset);
            return null;
        }

        return known;
    }

    /// <param name="encoding">Null when no usable character set is stated.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, Encoding? encoding)
    {
        if (Ascii.IsValid(bytes) && (encoding is null || encoding.IsSingleByte || encoding == Encoding.UTF8))
        {
            return Encoding.ASCII.GetString(bytes);
        }

        if (encoding is null)
        {
            return (Utf8.IsValid(bytes) ? Encoding.UTF8 : Windows1252).GetString(bytes);
        }

        return encoding == Encoding.Unicode && bytes is [0xFE, 0xFF, ..]
            ? Encoding.BigEndianUnicode.GetString(bytes)
            : encoding.GetString(bytes);
    }

    /// <summary>"ISO8859_15" and "iso_8859-15:1998" as "iso-8859-15", "cp1251" and "win-1251" as "windows-1251".</summary>
    private static string Usual(string name)
    {
        var lower = name.ToLowerInvariant();
        var iso = lower.StartsWith("iso", StringComparison.Ordinal) ? lower.IndexOf("8859", StringComparison.Ordinal) : -1;
        if (iso is >= 3 and <= 5)
        {
            var part = lower[(iso + 4)..].TrimStart('-', '_');
            var year = part.IndexOf(':');
            return "iso-8859-" + (year < 0 ? part : part[..year]);
        }

        foreach (var beginning in CodePageNames)
        {
            if (lower.StartsWith(beginning, StringComparison.Ordinal) && lower.AsSpan(beginning.Length).IndexOfAnyExceptInRange('0', '9') < 0)
            {
                return "windows-" + lower[beginning.Length..];
            }
        }

        return lower;
    }

    private static Encoding? Numbered(string name) =>
        name.StartsWith("windows-", StringComparison.Ordinal)
        && int.TryParse(name.AsSpan("windows-".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 65000
            ? CodePagesEncodingProvider.Instance.GetEncoding(number)
            : null;

    private static Encoding CodePage(int number) =>
        CodePagesEncodingProvider.Instance.GetEncoding(number) ?? throw new NotSupportedException($"Code page {number} is part of the framework.");
}
