using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Search;

/// <summary>Finds messages by their words and shows where these stand.</summary>
internal sealed class MailSearch(NetworkDb db, Timeline timeline, Originals originals)
{
    /// <returns>Null when the cursor is none of ours.</returns>
    public async Task<SearchPage?> FindAsync(
        SearchFilter filter, OwnerSettings settings, string? cursor, int limit, CancellationToken cancellationToken)
    {
        var (found, counted) = (filter.In(db, settings.Addresses), filter.Counted(db, settings.Addresses));
        if (await Timeline.PageAsync(found, counted, cursor, limit, cancellationToken) is not { } page)
        {
            return null;
        }

        var marks = await timeline.MarksAsync(page.Messages, cancellationToken);
        var parsed = await originals.BeginningsAsync(page.Messages, cancellationToken);
        var entries = Timeline.Entries(page.Messages, settings.Owner, marks);
        return new(
            [.. page.Messages.Zip(entries, (message, entry) => new FoundMessage(entry, SnippetOf(message, parsed.GetValueOrDefault(message.Id), filter.Terms)))],
            page.Next, page.Total);
    }

    private static Snippet SnippetOf(Message message, ParsedMessage? whole, IReadOnlyList<string> terms)
    {
        var written = whole is null ? message.Preview ?? "" : NewText.Of(whole.Body, whole.From.Count > 0 ? whole.From[0].Name : "");
        var ofText = Snippet.Of(written, terms);
        if (ofText.Highlights.Count > 0)
        {
            return ofText;
        }

        var ofSubject = Snippet.Of(message.Subject, terms);
        return ofSubject.Highlights.Count > 0 ? ofSubject : ofText;
    }
}
