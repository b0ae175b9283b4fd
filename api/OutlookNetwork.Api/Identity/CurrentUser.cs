namespace OutlookNetwork.Api.Identity;

/// <summary>Brings whoever is signed in into the scope of the request's database work.</summary>
internal sealed class CurrentUser(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, OwnerScope scope)
    {
        if (SignedInPerson.Of(context) is var (tenant, owner))
        {
            var roles = context.User.FindAll(Roles.Claim).Select(claim => claim.Value[(claim.Value.IndexOf('.', StringComparison.Ordinal) + 1)..]).Order(StringComparer.Ordinal);
            scope.Enter(Guid.Parse(tenant), owner, string.Join('+', roles));
        }

        return next(context);
    }
}
