using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using OutlookNetwork.Api.Http;
using OutlookNetwork.Api.Identity;

namespace OutlookNetwork.Api.Operations;

/// <summary>
/// Traces and metrics of the framework and of ours, sent over OTLP where an operator named a collector, and nowhere else. They carry
/// routes, statuses and durations: never an address, a name, a word of a mail or a query.
/// </summary>
internal sealed class Telemetry : IDisposable
{
    /// <summary>The address of a collector, such as http://collector:4318.</summary>
    public const string EndpointSetting = "Telemetry:OtlpEndpoint";

    private static readonly string[] Sources = ["Microsoft.AspNetCore", "Npgsql"];
    private static readonly string[] Meters =
        ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "Npgsql", "System.Runtime", Refusals.MeterName, PolicyReports.MeterName];

    private readonly TracerProvider _traces;
    private readonly MeterProvider _metrics;

    private Telemetry(Uri collector)
    {
        var resource = ResourceBuilder.CreateEmpty().AddService("outlooknetwork"); // not the defaults: those hold the machine's name
        _traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource).AddSource(Sources).AddProcessor(new WithoutPersonalData())
            .AddOtlpExporter(to => (to.Endpoint, to.Protocol) = (new(collector, "v1/traces"), OtlpExportProtocol.HttpProtobuf))
            .Build();
        _metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource).AddMeter(Meters)
            .AddOtlpExporter(to => (to.Endpoint, to.Protocol) = (new(collector, "v1/metrics"), OtlpExportProtocol.HttpProtobuf))
            .Build();
    }

    /// <returns>Null when no collector is configured: nothing is collected or sent.</returns>
    /// <exception cref="InvalidOperationException">The setting is no address.</exception>
    public static Telemetry? Start(IConfiguration configuration)
    {
        var setting = configuration[EndpointSetting];
        if (string.IsNullOrWhiteSpace(setting))
        {
            return null;
        }

        return Uri.TryCreate(setting.TrimEnd('/') + "/", UriKind.Absolute, out var collector) && collector.Scheme is "http" or "https"
            ? new(collector)
            : throw new InvalidOperationException($"{EndpointSetting} is not the http address of a collector; correct it, or remove it to send nothing.");
    }

    /// <summary>Names each request's trace by its route, which names nobody.</summary>
    public static void UseRouteNames(IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (context.Features.Get<IHttpActivityFeature>()?.Activity is { } activity)
        {
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "unknown";
            activity.DisplayName = $"{context.Request.Method} {route}";
            activity.SetTag("http.request.method", context.Request.Method).SetTag("http.route", route).SetTag("http.response.status_code", context.Response.StatusCode);
        }
    });

    public void Dispose()
    {
        _traces.Dispose(); // which sends what is left
        _metrics.Dispose();
    }

    /// <summary>Takes away what names a thing or a person: paths hold ids, queries hold what was looked for, statements hold values.</summary>
    private sealed class WithoutPersonalData : BaseProcessor<Activity>
    {
        private static readonly string[] Named =
            ["url.path", "url.query", "url.full", "client.address", "network.peer.address", "user_agent.original", "db.query.text", "db.statement", "exception.message"];

        public override void OnEnd(Activity data)
        {
            foreach (var tag in Named)
            {
                data.SetTag(tag, null);
            }
        }
    }
}
