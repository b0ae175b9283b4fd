using System.Security.Cryptography;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.SignInStandIn;

namespace OutlookNetwork.Api.Tests.Identity;

/// <summary>A flood of bad tokens, on a server of its own.</summary>
[Collection(nameof(GarbageTests))]
[CollectionDefinition(nameof(GarbageTests), DisableParallelization = true)] // it measures the memory of the process
public sealed class GarbageTests(ServerOnSqlite app) : IClassFixture<ServerOnSqlite>
{
    private const int Requests = 10_000;
    private const long Allowed = 4 * 1024 * 1024; // bytes that may stay: below half a kilobyte a request

    [Fact]
    public async Task Ten_thousand_requests_with_garbage_leave_memory_flat()
    {
        using var client = app.Anonymous();
        var random = new Random(20261122);
        await FloodAsync(client, random, Requests / 5); // warm
        var before = Settled();

        await FloodAsync(client, random, Requests);

        var grown = Settled() - before;
        TestContext.Current.TestOutputHelper?.WriteLine($"{Requests} requests with garbage left {grown / 1024.0:N0} KB.");
        Assert.True(grown < Allowed, $"{grown} bytes stayed.");
        Assert.True(app.Authority.KeyReads <= 2, $"The keys were read {app.Authority.KeyReads} times.");
    }

    private async Task FloodAsync(HttpClient client, Random random, int count)
    {
        for (var number = 0; number < count; number++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/contacts/{Guid.NewGuid()}?x={number}");
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + Garbage(random, number));
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.InRange((int)answer.StatusCode, 400, 431);
        }
    }

    /// <summary>Each is new: another key id, tenant, issuer, signature or no form at all.</summary>
    private string Garbage(Random random, int number)
    {
        var bytes = new byte[random.Next(1, 3000)];
        random.NextBytes(bytes);
        var text = Convert.ToBase64String(bytes).Replace('+', '-').Replace('/', '_').TrimEnd('=');
        return (number % 5) switch
        {
            0 => text,
            1 => $"{text}.{text}.{text}",
            2 => app.Authority.Token(People.Ines, token => (token.Header["kid"], token.Sign) = (text, _ => RandomNumberGenerator.GetBytes(256))),
            3 => app.Authority.Token(People.Ines, token => (token.Header["alg"], token.Sign) = ("none", _ => bytes)),
            _ => app.Authority.Token(People.Ines, token =>
            {
                (token.Payload["tid"], token.Payload["oid"]) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
                token.Payload["iss"] = app.Authority.IssuerOf(Guid.Parse((string)token.Payload["tid"]!)); // just set: genuine, of a tenant that nobody knows
                token.Payload["groups"] = number % 2 == 0 ? text : null;
            }),
        };
    }

    private static long Settled()
    {
        for (var round = 0; round < 3; round++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
