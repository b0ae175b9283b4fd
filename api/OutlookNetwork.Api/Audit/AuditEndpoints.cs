using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Http;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;

namespace OutlookNetwork.Api.Audit;

/// <summary>Reading, exporting and verifying the trail. All of it is itself recorded.</summary>
internal static class AuditEndpoints
{
    private const int UsualPage = 50;
    private const int LargestPage = 200;
    private const string JsonLines = "application/x-ndjson";
    private const string Pem = "application/x-pem-file";

    private static readonly Problem NoSuchEntry = new(ProblemKind.Missing, "audit.no-such-entry", "The audit trail has no entry of this number.");

    private static readonly Problem NeverVerified = new(
        ProblemKind.Missing, "audit.never-verified", "The audit trail was not verified yet. Verify it now, or wait for the nightly verification.");

    public static void MapAudit(this IEndpointRouteBuilder routes)
    {
        var audit = routes.MapGroup("/api/audit").WithTags("Audit").RequireAuthorization(Roles.Auditor);
        audit.MapGet("/entries", ListAuditEntries).WithName(nameof(ListAuditEntries))
            .WithSummary("Entries of the audit trail by who, what, when and why, newest first").ProducesProblem(400);
        audit.MapGet("/entries/{seq:long}", GetAuditEntry).WithName(nameof(GetAuditEntry))
            .WithSummary("One entry of the audit trail, with its detail where that is still there").ProducesProblem(404);
        audit.MapGet("/codes", ListAuditCodes).WithName(nameof(ListAuditCodes)).WithSummary("The published actions and reasons");
        audit.MapPost("/verification", VerifyAudit).WithName(nameof(VerifyAudit)).WithSummary("Verify the audit trail now");
        audit.MapGet("/verification", GetAuditVerification).WithName(nameof(GetAuditVerification))
            .WithSummary("What the last verification found").ProducesProblem(404);
        audit.MapGet("/export", ExportAudit).WithName(nameof(ExportAudit)).RequireFreshSignIn().WithMetadata(new RateLimits.ExportMark()).Produces<string>(200, JsonLines)
            .WithSummary("The whole audit trail as JSON Lines, to be verified without the product");
        audit.MapGet("/anchors", ExportAuditAnchors).WithName(nameof(ExportAuditAnchors)).RequireFreshSignIn().WithMetadata(new RateLimits.ExportMark()).Produces<string>(200, JsonLines)
            .WithSummary("The signed anchors of the audit trail as JSON Lines; through names the last entry of the copy that they are to go with");
        audit.MapGet("/key", GetAuditKey).WithName(nameof(GetAuditKey)).Produces<string>(200, Pem)
            .WithSummary("The public key that anchors are verified with");
    }

    private static async Task<Results<Ok<AuditPage>, ProblemHttpResult>> ListAuditEntries(
        NetworkDb db, CancellationToken cancellationToken, string? actor = null, string? action = null, string? subject = null, string? reason = null,
        DateTimeOffset? from = null, DateTimeOffset? to = null, string? cursor = null, int limit = UsualPage)
    {
        var before = long.MaxValue;
        if (cursor is not null && !long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out before))
        {
            return RequestProblems.BadCursor.ToHttp();
        }

        if (limit is < 1 or > LargestPage)
        {
            return RequestProblems.BadLimit(LargestPage).ToHttp();
        }

        var found = db.AuditEntries.AsNoTracking().Where(entry => entry.Seq < before);
        found = actor is null ? found : found.Where(entry => entry.ActorRef == actor);
        found = action is null ? found : found.Where(entry => entry.Action == action);
        found = subject is null ? found : found.Where(entry => entry.SubjectId == subject);
        found = reason is null ? found : found.Where(entry => entry.Reason == reason);
        found = from is null ? found : found.Where(entry => entry.At >= from);
        found = to is null ? found : found.Where(entry => entry.At < to);
        var page = await found.OrderByDescending(entry => entry.Seq).Take(limit + 1).ToListAsync(cancellationToken);
        var entries = page.Take(limit).Select(AuditEntryView.Of).ToList();

        db.Record(AuditActions.AuditRead, Chain(db), new { actor, action, subject, reason, from, to, cursor, Entries = entries.Count });
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Ok(new AuditPage(entries, page.Count > limit ? entries[^1].Seq.ToString(CultureInfo.InvariantCulture) : null));
    }

    private static async Task<Results<Ok<AuditEntryDetail>, ProblemHttpResult>> GetAuditEntry(
        long seq, NetworkDb db, CancellationToken cancellationToken)
    {
        var entry = await db.AuditEntries.AsNoTracking().SingleOrDefaultAsync(entry => entry.Seq == seq, cancellationToken);
        if (entry is null)
        {
            return NoSuchEntry.ToHttp();
        }

        var value = await db.AuditDetails.Where(detail => detail.Seq == seq).Select(detail => detail.Value).SingleOrDefaultAsync(cancellationToken);
        db.Record(AuditActions.AuditRead, new("audit-entry", seq.ToString(CultureInfo.InvariantCulture)));
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Ok(new AuditEntryDetail(AuditEntryView.Of(entry), value is null ? null : JsonElement.Parse(value)));
    }

    private static Ok<AuditCodes> ListAuditCodes() => TypedResults.Ok(new AuditCodes(
        [.. AuditActions.All.Select(one => new AuditCode(one.Key, one.Value))], [.. AuditReasons.All.Select(one => new AuditCode(one.Key, one.Value))]));

    private static async Task<Ok<AuditResult>> VerifyAudit(AuditVerification verification, CancellationToken cancellationToken) =>
        TypedResults.Ok(AuditResult.Of(await verification.RunAsync(ActorKind.User, cancellationToken)));

    private static async Task<Results<Ok<AuditResult>, ProblemHttpResult>> GetAuditVerification(NetworkDb db, CancellationToken cancellationToken) =>
        await db.AuditChecks.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is { } check
            ? TypedResults.Ok(AuditResult.Of(check))
            : NeverVerified.ToHttp();

    private static async Task<PushStreamHttpResult> ExportAudit(AuditReading reading, Anchoring anchoring, CancellationToken cancellationToken)
    {
        await reading.RecordExportAsync(cancellationToken);
        await anchoring.RunAsync(atOnce: true, cancellationToken); // so that the end of what is handed out is anchored
        return TypedResults.Stream(to => reading.ExportAsync(to, cancellationToken), JsonLines, "audit.jsonl");
    }

    private static async Task<ContentHttpResult> ExportAuditAnchors(
        AuditReading reading, Anchoring anchoring, CancellationToken cancellationToken, long? through = null)
    {
        await reading.RecordExportAsync(cancellationToken);
        var lines = await anchoring.ReadAsync(through, cancellationToken);
        return TypedResults.Content(string.Concat(lines.Select(line => line + "\n")), JsonLines);
    }

    private static ContentHttpResult GetAuditKey(AnchorKey keys)
    {
        using var key = keys.Open();
        return TypedResults.Content(AnchorKey.PublicPem(key), Pem);
    }

    private static AuditSubject Chain(NetworkDb db) => new("audit-chain", db.Scope.TenantId.ToString());
}
