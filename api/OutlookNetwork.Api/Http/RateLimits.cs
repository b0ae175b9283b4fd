using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace OutlookNetwork.Api.Http;

/// <summary>How much one person, one tenant or one unknown address may ask, in requests over a sliding window of each server.</summary>
internal sealed class RateLimits
{
    public const string Section = "Limits";

    private const int MaxPerMinute = 1_000_000;
    private static readonly TimeSpan LongestInSeconds = TimeSpan.FromMinutes(2);

    private const int Segments = 6; // a window slides in steps of a sixth

    [Range(1, MaxPerMinute)]
    public int UserPerMinute { get; set; } = 300;

    /// <summary>At one moment: within a second.</summary>
    [Range(1, MaxPerMinute)]
    public int UserPerSecond { get; set; } = 60;

    [Range(1, MaxPerMinute)]
    public int TenantPerMinute { get; set; } = 3000;

    /// <summary>Of an address whose requests carry no accepted sign-in.</summary>
    [Range(1, MaxPerMinute)]
    public int AddressPerMinute { get; set; } = 60;

    [Range(1, MaxPerMinute)]
    public int UploadsPerMinute { get; set; } = 30;

    /// <summary>Uploads of one person that run beside each other.</summary>
    [Range(1, 100)]
    public int UploadsAtOnce { get; set; } = 2;

    /// <summary>Files that one person has made in an hour of what is kept: contacts, all about a person, the audit trail.</summary>
    [Range(1, MaxPerMinute)]
    public int ExportsPerHour { get; set; } = 10;

    /// <summary>Persons that one person erases in a day.</summary>
    [Range(1, MaxPerMinute)]
    public int ErasuresPerDay { get; set; } = 5;

    private void Apply(RateLimiterOptions options, Func<HttpContext, (string Tenant, string Person)?> who)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = RefuseAsync;
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            Of(context => IsCounted(context) && who(context) is null, Address, AddressPerMinute, TimeSpan.FromMinutes(1)),
            Of(context => IsCounted(context) && who(context) is not null, context => who(context)?.Tenant ?? "", TenantPerMinute, TimeSpan.FromMinutes(1)),
            Of(context => IsCounted(context) && who(context) is not null, context => Person(context, who), UserPerMinute, TimeSpan.FromMinutes(1)),
            Of(context => IsCounted(context) && who(context) is not null, context => Person(context, who), UserPerSecond, TimeSpan.FromSeconds(1)),
            Of(Has<ExportMark>, context => Person(context, who), ExportsPerHour, TimeSpan.FromHours(1)),
            Of(Has<EraseMark>, context => Person(context, who), ErasuresPerDay, TimeSpan.FromDays(1)),
            Of(Has<UploadMark>, context => Person(context, who), UploadsPerMinute, TimeSpan.FromMinutes(1)),
            PartitionedRateLimiter.Create<HttpContext, string>(context => Has<UploadMark>(context)
                ? RateLimitPartition.GetConcurrencyLimiter(Person(context, who), _ => new() { PermitLimit = UploadsAtOnce })
                : RateLimitPartition.GetNoLimiter("")));
    }

    /// <summary>The pane's own files and the answers to "is it up" are not counted: many people may stand behind one address.</summary>
    private static bool IsCounted(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/start")
        || context.Request.Path.StartsWithSegments("/calendar") // nobody tries secrets one after the other
        || context.Request.Path == PolicyReports.Path;

    private static bool Has<TMark>(HttpContext context)
        where TMark : class => context.GetEndpoint()?.Metadata.GetMetadata<TMark>() is not null;

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    private static string Person(HttpContext context, Func<HttpContext, (string Tenant, string Person)?> who) =>
        who(context) is var (tenant, person) ? $"{tenant} {person}" : Address(context);

    private static PartitionedRateLimiter<HttpContext> Of(
        Func<HttpContext, bool> applies, Func<HttpContext, string> partition, int permits, TimeSpan window) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => applies(context)
            ? RateLimitPartition.GetSlidingWindowLimiter(
                partition(context), _ => new() { PermitLimit = permits, Window = window, SegmentsPerWindow = Segments })
            : RateLimitPartition.GetNoLimiter(""));

    /// <summary>A sliding window gives way when a segment of it is over. Where several may have refused, the longest is said.</summary>
    private static TimeSpan UntilSlid(HttpContext context) =>
        (Has<EraseMark>(context) ? TimeSpan.FromDays(1) : Has<ExportMark>(context) ? TimeSpan.FromHours(1) : TimeSpan.FromMinutes(1)) / Segments;

    private static async ValueTask RefuseAsync(OnRejectedContext refused, CancellationToken cancellationToken)
    {
        var wait = refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : UntilSlid(refused.HttpContext);
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        refused.HttpContext.Response.Headers.RetryAfter = seconds;
        var when = wait < LongestInSeconds ? $"{seconds} seconds" : $"{Math.Ceiling(wait.TotalMinutes).ToString(CultureInfo.InvariantCulture)} minutes";
        await TypedResults.Problem(
            type: ProblemMapping.TypeOf("request.too-many"),
            detail: $"Too many requests at once. Nothing was lost; try again in {when}.",
            statusCode: StatusCodes.Status429TooManyRequests,
            extensions: [new("code", "request.too-many")]).ExecuteAsync(refused.HttpContext);
    }

    /// <param name="who">Who asks: the tenant and the person; null for somebody unknown.</param>
    public static void Add(IServiceCollection services, IConfiguration configuration, Func<HttpContext, (string Tenant, string Person)?> who)
    {
        services.AddOptions<RateLimits>().Bind(configuration.GetSection(Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<RateLimits>>((options, limits) => limits.Value.Apply(options, who));
    }

    /// <summary>Stands on routes that take files.</summary>
    public sealed class UploadMark;

    /// <summary>Stands on routes that hand out much at once.</summary>
    public sealed class ExportMark;

    /// <summary>Stands on routes that erase somebody.</summary>
    public sealed class EraseMark;
}
