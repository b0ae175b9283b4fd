using Microsoft.AspNetCore.Http.HttpResults;
using OutlookNetwork.Api.Http;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;

namespace OutlookNetwork.Api.Search;

internal static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("/api/search").WithTags("Search").MapGet("", SearchMessages).WithName(nameof(SearchMessages))
            .WithSummary("Messages, and what was logged by hand, in which every word of the query begins a word and every phrase in double quotes stands, newest first").ProducesProblem(400).ProducesProblem(404);

    private static async Task<Results<Ok<SearchPage>, ProblemHttpResult>> SearchMessages(
        NetworkDb db, MailSearch search, Colleagues colleagues, CancellationToken cancellationToken, string? q = null, string? person = null, string? direction = null,
        string? from = null, string? to = null, bool? attachment = null, string? kinds = null, string? cursor = null, int limit = Timeline.UsualPage)
    {
        if (limit is < 1 or > Timeline.LargestPage)
        {
            return RequestProblems.BadLimit(Timeline.LargestPage).ToHttp();
        }

        var settings = await db.SettingsAsync(cancellationToken);
        var request = new SearchRequest(q, person, direction, from, to, attachment, kinds);
        if ((await SearchFilter.OfAsync(request, db, colleagues, settings.Zone, cancellationToken)).Failed(out var problem, out var filter))
        {
            return problem.ToHttp();
        }

        var page = await search.FindAsync(filter, settings, cursor, limit, cancellationToken);
        return page is null ? RequestProblems.BadCursor.ToHttp() : TypedResults.Ok(page);
    }
}
