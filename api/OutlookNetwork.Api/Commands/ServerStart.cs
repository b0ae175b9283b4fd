using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage;

namespace OutlookNetwork.Api.Commands;

/// <summary>All that keeps server mode from starting, before anything is opened or bound.</summary>
internal static class ServerStart
{
    /// <returns>One line that names the setting and says what to do; null when it can start.</returns>
    public static string? WhyNot(IConfiguration configuration)
    {
        var environment = configuration.EnvironmentOf();
        return ServerMode.WhyNot(configuration, environment) ?? (ServerMode.IsForTests(environment) ? null : configuration.WhyNotEncrypted());
    }
}
