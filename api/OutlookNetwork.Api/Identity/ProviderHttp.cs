using System.Net;

namespace OutlookNetwork.Api.Identity;

/// <summary>
/// The one way to ask the sign-in authority: within limits, and noticing what time it says it is there. Everybody's tokens are judged
/// by this clock, and the audit trail is written by it.
/// </summary>
internal sealed class ProviderHttp : IDisposable
{
    /// <summary>Source: a clock more than two seconds off raises a warning; the header Date leaves out the fraction of a second.</summary>
    public static readonly TimeSpan Tolerated = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(5); // the connection included

    private const int LargestMetadata = 1024 * 1024; // bytes; the genuine key set has some 20,000

    private readonly ClockWatch _watch;

    public ProviderHttp(TimeProvider clock)
    {
        _watch = new(clock, new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = AnswerWithin,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(15), // so that a changed address of the authority is noticed
        });
        Client = new(_watch) { Timeout = AnswerWithin, MaxResponseContentBufferSize = LargestMetadata };
    }

    public HttpClient Client { get; }

    /// <summary>How far our clock is ahead of the authority's, by its last answer; null before there is one that says.</summary>
    public TimeSpan? Ahead => _watch.Ahead;

    public void Dispose() => Client.Dispose();

    private sealed class ClockWatch(TimeProvider clock, SocketsHttpHandler inner) : DelegatingHandler(inner)
    {
        private long _ahead = long.MinValue; // ticks

        public TimeSpan? Ahead => Interlocked.Read(ref _ahead) is var ticks && ticks == long.MinValue ? null : TimeSpan.FromTicks(ticks);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            if (answer.Headers.Date is { } said)
            {
                Interlocked.Exchange(ref _ahead, (clock.GetUtcNow() - said).Ticks);
            }

            return answer;
        }
    }
}
