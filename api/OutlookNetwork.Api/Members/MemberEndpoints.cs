using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Http;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Audit;

namespace OutlookNetwork.Api.Members;

/// <summary>For administrators: who was here, and what is taken away from them. It counts on every server within a minute.</summary>
internal static class MemberEndpoints
{
    private const int UsualPage = 50;
    private const int LargestPage = 200;

    public static void MapMembers(this IEndpointRouteBuilder routes)
    {
        var members = routes.MapGroup("/api/members").WithTags("Members").RequireAuthorization(Roles.Admin);
        members.MapGet("", ListMembers).WithName(nameof(ListMembers))
            .WithSummary("Who of the organisation was here, and what is taken away from them").ProducesProblem(400);
        members.MapPut("/{id:guid}", RestrictMember).WithName(nameof(RestrictMember)).OfReadable(IsThereAsync, MemberRestricting.Missing)
            .WithSummary("Withdraw a member's roles or give them back, block a member or let them in again")
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
    }

    private static Task<bool> IsThereAsync(IServiceProvider services, Guid id, CancellationToken cancellationToken) =>
        services.GetRequiredService<NetworkDb>().Members.AnyAsync(member => member.Id == id, cancellationToken);

    private static async Task<Results<Ok<MemberPage>, ProblemHttpResult>> ListMembers(
        NetworkDb db, CancellationToken cancellationToken, string? cursor = null, int limit = UsualPage)
    {
        var after = Guid.Empty;
        if (cursor is not null && !Guid.TryParseExact(cursor, "N", out after))
        {
            return RequestProblems.BadCursor.ToHttp();
        }

        if (limit is < 1 or > LargestPage)
        {
            return RequestProblems.BadLimit(LargestPage).ToHttp();
        }

        var page = await db.Members.AsNoTracking().Where(member => member.Id > after).OrderBy(member => member.Id).Take(limit + 1).ToListAsync(cancellationToken);
        return TypedResults.Ok(new MemberPage(
            [.. page.Take(limit).Select(MemberView.Of)], page.Count > limit ? page[limit - 1].Id.ToString("N") : null));
    }

    private static async Task<Results<Ok<MemberView>, ProblemHttpResult>> RestrictMember(
        Guid id, MemberChange change, MemberRestricting restricting, CancellationToken cancellationToken)
    {
        var restricted = await restricting.RunAsync(
            members => members.SingleOrDefaultAsync(member => member.Id == id, cancellationToken),
            member => member.Version == change.Version ? change : MemberRestricting.Changed,
            ActorKind.User,
            cancellationToken);
        return restricted.Failed(out var problem, out var member) ? problem.ToHttp() : TypedResults.Ok(MemberView.Of(member));
    }
}
