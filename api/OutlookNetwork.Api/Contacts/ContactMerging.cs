using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Interactions;

namespace OutlookNetwork.Api.Contacts;

/// <summary>Makes one contact of two, with all that was logged with them, and two of one again.</summary>
internal sealed class ContactMerging(NetworkDb db, Tombstones tombstones, TimeProvider clock)
{
    /// <returns>The preview and how much was logged with the other contact, or why the two cannot be merged.</returns>
    public async Task<Outcome<MergePreviewView>> PreviewAsync(Guid keptId, Guid otherId, CancellationToken cancellationToken)
    {
        var (kept, other) = await PairAsync(keptId, otherId, cancellationToken);
        if (kept is null || other is null)
        {
            return ContactProblems.Missing;
        }

        var preview = kept.PreviewMerge(other);
        if (preview.Refused is not null)
        {
            return preview.Refused;
        }

        var (moved, shared) = await InvolvedAsync(kept.Id, other.Id, cancellationToken);
        return new MergePreviewView(
            kept.Id, other.Id, kept.Version, other.Version, Fields(kept, other, preview), preview.Result.Addresses,
            preview.Result.Addresses.Count - kept.Addresses.Count, preview.Result.About.Circles, preview.Result.About.Interests, preview.Result.About.Profiles,
            moved.Count, shared.Count);
    }

    public async Task<Outcome<ContactMerge>> MergeAsync(Guid keptId, MergeRequest request, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await HoldAsync([keptId, request.OtherId], cancellationToken);
        var (kept, other) = await PairAsync(keptId, request.OtherId, cancellationToken);
        if (kept is null || other is null)
        {
            return ContactProblems.Missing;
        }

        if (await ErasedAmongAsync(kept.Addresses.Concat(other.Addresses).Select(address => address.Address), cancellationToken) is { } erased)
        {
            return erased;
        }

        var now = clock.GetUtcNow();
        var choices = new MergeChoices(
            request.Version, request.OtherVersion, request.Choices?.Name, request.Choices?.Role, request.Choices?.Institution,
            request.Choices?.Tier, request.Choices?.Met);
        if (kept.Merge(other, choices, now).Failed(out var problem, out var merge))
        {
            return problem;
        }

        var (moved, shared) = await InvolvedAsync(kept.Id, other.Id, cancellationToken);
        var promises = await db.Promises.Where(promise => promise.ContactId == other.Id).ToListAsync(cancellationToken);
        promises.ForEach(promise => promise.MoveTo(kept.Id));
        var details = await db.PersonalDetails.Where(detail => detail.ContactId == other.Id).ToListAsync(cancellationToken);
        details.ForEach(detail => detail.MoveTo(kept.Id));
        merge = merge with
        {
            Moved = [.. moved.Select(row => row.InteractionId).Order()],
            Shared = shared,
            Promises = [.. promises.Select(promise => promise.Id).Order()],
            Details = [.. details.Select(detail => detail.Id).Order()],
        };
        db.InteractionContacts.RemoveRange(moved);
        db.InteractionContacts.AddRange(moved.Where(row => !shared.Contains(row.InteractionId)).Select(row => Involving(kept.Id, row)));
        await AbsorbCadenceAsync(kept, other.Id, cancellationToken);
        db.ContactMerges.Add(merge);
        db.Contacts.Remove(other);
        db.Record(AuditActions.ContactMerge, new("contact", kept.Id.ToString(), kept.Version), new { MergeId = merge.Id, Old = new[] { ContactTrail.Told(merge.Kept), ContactTrail.Told(merge.Absorbed) } });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (Exception error) when (LostRace.MayBe(error))
        {
            return ContactProblems.ChangedMeanwhile(kept.Version); // something was logged with the other contact at this moment
        }

        await transaction.CommitAsync(cancellationToken);
        return merge;
    }

    public async Task<Outcome<ContactMerge>> UndoAsync(Guid mergeId, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.ContactMerges.AsNoTracking().SingleOrDefaultAsync(one => one.Id == mergeId, cancellationToken) is not { } found)
        {
            return ContactProblems.MergeMissing;
        }

