using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Cadence;

namespace OutlookNetwork.Api.CalendarFeeds;

/// <summary>The owner's calendar of what is due, for calendar programs that can sign nobody in.</summary>
internal static class FeedEndpoints
{
    public static void MapCalendarFeeds(this IEndpointRouteBuilder routes)
    {
        var feed = routes.MapGroup("/api/calendar-feed").WithTags("Calendar feed");
        feed.MapGet("", GetCalendarFeed).WithName(nameof(GetCalendarFeed)).WithSummary("Whether there is a feed, and what it shows");
        feed.MapPost("", MakeCalendarFeed).WithName(nameof(MakeCalendarFeed)).WithSummary("Make a feed, in the place of the one that may be there");
        feed.MapDelete("", EndCalendarFeed).WithName(nameof(EndCalendarFeed)).WithSummary("End the feed: its address says nothing any more");
        routes.MapGet(OpenRoutes.Calendar, ReadFeed).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<Ok<FeedState>> GetCalendarFeed(NetworkDb db, CancellationToken cancellationToken) =>
        TypedResults.Ok(new FeedState(await db.CalendarFeeds.AsNoTracking().FirstOrDefaultAsync(cancellationToken) is { } feed ? View(feed) : null));

    private static async Task<Ok<FeedMade>> MakeCalendarFeed(FeedWish wish, NetworkDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var feed = await db.CalendarFeeds.FirstOrDefaultAsync(cancellationToken);
        if (feed is null)
        {
            feed = CalendarFeed.For(db.Scope.TenantId, db.Scope.OwnerId);
            db.CalendarFeeds.Add(feed);
        }

        var secret = FeedSecret.New();
        feed.Renew(FeedSecret.HashOf(secret), wish.Names, wish.Alarms, clock.GetUtcNow());
        db.Record(AuditActions.CalendarFeedMake, new("calendar-feed", Id: null), new { feed.Names, feed.Alarms });
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Ok(new FeedMade(OpenRoutes.Calendar.Replace("{secret}", secret, StringComparison.Ordinal), View(feed)));
    }

    private static async Task<NoContent> EndCalendarFeed(NetworkDb db, CancellationToken cancellationToken)
    {
        if (await db.CalendarFeeds.FirstOrDefaultAsync(cancellationToken) is { } feed)
        {
            db.CalendarFeeds.Remove(feed);
            db.Record(AuditActions.CalendarFeedEnd, new("calendar-feed", Id: null));
            await db.SaveChangesAsync(cancellationToken);
        }

        return TypedResults.NoContent();
    }

    /// <summary>A secret that was never one, one that was given up, and an owner who may not come in any more get the same answer.</summary>
    private static async Task<Results<ContentHttpResult, NotFound>> ReadFeed(
        string secret, HttpResponse response, NetworkDb db, FeedReading reading, IServiceProvider services, CancellationToken cancellationToken)
    {
        if (await FeedOwners.OfSecretAsync(db, FeedSecret.HashOf(secret), cancellationToken) is not var (tenant, owner)
            || !await MayComeInAsync(services.GetService<TenantDirectory>(), tenant, owner, cancellationToken))
        {
            return TypedResults.NotFound();
        }

        db.Scope.Enter(tenant, owner);
        response.Headers.CacheControl = "private, no-store";
        return TypedResults.Text(await reading.FileAsync(cancellationToken), "text/calendar; charset=utf-8");
    }

    /// <param name="tenants">Null in the embedded mode, which has one owner.</param>
    private static async Task<bool> MayComeInAsync(TenantDirectory? tenants, Guid tenant, string owner, CancellationToken cancellationToken) =>
        tenants is null || await tenants.FindAsync(tenant, Guid.Parse(owner), cancellationToken) is { IsBlocked: false };

    private static FeedView View(CalendarFeed feed) => new(feed.Names, feed.Alarms, feed.MadeAt);
}
