using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Privacy;

/// <summary>Erases one person. The order is stored with the tombstones before anything is deleted; from then on it comes to its end, whatever breaks off.</summary>
internal sealed class Erasing(NetworkDb db, ErasurePlan plan, ErasureSteps steps, Tombstones tombstones, TombstoneKey keys, TimeProvider clock)
{
    private const int Attempts = 5; // a step that meets somebody else's work is done again

    public async Task<Outcome<ErasurePreview>> PreviewAsync(Guid contactId, CancellationToken cancellationToken)
    {
        var contact = await db.Contacts.AsNoTracking().SingleOrDefaultAsync(one => one.Id == contactId, cancellationToken);
        return contact is null
            ? ContactProblems.Missing
            : await plan.LookAsync(contact, await Person.OfAsync(contact, new("preview"), db, cancellationToken), cancellationToken);
    }

    /// <summary>Sets the tombstones and stores what is to be done.</summary>
    public async Task<Outcome<Erasure>> OrderAsync(Guid contactId, ErasureRequest request, CancellationToken cancellationToken)
    {
        if (!AuditReasons.All.ContainsKey(request.Reason))
        {
            return PrivacyProblems.UnknownReason;
        }

        if (!keys.IsConfigured)
        {
            return PrivacyProblems.NoKey;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await ErasingLock.HoldAsync(db, cancellationToken); // what is being brought in now is stored first, and found
        var contact = await db.Contacts.AsNoTracking().SingleOrDefaultAsync(one => one.Id == contactId, cancellationToken);
        if (contact is null)
        {
            return ContactProblems.Missing;
        }

        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
        var person = await Person.OfAsync(contact, new(token), db, cancellationToken);
        if ((await plan.LookAsync(contact, person, cancellationToken)).Confirm != request.Confirm)
        {
            return PrivacyProblems.ChangedMeanwhile;
        }

        var now = clock.GetUtcNow();
        var erasure = Erasure.Of(db.Scope.TenantId, db.Scope.OwnerId, contactId, token, request.Reason, person.Targets, now);
        db.Erasures.Add(erasure);
        await tombstones.SetAsync(person.Targets.Addresses, erasure.Id, now, cancellationToken);
        db.Record(AuditActions.ContactErase, new("contact", contactId.ToString(), contact.Version), new { ErasureId = erasure.Id }, request.Reason);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return erasure;
    }

    /// <summary>Does what is left to do. Several may do so at once.</summary>
    public async Task<Erasure> RunAsync(Guid erasureId, ActorKind by, CancellationToken cancellationToken)
    {
        await using (await db.BeginWipeAsync(cancellationToken))
        {
            for (var attempt = 1; ;)
            {
                try
                {
                    if (!await StepAsync(erasureId, by, cancellationToken))
                    {
                        break;
                    }

                    attempt = 1;
                }
                catch (Exception error) when (LostRace.MayBe(error) && attempt < Attempts)
                {
                    attempt++;
                }
            }
        }

        return await db.Erasures.AsNoTracking().SingleAsync(one => one.Id == erasureId, cancellationToken);
    }

    /// <summary>Does one part of it in one transaction.</summary>
    /// <returns>False when nothing was left to do.</returns>
    public async Task<bool> StepAsync(Guid erasureId, ActorKind by, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var erasure = await db.Erasures.SingleAsync(one => one.Id == erasureId, cancellationToken);
        if (erasure.Step == ErasureStep.Done)
        {
            return false;
        }

        var part = await steps.DoAsync(erasure, await Person.OfAsync(erasure, db, cancellationToken), by, cancellationToken);
        erasure.Count(part.Counts);
        if (part.IsLast)
        {
            erasure.Advance(clock.GetUtcNow());
        }

        if (erasure.Step == ErasureStep.Done)
        {
            db.Record(AuditActions.ContactErased, new("contact", erasure.ContactId.ToString()), new { ErasureId = erasure.Id, erasure.Counts }, erasure.Reason, by);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return true;
    }
}
