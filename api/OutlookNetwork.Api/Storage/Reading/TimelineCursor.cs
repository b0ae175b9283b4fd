using System.Buffers.Text;
using System.Globalization;
using System.Text;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage.Reading;

/// <summary>
/// Where a page of a history ended. Histories run from new to old; of one instant messages come before what was logged by hand, and of
/// one kind the larger id first, so that every entry has one place.
/// </summary>
/// <param name="IsMail">The last entry was a message.</param>
internal sealed record TimelineCursor(DateTimeOffset At, bool IsMail, Guid Id)
{
    private const int Longest = 100;

    /// <param name="text">Null: from the beginning.</param>
    /// <returns>False when the text is none of ours.</returns>
    public static bool TryRead(string? text, out TimelineCursor? cursor)
    {
        cursor = null;
        if (text is null)
        {
            return true;
        }

        if (text.Length > Longest || !Base64Url.IsValid(text))
        {
            return false;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('.');
        if (parts.Length != 3
            || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            || ticks > DateTime.MaxValue.Ticks
            || !Guid.TryParse(parts[1], out var id)
            || parts[2] is not ("m" or "i"))
        {
            return false;
        }

        cursor = new(new(ticks, TimeSpan.Zero), parts[2] == "m", id);
        return true;
    }

    public override string ToString() => Base64Url.EncodeToString(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}.{Id:N}.{(IsMail ? 'm' : 'i')}")));

    /// <summary>What comes after the page, in its order.</summary>
    public static IQueryable<Message> After(IQueryable<Message> messages, TimelineCursor? cursor)
    {
        if (cursor is not null)
        {
            var (at, isMail, id) = (cursor.At, cursor.IsMail, cursor.Id);
            messages = messages.Where(message => message.At < at || (isMail && message.At == at && message.Id.CompareTo(id) < 0));
        }

        return messages.OrderByDescending(message => message.At).ThenByDescending(message => message.Id);
    }

    /// <summary>The same of what was logged by hand.</summary>
    public static IQueryable<Interaction> After(IQueryable<Interaction> interactions, TimelineCursor? cursor)
    {
        if (cursor is not null)
        {
            var (at, isMail, id) = (cursor.At, cursor.IsMail, cursor.Id);
            interactions = interactions.Where(one => one.OccurredAt < at || (one.OccurredAt == at && (isMail || one.Id.CompareTo(id) < 0)));
        }

        return interactions.OrderByDescending(one => one.OccurredAt).ThenByDescending(one => one.Id);
    }
}
