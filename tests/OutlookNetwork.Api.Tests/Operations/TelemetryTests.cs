using System.Net;
using System.Text;
using OutlookNetwork.Api.Tests.Running;

namespace OutlookNetwork.Api.Tests.Operations;

/// <summary>What a collector is sent, by a collector on this computer that keeps all it gets.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task A_named_collector_gets_traces_and_metrics_with_routes_and_without_what_was_asked_for()
    {
        await using var collector = new Collector();
        await using (var app = new AppWithCollector(collector.Address))
        {
            await app.InitializeAsync();
            using var answer = await app.Client.GetAsync("/api/search?q=Quillfeather", TestContext.Current.CancellationToken);
            using var missing = await app.Client.GetAsync($"/api/contacts/{Marked}", TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (answer.StatusCode, missing.StatusCode));
        }

        var sent = collector.Received;
        Assert.Contains("/v1/traces", sent.Keys);
        Assert.Contains("/v1/metrics", sent.Keys);
        Assert.Contains("/api/contacts/{id", sent["/v1/traces"], StringComparison.Ordinal);
        Assert.DoesNotContain(sent.Values, body => body.Contains("Quillfeather", StringComparison.Ordinal)
            || body.Contains(Marked.ToString(), StringComparison.Ordinal) || body.Contains(AsValue(Environment.MachineName), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_collector_whose_address_is_none_stops_the_start()
    {
        await using var app = new AppWithCollector("collector");

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(async () => await app.InitializeAsync());

        Assert.Contains("Telemetry:OtlpEndpoint", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>A text as an attribute's value stands in what is sent: a short name alone would be found among other bytes.</summary>
    private static string AsValue(string text) => $"\n{(char)text.Length}{text}";

    private static Guid Marked { get; } = new("abcdefab-0000-4000-8000-0123456789ab");

    private sealed class AppWithCollector(string address) : NetworkApp
    {
        protected override Task<string[]> DatabaseAsync() => Task.FromResult<string[]>([$"--Telemetry:OtlpEndpoint={address}"]);
    }

    private sealed class Collector : IAsyncDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly Task _listening;
        private readonly Dictionary<string, string> _received = [];

        public Collector()
        {
            using (var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
            {
                free.Start();
                Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
            }

            _listener.Prefixes.Add(Address + "/");
            _listener.Start();
            _listening = ListenAsync();
        }

        public string Address { get; }

        /// <summary>What came to each path, with bytes as Latin-1.</summary>
        public IReadOnlyDictionary<string, string> Received
        {
            get
            {
                lock (_received)
                {
                    return new Dictionary<string, string>(_received);
                }
            }
        }

        public async ValueTask DisposeAsync()
        {
            _listener.Stop();
            await _listening;
            _listener.Close();
        }

        private async Task ListenAsync()
        {
            while (_listener.IsListening)
            {
                HttpListenerContext context;
                try
                {
                    context = await _listener.GetContextAsync();
                }
                catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
                {
                    return; // stopped
                }

                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                lock (_received)
                {
                    var path = context.Request.Url?.AbsolutePath ?? "";
                    _received[path] = _received.GetValueOrDefault(path, "") + Encoding.Latin1.GetString(body.ToArray());
                }

                context.Response.Close();
            }
        }
    }
}
