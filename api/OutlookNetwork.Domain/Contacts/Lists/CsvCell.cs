namespace OutlookNetwork.Domain.Contacts.Lists;

/// <summary>
/// Cells that a spreadsheet would take for a formula are written with an apostrophe before them, and read without it: what was text
/// stays text there and is the same text when it comes back.
/// </summary>
public static class CsvCell
{
    private const string Dangerous = "=+-@|\t\r\n＝＋－＠｜";

    /// <returns>The cell between quotation marks, RFC 4180, such that no spreadsheet computes it.</returns>
    public static string Quoted(string text)
    {
        var safe = IsDangerous(text.AsSpan().TrimStart('\'')) ? "'" + text : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <returns>A whole record with its line end.</returns>
    public static string Line(params IEnumerable<string> cells) => string.Join(',', cells.Select(Quoted)) + "\r\n";

    /// <summary>The text that <see cref="Quoted"/> made safe; any other text as it is.</summary>
    public static string Bare(string cell) => cell is ['\'', ..] && IsDangerous(cell.AsSpan().TrimStart('\'')) ? cell[1..] : cell;

    private static bool IsDangerous(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && (text[at] is '\0' or '\uFEFF' || (char.IsWhiteSpace(text[at]) && text[at] is not ('\t' or '\r' or '\n'))))
        {
            at++; // spreadsheets pass over them
        }

        return at < text.Length && Dangerous.Contains(text[at], StringComparison.Ordinal);
    }
}
