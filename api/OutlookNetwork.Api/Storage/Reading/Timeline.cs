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

/// <summary>Who logged a message first and when.</summary>
/// <param name="By">The name, else the address, of who logged it.</param>
/// <param name="ByYou">It was the owner who is asking.</param>
/// <param name="LogId">Takes back the whole act of the owner who is asking; null when they have not logged it, but a colleague has.</param>
/// <param name="Witnesses">Who logged their copies of it since, in order; the owner who is asking among them.</param>
public sealed record LoggedMark(string By, bool ByYou, DateTimeOffset At, Guid? LogId, IReadOnlyList<Witness> Witnesses);

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

/// <param name="Entries">Newest first.</param>
/// <param name="Next">Ask for the following page with it; null on the last one.</param>
/// <param name="Total">Of all pages together.</param>
public sealed record TimelinePage(IReadOnlyList<TimelineEntry> Entries, string? Next, int Total);

/// <summary>Reads stored messages in order of time, each with the mark that says whether it is logged.</summary>
internal sealed class Timeline(NetworkDb db, Colleagues colleagues)
{
    public const int UsualPage = 20;
    public const int LargestPage = 200;

    /// <summary>The history with a person across threads.</summary>
    /// <param name="addresses">The person's addresses in normal form.</param>
    /// <param name="shared">The person is a shared contact: what colleagues logged is part of it.</param>
    /// <param name="limit">1 to <see cref="LargestPage"/>.</param>
    /// <returns>Null when the cursor is none of ours.</returns>
    public async Task<TimelinePage?> WithAsync(
        IReadOnlyCollection<string> addresses, bool shared, MailboxOwner owner, string? cursor, int limit, CancellationToken cancellationToken)
    {
        var theirs = db.Messages.AsNoTracking()
            .Where(message => db.MessageAddresses.Any(address => address.MessageId == message.Id && addresses.Contains(address.Address)));
        var found = shared
            ? await colleagues.HistoryAsync(addresses, cursor, limit, cancellationToken)
            : await PageAsync(theirs, theirs.Select(message => message.Id), cursor, limit, cancellationToken);
        if (found is not { } page)
        {
            return null;
        }

        var marks = await MarksAsync(page.Messages, cancellationToken);
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
        IEnumerable<Message> messages, MailboxOwner owner, Marks marks, IReadOnlyDictionary<Guid, ThreadLink>? links = null) =>
        [.. messages.Select(message => Entry(message, owner, marks, links?.GetValueOrDefault(message.Id)))];

    /// <summary>What is logged of some messages that the owner in scope may read.</summary>
    public async Task<Marks> MarksAsync(IReadOnlyCollection<Message> messages, CancellationToken cancellationToken)
    {
        var (ids, keys) = (messages.Select(message => message.Id).ToList(), messages.Select(message => message.Key).Distinct().ToList());
        var own = await db.Interactions.AsNoTracking().IgnoreAutoIncludes()
            .Where(interaction => ids.Contains(interaction.MessageId)).ToListAsync(cancellationToken);
        return Marks.Of(messages, own, await colleagues.LogsOfAsync(keys, cancellationToken), db.Scope.OwnerId);
    }

    private static TimelineEntry Entry(Message message, MailboxOwner owner, Marks marks, ThreadLink? link) => new(
        message.Id, message.MessageId, message.ThreadId, message.Subject, message.SentAt,
        marks.DirectionOf(message) ?? owner.DirectionOf(message), owner.AutomaticFor(message.Automatic, message.Recipients),
        Person.Of(message.From), [.. message.To.Select(Person.Of)], [.. message.Cc.Select(Person.Of)],
        message.Preview ?? "", message.HasAttachments, marks.IsYours(message), marks.Of(message.Id), link);

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
