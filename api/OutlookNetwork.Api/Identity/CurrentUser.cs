namespace OutlookNetwork.Api.Identity;

/// <summary>Brings whoever is signed in into the scope of the request's database work.</summary>
internal sealed class CurrentUser(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, OwnerScope scope)
    {
        if (SignedInPerson.Of(context) is var (tenant, owner))
        {
            scope.Enter(Guid.Parse(tenant), owner);
        }

        return next(context);
    }
}
