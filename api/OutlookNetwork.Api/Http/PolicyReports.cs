using System.Diagnostics.Metrics;
using System.Text.Json;

namespace OutlookNetwork.Api.Http;

/// <summary>
/// Takes what browsers report of pages that broke their policy: it is counted and logged by the policy's own word alone, because the
/// addresses and samples in a report may hold what a mail said.
/// </summary>
internal sealed partial class PolicyReports : IDisposable
{
    public const string MeterName = "OutlookNetwork.Pane";
    public const string Path = "/pane/policy-reports";

    /// <summary>Names the address in the header Reporting-Endpoints, and in report-to of the policy.</summary>
    public const string Endpoint = "csp";

    private const int LargestReport = 16 * 1024; // bytes; browsers send a few at once
    private const int Deepest = 8;
    private const string Other = "other";

    private static readonly HashSet<string> Directives =
    [
        "default-src", "script-src", "script-src-elem", "script-src-attr", "style-src", "style-src-elem", "style-src-attr", "img-src", "font-src", "connect-src",
        "frame-src", "object-src", "base-uri", "form-action", "manifest-src", "worker-src", "frame-ancestors",
    ];

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _broken;
    private readonly ILogger<PolicyReports> _logger;

    public PolicyReports(ILogger<PolicyReports> logger)
    {
        _logger = logger;
        _broken = _meter.CreateCounter<long>("outlooknetwork.pane.policy_broken", description: "Reports of browsers that a page broke its policy, by directive");
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(Path, TakeAsync)
        .AllowAnonymous().ExcludeFromDescription().WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestReport));

    public void Dispose() => _meter.Dispose();

    private static async Task<IResult> TakeAsync(HttpRequest request, PolicyReports reports, CancellationToken cancellationToken)
    {
        try
        {
            using var sent = await JsonDocument.ParseAsync(request.Body, new() { MaxDepth = Deepest }, cancellationToken);
            foreach (var directive in sent.RootElement.ValueKind == JsonValueKind.Array ? sent.RootElement.EnumerateArray().Select(DirectiveOf) : [])
            {
                reports.Note(directive);
            }

            return TypedResults.NoContent();
        }
        catch (JsonException)
        {
            return TypedResults.Problem(
                type: ProblemMapping.TypeOf("request.bad-json"), detail: "A report is JSON, as the Reporting API writes it.",
                statusCode: StatusCodes.Status400BadRequest, extensions: [new("code", "request.bad-json")]);
        }
    }

    private static string DirectiveOf(JsonElement report) =>
        report.ValueKind == JsonValueKind.Object && report.TryGetProperty("body", out var body)
            && body.ValueKind == JsonValueKind.Object && body.TryGetProperty("effectiveDirective", out var said)
            && said.ValueKind == JsonValueKind.String && Directives.TryGetValue(said.GetString() ?? "", out var known)
            ? known
            : Other;

    private void Note(string directive)
    {
        _broken.Add(1, new KeyValuePair<string, object?>("directive", directive));
        LogBroken(directive);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A page broke its policy at {Directive}")]
    private partial void LogBroken(string directive);
}
