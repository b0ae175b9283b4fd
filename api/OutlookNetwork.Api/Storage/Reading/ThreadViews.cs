using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Mail;
using OutlookNetwork.Domain.Threads;

namespace OutlookNetwork.Api.Storage.Reading;

/// <summary>Whose turn it is and the message that says so.</summary>
/// <param name="Days">Whole local days since then, in the owner's zone.</param>
/// <param name="Question">The sentence that was asked, when the reason is that they asked.</param>
/// <param name="MessageId">The stored message that decides it.</param>
/// <param name="Who">The name of the other side.</param>
public sealed record TurnView(
    Whose Whose, TurnReason Reason, DateTimeOffset? Since, int Days, string? Question, Guid? MessageId, string? Who);

/// <param name="LoggedCount">By the owner who is asking, as Linked, Logged and OpenMessageLogged.</param>
/// <param name="LoggableCount">Messages that are neither automatic nor internal.</param>
/// <param name="Linked">Something of the thread is logged.</param>
/// <param name="Logged">What was logged last of this thread.</param>
/// <param name="LogChoice">Null: its further messages are logged by hand.</param>
/// <param name="Messages">Newest first, at most 50.</param>
public sealed record ThreadView(
    Guid Id, string Subject, int MessageCount, int LoggedCount, int LoggableCount, bool Linked, LoggedMark? Logged,
    bool OpenMessageLogged, LogChoiceView? LogChoice, TurnView Turn, IReadOnlyList<TimelineEntry> Messages);

internal sealed class ThreadViews(NetworkDb db, Timeline timeline)
{
    private const int Shown = 50;
    private const int WithPerson = 200; // newest messages with a person that their turn is read from
    private const int Considered = 2000; // newest messages of a thread that turn and counts are read from

    /// <returns>Null when the owner has no such thread.</returns>
    public async Task<ThreadView?> OfAsync(
        Guid threadId, Guid? openMessage, OwnerSettings settings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var messages = await MessagesAsync(threadId, cancellationToken);
        if (messages.Count == 0)
        {
            return null;
        }

        var owner = settings.Owner;
        var marks = await timeline.MarksAsync(messages, cancellationToken);
        var logged = marks.Own.ToList();
        return new(
            threadId,
            messages[^1].Subject,
            messages.Count,
            logged.Count,
            messages.Count(message => owner.WhyNotLogged(message) is null),
            logged.Count > 0,
            logged.MaxBy(mark => mark.At),
            openMessage is { } open && marks.IsOwn(open),
            await db.LogChoiceOfAsync(threadId, cancellationToken),
            TurnIn(messages, settings, now),
            Timeline.Entries(messages.Take(Shown), owner, marks, await LinksAsync(messages, settings.Zone, cancellationToken)));
    }

    /// <returns>Null when the owner has no such thread.</returns>
    public async Task<TurnView?> TurnOfAsync(Guid threadId, OwnerSettings settings, DateTimeOffset now, CancellationToken cancellationToken) =>
        await MessagesAsync(threadId, cancellationToken) is { Count: > 0 } messages ? TurnIn(messages, settings, now) : null;

    /// <summary>Whose turn it is with a person: that of the thread in which one of the two decided last.</summary>
    /// <param name="addresses">The person's, in normal form.</param>
    /// <returns>Null when no mail with them decides.</returns>
    public async Task<TurnView?> TurnWithAsync(IReadOnlyList<string> addresses, OwnerSettings settings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var newest = await db.MessagesNaming(addresses).AsNoTracking().OrderByDescending(message => message.At).ThenByDescending(message => message.Id)
            .Take(WithPerson).ToListAsync(cancellationToken);
        return newest.GroupBy(message => message.ThreadId)
            .Select(thread => (Messages: thread.ToList(), Decider: TurnMessages.DeciderOf([.. thread.Select(message => TurnMessage.Of(message, settings.Owner))])))
            .Where(thread => thread.Decider is { } decider && (addresses.Contains(decider.Writer) || decider.Recipients.Any(addresses.Contains)))
            .OrderByDescending(thread => thread.Decider?.SentAt).ThenBy(thread => thread.Decider?.Id)
            .Select(thread => TurnIn(thread.Messages, settings, now)).FirstOrDefault();
    }

    /// <summary>Why each message of a thread is in it, by message.</summary>
    public async Task<IReadOnlyDictionary<Guid, ThreadLink>> LinksAsync(Guid threadId, TimeZoneInfo zone, CancellationToken cancellationToken) =>
        await LinksAsync(await MessagesAsync(threadId, cancellationToken), zone, cancellationToken);

    private async Task<IReadOnlyDictionary<Guid, ThreadLink>> LinksAsync(List<Message> messages, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var choices = await db.ThreadChoices.AsNoTracking().ToListAsync(cancellationToken);
        var shared = messages.Where(message => message.IdIsShared).Select(message => message.IdKey).Distinct().ToList();
        var namesakes = shared.Count == 0 ? [] : await db.Messages.AsNoTracking().Where(message => shared.Contains(message.IdKey)).ToListAsync(cancellationToken);
        return ThreadLinks.Of(messages, choices, namesakes, zone);
    }

    /// <summary>Newest first.</summary>
    private Task<List<Message>> MessagesAsync(Guid threadId, CancellationToken cancellationToken) =>
        db.Messages.AsNoTracking().Where(message => message.ThreadId == threadId)
            .OrderByDescending(message => message.At).ThenByDescending(message => message.Id)
            .Take(Considered).ToListAsync(cancellationToken);

    private static TurnView TurnIn(List<Message> messages, OwnerSettings settings, DateTimeOffset now)
    {
        var owner = settings.Owner;
        var turn = Turn.Of([.. messages.Select(message => TurnMessage.Of(message, owner))], now, settings.Zone);
        var decider = messages.Find(message => message.Id == turn.Decider?.Id);
        var other = decider is null ? null : owner.CounterpartOf(decider.Writer, decider.Recipients);
        return new(
            turn.Whose, turn.Reason, turn.Since, turn.Days, turn.Reason == TurnReason.TheyAsked ? turn.Decider?.Question : null,
            turn.Decider?.Id, other is null ? null : other.Name.Length > 0 ? other.Name : other.Address);
    }
}
