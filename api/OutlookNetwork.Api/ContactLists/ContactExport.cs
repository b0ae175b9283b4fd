using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Contacts.Lists;

namespace OutlookNetwork.Api.ContactLists;

internal enum ContactFormat
{
    Csv,
    VCard,
    Json,
}

/// <summary>Writes all contacts, one after the other as they are read. What it writes can be imported again and changes nothing then.</summary>
internal sealed class ContactExport(NetworkDb db)
{
    private static readonly string Header = CsvCell.Line(
        "Name", "Role", "Institution", "E-mail addresses", "Book", "Contact id", "Created",
        "Tier", "Circles", "Interests", "How we met", "Met on", "Met at", "Profiles");

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public async Task RecordAsync(ContactFormat format, Book? book, CancellationToken cancellationToken)
    {
        db.Record(AuditActions.DataExport, new("export", "contacts"), new { Format = format, Book = book });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <param name="book">Null: both.</param>
    public Task WriteAsync(Stream to, ContactFormat format, Book? book, CancellationToken cancellationToken) => format switch
    {
        ContactFormat.Csv => WriteTextAsync(to, Contacts(book), Header, Row, withMark: true, cancellationToken), // the mark tells spreadsheets that it is UTF-8
        ContactFormat.VCard => WriteTextAsync(to, Contacts(book), "", VCardText.Of, withMark: false, cancellationToken),
        _ => JsonSerializer.SerializeAsync(to, Exported(Contacts(book), cancellationToken), Json, cancellationToken),
    };

    private static async Task WriteTextAsync(
        Stream to, IAsyncEnumerable<Contact> contacts, string header, Func<Contact, string> text, bool withMark, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(withMark), leaveOpen: true);
        await writer.WriteAsync(header.AsMemory(), cancellationToken);
        await foreach (var contact in contacts.WithCancellation(cancellationToken))
        {
            await writer.WriteAsync(text(contact).AsMemory(), cancellationToken);
        }
    }

    private static async IAsyncEnumerable<ExportedContact> Exported(
        IAsyncEnumerable<Contact> contacts, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var contact in contacts.WithCancellation(cancellationToken))
        {
            yield return new(contact.Id, contact.Name, contact.Role, contact.Institution, Addresses(contact), contact.Book, contact.CreatedAt, contact.About);
        }
    }

    private IAsyncEnumerable<Contact> Contacts(Book? book) => db.Contacts.AsNoTracking()
        .Where(contact => book == null || contact.Book == book).OrderBy(contact => contact.Id).AsAsyncEnumerable();

    private static string Row(Contact contact)
    {
        var about = contact.About;
        return CsvCell.Line(
            contact.Name, contact.Role.ToString(), contact.Institution, string.Join("; ", Addresses(contact)), contact.Book.ToString(), contact.Id.ToString(),
            contact.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            contact.Tier == ContactTier.None ? "" : contact.Tier.ToString(), LabelCell.Joined(about.Circles), LabelCell.Joined(about.Interests.Select(interest => interest.Name)),
            contact.Met?.Words ?? "", contact.Met?.On ?? "", contact.Met?.Event ?? "", string.Join(' ', contact.Profiles));
    }

    private static List<string> Addresses(Contact contact) => [.. contact.Addresses.Select(address => address.Address).Order(StringComparer.Ordinal)];
}

/// <summary>One member of the array that an export as JSON is.</summary>
internal sealed record ExportedContact(
    Guid ContactId, string Name, ContactRole Role, string Institution, IReadOnlyList<string> Addresses, Book Book, DateTimeOffset CreatedAt,
    ContactAbout About);
