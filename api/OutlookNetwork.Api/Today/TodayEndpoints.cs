using System.Linq.Expressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Http;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Today;

internal static class TodayEndpoints
{
    public static void MapToday(this IEndpointRouteBuilder routes)
    {
        var today = routes.MapGroup("/api").WithTags("Today");
        today.MapGet("/today", GetToday).WithName(nameof(GetToday)).WithSummary("Who is to be written to or called today, with the reason of each");
        today.MapGet("/week", GetWeek).WithName(nameof(GetWeek)).WithSummary("What moved within the week, what slipped, and the next acts");
        today.MapGet("/ahead", GetAhead).WithName(nameof(GetAhead)).WithSummary("Who is due on which day of the next eight weeks");
        today.MapGet("/colleagues/lately", ListColleaguesLately).WithName(nameof(ListColleaguesLately))
            .WithSummary("With whom colleagues were in touch within the week: who and when, never what about");
        today.MapPost("/contacts/{id:guid}/round-skip", SkipRound).WithName(nameof(SkipRound)).OfExisting<Contact>(Named, ContactProblems.Missing)
            .WithSummary("Skip this round with a contact: it is put off for one interval").ProducesProblem(404).ProducesProblem(409);
        today.MapDelete("/contacts/{id:guid}/round-skip", UndoSkip).WithName(nameof(UndoSkip)).OfExisting<Contact>(Named, ContactProblems.Missing)
            .WithSummary("Take back that a round is skipped").ProducesProblem(404).ProducesProblem(409);
    }

    private static Expression<Func<Contact, bool>> Named(Guid id) => contact => contact.Id == id;

    private static async Task<Ok<TodayView>> GetToday(TodayBoard board, CancellationToken cancellationToken) => TypedResults.Ok(await board.TodayAsync(cancellationToken));

    private static async Task<Ok<WeekView>> GetWeek(TodayBoard board, CancellationToken cancellationToken) => TypedResults.Ok(await board.WeekAsync(cancellationToken));

    private static async Task<Ok<AheadView>> GetAhead(AheadBoard board, CancellationToken cancellationToken) => TypedResults.Ok(await board.AheadAsync(cancellationToken));

    private static async Task<Ok<ColleaguesLately>> ListColleaguesLately(ColleaguesBoard board, CancellationToken cancellationToken) =>
        TypedResults.Ok(await board.LatelyAsync(cancellationToken));

    private static async Task<Results<Ok<RoundSkipped>, ProblemHttpResult>> SkipRound(
        Guid id, NetworkDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var today = (await db.SettingsAsync(cancellationToken)).Zone.DayOf(clock.GetUtcNow());
        var contact = await db.Contacts.AsNoTracking().Where(one => one.Id == id).SingleOrDefaultAsync(cancellationToken);
        if (contact is null)
        {
            return ContactProblems.Missing.ToHttp();
        }

        var cadence = await db.ContactCadences.SingleOrDefaultAsync(one => one.ContactId == id, cancellationToken);
        if (cadence is null)
        {
            cadence = ContactCadence.For(db.Scope.TenantId, db.Scope.OwnerId, contact.Book, id);
            db.ContactCadences.Add(cadence);
        }

        var rules = await db.CadenceRules.AsNoTracking().ToListAsync(cancellationToken);
        var circles = contact.Labels.Where(label => label.Kind == LabelKind.Circle).Select(label => label.Key);
        var until = Round.SkipUntil(PolicyInForce.Of(cadence, contact.Tier, circles, rules).Policy, today);
        if (cadence.Change(cadence.Details with { Snooze = new(until, Round.SkipReason) }, cadence.Version, today).Failed(out var problem, out _))
        {
            return problem.ToHttp();
        }

        db.Record(AuditActions.CadenceRoundSkip, new("contact", id.ToString(), contact.Version), new { Until = until });
        return await SavedAsync(db, cadence, cancellationToken) is { } lost ? lost.ToHttp() : TypedResults.Ok(new RoundSkipped(id, until));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> UndoSkip(Guid id, NetworkDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var today = (await db.SettingsAsync(cancellationToken)).Zone.DayOf(clock.GetUtcNow());
        var cadence = await db.ContactCadences.SingleOrDefaultAsync(one => one.ContactId == id, cancellationToken);
        if (cadence?.Snooze?.Reason != Round.SkipReason)
        {
            return TypedResults.NoContent(); // put off anew since, or not at all: nothing of the skip is left
        }

        if (cadence.Change(cadence.Details with { Snooze = null }, cadence.Version, today).Failed(out var problem, out _))
        {
            return problem.ToHttp();
        }

        db.Record(AuditActions.CadenceRoundSkipUndone, new("contact", id.ToString()), reason: AuditReasons.TakenBack);
        return await SavedAsync(db, cadence, cancellationToken) is { } lost ? lost.ToHttp() : TypedResults.NoContent();
    }

    private static async Task<Domain.Problem?> SavedAsync(NetworkDb db, ContactCadence cadence, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (Exception error) when (error is DbUpdateConcurrencyException || LostRace.MayBe(error))
        {
            return CadenceProblems.ChangedMeanwhile(cadence.Version);
        }
    }
}
