using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace OutlookNetwork.Api.Identity;

/// <summary>
/// The authority's metadata and signing keys. They are read again when they are five minutes old, and never sooner however many
/// tokens name a key that is not there: a new key is taken up, and a withdrawn one given up, within that time.
/// </summary>
internal sealed partial class ProviderMetadata(
    SignInOptions options, ProviderHttp http, TimeProvider clock, ILogger<ProviderMetadata> logger)
    : BaseConfigurationManager, IConfigurationManager<OpenIdConnectConfiguration>
{
    /// <summary>Source: at most one refresh in five minutes, a rotated key within six.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(15); // while there are no keys at all
    private static readonly TimeSpan Oldest = TimeSpan.FromHours(24); // keys of an authority that has been away longer are not believed
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly HttpDocumentRetriever _documents = new(http.Client)
    {
        RequireHttps = options.Authority?.StartsWith("https:", StringComparison.OrdinalIgnoreCase) != false, // else checked at the start
    };

    private volatile Loaded? _loaded;
    private volatile Task _loading = Task.CompletedTask;
    private DateTimeOffset _nextAt = DateTimeOffset.MinValue;
    private int _wanted;

    /// <summary>Lets the request that met an unknown key wait for the keys, if they are just being read.</summary>
    public override void RequestRefresh() => Interlocked.Exchange(ref _wanted, 1);

    public override async Task<BaseConfiguration> GetBaseConfigurationAsync(CancellationToken cancel) => await GetConfigurationAsync(cancel);

    /// <exception cref="ProviderAwayException">The authority has not answered, now or for a day.</exception>
    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel)
    {
        BeginWhenDue();
        var isWaitedFor = Interlocked.Exchange(ref _wanted, 0) == 1 || Current is null;
        if (isWaitedFor && _loading is { IsCompleted: false } loading)
        {
            await Task.WhenAny(loading, Task.Delay(Patience, clock, cancel));
            cancel.ThrowIfCancellationRequested();
        }

        return Current ?? throw new ProviderAwayException();
    }

    private OpenIdConnectConfiguration? Current =>
        _loaded is { } loaded && clock.GetUtcNow() - loaded.At < Oldest ? loaded.Configuration : null;

    private void BeginWhenDue()
    {
        lock (_lock)
        {
            if (_loading.IsCompleted && clock.GetUtcNow() >= _nextAt)
            {
                _nextAt = clock.GetUtcNow() + Interval;
                _loading = LoadAsync();
            }
        }
    }

    private async Task LoadAsync()
    {
        try
        {
            var address = options.Authority?.TrimEnd('/') + "/.well-known/openid-configuration";
            using var deadline = new CancellationTokenSource(Patience, clock);
            var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(address, _documents, deadline.Token);
            foreach (var weak in configuration.SigningKeys.Where(key => !IsStrong(key)).ToList())
            {
                configuration.SigningKeys.Remove(weak);
            }

            if (string.IsNullOrEmpty(configuration.Issuer) || configuration.SigningKeys.Count == 0)
            {
                throw new InvalidOperationException("The metadata names no issuer, or its key set holds no RSA key of 2048 bits.");
            }

            _loaded = new(configuration, clock.GetUtcNow());
            if (http.Ahead is { } ahead && ahead.Duration() > ProviderHttp.Tolerated)
            {
                LogClock(ahead.TotalSeconds);
            }
        }
        catch (Exception error) when (error is not OutOfMemoryException) // the authority is away or answers nonsense: whatever it is, the keys that are known stay
        {
            LogAway(error.GetType().Name, _loaded is not null);
            if (Current is null)
            {
                lock (_lock)
                {
                    _nextAt = clock.GetUtcNow() + AfterFailure;
                }
            }
        }
    }

    private static bool IsStrong(SecurityKey key) =>
        key.KeySize >= 2048 && (key is RsaSecurityKey or X509SecurityKey || key is JsonWebKey { Kty: "RSA" });

    [LoggerMessage(Level = LogLevel.Warning, Message = "The sign-in authority's keys could not be read: {Error}; earlier ones are known: {HasKeys}")]
    private partial void LogAway(string error, bool hasKeys);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The clock of this machine is {Seconds:N0} s ahead of the sign-in authority's. Let it set its clock over the network (NTP)")]
    private partial void LogClock(double seconds);

    private sealed record Loaded(OpenIdConnectConfiguration Configuration, DateTimeOffset At);
}

/// <summary>The sign-in authority cannot be reached, so nobody's token can be judged.</summary>
internal sealed class ProviderAwayException() : IOException("The sign-in authority does not answer.");
