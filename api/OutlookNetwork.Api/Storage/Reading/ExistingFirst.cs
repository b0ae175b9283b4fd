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
            (db, id, cancellationToken) => db.Set<T>().AnyAsync(has(id), cancellationToken), missing));

    public static void UseExistingFirst(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<Row>() is { } row && Guid.TryParse(context.GetRouteValue("id") as string, out var id))
        {
            var db = context.RequestServices.GetRequiredService<NetworkDb>();
            if (!await row.Exists(db, id, context.RequestAborted))
            {
                await row.Missing.ToHttp().ExecuteAsync(context);
                return;
            }
        }

        await next(context);
    });

    private sealed record Row(Func<NetworkDb, Guid, CancellationToken, Task<bool>> Exists, Problem Missing);
}
