using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Http;
using OutlookNetwork.Domain;

namespace OutlookNetwork.Api.Storage.Reading;

/// <summary>
/// A route that changes one row looks for it before it reads what was sent: somebody else's row is answered like one that is not
/// there, whatever the body holds.
/// </summary>
internal static class ExistingFirst
{
    /// <summary>Answers <paramref name="missing"/> unless the owner in scope has the row that the route's id names.</summary>
    /// <param name="has">Which rows the id names; asked through the owner's filter.</param>
    public static RouteHandlerBuilder OfExisting<T>(this RouteHandlerBuilder route, Func<Guid, Expression<Func<T, bool>>> has, Problem missing)
        where T : class, IOwned => route.WithMetadata(new Row(
            (services, id, cancellationToken) => services.GetRequiredService<NetworkDb>().Set<T>().AnyAsync(has(id), cancellationToken), missing));

    /// <summary>The same for a route that reads what others share.</summary>
    public static RouteHandlerBuilder OfReadable(
        this RouteHandlerBuilder route, Func<IServiceProvider, Guid, CancellationToken, Task<bool>> exists, Problem missing) =>
        route.WithMetadata(new Row(exists, missing));

    public static void UseExistingFirst(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<Row>() is { } row && Guid.TryParse(context.GetRouteValue("id") as string, out var id))
        {
            if (!await row.Exists(context.RequestServices, id, context.RequestAborted))
            {
                await row.Missing.ToHttp().ExecuteAsync(context);
                return;
            }
        }

        await next(context);
    });

    private sealed record Row(Func<IServiceProvider, Guid, CancellationToken, Task<bool>> Exists, Problem Missing);
}
