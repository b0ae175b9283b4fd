using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.PersonalDetails;

/// <summary>Keeps what contacts told about their lives, for their owner alone. The audit trail is told which and until when, never the words.</summary>
internal sealed class PersonalDetailBook(NetworkDb db, NoteWording wording, TimeProvider clock)
{
    public async Task<IReadOnlyList<PersonalDetailView>> OfAsync(Guid contactId, CancellationToken cancellationToken)
    {
        var today = await TodayAsync(cancellationToken);
        var details = await Kept(contactId, today).AsNoTracking().ToListAsync(cancellationToken);
        return [.. details.OrderByDescending(one => one.ToldOn).ThenByDescending(one => one.NotedAt).ThenBy(one => one.Id).Select(one => PersonalDetailView.Of(one, []))];
    }

    public async Task<Outcome<PersonalDetailView>> AddAsync(Guid contactId, ToldDetail told, CancellationToken cancellationToken)
    {
        var contact = await db.Contacts.AsNoTracking().IgnoreAutoIncludes().Where(one => one.Id == contactId).Select(one => new { one.Book }).SingleOrDefaultAsync(cancellationToken);
        if (contact is null)
        {
            return ContactProblems.Missing;
        }

        var today = await TodayAsync(cancellationToken);
        if (await Kept(contactId, today).CountAsync(cancellationToken) >= PersonalDetail.MaxOfContact)
        {
            return PersonalDetailProblems.TooMany;
        }

        if (PersonalDetail.Of(db.Scope.TenantId, db.Scope.OwnerId, contact.Book, contactId, told, today, clock.GetUtcNow()).Failed(out var problem, out var detail)
            || (await LookAsync(told, cancellationToken)).Failed(out problem, out var prompts))
        {
            return problem;
        }

        db.PersonalDetails.Add(detail);
        db.Record(AuditActions.PersonalDetailAdd, Subject(detail), Told(detail));
        return await SaveAsync(detail, prompts, cancellationToken);
    }

    public async Task<Outcome<PersonalDetailView>> ChangeAsync(Guid id, ToldDetail told, int version, CancellationToken cancellationToken)
    {
        var today = await TodayAsync(cancellationToken);
        var detail = await db.PersonalDetails.SingleOrDefaultAsync(one => one.Id == id && one.ExpiresOn >= today, cancellationToken);
        if (detail is null)
        {
            return PersonalDetailProblems.Missing;
        }

        if ((await LookAsync(told, cancellationToken)).Failed(out var problem, out var prompts) || detail.Change(told, version, today).Failed(out problem, out _))
        {
            return problem;
        }

        db.Record(AuditActions.PersonalDetailChange, Subject(detail), Told(detail));
        return await SaveAsync(detail, prompts, cancellationToken);
    }

    /// <returns>Why it cannot be; null when it is gone.</returns>
    public async Task<Problem?> RemoveAsync(Guid id, CancellationToken cancellationToken)
    {
        var detail = await db.PersonalDetails.SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (detail is null)
        {
            return PersonalDetailProblems.Missing;
        }

        db.PersonalDetails.Remove(detail);
        db.Record(AuditActions.PersonalDetailRemove, Subject(detail), Told(detail), AuditReasons.NoLongerNeeded);
        return (await SaveAsync(detail, [], cancellationToken)).Failed(out var problem, out _) ? problem : null;
    }

    private static AuditSubject Subject(PersonalDetail detail) => new("personal-detail", detail.Id.ToString(), detail.Version);

    private static object Told(PersonalDetail detail) => new { detail.ContactId, detail.Source, detail.ToldOn, detail.ExpiresOn };

    private IQueryable<PersonalDetail> Kept(Guid contactId, DateOnly today) => db.PersonalDetails.Where(one => one.ContactId == contactId && one.ExpiresOn >= today);

    private async Task<DateOnly> TodayAsync(CancellationToken cancellationToken) => (await db.SettingsAsync(cancellationToken)).Zone.DayOf(clock.GetUtcNow());

    /// <returns>What the words may ask for, or that they must not be kept here.</returns>
    private async Task<Outcome<NotePrompts>> LookAsync(ToldDetail told, CancellationToken cancellationToken)
    {
        var prompts = await wording.LookAsync(told.Tidied, cancellationToken);
        return prompts.Blocking is { } blocking ? PersonalDetailProblems.Refused(blocking.Rule, blocking.Message, blocking.Suggestion) : prompts;
    }

    private async Task<Outcome<PersonalDetailView>> SaveAsync(PersonalDetail detail, IReadOnlyList<NotePrompt> prompts, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return PersonalDetailProblems.ChangedMeanwhile(detail.Version);
        }
        catch (Exception error) when (LostRace.MayBe(error))
        {
            if (await db.Contacts.AnyAsync(contact => contact.Id == detail.ContactId, cancellationToken))
            {
                throw;
            }

            return ContactProblems.Missing; // removed, or merged with another, at this moment
        }

        return PersonalDetailView.Of(detail, prompts);
    }
}
