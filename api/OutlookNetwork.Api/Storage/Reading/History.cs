using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage.Reading;

/// <summary>One line of a history: a message, or what was logged by hand.</summary>
/// <param name="Id">Of the message, or of the interaction.</param>
/// <param name="At">Its place: when it was sent or happened; for a message without a readable date when it was stored.</param>
/// <param name="BeginsThreadOf">How many messages the thread has that this message begins; null: it begins none, or is alone.</param>
/// <param name="Message">Set when, and only when, it is a message, logged or only stored.</param>
/// <param name="Interaction">Set for everything else.</param>
public sealed record HistoryEntry(Guid Id, InteractionKind Kind, DateTimeOffset At, int? BeginsThreadOf, TimelineEntry? Message, InteractionView? Interaction);

/// <param name="Entries">Newest first.</param>
/// <param name="Next">Ask for the following page with it; null on the last one.</param>
/// <param name="Total">Of all pages together.</param>
public sealed record TimelinePage(IReadOnlyList<HistoryEntry> Entries, string? Next, int Total);

/// <summary>Puts messages and what was logged by hand together in one order of time.</summary>
internal sealed class History(NetworkDb db, Timeline timeline, Conversations conversations, Colleagues colleagues)
{
    public static IReadOnlyList<InteractionKind> Everything { get; } = Enum.GetValues<InteractionKind>();

    /// <summary>The history with a person across threads.</summary>
    /// <param name="addresses">The person's addresses in normal form.</param>
    /// <param name="shared">The person is a shared contact: what colleagues logged is part of it.</param>
    /// <param name="limit">1 to <see cref="Timeline.LargestPage"/>.</param>
    /// <returns>Null when the cursor is none of ours.</returns>
    public async Task<TimelinePage?> WithAsync(
        IReadOnlyCollection<string> addresses, bool shared, IReadOnlyCollection<InteractionKind> kinds, MailboxOwner owner, string? cursor, int limit,
        CancellationToken cancellationToken)
    {
        if (!TimelineCursor.TryRead(cursor, out var from))
        {
            return null;
        }

        var mail = !kinds.Contains(InteractionKind.Message)
            ? Slice<Message>.Nothing
            : shared
                ? await colleagues.HistoryAsync(addresses, from, limit, cancellationToken)
                : await MailAsync(addresses, from, limit, cancellationToken);
        var byHand = kinds.All(kind => kind == InteractionKind.Message)
            ? Slice<InteractionView>.Nothing
            : await conversations.WithAsync(addresses, shared, kinds, from, limit, cancellationToken);
        return await PageAsync(mail, byHand, owner, limit, cancellationToken);
    }

    /// <summary>Merges two slices that follow the same cursor.</summary>
    public async Task<TimelinePage> PageAsync(
        Slice<Message> mail, Slice<InteractionView> byHand, MailboxOwner owner, int limit, CancellationToken cancellationToken)
    {
        // Of one instant messages come first: both are sorted by time already, and the order of equals is kept.
        var places = mail.Found.Select(message => (message.At, IsMail: true, message.Id))
            .Concat(byHand.Found.Select(one => (At: one.OccurredAt, IsMail: false, one.Id)))
            .OrderByDescending(place => place.At).ToList();
        var page = places.Take(limit).ToList();

        var shown = page.Where(place => place.IsMail).Select(place => place.Id).ToHashSet();
        var messages = mail.Found.Where(message => shown.Contains(message.Id)).ToList();
        var beginnings = await BeginningsAsync(messages, cancellationToken);
        var entries = Timeline.Entries(messages, owner, await timeline.MarksAsync(messages, cancellationToken)).ToDictionary(entry => entry.Id);
        var views = byHand.Found.ToDictionary(view => view.Id);
        return new(
            [.. page.Select(place => place.IsMail
                ? new HistoryEntry(place.Id, InteractionKind.Message, place.At, beginnings.GetValueOrDefault(place.Id), entries[place.Id], null)
                : new HistoryEntry(place.Id, views[place.Id].Kind, place.At, null, null, views[place.Id]))],
            places.Count > limit ? new TimelineCursor(page[^1].At, page[^1].IsMail, page[^1].Id).ToString() : null,
            mail.Total + byHand.Total);
    }

    private Task<Slice<Message>> MailAsync(IReadOnlyCollection<string> addresses, TimelineCursor? from, int limit, CancellationToken cancellationToken)
    {
        var theirs = db.MessagesNaming(addresses).AsNoTracking();
        return Timeline.SliceAsync(theirs, theirs.Select(message => message.Id), from, limit, cancellationToken);
    }

    /// <summary>Those of the messages that begin a thread of several, with the number of its messages.</summary>
    private async Task<Dictionary<Guid, int?>> BeginningsAsync(List<Message> messages, CancellationToken cancellationToken)
    {
        var own = messages.Where(message => message.OwnerId == db.Scope.OwnerId).ToList();
        var threads = own.Select(message => message.ThreadId).Distinct().ToList();
        var sizes = await db.Messages.Where(message => threads.Contains(message.ThreadId))
            .GroupBy(message => message.ThreadId)
            .Select(thread => new { thread.Key, Count = thread.Count(), First = thread.Min(message => message.At) })
            .Where(thread => thread.Count > 1).ToDictionaryAsync(thread => thread.Key, cancellationToken);
        return own.Where(message => sizes.TryGetValue(message.ThreadId, out var thread) && thread.First == message.At)
            .DistinctBy(message => message.ThreadId)
            .ToDictionary(message => message.Id, message => (int?)sizes[message.ThreadId].Count);
    }
}