        await HoldAsync([found.Kept.Id], cancellationToken);
        var merge = await db.ContactMerges.SingleOrDefaultAsync(one => one.Id == mergeId, cancellationToken);
        var kept = await db.Contacts.SingleOrDefaultAsync(contact => contact.Id == found.Kept.Id, cancellationToken);
        if (merge is null)
        {
            return ContactProblems.MergeMissing; // undone by another, while we waited for the contact
        }

        if (kept is null)
        {
            return ContactProblems.ChangedSinceMerge; // merged on, or removed
        }

        if (await ErasedAmongAsync(merge.Kept.Details.Addresses.Concat(merge.Absorbed.Details.Addresses), cancellationToken) is { } erased)
        {
            return erased;
        }

        if (merge.Undo(kept).Failed(out var problem, out var absorbed))
        {
            return problem;
        }

        db.Contacts.Add(absorbed);
        var promises = await db.Promises.Where(promise => merge.Promises.Contains(promise.Id) && promise.ContactId == kept.Id).ToListAsync(cancellationToken);
        promises.ForEach(promise => promise.MoveTo(absorbed.Id));
        var details = await db.PersonalDetails.Where(detail => merge.Details.Contains(detail.Id) && detail.ContactId == kept.Id).ToListAsync(cancellationToken);
        details.ForEach(detail => detail.MoveTo(absorbed.Id));
        await GiveBackAsync(merge, kept, absorbed, cancellationToken);
        (await db.ContactCadences.SingleOrDefaultAsync(one => one.ContactId == kept.Id, cancellationToken))?.Split();
        db.ContactMerges.Remove(merge);
        db.Record(AuditActions.ContactMergeUndone, new("contact", kept.Id.ToString(), kept.Version), new { MergeId = merge.Id, New = new[] { ContactTrail.Told(merge.Kept), ContactTrail.Told(merge.Absorbed) } }, AuditReasons.TakenBack);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (Exception error) when (LostRace.MayBe(error))
        {
            return ContactProblems.ChangedMeanwhile(merge.MergedVersion); // something of what goes back was withdrawn at this moment
        }

