using System.Security.Claims;

namespace OutlookNetwork.Api.Identity;

/// <summary>The one form in which either mode says who is signed in.</summary>
internal static class SignedInPerson
{
    public const string TenantClaim = "tenant";
    public const string OwnerClaim = "owner";

    /// <param name="owner">Opaque and unchanging: in server mode the person's object id in the tenant, never an address or a name.</param>
    /// <param name="roles">Of which only known ones count.</param>
    public static ClaimsIdentity Identity(Guid tenant, string owner, IEnumerable<string> roles, string scheme) => new(
        [
            new(TenantClaim, tenant.ToString()),
            new(OwnerClaim, owner),
            .. roles.Where(Roles.All.Contains).Distinct().Select(role => new Claim(Roles.Claim, role)),
        ],
        scheme);

    /// <returns>Null when nobody is signed in.</returns>
    public static (string Tenant, string Owner)? Of(HttpContext context) =>
        context.User.FindFirst(TenantClaim)?.Value is { } tenant && context.User.FindFirst(OwnerClaim)?.Value is { } owner ? (tenant, owner) : null;
}
