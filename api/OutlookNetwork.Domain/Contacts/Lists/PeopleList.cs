namespace OutlookNetwork.Domain.Contacts.Lists;

/// <summary>A list of people as it was handed in, read.</summary>
/// <param name="Encoding">"utf-8", "utf-16" or "windows-1252".</param>
/// <param name="Separator">Of the cells of CSV; null for the other kinds.</param>
/// <param name="HeaderRow">Of CSV, from 1; 0 when there is none.</param>
/// <param name="Columns">Of CSV; empty for the other kinds.</param>
/// <param name="Unkept">Properties of vCards that hold something and that a contact has no place for, in order of the alphabet.</param>
public sealed record PeopleList(
    ListKind Kind, string Encoding, char? Separator, int HeaderRow, IReadOnlyList<ListColumn> Columns, IReadOnlyList<ListEntry> Entries,
    IReadOnlyList<string> Unkept)
{
    public const int MaxBytes = 20 * 1024 * 1024;
    public const int MaxRows = 100_000;

    private const int FirstWords = 320; // characters: "<a@x.example>" is a list, "<html>" is none

    private static readonly string[] VCardNames = [".vcf", ".vcard"];
    private static readonly string[] TextNames = [".csv", ".tsv", ".tab", ".txt"];

    /// <summary>What it is must be said alike by its content and its name.</summary>
    /// <param name="fileName">A label; empty for what was pasted.</param>
    /// <param name="columns">What each column of CSV holds; null takes what is proposed, and other kinds pass it over.</param>
    public static Outcome<PeopleList> Read(ReadOnlySpan<byte> file, string fileName, IReadOnlyList<ListField>? columns)
    {
        if (ListText.Of(file).Failed(out var problem, out var text))
        {
            return problem;
        }

        var beginning = text.Text.AsSpan().TrimStart();
        var isVCard = beginning.StartsWith(VCardList.Beginning, StringComparison.OrdinalIgnoreCase);
        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        if (fileName.Length > 0 && !(isVCard ? VCardNames : TextNames).Contains(extension))
        {
            return !VCardNames.Contains(extension) && !TextNames.Contains(extension) ? ListProblems.NotAList : ListProblems.OtherKind;
        }

        if (beginning is ['<' or '{' or '[', ..] && !isVCard && beginning[..Math.Min(beginning.Length, FirstWords)].IndexOfAny('@', '\n') is var end && (end < 0 || beginning[end] != '@'))
        {
            return ListProblems.NotAList;
        }

        return isVCard ? OfVCards(text) : extension is ".csv" or ".tsv" or ".tab" || CsvList.HasHeader(text.Text) ? OfCsv(text, columns) : OfPasted(text);
    }

    private static Outcome<PeopleList> OfVCards(ListText text)
    {
        var unkept = new SortedSet<string>(StringComparer.Ordinal);
        return VCardList.Read(text.Text, unkept).Failed(out var problem, out var entries)
            ? problem
            : new PeopleList(ListKind.VCard, text.Encoding, null, 0, [], entries, [.. unkept]);
    }

    private static Outcome<PeopleList> OfCsv(ListText text, IReadOnlyList<ListField>? columns) =>
        CsvList.Read(text.Text, columns).Failed(out var problem, out var csv)
            ? problem
            : new PeopleList(ListKind.Csv, text.Encoding, csv.Separator, csv.HeaderRow, csv.Columns, csv.Entries, []);

    private static Outcome<PeopleList> OfPasted(ListText text)
    {
        if (PastedList.Read(text.Text).Failed(out var problem, out var entries))
        {
            return problem;
        }

        return entries.Any(entry => entry.Addresses.Count > 0)
            ? new PeopleList(ListKind.Pasted, text.Encoding, null, 0, [], entries, [])
            : ListProblems.NotAList;
    }
}
