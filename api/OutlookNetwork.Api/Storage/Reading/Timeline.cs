using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain.Mail;
using OutlookNetwork.Domain.Threads;

namespace OutlookNetwork.Api.Storage.Reading;

/// <param name="Address">As the message writes it; empty when it has none.</param>
public sealed record Person(string Name, string Address)
{
    internal static Person Of(Participant participant) => new(participant.Name, participant.Address);
}

/// <summary>Who logged a message and when; the log id takes the whole act back.</summary>
/// <param name="By">The name, else the address, of who logged it.</param>
/// <param name="ByYou">It was the owner who is asking.</param>
public sealed record LoggedMark(string By, bool ByYou, DateTimeOffset At, Guid LogId);

/// <param name="Preview">Empty when the message has no text.</param>
/// <param name="Logged">Null: stored but not logged.</param>
/// <param name="Link">Why it is in its thread; null where it is not shown as part of one.</param>
public sealed record TimelineEntry(
    Guid Id, string? InternetMessageId, Guid ThreadId, string Subject, DateTimeOffset? SentAt, Direction Direction, Automatic Automatic,
    Person From, IReadOnlyList<Person> To, IReadOnlyList<Person> Cc, string Preview, bool HasAttachments, LoggedMark? Logged, ThreadLink? Link);

/// <param name="Entries">Newest first.</param>
/// <param name="Next">Ask for the following page with it; null on the last one.</param>
/// <param name="Total">Of all pages together.</param>
public sealed record TimelinePage(IReadOnlyList<TimelineEntry> Entries, string? Next, int Total);

/// <summary>Reads stored messages in order of time, each with the mark that says whether it is logged.</summary>
internal sealed class Timeline(NetworkDb db)
{
    public const int UsualPage = 20;
    public const int LargestPage = 200;

    /// <summary>The history with a person across threads.</summary>
    /// <param name="addresses">The person's addresses in normal form.</param>
    /// <param name="limit">1 to <see cref="LargestPage"/>.</param>
    /// <returns>Null when the cursor is none of ours.</returns>
    public async Task<TimelinePage?> WithAsync(
        IReadOnlyCollection<string> addresses, MailboxOwner owner, string? cursor, int limit, CancellationToken cancellationToken)
    {
        var theirs = db.Messages.AsNoTracking()
            .Where(message => db.MessageAddresses.Any(address => address.MessageId == message.Id && addresses.Contains(address.Address)));
        if (await PageAsync(theirs, theirs.Select(message => message.Id), cursor, limit, cancellationToken) is not { } page)
        {
            return null;
        }

        var marks = await MarksAsync([.. page.Messages.Select(message => message.Id)], cancellationToken);
        return new(Entries(page.Messages, owner, marks), page.Next, page.Total);
    }

    /// <summary>One page of what was found, newest first.</summary>
    /// <param name="counted">The same messages, in the way in which they are counted fastest.</param>
    /// <param name="limit">1 to <see cref="LargestPage"/>.</param>
    /// <returns>Null when the cursor is none of ours.</returns>
    public static async Task<MessagePage?> PageAsync(
        IQueryable<Message> found, IQueryable<Guid> counted, string? cursor, int limit, CancellationToken cancellationToken)
    {
        var page = found;
        if (cursor is not null)
        {
            if (!TryReadCursor(cursor, out var at, out var id))
            {
                return null;
            }

            page = page.Where(message => message.At < at || (message.At == at && message.Id.CompareTo(id) < 0));
        }

        var total = await counted.CountAsync(cancellationToken);
        if (total == 0)
        {
            return new([], null, 0);
        }

        var messages = await page.OrderByDescending(message => message.At).ThenByDescending(message => message.Id)
            .Take(limit + 1).ToListAsync(cancellationToken);
        var more = messages.Count > limit;
        messages = messages[..Math.Min(limit, messages.Count)];
        return new(messages, more ? Cursor(messages[^1]) : null, total);
    }

    /// <summary>Makes entries of messages, in their order.</summary>
    public static IReadOnlyList<TimelineEntry> Entries(
        IEnumerable<Message> messages, MailboxOwner owner, IReadOnlyDictionary<Guid, LoggedMark> marks,
        IReadOnlyDictionary<Guid, ThreadLink>? links = null) =>
        [.. messages.Select(message => Entry(message, owner, marks.GetValueOrDefault(message.Id), links?.GetValueOrDefault(message.Id)))];

    public async Task<IReadOnlyDictionary<Guid, LoggedMark>> MarksAsync(
        IReadOnlyCollection<Guid> messages, CancellationToken cancellationToken) =>
        await db.Interactions.AsNoTracking().IgnoreAutoIncludes()
            .Where(interaction => messages.Contains(interaction.MessageId))
            .ToDictionaryAsync(
                interaction => interaction.MessageId,
                interaction => new LoggedMark(interaction.LoggedBy, interaction.OwnerId == db.Scope.OwnerId, interaction.LoggedAt, interaction.LogId),
                cancellationToken);

    private static TimelineEntry Entry(Message message, MailboxOwner owner, LoggedMark? mark, ThreadLink? link) => new(
        message.Id, message.MessageId, message.ThreadId, message.Subject, message.SentAt,
        owner.DirectionOf(message), owner.AutomaticFor(message.Automatic, message.Recipients),
        Person.Of(message.From), [.. message.To.Select(Person.Of)], [.. message.Cc.Select(Person.Of)],
        message.Preview ?? "", message.HasAttachments, mark, link);

    private static string Cursor(Message last) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{last.At.UtcTicks}.{last.Id:N}")));

    private static bool TryReadCursor(string cursor, out DateTimeOffset at, out Guid id)
    {
        (at, id) = (default, default);
        if (cursor.Length > 100 || !Base64Url.IsValid(cursor))
        {
            return false;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('.');
        if (parts.Length != 2
            || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            || ticks > DateTime.MaxValue.Ticks
            || !Guid.TryParse(parts[1], out id))
        {
            return false;
        }

        at = new(ticks, TimeSpan.Zero);
        return true;
    }
}

/// <param name="Messages">Newest first.</param>
internal sealed record MessagePage(IReadOnlyList<Message> Messages, string? Next, int Total);
