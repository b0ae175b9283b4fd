using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Privacy;

/// <summary>Looks at what erasing a contact would take, and touches nothing.</summary>
internal sealed class ErasurePlan(NetworkDb db)
{
    public async Task<ErasurePreview> LookAsync(Contact contact, Person person, CancellationToken cancellationToken)
    {
        var (shared, contacts) = (await person.SharedMessagesAsync(cancellationToken), person.Targets.Contacts);
        var counts = new ErasureCounts(
            Contacts: 1,
            Addresses: person.Targets.Addresses.Count,
            Interactions: await db.InteractionContacts.CountAsync(one => contacts.Contains(one.ContactId), cancellationToken),
            Messages: await person.OwnMessages.CountAsync(cancellationToken),
            SharedMessages: shared.Count,
            OriginalsKept: await db.Messages.CountAsync(message => shared.Contains(message.Id) && message.Original != null, cancellationToken),
            Traces: await TracesAsync(person, cancellationToken),
            AuditDetails: (await person.AuditDetailsAsync(cancellationToken)).Count);
        return new(contact.Id, contact.Name, person.Targets.Addresses, counts, ErasureReceipt.KeptOf(counts), Confirm(contact, counts));
    }

    private static async Task<int> TracesAsync(Person person, CancellationToken cancellationToken) =>
        (await person.Texts.InAsync<NotTheSame, Guid>(nameof(NotTheSame.Id), cancellationToken)).Count
        + (await person.Texts.InAsync<ContactMerge, Guid>(nameof(ContactMerge.Id), cancellationToken)).Count
        + (await person.Texts.InAsync<Domain.Interactions.ContactRemoval, Guid>(nameof(Domain.Interactions.ContactRemoval.Id), cancellationToken)).Count
        + (await person.Texts.InAsync<Domain.Interactions.Interaction, Guid>(nameof(Domain.Interactions.Interaction.Id), cancellationToken)).Count
        + (await person.Texts.InAsync<Domain.Interactions.Promise, Guid>(nameof(Domain.Interactions.Promise.Id), cancellationToken)).Count
        + (await person.Texts.InAsync<PersonalDetail, Guid>(nameof(PersonalDetail.Id), cancellationToken)).Count
        + (await person.Texts.InAsync<Domain.Compliance.FindingDecision, Guid>(nameof(Domain.Compliance.FindingDecision.Id), cancellationToken)).Count
        + (await person.Texts.InAsync<ImportRun, Guid>(nameof(ImportRun.Id), cancellationToken)).Count;

    /// <summary>Says that exactly these counts of exactly this contact were seen. It is no secret: whoever may look may confirm.</summary>
    private static string Confirm(Contact contact, ErasureCounts counts)
    {
        var seen = string.Create(CultureInfo.InvariantCulture, $"{contact.Id} {contact.Version} {counts}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seen)))[..32];
    }
}
