namespace OutlookNetwork.Api.Identity;

/// <summary>
/// For acts that cannot be undone: the person must have signed in within the last minutes, not only hold a token that was renewed
/// silently since. In the embedded mode nobody signs in, so nothing is asked there.
/// </summary>
internal sealed class FreshSignIn(RequestDelegate next, TimeProvider clock)
{
    /// <summary>Source: acts that cannot be undone need a sign-in that is at most ten minutes old.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public async Task InvokeAsync(HttpContext context)
    {
        var isAsked = context.GetEndpoint()?.Metadata.GetMetadata<Mark>() is not null;
        if (!isAsked || SignedInPerson.SignedInAt(context) is not { } at || clock.GetUtcNow() - at <= Longest)
        {
            await next(context);
            return;
        }

        var services = context.RequestServices; // what belongs to server mode alone
        services.GetRequiredService<Refusals>().Note(context, Refusal.NotFresh);
        await services.GetRequiredService<AccessTrail>().RefusedAsync(context, Refusal.NotFresh);
        await SignInAnswers.AskForFreshAsync(context, (int)Longest.TotalSeconds);
    }

    /// <summary>Stands on routes that ask for a fresh sign-in.</summary>
    internal sealed class Mark;
}

internal static class FreshSignInRoutes
{
    /// <summary>Lets in only whoever signed in within the last ten minutes; others are answered with what their client can act on.</summary>
    public static TBuilder RequireFreshSignIn<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new FreshSignIn.Mark());
}
