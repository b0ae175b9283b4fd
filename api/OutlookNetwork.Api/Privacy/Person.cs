using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Privacy;

/// <summary>One person, and where the owner's data is about them. The questions are the same before erasing and while it is done.</summary>
internal sealed class Person(NetworkDb db, ErasureTargets targets, Redaction redaction, IReadOnlyList<string> own)
{
    private const int MostRead = 1000; // messages with the person, newest first, that tell what they are called

    public ErasureTargets Targets => targets;

    public Redaction Redaction => redaction;

    public TextSweep Texts => new(db, redaction);

    /// <summary>Messages with nobody but the owner and the person.</summary>
    public IQueryable<Message> OwnMessages => Named.Where(message => !db.MessageAddresses.Any(
        address => address.MessageId == message.Id && !targets.Addresses.Contains(address.Address) && !own.Contains(address.Address)));

    /// <summary>Messages that have one of the person's addresses.</summary>
    public IQueryable<Message> Named => db.MessagesNaming(targets.Addresses);

    public static async Task<Person> OfAsync(Contact contact, Pseudonym pseudonym, NetworkDb db, CancellationToken cancellationToken)
    {
        var addresses = contact.Addresses.Select(address => address.Address).ToList();
        var absorbed = (await db.ContactMerges.AsNoTracking().ToListAsync(cancellationToken)).FindAll(merge => merge.Kept.Id == contact.Id).ConvertAll(merge => merge.Absorbed);
        var mail = await db.MessagesNaming(addresses).AsNoTracking()
            .OrderByDescending(message => message.At).ThenBy(message => message.Id).Take(MostRead)
            .Select(message => new { message.From, message.To, message.Cc }).ToListAsync(cancellationToken);
        var seen = mail.SelectMany(one => one.To.Concat(one.Cc).Prepend(one.From))
            .Concat(absorbed.Select(one => new Participant(one.Details.Name, addresses[0])))
            .Distinct();
        var redaction = PersonTraces.Redaction(addresses, seen, contact.Name, pseudonym);
        return new(db, TargetsOf(redaction, addresses, [contact.Id, .. absorbed.Select(one => one.Id)]), redaction, await OwnAsync(db, cancellationToken));
    }

    public static async Task<Person> OfAsync(Erasure erasure, NetworkDb db, CancellationToken cancellationToken)
    {
        var targets = erasure.Targets;
        var redaction = new Redaction(targets.Addresses, targets.Spellings, targets.Names, targets.Words, new(erasure.Token));
        return new(db, targets, redaction, await OwnAsync(db, cancellationToken));
    }

    /// <summary>Messages with other people too, and those that may name the person in their text.</summary>
    public async Task<IReadOnlyList<Guid>> SharedMessagesAsync(CancellationToken cancellationToken)
    {
        var found = await Named.Select(message => message.Id).ToHashSetAsync(cancellationToken);
        found.ExceptWith(await OwnMessages.Select(message => message.Id).ToListAsync(cancellationToken));
        found.UnionWith(await Texts.InAsync<Message, Guid>(nameof(Message.Id), cancellationToken));
        foreach (var terms in redaction.Identifiers.Select(SearchWords.Terms).Where(terms => terms.Count > 0))
        {
            found.UnionWith(await db.MessagesWith(terms).ToListAsync(cancellationToken));
        }

        found.ExceptWith(await OwnMessages.Select(message => message.Id).ToListAsync(cancellationToken));
        return [.. found.Order()];
    }

    /// <summary>Entries of the audit trail with a detail about the person: the contact's own, and what the owner did that names them.</summary>
    public async Task<IReadOnlyList<long>> AuditDetailsAsync(CancellationToken cancellationToken)
    {
        var naming = (await Texts.InAsync<AuditDetail, long>(nameof(AuditDetail.Seq), cancellationToken)).ToHashSet();
        var contacts = targets.Contacts.Select(id => id.ToString()).ToList();
        foreach (var contact in contacts) // of calls and the like, whose subject is not the contact
        {
            naming.UnionWith(await db.AuditDetails.Where(detail => detail.Value.Contains(contact)).Select(detail => detail.Seq).ToListAsync(cancellationToken));
        }

        var owner = await db.AuditActors.Where(actor => actor.OwnerId == db.Scope.OwnerId).Select(actor => actor.Ref).SingleOrDefaultAsync(cancellationToken);
        return await db.AuditDetails
            .Where(detail => db.AuditEntries.Any(entry => entry.Seq == detail.Seq
                && ((entry.SubjectType == "contact" && contacts.Contains(entry.SubjectId)) || (naming.Contains(entry.Seq) && entry.ActorRef == owner))))
            .OrderBy(detail => detail.Seq).Select(detail => detail.Seq).ToListAsync(cancellationToken);
    }

    private static async Task<IReadOnlyList<string>> OwnAsync(NetworkDb db, CancellationToken cancellationToken) => (await db.SettingsAsync(cancellationToken)).Addresses;

    private static ErasureTargets TargetsOf(Redaction redaction, IReadOnlyList<string> addresses, IReadOnlyList<Guid> contacts) =>
        new(addresses, redaction.Spellings, redaction.Names, redaction.Words, contacts);
}