        await transaction.CommitAsync(cancellationToken);
        return merge;
    }

    /// <summary>What the other's own says stays where it is, for an undo.</summary>
    private async Task AbsorbCadenceAsync(Contact kept, Guid other, CancellationToken cancellationToken)
    {
        var both = await db.ContactCadences.Where(one => one.ContactId == kept.Id || one.ContactId == other).ToListAsync(cancellationToken);
        if (both.Find(one => one.ContactId == other) is { } theirs)
        {
            (both.Find(one => one.ContactId == kept.Id) ?? db.ContactCadences.Add(ContactCadence.For(db.Scope.TenantId, db.Scope.OwnerId, kept.Book, kept.Id)).Entity).Absorb(theirs);
        }
    }

    private async Task<Problem?> ErasedAmongAsync(IEnumerable<string> addresses, CancellationToken cancellationToken) =>
        (await tombstones.AmongAsync(addresses, cancellationToken)).FirstOrDefault() is { } address ? ContactProblems.Erased(address) : null;

    /// <summary>
    /// Interactions go back to whom they belonged to. Those logged since the merge go to whoever's addresses stand on the message.
    /// </summary>
    private async Task GiveBackAsync(ContactMerge merge, Contact kept, Contact absorbed, CancellationToken cancellationToken)
    {
        var rows = await db.InteractionContacts.Where(row => row.ContactId == kept.Id).ToDictionaryAsync(row => row.InteractionId, cancellationToken);
        foreach (var id in merge.Moved.Where(rows.ContainsKey)) // what was withdrawn since is gone for both
        {
            db.InteractionContacts.Add(Involving(absorbed.Id, rows[id]));
            if (!merge.Shared.Contains(id))
            {
                db.InteractionContacts.Remove(rows[id]);
            }
        }

        var (theirs, own) = (merge.Absorbed.Details.Addresses, merge.Kept.Details.Addresses);
        var since = await (
            from row in db.InteractionContacts
            where row.ContactId == kept.Id
            join interaction in db.Interactions.IgnoreAutoIncludes() on row.InteractionId equals interaction.Id
            where interaction.LoggedAt > merge.MergedAt
            select new
            {
                interaction.Id,
                IsTheirs = db.MessageAddresses.Any(address => address.MessageId == interaction.MessageId && theirs.Contains(address.Address)),
                IsOwn = db.MessageAddresses.Any(address => address.MessageId == interaction.MessageId && own.Contains(address.Address)),
            }).ToListAsync(cancellationToken);
        foreach (var one in since.Where(one => one.IsTheirs && !merge.Moved.Contains(one.Id)))
        {
            db.InteractionContacts.Add(Involving(absorbed.Id, rows[one.Id]));
            if (!one.IsOwn)
            {
                db.InteractionContacts.Remove(rows[one.Id]);
            }
        }
    }

    /// <summary>
    /// Makes others wait who would merge or split the same contacts, always in one order, so that two who want the same pair the other
    /// way round do not wait for each other.
    /// </summary>
    private async Task HoldAsync(IEnumerable<Guid> contacts, CancellationToken cancellationToken)
    {
        foreach (var id in contacts.Distinct().Order())
        {
            await db.Contacts.Where(contact => contact.Id == id)
                .ExecuteUpdateAsync(contact => contact.SetProperty(one => one.Version, one => one.Version), cancellationToken);
        }
    }

    private async Task<(Contact? Kept, Contact? Other)> PairAsync(Guid keptId, Guid otherId, CancellationToken cancellationToken)
    {
        var both = await db.Contacts.Where(contact => contact.Id == keptId || contact.Id == otherId).ToListAsync(cancellationToken);
        return (both.Find(contact => contact.Id == keptId), both.Find(contact => contact.Id == otherId));
    }

    /// <returns>The other contact's part in interactions, and those interactions in which the kept one has a part too.</returns>
    private async Task<(List<InteractionContact> Moved, List<Guid> Shared)> InvolvedAsync(Guid kept, Guid other, CancellationToken cancellationToken)
    {
        var moved = await db.InteractionContacts.Where(row => row.ContactId == other).ToListAsync(cancellationToken);
        var shared = await db.InteractionContacts
            .Where(row => row.ContactId == kept && db.InteractionContacts.Any(one => one.ContactId == other && one.InteractionId == row.InteractionId))
            .Select(row => row.InteractionId).ToListAsync(cancellationToken);
        return (moved, [.. shared.Order()]);
    }

    private static InteractionContact Involving(Guid contact, InteractionContact row) => new()
    {
        TenantId = row.TenantId,
        OwnerId = row.OwnerId,
        Book = row.Book,
        InteractionId = row.InteractionId,
        ContactId = contact,
    };

    private static List<MergedField> Fields(Contact kept, Contact other, MergePreview preview)
    {
        return
        [
            Field(MergeField.Name, kept.Name, other.Name, preview.Result.Name),
            Field(MergeField.Role, Text(kept.Role), Text(other.Role), Text(preview.Result.Role)),
            Field(MergeField.Institution, kept.Institution, other.Institution, preview.Result.Institution),
            Field(MergeField.Book, Text(kept.Book), Text(other.Book), Text(preview.Result.Book)),
            Field(MergeField.Tier, Text(kept.Tier), Text(other.Tier), Text(preview.Result.About.Tier)),
            Field(MergeField.Met, $"{kept.Met}", $"{other.Met}", $"{preview.Result.About.Met}"),
        ];

        MergedField Field(MergeField field, string mine, string theirs, string result) =>
            new(field, mine, theirs, result, preview.Conflicts.Any(conflict => conflict.Field == field));
    }

    /// <summary>As the value stands on the wire.</summary>
    private static string Text<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
