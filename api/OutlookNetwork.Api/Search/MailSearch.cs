using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Search;

/// <summary>Finds messages, and what was logged by hand, by their words and shows where these stand.</summary>
internal sealed class MailSearch(NetworkDb db, History history, Conversations conversations, Originals originals)
{
    /// <returns>Null when the cursor is none of ours.</returns>
    public async Task<SearchPage?> FindAsync(
        SearchFilter filter, OwnerSettings settings, string? cursor, int limit, CancellationToken cancellationToken)
    {
        if (!TimelineCursor.TryRead(cursor, out var from))
        {
            return null;
        }

        if (filter.Query.IsEmpty)
        {
            return new([], null, 0);
        }

        var mail = filter.Kinds.Contains(InteractionKind.Message)
            ? await Timeline.SliceAsync(filter.In(db, settings.Addresses), filter.Counted(db, settings.Addresses), from, limit, cancellationToken)
            : Slice<Message>.Nothing;
        var byHand = await conversations.SliceAsync(filter.ByHand(conversations), from, limit, cancellationToken);
        var page = await history.PageAsync(mail, byHand, settings.Owner, limit, cancellationToken);

        var shown = page.Entries.Select(entry => entry.Id).ToHashSet();
        var messages = mail.Found.Where(message => shown.Contains(message.Id)).ToList();
        var (byId, parsed) = (messages.ToDictionary(message => message.Id), await originals.BeginningsAsync(messages, cancellationToken));
        return new(
            [.. page.Entries.Select(entry => new FoundEntry(entry, entry.Interaction is { } one
                ? SnippetOf(one.Text, one.Event, filter.Query)
                : SnippetOf(Written(byId[entry.Id], parsed.GetValueOrDefault(entry.Id)), byId[entry.Id].Subject, filter.Query)))],
            page.Next, page.Total);
    }

    private static string Written(Message message, ParsedMessage? whole) =>
        whole is null ? message.Preview ?? "" : NewText.Of(whole);

    private static Snippet SnippetOf(string text, string heading, SearchQuery query)
    {
        var ofText = Snippet.Of(text, query);
        if (ofText.Highlights.Count > 0)
        {
            return ofText;
        }

        var ofHeading = Snippet.Of(heading, query);
        return ofHeading.Highlights.Count > 0 ? ofHeading : ofText;
    }
}
