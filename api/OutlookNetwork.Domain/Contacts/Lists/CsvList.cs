using CsvHelper;
using OutlookNetwork.Domain.Mail.Mime;

namespace OutlookNetwork.Domain.Contacts.Lists;

/// <summary>A sheet of people: where its header stands, what its columns hold, and its rows.</summary>
/// <param name="HeaderRow">From 1; 0 when there is none.</param>
internal sealed record CsvList(char Separator, int HeaderRow, IReadOnlyList<ListColumn> Columns, IReadOnlyList<ListEntry> Entries)
{
    private const int HeaderWithin = 20; // rows: LinkedIn writes three above it
    private const int MostColumns = 300; // Outlook writes 92
    private const int LongestExample = 100;
    private const int SampleLength = 128 * 1024; // characters that must show the separator
    private const int MostExamples = 3;

    private static readonly char[] Separators = [',', ';', '\t', '|'];

    /// <summary>Whether the text has a header that names at least two things about people.</summary>
    public static bool HasHeader(string text) => Header(text, SeparatorOf(text)).Row > 0;

    /// <param name="wanted">Fields in place of the proposed ones; null takes those.</param>
    public static Outcome<CsvList> Read(string text, IReadOnlyList<ListField>? wanted)
    {
        var separator = SeparatorOf(text);
        var (headerRow, names) = Header(text, separator);
        var rows = new List<(int Row, string[] Cells)>();
        var unclosed = 0L;
        using (var reader = Reader(text, separator, row => unclosed = row))
        {
            while (reader.Read())
            {
                if (reader.RowNumber <= headerRow)
                {
                    continue;
                }

                var cells = Cells(reader);
                if (Array.TrueForAll(cells, string.IsNullOrWhiteSpace))
                {
                    continue;
                }

                if (rows.Count == PeopleList.MaxRows)
                {
                    return ListProblems.TooManyRows;
                }

                rows.Add(((int)reader.RowNumber, cells));
            }
        }

        if (unclosed > 0)
        {
            return ListProblems.UnclosedQuote(unclosed);
        }

        var width = Math.Max(names.Count, rows.Count == 0 ? 0 : rows.Max(row => row.Cells.Length));
        if (wanted is not null && wanted.Count != width)
        {
            return ListProblems.ColumnsWrong(width);
        }

        var examples = Enumerable.Range(0, width).Select(column => Examples(rows, column)).ToList();
        IReadOnlyList<ListField> fields = wanted ?? [.. headerRow > 0 ? ColumnNames.FieldsOf(names) : Guess(examples)];
        var columns = examples.Select((cells, column) => new ListColumn(
            column < names.Count ? names[column] : "", column < fields.Count ? fields[column] : ListField.Ignore, cells)).ToList();
        return new CsvList(separator, headerRow, columns, rows.ConvertAll(row => EntryOf(row.Row, row.Cells, columns)));
    }

    private static ListEntry EntryOf(int row, string[] cells, List<ListColumn> columns)
    {
        var parts = new string[Enum.GetValues<ListField>().Length];
        var addresses = new List<string>();
        for (var at = 0; at < cells.Length; at++)
        {
            var field = columns[at].Field;
            var cell = OneLine.Clean(CsvCell.Bare(cells[at]));
            if (cell.Length == 0 || field == ListField.Ignore)
            {
                continue;
            }

            if (field == ListField.Address)
            {
                addresses.AddRange(PastedList.AddressesIn(cell));
            }
            else if (parts[(int)field] is null)
            {
                parts[(int)field] = cell; // of two columns that say the same the first counts
            }
        }

        var name = parts[(int)ListField.Name]
            ?? string.Join(' ', new[] { ListField.GivenName, ListField.MiddleName, ListField.FamilyName }.Select(field => parts[(int)field]).Where(part => part is not null));
        return new(
            row, name, addresses, parts[(int)ListField.Institution] ?? "", ColumnNames.RoleOf(parts[(int)ListField.Role] ?? ""), ColumnNames.BookOf(parts[(int)ListField.Book] ?? ""))
        {
            About = ListedAbout.Of(
                parts[(int)ListField.Tier], LabelCell.Split(parts[(int)ListField.Circles] ?? ""), LabelCell.Split(parts[(int)ListField.Interests] ?? ""),
                new(parts[(int)ListField.Met] ?? "", parts[(int)ListField.MetOn] ?? "", parts[(int)ListField.MetAt] ?? ""),
                (parts[(int)ListField.Profile] ?? "").Split(' ')),
        };
    }

