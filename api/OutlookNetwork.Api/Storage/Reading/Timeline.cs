using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain.Mail;
using OutlookNetwork.Domain.Threads;

namespace OutlookNetwork.Api.Storage.Reading;

/// <param name="Address">As the message writes it; empty when it has none.</param>
public sealed record Person(string Name, string Address)
{
    internal static Person Of(Participant participant) => new(participant.Name, participant.Address);
}

/// <summary>Who logged a message first and when.</summary>
/// <param name="By">The name, else the address, of who logged it.</param>
/// <param name="ByYou">It was the owner who is asking.</param>
/// <param name="LogId">Takes back the whole act of the owner who is asking; null when they have not logged it, but a colleague has.</param>
/// <param name="ChosenAt">Whoever logged it first had chosen then that it be logged by itself; null: they clicked.</param>
/// <param name="InteractionId">The owner's own interaction, by which it is withdrawn; null as the above.</param>
/// <param name="Witnesses">Who logged their copies of it since, in order; the owner who is asking among them.</param>
public sealed record LoggedMark(string By, bool ByYou, DateTimeOffset At, Guid? LogId, Guid? InteractionId, IReadOnlyList<Witness> Witnesses, DateTimeOffset? ChosenAt);

/// <summary>Somebody who logged a message that a colleague had logged before.</summary>
/// <param name="By">Their name, else their address.</param>
public sealed record Witness(string By, bool ByYou, DateTimeOffset At);

/// <param name="Preview">Empty when the message has no text.</param>
/// <param name="Logged">Null: stored but not logged.</param>
/// <param name="Yours">It is stored for the owner who is asking; else a colleague logged it, and no more of it than this can be read.</param>
/// <param name="Link">Why it is in its thread; null where it is not shown as part of one.</param>
public sealed record TimelineEntry(
    Guid Id, string? InternetMessageId, Guid ThreadId, string Subject, DateTimeOffset? SentAt, Direction Direction, Automatic Automatic,
    Person From, IReadOnlyList<Person> To, IReadOnlyList<Person> Cc, string Preview, bool HasAttachments, bool Yours, LoggedMark? Logged,
    ThreadLink? Link);

/// <summary>Reads stored messages in order of time, each with the mark that says whether it is logged.</summary>
internal sealed class Timeline(NetworkDb db, Colleagues colleagues)
{
    public const int UsualPage = 20;
    public const int LargestPage = 200;

    /// <summary>What follows the cursor, and one message more than the limit where there are as many; how many were found in all.</summary>
    /// <param name="counted">The same messages, in the way in which they are counted fastest.</param>
    public static async Task<Slice<Message>> SliceAsync(
        IQueryable<Message> found, IQueryable<Guid> counted, TimelineCursor? from, int limit, CancellationToken cancellationToken)
    {
        var total = await counted.CountAsync(cancellationToken);
        return new(total == 0 ? [] : await TimelineCursor.After(found, from).Take(limit + 1).ToListAsync(cancellationToken), total);
    }

    /// <summary>Makes entries of messages, in their order.</summary>
    public static IReadOnlyList<TimelineEntry> Entries(
        IEnumerable<Message> messages, MailboxOwner owner, Marks marks, IReadOnlyDictionary<Guid, ThreadLink>? links = null) =>
        [.. messages.Select(message => Entry(message, owner, marks, links?.GetValueOrDefault(message.Id)))];

    /// <summary>What is logged of some messages that the owner in scope may read.</summary>
    public async Task<Marks> MarksAsync(IReadOnlyCollection<Message> messages, CancellationToken cancellationToken)
    {
        var (ids, keys) = (messages.Select(message => message.Id).ToList(), messages.Select(message => message.Key).Distinct().ToList());
        var own = await db.Interactions.AsNoTracking().IgnoreAutoIncludes()
            .Where(interaction => interaction.MessageId != null && ids.Contains(interaction.MessageId.Value)).ToListAsync(cancellationToken);
        return Marks.Of(messages, own, await colleagues.LogsOfAsync(keys, cancellationToken), db.Scope.OwnerId);
    }

    private static TimelineEntry Entry(Message message, MailboxOwner owner, Marks marks, ThreadLink? link) => new(
        message.Id, message.MessageId, message.ThreadId, message.Subject, message.SentAt,
        marks.DirectionOf(message) ?? owner.DirectionOf(message), owner.AutomaticFor(message.Automatic, message.Recipients),
        Person.Of(message.From), [.. message.To.Select(Person.Of)], [.. message.Cc.Select(Person.Of)],
        message.Preview ?? "", message.HasAttachments, marks.IsYours(message), marks.Of(message.Id), link);
}

/// <param name="Found">Newest first; one more than was asked for says that there are more.</param>
/// <param name="Total">Of all slices together.</param>
internal sealed record Slice<T>(IReadOnlyList<T> Found, int Total)
{
    public static Slice<T> Nothing { get; } = new([], 0);
}
