using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Messages;

/// <summary>Makes of a message what the pane shows of it.</summary>
internal static class MessageReading
{
    private const int LongestText = 100_000; // characters: forty printed pages, past what anybody reads in a pane

    /// <param name="whole">Null when only the headers are known.</param>
    public static MessageDetail Of(Message message, ParsedMessage? whole, TimelineEntry entry, MailboxOwner owner)
    {
        var author = Author.Of(whole ?? HeadersOf(message));
        var (parts, isCut) = whole is null ? ([], false) : Parts(whole.Body, NameOf(author, whole));
        return new(
            entry, whole is not null, parts, isCut, new(author.Who is null ? null : Person.Of(author.Who), author.IsPerson, AuthorNotes.Of(author)),
            message.Mailboxes,
            [.. (whole?.Attachments ?? []).Select(one => new AttachmentView(one.FileName, one.ContentType, one.Size, one.Inline))],
            whole is null || entry.Direction == Direction.Outgoing || entry.Automatic != Automatic.None || !author.IsPerson || author.Who is null
                || owner.NeverLog.EntryFor(author.Who.Address) is not null
                ? []
                : [.. SignatureFields.Of(whole.Body, author.Who).Where(field => field.Field != ProposedField.Email || owner.NeverLog.EntryFor(field.Value) is null)]);
    }

    private static (IReadOnlyList<TextPartView> Parts, bool IsCut) Parts(string body, string sender)
    {
        var (parts, left) = (new List<TextPartView>(), LongestText);
        foreach (var part in NewText.Split(body, sender))
        {
            var text = part.In(body);
            var shown = text.Length <= left ? text : text[..(left > 0 && char.IsHighSurrogate(text[left - 1]) ? left - 1 : left)];
            if (shown.Length > 0)
            {
                parts.Add(new(part.Kind, shown.ToString(), part.Attribution));
            }

            left -= shown.Length;
            if (shown.Length < text.Length)
            {
                return (parts, true);
            }
        }

        return (parts, false);
    }

    private static string NameOf(Author author, ParsedMessage whole) =>
        author.Who?.Name is { Length: > 0 } name ? name : whole.From.Count > 0 ? whole.From[0].Name : "";

    private static ParsedMessage HeadersOf(Message message) => new()
    {
        From = message.From is { Name: "", Address: "" } ? [] : [message.From],
        To = message.To,
        Cc = message.Cc,
        Automatic = message.Automatic,
    };
}
