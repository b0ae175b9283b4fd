using Microsoft.Extensions.Logging.Console;

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

    /// <param name="isServed">To an organisation, whose operators collect logs: one JSON object a line. A person reads sentences.</param>
    public static void Apply(ILoggingBuilder logging, bool isServed)
    {
        if (isServed)
        {
            logging.AddJsonConsole(json => (json.UseUtcTimestamp, json.TimestampFormat) = (true, "yyyy-MM-ddTHH:mm:ss.fffZ"));
        }

        foreach (var category in WriteAddresses)
        {
            logging.AddFilter(category, LogLevel.Warning);
            logging.AddFilter<ConsoleLoggerProvider>(category, LogLevel.Warning); // a level given to the console alone goes before the above
        }
    }
}
