using System.Globalization;
using System.Security.Claims;

namespace OutlookNetwork.Api.Identity;

/// <summary>The one form in which either mode says who is signed in.</summary>
internal static class SignedInPerson
{
    public const string TenantClaim = "tenant";
    public const string OwnerClaim = "owner";

    private const string SignedInClaim = "signed-in-at"; // seconds since 1970

    /// <param name="owner">Opaque and unchanging: in server mode the person's object id in the tenant, never an address or a name.</param>
    /// <param name="roles">Of which only known ones count.</param>
    public static ClaimsIdentity Identity(Guid tenant, string owner, IEnumerable<string> roles, string scheme) => new(
        [
            new(TenantClaim, tenant.ToString()),
            new(OwnerClaim, owner),
            .. roles.Where(Roles.All.Contains).Distinct().Select(role => new Claim(Roles.Claim, role)),
        ],
        scheme);

    /// <summary>Adds when the person last proved who they are, not when their token was renewed.</summary>
    public static ClaimsIdentity At(this ClaimsIdentity person, DateTimeOffset signedIn)
    {
        person.AddClaim(new(SignedInClaim, signedIn.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
        return person;
    }

    /// <returns>Null where nobody has to sign in.</returns>
    public static DateTimeOffset? SignedInAt(HttpContext context) =>
        context.User.FindFirst(SignedInClaim)?.Value is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture)) : null;

    /// <returns>Null when nobody is signed in.</returns>
    public static (string Tenant, string Owner)? Of(HttpContext context) =>
        context.User.FindFirst(TenantClaim)?.Value is { } tenant && context.User.FindFirst(OwnerClaim)?.Value is { } owner ? (tenant, owner) : null;
}
