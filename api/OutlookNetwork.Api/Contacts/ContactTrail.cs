using OutlookNetwork.Api.Storage;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Contacts;

/// <summary>What the audit trail is told of a contact. An auditor reads it, so of the private book it says no more than which book it is.</summary>
internal static class ContactTrail
{
    public static void Created(NetworkDb db, Contact contact)
    {
        db.Record(AuditActions.ContactCreate, Subject(contact), new { New = Told(contact.Details) });
        if (contact.Shared)
        {
            db.Record(AuditActions.ContactShare, Subject(contact));
        }
    }

    /// <param name="before">What it was until then.</param>
    public static void Changed(NetworkDb db, Contact contact, ContactDetails before, string? reason = null)
    {
        db.Record(AuditActions.ContactChange, Subject(contact), new { Old = Told(before), New = Told(contact.Details) }, reason);
        if (before.Book != contact.Book)
        {
            db.Record(AuditActions.ContactMoveBook, Subject(contact), new { From = before.Book, To = contact.Book });
        }

        if (before.Shared != contact.Shared)
        {
            db.Record(contact.Shared ? AuditActions.ContactShare : AuditActions.ContactShareEnd, Subject(contact));
        }
    }

    public static object Told(ContactDetails details) => details.Book == Book.Private ? new { details.Book } : details;

    public static object Told(ContactState state) => state.Details.Book == Book.Private ? new { state.Id, state.Details.Book } : state;

    private static AuditSubject Subject(Contact contact) => new("contact", contact.Id.ToString(), contact.Version);
}
