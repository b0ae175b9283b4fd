using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage.Reading;

/// <summary>
/// Mail belongs to the book of its people, and goes with them from one book to the other: to the private book when somebody of it
/// stands on the message and nobody of the company's book does, else to the company's.
/// </summary>
internal static class Books
{
    public static IQueryable<Message> MessagesOf(this NetworkDb db, Book book)
    {
        var (withPrivate, withCompany) = (Naming(db, Book.Private), Naming(db, Book.Company));
        return book == Book.Private
            ? db.Messages.Where(message => withPrivate.Contains(message.Id) && !withCompany.Contains(message.Id))
            : db.Messages.Where(message => !withPrivate.Contains(message.Id) || withCompany.Contains(message.Id));
    }

    /// <summary>What was logged by hand, by the same rule.</summary>
    public static IQueryable<Interaction> ConversationsOf(this NetworkDb db, Book book) =>
        db.Interactions.Where(one => one.MessageId == null
            && one.Contacts.Any(involved => db.Contacts.Any(contact => contact.Id == involved.ContactId && contact.Book == Book.Company)) == (book == Book.Company));

    /// <summary>The messages that name somebody of the book, found from the people: they are few, and messages many.</summary>
    private static IQueryable<Guid> Naming(NetworkDb db, Book book) =>
        from address in db.ContactAddresses
        where address.Book == book
        join named in db.MessageAddresses on address.Address equals named.Address
        select named.MessageId;
}
