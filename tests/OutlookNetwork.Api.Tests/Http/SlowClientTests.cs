using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using OutlookNetwork.Api.Tests.Running;

namespace OutlookNetwork.Api.Tests.Http;

/// <summary>Clients that send a byte now and then, or do not read what they asked for, keep nobody else waiting.</summary>
public sealed class SlowClientTests(AppOnSqlite app) : IClassFixture<AppOnSqlite>
{
    private const int Clients = 200;

    private static readonly TimeSpan Drip = TimeSpan.FromMilliseconds(200);

    [Fact]
    public async Task Two_hundred_slow_clients_leave_the_others_quick_and_slow_bodies_are_cut_off()
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var key = app.Client.DefaultRequestHeaders.Authorization?.Parameter;
        var slow = Enumerable.Range(0, Clients).Select(number => (number % 3) switch
        {
            0 => DripAsync("GET /api/settings HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", ends.Token),
            1 => DripAsync(
                $"POST /api/contacts HTTP/1.1\r\nHost: localhost:{app.Port}\r\nAuthorization: Bearer {key}\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n{{", ends.Token),
            _ => AskWithoutReadingAsync($"GET /api/contacts HTTP/1.1\r\nHost: localhost:{app.Port}\r\nAuthorization: Bearer {key}\r\n\r\n", ends.Token),
        }).ToList();

        await app.UntilReadyAsync();
        var times = new List<TimeSpan>();
        for (var asked = 0; asked < 100; asked++)
        {
            var began = Stopwatch.GetTimestamp();
            using var answer = await app.Client.GetAsync(asked % 2 == 0 ? "/api/settings" : "/health/ready", TestContext.Current.CancellationToken);
            times.Add(Stopwatch.GetElapsedTime(began));
            Assert.True(answer.IsSuccessStatusCode);
        }

        times.Sort();
        Assert.True(times[94] < TimeSpan.FromSeconds(5), $"95 of 100 requests took up to {times[94]}.");
        var cut = slow.Where((_, number) => number % 3 == 1).ToList();
        await Task.WhenAll(cut).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken); // else the server still waits for the rest of their bodies
        Assert.All(cut, one => Assert.True(one.Result, "A slow body was not cut off by the server."));
        await ends.CancelAsync();
        await Task.WhenAll(slow);
    }

    /// <summary>Sends the beginning and then a byte at a time.</summary>
    /// <returns>Whether the server ended it.</returns>
    private async Task<bool> DripAsync(string beginning, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("localhost", app.Port, cancellationToken);
        var stream = client.GetStream();
        var answered = stream.ReadAsync(new byte[4096], cancellationToken).AsTask();
        using var every = new PeriodicTimer(Drip);
        try
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(beginning), cancellationToken);
            while (!answered.IsCompleted && await every.WaitForNextTickAsync(cancellationToken))
            {
                await stream.WriteAsync(" "u8.ToArray(), cancellationToken);
            }

            return true;
        }
        catch (IOException)
        {
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<bool> AskWithoutReadingAsync(string request, CancellationToken cancellationToken)
    {
        using var client = new TcpClient { ReceiveBufferSize = 1024 };
        await client.ConnectAsync("localhost", app.Port, cancellationToken);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(request, 3))), cancellationToken);
        await Task.Delay(Timeout.Infinite, cancellationToken).ContinueWith(_ => { }, TaskScheduler.Default);
        return false;
    }
}
