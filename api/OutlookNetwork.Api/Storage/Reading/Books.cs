using OutlookNetwork.Domain;
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
        var isPrivate = book == Book.Private;
        return db.Messages.Where(message => isPrivate == (
            db.MessageAddresses.Any(on => on.MessageId == message.Id && db.ContactAddresses.Any(one => one.Address == on.Address && one.Book == Book.Private))
            && !db.MessageAddresses.Any(on => on.MessageId == message.Id && db.ContactAddresses.Any(one => one.Address == on.Address && one.Book == Book.Company))));
    }
}
