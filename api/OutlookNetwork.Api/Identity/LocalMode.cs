using System.Net;

namespace OutlookNetwork.Api.Identity;

/// <summary>
/// The embedded mode: one person on their own computer, without a sign-in authority. It must be impossible to meet it from anywhere
/// else, so whatever would open it to others stops the start.
/// </summary>
internal static class LocalMode
{
    public const int RefusedExitCode = 78; // EX_CONFIG of sysexits.h

    public const int UsualPort = 5117;

    /// <summary>The tenant and the owner of everything in the embedded mode.</summary>
    public static readonly Guid TenantId = new("6f9a52c4-6c1e-4f0e-9d0b-6c6f63616c00");

    public const string OwnerId = "local-owner";

    /// <summary>What the audit trail calls whoever works without a sign-in: at the command line, and in the embedded mode.</summary>
    public const string OwnerRole = "Owner";

    private const string ProviderSetting = "Database:Provider";
    private const string EmbeddedProvider = "Sqlite"; // as it is unless set

    /// <summary>Settings that name an address to listen on, in the order in which the web server would read them.</summary>
    public static readonly string[] AddressSettings = ["urls", "http_ports", "https_ports"];

    /// <returns>One line that says why the embedded mode cannot start; null when it can.</returns>
    public static string? WhyNot(IConfiguration configuration)
    {
        if (ServerMode.IsChosen(configuration))
        {
            return "SignIn:Authority is set, which chooses server mode; this works on the mail of the embedded mode only. Remove the setting for it.";
        }

        var provider = configuration[ProviderSetting];
        if (!string.IsNullOrWhiteSpace(provider) && !provider.Equals(EmbeddedProvider, StringComparison.OrdinalIgnoreCase))
        {
            return $"{ProviderSetting} is {provider}, but a server database needs a sign-in authority (SignIn:Authority); the embedded mode uses SQLite only.";
        }

        return WhyNotLoopback(configuration) is { } named
            ? $"The setting {named} names an address that others could reach; the embedded mode listens on loopback only. Remove it, or use --port."
            : null;
    }

    /// <returns>The setting that names an address which others could reach, with its value; null when there is none.</returns>
    public static string? WhyNotLoopback(IConfiguration configuration)
    {
        foreach (var setting in AddressSettings)
        {
            var value = configuration[setting];
            if (!string.IsNullOrWhiteSpace(value) && (setting != "urls" || !value.Split(';').All(IsLoopback)))
            {
                return $"{setting} ({value})";
            }
        }

        var endpoint = configuration.GetSection("Kestrel:Endpoints").GetChildren().FirstOrDefault(one => !IsLoopback(one["Url"] ?? ""));
        return endpoint is null ? null : $"Kestrel:Endpoints:{endpoint.Key}";
    }

    public static bool IsLoopback(Uri address) =>
        address.Host == "localhost" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

    private static bool IsLoopback(string url) => Uri.TryCreate(url.Trim(), UriKind.Absolute, out var address) && IsLoopback(address);
}
