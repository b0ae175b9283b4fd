using System.Text.Json;
using OutlookNetwork.Api.Identity;

namespace OutlookNetwork.Api.Operations;

/// <summary>Whether the authority answers with keys that tokens can be checked with, and whether its clock and ours agree.</summary>
internal static class AuthorityCheck
{
    private const string Authority = "Authority";
    private const string Clock = "Clock";
    private const string NotAsked = "Not looked at: local mode asks nobody outside this computer.";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Tolerated = TimeSpan.FromSeconds(3); // two, and one that the header Date does not tell

    /// <param name="authority">As <see cref="SignInOptions.Authority"/>; null in the embedded mode.</param>
    public static async Task<IReadOnlyList<Finding>> RunAsync(string? authority, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(authority))
        {
            return [Finding.Unknown(Authority, NotAsked), Finding.Unknown(Clock, NotAsked)];
        }

        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Patience, MaxResponseContentBufferSize = 1024 * 1024 };
        try
        {
            using var answer = await http.GetAsync(authority.TrimEnd('/') + "/.well-known/openid-configuration", cancellationToken);
            answer.EnsureSuccessStatusCode();
            var now = clock.GetUtcNow();
            using var metadata = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancellationToken));
            var keys = await KeysAsync(http, metadata.RootElement, cancellationToken);
            return
            [
                keys > 0
                    ? Finding.Well(Authority, $"It answers, with {keys} signing keys.")
                    : Finding.Ill(Authority, "It answers, but names no signing keys, so no token can be checked. Check SignIn:Authority."),
                ClockFinding(answer.Headers.Date, now),
            ];
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException or JsonException && !cancellationToken.IsCancellationRequested)
        {
            return
            [
                Finding.Ill(Authority, "It does not answer with its metadata. Check SignIn:Authority, and that this computer may call it (proxy, firewall)."),
                Finding.Unknown(Clock, "Not looked at: there is no answer to compare with."),
            ];
        }
    }

    private static async Task<int> KeysAsync(HttpClient http, JsonElement metadata, CancellationToken cancellationToken)
    {
        if (!metadata.TryGetProperty("jwks_uri", out var address) || !Uri.TryCreate(address.GetString(), UriKind.Absolute, out var place))
        {
            return 0;
        }

        using var keys = JsonDocument.Parse(await http.GetStringAsync(place, cancellationToken));
        return keys.RootElement.TryGetProperty("keys", out var list) && list.ValueKind == JsonValueKind.Array ? list.GetArrayLength() : 0;
    }

    private static Finding ClockFinding(DateTimeOffset? theirs, DateTimeOffset ours) => theirs is not { } said
        ? Finding.Unknown(Clock, "Not looked at: the authority does not say what time it is.")
        : (ours - said).Duration() <= Tolerated
            ? Finding.Well(Clock, "It agrees with the authority's.")
            : Finding.Ill(Clock, $"It is {Math.Abs((ours - said).TotalSeconds):N0} seconds off the authority's. Let this computer set its clock over the network (NTP).");
}
