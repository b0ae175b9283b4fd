using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Promises;

/// <summary>Keeps what was promised to whom. The audit trail is told which and when, never the words.</summary>
internal sealed class PromiseBook(NetworkDb db, FollowUps followUps, TimeProvider clock)
{
    private const int MostEnded = 20; // of a contact: what was kept lately

    /// <param name="contactId">Null: to anybody.</param>
    public async Task<IReadOnlyList<PromiseView>> OpenAsync(Guid? contactId, CancellationToken cancellationToken)
    {
        var open = await (
            from promise in db.Promises.AsNoTracking()
            where promise.State == PromiseState.Open && (contactId == null || promise.ContactId == contactId)
            join contact in db.Contacts.IgnoreAutoIncludes() on promise.ContactId equals contact.Id
            select new { promise, contact.Name }).Take(Promise.MaxOpen).ToListAsync(cancellationToken);
        return [.. open.OrderBy(one => one.promise.DueOn ?? DateOnly.MaxValue).ThenBy(one => one.promise.MadeAt).ThenBy(one => one.promise.Id)
            .Select(one => PromiseView.Of(one.promise, one.Name))];
    }

    public async Task<ContactPromises> OfAsync(Guid contactId, CancellationToken cancellationToken)
    {
        var settings = await db.SettingsAsync(cancellationToken);
        var name = await NameAsync(contactId, cancellationToken);
        var ended = await db.Promises.AsNoTracking().Where(promise => promise.ContactId == contactId && promise.State != PromiseState.Open)
            .OrderByDescending(promise => promise.EndedAt).ThenBy(promise => promise.Id).Take(MostEnded).ToListAsync(cancellationToken);
        return new(
            await OpenAsync(contactId, cancellationToken), ended.ConvertAll(promise => PromiseView.Of(promise, name ?? "")),
            await followUps.OfAsync(contactId, settings, clock.GetUtcNow(), cancellationToken));
    }

    public async Task<Outcome<PromiseView>> AddAsync(NewPromise wanted, CancellationToken cancellationToken) =>
        wanted.Source == PromiseSource.FirstContact
            ? PromiseProblems.NoFollowUp // one is asked for by the facts, and nobody writes it down
            : await MakeAsync(wanted.Details, end: null, cancellationToken);

    public async Task<Outcome<PromiseView>> EndFollowUpAsync(Guid contactId, PromiseState state, CancellationToken cancellationToken)
    {
        if (state == PromiseState.Open)
        {
            return PromiseProblems.NotAnEnd;
        }

        var settings = await db.SettingsAsync(cancellationToken);
        return await followUps.OfAsync(contactId, settings, clock.GetUtcNow(), cancellationToken) is { IsOpen: true }
            ? await MakeAsync(new(contactId, "", DueOn: null, PromiseSource.FirstContact, MadeIn: null), state, cancellationToken)
            : PromiseProblems.NoFollowUp;
    }

    public async Task<Outcome<PromiseView>> ChangeAsync(
        Guid id, Func<Promise, Outcome<Promise>> change, string action, string? reason, CancellationToken cancellationToken)
    {
        var promise = await db.Promises.SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (promise is null)
        {
            return PromiseProblems.Missing;
        }

        var before = promise.Version;
        if (change(promise).Failed(out var problem, out _))
        {
            return problem;
        }

        if (promise.Version != before)
        {
            db.Record(action, Subject(promise), Told(promise), reason);
        }

        return await SaveAsync(promise, cancellationToken);
    }

    /// <returns>Why it cannot be; null when it is gone.</returns>
    public async Task<Problem?> RemoveAsync(Guid id, CancellationToken cancellationToken)
    {
        var promise = await db.Promises.SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (promise is null)
        {
            return PromiseProblems.Missing;
        }

        db.Promises.Remove(promise);
        db.Record(AuditActions.PromiseRemove, Subject(promise), Told(promise), AuditReasons.TakenBack);
        return (await SaveAsync(promise, cancellationToken)).Failed(out var problem, out _) ? problem : null;
    }

    private async Task<Outcome<PromiseView>> MakeAsync(PromiseDetails details, PromiseState? end, CancellationToken cancellationToken)
    {
        var contact = await db.Contacts.AsNoTracking().IgnoreAutoIncludes().Where(one => one.Id == details.ContactId)
            .Select(one => new { one.Book }).SingleOrDefaultAsync(cancellationToken);
        if (contact is null)
        {
            return PromiseProblems.ContactMissing;
        }

        if (end is null && await db.Promises.CountAsync(promise => promise.State == PromiseState.Open, cancellationToken) >= Promise.MaxOpen)
        {
            return PromiseProblems.TooMany;
        }

        var now = clock.GetUtcNow();
        var today = (await db.SettingsAsync(cancellationToken)).Zone.DayOf(now);
        if (Promise.Of(db.Scope.TenantId, db.Scope.OwnerId, contact.Book, details, today, now).Failed(out var problem, out var promise))
        {
            return problem;
        }

        if (end is { } state && promise.End(state, now).Failed(out problem, out _))
        {
            return problem;
        }

        db.Promises.Add(promise);
        db.Record(AuditActions.PromiseAdd, Subject(promise), Told(promise));
        return await SaveAsync(promise, cancellationToken);
    }

    private static AuditSubject Subject(Promise promise) => new("promise", promise.Id.ToString(), promise.Version);

    /// <summary>All of it but the words: they are about people, and an auditor reads the trail.</summary>
    private static object Told(Promise promise) => new { promise.ContactId, promise.DueOn, promise.Source, promise.State };

    private async Task<Outcome<PromiseView>> SaveAsync(Promise promise, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return PromiseProblems.ChangedMeanwhile(promise.Version);
        }
        catch (Exception error) when (LostRace.MayBe(error))
        {
            if (await NameAsync(promise.ContactId, cancellationToken) is not null)
            {
                throw;
            }

            return PromiseProblems.ContactMissing; // removed, or merged with another, at this moment
        }

        return PromiseView.Of(promise, await NameAsync(promise.ContactId, cancellationToken) ?? "");
    }

    private Task<string?> NameAsync(Guid contactId, CancellationToken cancellationToken) =>
        db.Contacts.Where(contact => contact.Id == contactId).Select(contact => (string?)contact.Name).SingleOrDefaultAsync(cancellationToken);
}
