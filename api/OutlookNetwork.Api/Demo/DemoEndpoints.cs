using Microsoft.AspNetCore.Http.HttpResults;

namespace OutlookNetwork.Api.Demo;

internal static class DemoEndpoints
{
    public static void MapDemo(this IEndpointRouteBuilder routes) => routes.MapDelete("/api/demo", RemoveDemo)
        .WithName(nameof(RemoveDemo)).WithTags("Preview").WithSummary("Remove the demo mailbox and what was made of it");

    private static async Task<NoContent> RemoveDemo(DemoMailbox demo, CancellationToken cancellationToken)
    {
        await demo.RemoveAsync(cancellationToken);
        return TypedResults.NoContent();
    }
}
