using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Demo;

/// <summary>A made-up mailbox that shows what the product does before any mail is imported. It goes with one click.</summary>
internal sealed class DemoMailbox(NetworkDb db, MessageIntake intake, TimeProvider clock)
{
    private const string OwnName = "Ines Park";
    private const string OwnDomain = "liaison.example";

    private static readonly string[] OwnAddresses = ["ines@liaison.example", "ines.park@liaison.example"];

    private static readonly ContactDetails[] KnownPeople =
    [
        new("Dr Amara Osei", ContactRole.KeyOpinionLeader, "Nephrology, University Hospital Nordstadt", ["a.osei@univ-hospital.example", "amara.osei@mail.example"], Book.Company)
        {
            About = new(
                ContactTier.A, ["Nephrology advisory"], [new("Peritoneal dialysis"), new("Renal dosing", InterestSource.Conversation, new(2026, 3, 14))],
                new("Introduced by Joana Ruiz over lunch", "2026-03", "Kidney congress"), ["https://pubmed.ncbi.nlm.nih.gov/?term=Osei+A%5BAuthor%5D"]),
        },
        new("Prof. Joana Ruiz", ContactRole.Researcher, "Iberian PD Registry", ["joana.ruiz@iber-registry.example"], Book.Company)
        {
            About = new(ContactTier.B, ["Nephrology advisory"], [new("Peritoneal dialysis")], null, []),
        },
        new("Tomas Lind", ContactRole.Peer, "", ["tomas.lind@peer.example"], Book.Private),
        new("Ruth Calloway", ContactRole.Mentor, "Calloway Advisory", ["ruth@calloway-advisory.example"], Book.Private),
    ];

    /// <summary>Loads the mailbox when the store has neither settings nor mail, which is so on the first start only.</summary>
    public async Task LoadOnFirstStartAsync(CancellationToken cancellationToken)
    {
        if (await db.Settings.AnyAsync(cancellationToken) || await db.Messages.AnyAsync(cancellationToken))
        {
            return;
        }

        var settings = await db.SettingsAsync(cancellationToken);
        var wanted = new SettingsDetails(OwnName, OwnAddresses, [OwnDomain], "Europe/Berlin", WorkingHours.Usual, settings.Version);
        if (settings.Change(wanted).Failed(out var problem, out _))
        {
            throw new InvalidOperationException(problem.Detail);
        }

        foreach (var details in KnownPeople)
        {
            if (Contact.Create(db.Scope.TenantId, db.Scope.OwnerId, details, clock.GetUtcNow()).Failed(out problem, out var contact))
            {
                throw new InvalidOperationException(problem.Detail);
            }

            db.Contacts.Add(contact);
        }

        var arrivals = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Demo", "Mailbox"), "*.eml")
            .Order(StringComparer.Ordinal)
            .Select(file => (Bytes: File.ReadAllBytes(file), Source: Message.DemoSource + Path.GetFileName(file)))
            .Select(mail => Arrival.Of(mail.Bytes, new(
                db.Scope.TenantId, db.Scope.OwnerId, Book.Company, mail.Source, Original: null, OwnAddresses[0], clock.GetUtcNow())))
            .ToList();
        db.Record(AuditActions.DemoLoad, new("demo", "demo"), new { Messages = arrivals.Count });
        await intake.StoreAsync(arrivals, alongside: null, cancellationToken);
    }

    /// <summary>Removes the demo messages, what was logged of them, and the contacts that no other mail has.</summary>
    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var demo = db.EvenWithdrawn().Where(message => message.Source.StartsWith(Message.DemoSource));
        var people = await db.MessageAddresses.Where(address => demo.Any(message => message.Id == address.MessageId))
            .Select(address => address.Address).Distinct().ToListAsync(cancellationToken);
        db.Standings.ReadAnew(await db.ContactAddresses.Where(address => people.Contains(address.Address)).Select(address => address.ContactId).ToListAsync(cancellationToken));
        var hashes = await demo.Select(message => message.Original).ToListAsync(cancellationToken);

        await db.Interactions.Where(interaction => demo.Any(message => message.Id == interaction.MessageId)).ExecuteDeleteAsync(cancellationToken);
        await db.Originals.Where(original => hashes.Contains(original.Hash)).ExecuteDeleteAsync(cancellationToken);
        await db.SearchEntries.Where(entry => demo.Any(message => message.Id == entry.MessageId)).ExecuteDeleteAsync(cancellationToken);
        await db.Withdrawals.Where(withdrawal => demo.Any(message => message.Id == withdrawal.MessageId)).ExecuteDeleteAsync(cancellationToken);
        await demo.ExecuteDeleteAsync(cancellationToken);
        await db.ThreadKeys.Where(key => !db.EvenWithdrawn().Any(message => message.ThreadId == key.ThreadId)).ExecuteDeleteAsync(cancellationToken);

        var contacts = await db.Contacts
            .Where(contact => contact.Addresses.All(address => people.Contains(address.Address))
                && !db.MessageAddresses.Any(mail => contact.Addresses.Any(address => address.Address == mail.Address)))
            .ToListAsync(cancellationToken);
        await ForgetConversationsAsync(contacts.ConvertAll(contact => contact.Id), cancellationToken);
        db.Contacts.RemoveRange(contacts);

        await ForgetInesAsync(cancellationToken);
        db.Record(AuditActions.DemoRemove, new("demo", "demo"), new { Messages = hashes.Count });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>What was logged by hand with nobody but made-up people goes with them; others keep their part in it.</summary>
    private async Task ForgetConversationsAsync(List<Guid> contacts, CancellationToken cancellationToken)
    {
        var alone = db.Interactions.Where(one => one.MessageId == null
            && one.Contacts.Any(involved => contacts.Contains(involved.ContactId)) && one.Contacts.All(involved => contacts.Contains(involved.ContactId)));
        await alone.ExecuteDeleteAsync(cancellationToken);
        await db.InteractionContacts.Where(involved => contacts.Contains(involved.ContactId)).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Takes the made-up owner out of the settings and leaves there what the real one has added.</summary>
    private async Task ForgetInesAsync(CancellationToken cancellationToken)
    {
        var settings = await db.SettingsAsync(cancellationToken);
        var wanted = new SettingsDetails(
            settings.DisplayName == OwnName ? "" : settings.DisplayName,
            [.. settings.Addresses.Except(OwnAddresses)],
            [.. settings.InternalDomains.Where(domain => domain != OwnDomain)],
            settings.TimeZone,
            settings.WorkingHours,
            settings.Version,
            settings.KeepCompanyDays,
            settings.KeepPrivateDays);
        if (settings.Change(wanted).Failed(out var problem, out _))
        {
            throw new InvalidOperationException(problem.Detail);
        }
    }
}
