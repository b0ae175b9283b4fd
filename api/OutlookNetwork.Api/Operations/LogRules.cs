namespace OutlookNetwork.Api.Operations;

/// <summary>
/// Logs name routes, statuses and durations, never what was asked for. The parts of the framework that write addresses with their
/// queries are kept to warnings, whatever level the settings give to all.
/// </summary>
internal static class LogRules
{
    private static readonly string[] WriteAddresses =
    [
        "Microsoft.AspNetCore.Hosting.Diagnostics",
        "Microsoft.AspNetCore.Routing",
        "Microsoft.AspNetCore.StaticFiles",
        "Microsoft.AspNetCore.Http",
        "Microsoft.AspNetCore.HostFiltering",
    ];

    public static void Apply(ILoggingBuilder logging)
    {
        foreach (var category in WriteAddresses)
        {
            logging.AddFilter(category, LogLevel.Warning);
        }
    }
}
