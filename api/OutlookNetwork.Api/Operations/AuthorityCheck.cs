using Microsoft.Extensions.Logging.Abstractions;
using OutlookNetwork.Api.Identity;

namespace OutlookNetwork.Api.Operations;

/// <summary>Whether the authority answers with keys that tokens can be checked with, and whether its clock and ours agree: asked as sign-in asks.</summary>
internal static class AuthorityCheck
{
    private const string Authority = "Authority";
    private const string Clock = "Clock";
    private const string NotAsked = "Not looked at: local mode asks nobody outside this computer.";

    public static async Task<IReadOnlyList<Finding>> RunAsync(SignInOptions options, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(options.Authority))
        {
            return [Finding.Unknown(Authority, NotAsked), Finding.Unknown(Clock, NotAsked)];
        }

        using var http = new ProviderHttp(clock);
        return [await AuthorityAsync(new(options, http, clock, NullLogger<ProviderMetadata>.Instance), cancellationToken), ClockFinding(http.Ahead)];
    }

    private static async Task<Finding> AuthorityAsync(ProviderMetadata metadata, CancellationToken cancellationToken)
    {
        try
        {
            var configuration = await metadata.GetConfigurationAsync(cancellationToken);
            return Finding.Well(Authority, $"It answers, with {configuration.SigningKeys.Count} signing keys.");
        }
        catch (ProviderAwayException)
        {
            return Finding.Ill(
                Authority, "It does not answer with metadata and keys that tokens can be checked with. Check SignIn:Authority, and that this computer may call it (proxy, firewall).");
        }
    }

    private static Finding ClockFinding(TimeSpan? ahead) => ahead is not { } off
        ? Finding.Unknown(Clock, "Not looked at: the authority does not say what time it is.")
        : off.Duration() <= ProviderHttp.Tolerated
            ? Finding.Well(Clock, "It agrees with the authority's.")
            : Finding.Ill(Clock, $"It is {Math.Abs(off.TotalSeconds):N0} seconds off the authority's. Let this computer set its clock over the network (NTP).");
}
