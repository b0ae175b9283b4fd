using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage;

/// <summary>What logging makes of a stored message, and of which it makes nothing: the same for a click and for a choice made before.</summary>
internal static class LoggedMail
{
    /// <returns>Why the message is not logged; null when it may be.</returns>
    public static Problem? WhyNotLogged(this MailboxOwner owner, Message message) =>
        Loggable.WhyNot(owner.AutomaticFor(message.Automatic, message.Recipients), message.Everyone, owner);

    /// <param name="contacts">By address. With one that a colleague shares it counts by its addresses, so only the owner's own take part.</param>
    public static Interaction Of(Message message, MailboxOwner owner, IReadOnlyDictionary<string, Contact> contacts, LogAct act) => Interaction.OfMessage(
        message, owner.DirectionOf(message),
        message.Addresses.Select(address => contacts.GetValueOrDefault(address)).OfType<Contact>()
            .Where(contact => contact.OwnerId == message.OwnerId).Select(contact => contact.Id).Distinct(),
        act);
}
