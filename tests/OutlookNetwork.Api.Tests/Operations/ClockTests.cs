using Microsoft.Extensions.Logging;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Operations;
using OutlookNetwork.SignInStandIn;

namespace OutlookNetwork.Api.Tests.Operations;

/// <summary>A clock that is wrong is noticed by what the sign-in authority says the time is.</summary>
public sealed class ClockTests
{
    [Theory]
    [InlineData(0, "Well")]
    [InlineData(60, "Ill")]
    [InlineData(-60, "Ill")]
    public async Task The_doctor_tells_a_clock_that_is_ahead_or_behind(int secondsAhead, string condition)
    {
        await using var authority = await Authority.StartAsync();

        var findings = await AuthorityCheck.RunAsync(Options(authority), new ShiftedClock(secondsAhead), TestContext.Current.CancellationToken);

        Assert.Equal(["Well", condition], findings.Select(finding => finding.Condition.ToString()));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(60, 1)]
    [InlineData(-60, 1)]
    public async Task A_server_warns_when_it_reads_the_keys(int secondsAhead, int warnings)
    {
        await using var authority = await Authority.StartAsync();
        using var log = new Lines();
        var clock = new ShiftedClock(secondsAhead);
        using var http = new ProviderHttp(clock);

        await new ProviderMetadata(Options(authority), http, clock, new Logger<ProviderMetadata>(log)).GetConfigurationAsync(TestContext.Current.CancellationToken);

        Assert.Equal(warnings, log.Said.Count(line => line.Contains("clock", StringComparison.Ordinal)));
    }

    private static SignInOptions Options(Authority authority) => new() { Authority = authority.Address };

    private sealed class ShiftedClock(int secondsAhead) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddSeconds(secondsAhead);
    }

    private sealed class Lines : ILoggerFactory, ILogger
    {
        public List<string> Said { get; } = [];

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Said.Add(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
