using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Compliance;

namespace OutlookNetwork.Api.Decisions;

/// <summary>Keeps what was decided about findings. The audit trail is told rule, pack, mail and reason, and nobody on the mail.</summary>
internal sealed class DecisionBook(NetworkDb db, TimeProvider clock)
{
    private const int MostRead = 500; // decisions on mails of one thread, or on new mails, newest first; older ones are asked about again

    public async Task<IReadOnlyList<DecisionView>> OfAsync(DecidedMail mail, CancellationToken cancellationToken)
    {
        var decided = await Near(mail).AsNoTracking()
            .OrderByDescending(decision => decision.DecidedAt).ThenByDescending(decision => decision.Id).Take(MostRead).ToListAsync(cancellationToken);
        return [.. decided.Where(decision => decision.IsAbout(mail)).Select(DecisionView.Of)];
    }

    /// <summary>Stores a decision in place of an earlier one about the same finding.</summary>
    public async Task<Outcome<DecisionView>> AddAsync(NewDecision wanted, CancellationToken cancellationToken)
    {
        var mail = wanted.Mail.Mail;
        var (settings, book) = (await db.SettingsAsync(cancellationToken), await BookAsync(mail, cancellationToken));
        var decided = new Decided(wanted.Kind, wanted.Reason, settings.CalledAs, clock.GetUtcNow());
        if (FindingDecision.Of(db.Scope.TenantId, db.Scope.OwnerId, book, mail, wanted.Finding, decided).Failed(out var problem, out var made))
        {
            return problem;
        }

        var same = await Near(mail).Where(decision => decision.SentenceHash == made.SentenceHash).ToListAsync(cancellationToken);
        db.FindingDecisions.RemoveRange(same.Where(decision => decision.IsAbout(mail)));
        db.FindingDecisions.Add(made);
        db.Record(AuditActions.DecisionMake, Subject(made), Told(made));
        await db.SaveChangesAsync(cancellationToken);
        return DecisionView.Of(made);
    }

    /// <returns>Why it cannot be; null when it is taken back.</returns>
    public async Task<Problem?> TakeBackAsync(Guid id, CancellationToken cancellationToken)
    {
        var decision = await db.FindingDecisions.SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (decision is null)
        {
            return FindingDecisionProblems.Missing;
        }

        db.FindingDecisions.Remove(decision);
        db.Record(AuditActions.DecisionTakeBack, Subject(decision), new { decision.Rule, decision.SentenceHash, decision.Kind }, AuditReasons.TakenBack);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return FindingDecisionProblems.Missing; // taken back elsewhere at this moment
        }
    }

    /// <summary>Of the same incoming mail, or of mails written in the same thread; <see cref="FindingDecision.IsAbout"/> says which hold.</summary>
    private IQueryable<FindingDecision> Near(DecidedMail mail) => mail.Direction == WordingDirection.Incoming
        ? db.FindingDecisions.Where(decision => decision.Direction == WordingDirection.Incoming && decision.InternetMessageId == mail.InternetMessageId)
        : db.FindingDecisions.Where(decision => decision.Direction == WordingDirection.Outgoing && decision.ThreadId == mail.ThreadId);

    private static AuditSubject Subject(FindingDecision decision) => new("finding-decision", decision.Id.ToString());

    private static object Told(FindingDecision one) => new
    {
        one.Direction,
        one.InternetMessageId,
        one.ThreadId,
        one.Rule,
        one.Pack,
        one.PackVersion,
        one.PackDigest,
        one.Category,
        one.Severity,
        one.SentenceHash,
        one.Kind,
        Words = one.Book == Book.Private || one.Reason.Length == 0 ? null : one.Reason, // an auditor reads nothing of the private book
    };

    /// <summary>What concerns people of the private book alone is of that book.</summary>
    private async Task<Book> BookAsync(DecidedMail mail, CancellationToken cancellationToken)
    {
        var books = await db.ContactAddresses.Where(address => mail.People.Contains(address.Address)).Select(address => address.Book).Distinct().ToListAsync(cancellationToken);
        return books is [Book.Private] ? Book.Private : Book.Company;
    }
}
