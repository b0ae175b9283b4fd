using System.Globalization;
using System.Text.Json;

namespace OutlookNetwork.Domain.Compliance;

/// <summary>The members of one object of a pack; what is missing or of another type is an error that names it.</summary>
internal sealed class PackFields(JsonElement element, string where, string name = "")
{
    public string Name => name;

    public string Where => where;

    public bool Has(string field) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(field, out _);

    public PackFieldException Wrong(string field, string sentence) => new(Path(field), sentence);

    public void Only(params string[] fields)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new PackFieldException(where, "It must be an object.");
        }

        foreach (var member in element.EnumerateObject().Where(member => !fields.Contains(member.Name)))
        {
            throw Wrong(member.Name, $"There is no such field. There are: {string.Join(", ", fields)}.");
        }
    }

    public string Text(string field) =>
        Get(field) is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: > 0 } value ? value : throw Wrong(field, "It must be a text that is not empty.");

    public string? TextOrNull(string field) => Has(field) ? Text(field) : null;

    /// <summary>A text that may be empty, or null when there is none.</summary>
    public string? Words(string field) => !Has(field) ? null : Get(field) is { ValueKind: JsonValueKind.String } text ? text.GetString() : throw Wrong(field, "It must be a text.");

    public bool Flag(string field) => Has(field) && (Get(field).ValueKind is JsonValueKind.True or JsonValueKind.False ? Get(field).GetBoolean() : throw Wrong(field, "It must be true or false."));

    public int Whole(string field, int least, int most) =>
        Get(field) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) && value >= least && value <= most
            ? value
            : throw Wrong(field, $"It must be a whole number from {least} to {most}.");

    public DateOnly? Day(string field) =>
        !Has(field) ? null
        : DateOnly.TryParseExact(Text(field), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw Wrong(field, "It must be a day, written as 2026-03-31.");

    public IReadOnlyList<string> Texts(string field) => !Has(field) ? [] : TextsOf(Get(field), Path(field));

    public IReadOnlyList<Phrase> PhraseList(string field) => [.. TextsOf(Get(field), Path(field)).Select(text => PhraseOf(text, Path(field)))];

    /// <summary>Of a list as it stands: the phrases that it holds.</summary>
    public IReadOnlyList<Phrase> Phrases() => [.. TextsOf(element, where).Select(text => PhraseOf(text, where))];

    public IEnumerable<PackFields> List(string field) => !Has(field) ? [] : Get(field) is { ValueKind: JsonValueKind.Array } list
        ? list.EnumerateArray().Select(item => new PackFields(item, $"{Path(field)}.{IdOf(item)}"))
        : throw Wrong(field, "It must be a list.");

    public IEnumerable<PackFields> Members(string field) => !Has(field) ? [] : Get(field) is { ValueKind: JsonValueKind.Object } members
        ? members.EnumerateObject().Select(member => new PackFields(member.Value, $"{Path(field)}.{member.Name}", member.Name))
        : throw Wrong(field, "It must be an object.");

    public PackFields Member(string field) => new(Get(field), Path(field));

    /// <summary>A text by itself, or null when it is an object.</summary>
    public string? AsText() => element.ValueKind == JsonValueKind.String ? element.GetString() : null;

    public Phrase PhraseOf(string text) => PhraseOf(text, where);

    private static Phrase PhraseOf(string text, string where)
    {
        try
        {
            return PhraseParser.Parse(text);
        }
        catch (FormatException error)
        {
            throw new PackFieldException(where, $"The phrase '{text}' cannot be read: {error.Message}.");
        }
    }

    private static IReadOnlyList<string> TextsOf(JsonElement list, string where) =>
        list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
            ? [.. list.EnumerateArray().Select(item => item.GetString() ?? "")]
            : throw new PackFieldException(where, "It must be a list of texts.");

    private static string IdOf(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() ?? "" : "?";

    private string Path(string field) => where.Length == 0 ? field : $"{where}.{field}";

    private JsonElement Get(string field) => Has(field) ? element.GetProperty(field) : throw Wrong(field, "It is missing.");
}
