using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;

namespace OutlookNetwork.Api.Identity;

/// <summary>
/// The app roles, as the token names them, and the policies of the same names. A route asks for one by its policy; one that asks for
/// nothing is the members'. No role includes another: whoever needs two is given two.
/// </summary>
internal static class Roles
{
    /// <summary>Keeps a network: all of the person's own work.</summary>
    public const string Member = "Network.Member";

    /// <summary>Reviews templates and drafts of the tenant.</summary>
    public const string Reviewer = "Network.Reviewer";

    /// <summary>Reads the audit trail and changes nothing.</summary>
    public const string Auditor = "Network.Auditor";

    /// <summary>Settings, members, exports and erasing of the tenant.</summary>
    public const string Admin = Domain.Member.Administrator;

    public const string Claim = "role";

    public static IReadOnlyList<string> All { get; } = [Member, Reviewer, Auditor, Admin];

    public static void AddRoles(this IServiceCollection services) => services.AddAuthorization(authorization =>
    {
        foreach (var role in All)
        {
            authorization.AddPolicy(role, Only(role));
        }

        authorization.DefaultPolicy = authorization.FallbackPolicy = Only(Member);
    });

    /// <summary>Who may call a route with this metadata.</summary>
    /// <returns>The roles asked for; null when it is open to all.</returns>
    public static IReadOnlyList<string>? AllowedBy(IReadOnlyCollection<object> metadata)
    {
        if (metadata.OfType<IAllowAnonymous>().Any())
        {
            return null;
        }

        var asked = metadata.OfType<IAuthorizeData>().Select(one => one.Policy ?? Member).Distinct().ToList();
        return asked.Count == 0 ? [Member] : asked;
    }

    private static AuthorizationPolicy Only(string role) =>
        new([new DenyAnonymousAuthorizationRequirement(), new ClaimsAuthorizationRequirement(Claim, [role])], []);
}
