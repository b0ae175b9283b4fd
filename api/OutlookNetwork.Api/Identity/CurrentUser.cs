namespace OutlookNetwork.Api.Identity;

/// <summary>Brings whoever is signed in into the scope of the request's database work.</summary>
internal sealed class CurrentUser(RequestDelegate next)
{
    public const string TenantClaim = "tenant";
    public const string OwnerClaim = "owner";

    public Task InvokeAsync(HttpContext context, OwnerScope scope)
    {
        if (Of(context) is var (tenant, owner))
        {
            scope.Enter(Guid.Parse(tenant), owner);
        }

        return next(context);
    }

    /// <returns>Null when nobody is signed in.</returns>
    public static (string Tenant, string Owner)? Of(HttpContext context) =>
        context.User.FindFirst(TenantClaim)?.Value is { } tenant && context.User.FindFirst(OwnerClaim)?.Value is { } owner ? (tenant, owner) : null;
}
