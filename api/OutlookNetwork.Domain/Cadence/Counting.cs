using System.Collections.Frozen;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Cadence;

/// <summary>
/// What counts, and as what. Something logged counts on the day when it happened, never on the day when it was typed; a light touch
/// counts as a contact and not as a conversation; a note counts as nothing. Of mail nothing counts that no person wrote to the owner in
/// person, that went between colleagues alone, or whose date cannot be believed; and being one of many in Cc is no contact.
/// Whose turn it is is read from all stored mail, logged or not. The store asks the same in the words of a database.
/// </summary>
public static class Counting
{
    public const int Many = 5; // in Cc together: who copies five people writes to none of them

    private static readonly FrozenSet<string> NoCrowd = [];

    /// <summary>A computer whose clock was never set sends mail from 1970 or 1980; no mail of a person's working life is older than this.</summary>
    public static DateTimeOffset EarliestMail { get; } = new(1985, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Those who are no more than one of many in Cc.</summary>
    /// <returns>Addresses in normal form.</returns>
    public static IReadOnlySet<string> Crowd(Message message)
    {
        if (message.Cc.Count < Many || message.Cc.Select(one => one.Address.ToLowerInvariant()).Distinct().Count() < Many)
        {
            return NoCrowd;
        }

        var crowd = Normal(message.Cc).ToHashSet();
        crowd.ExceptWith(Normal(message.To).Append(message.SenderAddress));
        return crowd;
    }

    /// <summary>When a mail counts as sent: a clock that was fast does not put it after the moment when it was stored.</summary>
    /// <returns>Null when its date is missing or cannot be believed: then it counts as nothing.</returns>
    public static DateTimeOffset? CountsAt(DateTimeOffset? sentAt, DateTimeOffset storedAt) =>
        sentAt is not { } sent || sent < EarliestMail ? null : sent < storedAt ? sent : storedAt;

    /// <summary>What one stored mail says.</summary>
    public static StandingFacts Of(CountedMail mail)
    {
        if (mail.Automatic != Automatic.None || CountsAt(mail.SentAt, mail.StoredAt) is not { } at)
        {
            return StandingFacts.None;
        }

        var counts = mail is { IsLogged: true, InCrowd: false } && (mail.Writer == Writer.Owner || !mail.OwnerInCrowd);
        var incoming = mail is { Writer: Writer.Contact, IsColleague: false, OwnerInCrowd: false };
        var outgoing = mail is { Writer: Writer.Owner, IsColleague: false, InCrowd: false };
        return new(
            TouchedAt: counts ? at : null, ConversedAt: counts ? at : null,
            SettledAt: mail.LeavesNothingOpen && (incoming || outgoing) ? at : null,
            IncomingAt: incoming ? at : null,
            OutgoingAt: outgoing ? at : null,
            FirstConversedAt: counts ? at : null);
    }

    /// <summary>What something says that was logged and is no mail.</summary>
    public static StandingFacts Of(InteractionKind kind, InteractionWeight? weight, HappenedAt happened)
    {
        if (!kind.IsContact())
        {
            return StandingFacts.None;
        }

        var isConversation = weight == InteractionWeight.Conversation;
        var at = happened.On is null ? happened.At : (DateTimeOffset?)null;
        return new(at, happened.On, isConversation ? at : null, isConversation ? happened.On : null, isConversation ? happened.At : null,
            FirstConversedAt: isConversation ? happened.At : null);
    }

    private static IEnumerable<string> Normal(IEnumerable<Participant> people) =>
        people.Select(one => EmailAddress.TryParse(one.Address, out var parsed) ? parsed.Value : null).OfType<string>();
}

/// <summary>What <see cref="Counting"/> reads of a stored mail that names a contact.</summary>
/// <param name="Automatic">As it is for the owner; see <see cref="MailboxOwner.AutomaticFor"/>.</param>
/// <param name="InCrowd">The contact is no more than one of many in Cc.</param>
/// <param name="OwnerInCrowd">The owner is.</param>
/// <param name="LeavesNothingOpen">It closes the matter, or the owner said that it needs no reply.</param>
/// <param name="IsColleague">The contact's address is one of the owner's company: nobody waits for an answer inside it.</param>
public sealed record CountedMail(
    DateTimeOffset? SentAt, DateTimeOffset StoredAt, Writer Writer, Automatic Automatic, bool IsLogged, bool InCrowd, bool OwnerInCrowd, bool IsColleague, bool LeavesNothingOpen = false);

public enum Writer
{
    Owner,
    Contact,

    /// <summary>Somebody else, to both.</summary>
    Other,
}
