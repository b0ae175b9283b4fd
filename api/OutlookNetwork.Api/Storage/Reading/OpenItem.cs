using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage.Reading;

/// <summary>What the pane read of the item that is open in Outlook. Never holds a body.</summary>
/// <param name="InternetMessageId">With or without angle brackets; null where Outlook gives none.</param>
/// <param name="ConversationId">Exchange's own.</param>
/// <param name="SentAt">Null when the item has no date.</param>
public sealed record OpenItem(
    [property: MaxLength(1000)] string? InternetMessageId,
    [property: MaxLength(500)] string? ConversationId,
    [property: MaxLength(4000)] string Subject,
    Person? From,
    [property: MaxLength(1000)] IReadOnlyList<Person> To,
    [property: MaxLength(1000)] IReadOnlyList<Person> Cc,
    DateTimeOffset? SentAt)
{
    internal string? BareId => Bare(InternetMessageId);

    internal Participant Sender => From is null ? new("", "") : new(From.Name, From.Address);

    internal IReadOnlyList<Participant> Recipients => [.. To.Concat(Cc).Select(person => new Participant(person.Name, person.Address))];

    /// <summary>The stored message that the item is; of several mails with one Message-ID the nearest by sender and time.</summary>
    internal async Task<Message?> FindAsync(NetworkDb db, CancellationToken cancellationToken)
    {
        if (BareId is not { } id)
        {
            return null;
        }

        var (key, likeness) = (MessageKey.OfId(id), new Likeness(Sender.Address, SentAt, MessageKey.OfSubject(Subject), Preview: null));
        var named = await db.Messages.AsNoTracking().Where(message => message.IdKey == key).ToListAsync(cancellationToken);
        return named.MinBy(message => likeness.DistanceTo(message.Likeness));
    }

    /// <summary>A Message-ID without its angle brackets; null when there is none.</summary>
    internal static string? Bare(string? id) => id?.Trim().TrimStart('<').TrimEnd('>') is { Length: > 0 } bare ? bare : null;

    /// <summary>The item as a message of which no more than these headers is known.</summary>
    internal ParsedMessage AsMessage() => new()
    {
        MessageId = BareId,
        Subject = Subject,
        From = From is null ? [] : [Sender],
        To = [.. To.Select(person => new Participant(person.Name, person.Address))],
        Cc = [.. Cc.Select(person => new Participant(person.Name, person.Address))],
        SentAt = SentAt?.ToUniversalTime(),
        LooksLikeMessage = true,
    };
}
