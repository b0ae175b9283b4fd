using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace OutlookNetwork.Api.Identity;

/// <summary>Why a token was not taken. It is counted and logged, and never told to whoever sent the token.</summary>
internal enum Refusal
{
    NotOneHeader,
    Malformed,
    BadSignature,
    UnknownKey,
    BadAlgorithm,
    BadLifetime,
    WrongAudience,
    WrongIssuer,
    WrongVersion,
    OtherwiseInvalid,
    NoTenant,
    NoObjectId,
    AppOnly,
    NoScope,
    WrongClient,
    UnknownTenant,
    Blocked,
    NoContext,
    NoRole,
    NotFresh,
    ProviderAway,
}

/// <summary>Counts and logs refusals, by reason alone: nothing of the token, and nobody's address.</summary>
internal sealed partial class Refusals : IDisposable
{
    public const string MeterName = "OutlookNetwork.SignIn";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _refused;
    private readonly ILogger<Refusals> _logger;

    public Refusals(ILogger<Refusals> logger)
    {
        _logger = logger;
        _refused = _meter.CreateCounter<long>("outlooknetwork.signin.refused", description: "Requests whose token was not taken, by reason");
    }

    public void Note(HttpContext context, Refusal refusal)
    {
        context.Items[typeof(Refusal)] = refusal;
        _refused.Add(1, new KeyValuePair<string, object?>("reason", refusal.ToString()));
        LogRefused(refusal, Activity.Current?.Id ?? context.TraceIdentifier); // as the answer names it
    }

    public static Refusal? Of(HttpContext context) => context.Items.TryGetValue(typeof(Refusal), out var refusal) ? (Refusal?)refusal : null;

    public void Dispose() => _meter.Dispose();

    [LoggerMessage(Level = LogLevel.Warning, Message = "A token was refused: {Refusal} (request {TraceId})")]
    private partial void LogRefused(Refusal refusal, string traceId);
}
