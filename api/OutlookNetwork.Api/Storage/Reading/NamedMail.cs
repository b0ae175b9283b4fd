using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage.Reading;

internal static class NamedMail
{
    /// <summary>
    /// The owner's messages on which one of the addresses stands. They are looked for from the addresses on, as a person is on few of a
    /// mailbox's messages.
    /// </summary>
    /// <param name="addresses">In normal form.</param>
    public static IQueryable<Message> MessagesNaming(this NetworkDb db, IReadOnlyCollection<string> addresses)
    {
        var named = db.MessageAddresses.Where(address => addresses.Contains(address.Address)).Select(address => address.MessageId);
        return db.Messages.Where(message => named.Contains(message.Id));
    }
}