    private static (int Row, IReadOnlyList<string> Names) Header(string text, char separator)
    {
        using var reader = Reader(Sample(text), separator, _ => { });
        while (reader.Read() && reader.RowNumber <= HeaderWithin)
        {
            var cells = Array.ConvertAll(Cells(reader), cell => OneLine.Clean(cell));
            var known = ColumnNames.FieldsOf(cells).Where(field => field != ListField.Ignore).Distinct().ToList();
            if (known.Count > 1 || (known.Count == 1 && cells.Length == 1 && known[0] is ListField.Address))
            {
                return ((int)reader.RowNumber, cells);
            }
        }

        return (0, []);
    }

    /// <summary>The separator under which a header is recognised best, else under which most rows have the same number of cells.</summary>
    private static char SeparatorOf(string text)
    {
        var sample = Sample(text);
        if (sample.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && sample.Length > 4)
        {
            return Separators.Contains(sample[4]) ? sample[4] : ',';
        }

        return Separators.MaxBy(separator => Score(sample, separator)); // the first of those that are alike
    }

    private static int Score(string sample, char separator)
    {
        const int OneName = 1000; // a header's word says more than any number of cells
        var (best, widths) = (0, new List<int>());
        using var reader = Reader(sample, separator, _ => { });
        while (reader.Read() && reader.RowNumber <= HeaderWithin)
        {
            var cells = Cells(reader);
            best = Math.Max(best, ColumnNames.FieldsOf(cells).Count(field => field != ListField.Ignore));
            widths.Add(Math.Min(cells.Length, MostColumns));
        }

        var usual = widths.Where(width => width > 1).GroupBy(width => width).Select(group => group.Count()).DefaultIfEmpty(0).Max();
        return (best * OneName) + usual;
    }

    /// <summary>Whole lines from the beginning of the text.</summary>
    private static string Sample(string text)
    {
        if (text.Length <= SampleLength)
        {
            return text;
        }

        var end = text.LastIndexOf('\n', SampleLength);
        return text[..(end < 0 ? SampleLength : end)];
    }

    private static IEnumerable<ListField> Guess(List<IReadOnlyList<string>> examples)
    {
        var hasName = false;
        foreach (var cells in examples)
        {
            var isAddress = cells.Count > 0 && cells.Count(cell => cell.Contains('@')) * 2 > cells.Count;
            var isName = !isAddress && !hasName && cells.Count > 0 && cells.All(cell => cell.Any(char.IsLetter));
            hasName |= isName;
            yield return isAddress ? ListField.Address : isName ? ListField.Name : ListField.Ignore;
        }
    }

    private static IReadOnlyList<string> Examples(List<(int Row, string[] Cells)> rows, int column) =>
    [
        .. rows.Where(row => column < row.Cells.Length && row.Cells[column].Length > 0)
            .Select(row => OneLine.Clean(row.Cells[column].AsSpan(0, Math.Min(row.Cells[column].Length, LongestExample)))).Where(cell => cell.Length > 0).Take(MostExamples),
    ];

    private static string[] Cells(CsvReader reader)
    {
        var cells = new string[Math.Min(reader.FieldCount, MostColumns)];
        for (var at = 0; at < cells.Length; at++)
        {
            cells[at] = reader.GetString(at);
        }

        return cells;
    }

    /// <param name="onUnclosed">Told of the row in which a quote is opened and never closed.</param>
    private static CsvReader Reader(string text, char separator, Action<long> onUnclosed) => CsvReader.FromText(
        text,
        new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            SkipEmptyLines = false, // rows are counted as a spreadsheet shows them
            IncludeValuesInExceptions = false,
            OnMalformedRecord = record =>
            {
                if (record.Reason == CsvMalformedReason.UnterminatedQuote)
                {
                    onUnclosed(record.RecordNumber);
                }
            },
        });
}
