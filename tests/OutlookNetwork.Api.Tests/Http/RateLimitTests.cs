using System.Net;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.SignInStandIn;

namespace OutlookNetwork.Api.Tests.Http;

/// <summary>The limits as they are unless set. Each test asks on behalf of somebody else, so none uses up another's.</summary>
public sealed class RateLimitTests(RateLimitTests.AppAsItComes app) : IClassFixture<RateLimitTests.AppAsItComes>
{
    private const int UserPerMinute = 300;
    private const int AddressPerMinute = 60;

    [Fact]
    public async Task A_person_who_asks_too_much_is_told_when_to_try_again_and_a_stranger_does_not_use_up_their_share()
    {
        using var stranger = app.Anonymous();
        var refusedStranger = await RefusedAfterAsync(stranger, HttpStatusCode.Unauthorized, AddressPerMinute);
        Assert.Equal(AddressPerMinute, refusedStranger);

        var answered = await RefusedAfterAsync(app.Client, HttpStatusCode.OK, UserPerMinute);
        Assert.InRange(answered, 1, UserPerMinute); // fewer where many fall into one second
    }

    [Fact]
    public async Task Exports_and_erasures_of_a_person_have_limits_of_their_own()
    {
        const int ExportsPerHour = 10;
        const int ErasuresPerDay = 5;
        using var client = app.As(People.Ben);
        for (var export = 0; export < ExportsPerHour; export++)
        {
            using var answer = await client.GetAsync("/api/contacts/export?format=csv", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        using var eleventh = await client.GetAsync("/api/contacts/export?format=csv", TestContext.Current.CancellationToken);
        await NetworkApp.RefusalAsync(eleventh, HttpStatusCode.TooManyRequests, "request.too-many");
        Assert.True(eleventh.Headers.RetryAfter?.Delta > TimeSpan.FromMinutes(1));
        var erasure = $"/api/contacts/{Guid.NewGuid()}/erasure";
        for (var erased = 0; erased < ErasuresPerDay; erased++)
        {
            using var answer = await client.PostAsync(erasure, content: null, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var sixth = await client.PostAsync(erasure, content: null, TestContext.Current.CancellationToken);
        await NetworkApp.RefusalAsync(sixth, HttpStatusCode.TooManyRequests, "request.too-many");
        using var other = app.As(People.Mira);
        using var allowed = await other.GetAsync("/api/contacts/export?format=csv", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
    }

    [Fact]
    public async Task Files_of_the_pane_and_health_are_not_counted()
    {
        using var client = app.Anonymous();
        for (var count = 0; count < 2 * AddressPerMinute; count++)
        {
            using var answer = await client.GetAsync(count % 2 == 0 ? "/health/live" : "/pane/sign-in.json", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    /// <returns>How many were answered before one was refused.</returns>
    private static async Task<int> RefusedAfterAsync(HttpClient client, HttpStatusCode expected, int limit)
    {
        for (var answered = 0; answered <= limit; answered++)
        {
            using var answer = await client.GetAsync("/api/settings", TestContext.Current.CancellationToken);
            if (answer.StatusCode != expected)
            {
                await NetworkApp.RefusalAsync(answer, HttpStatusCode.TooManyRequests, "request.too-many");
                Assert.InRange(answer.Headers.RetryAfter?.Delta ?? TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
                return answered;
            }
        }

        throw new InvalidOperationException($"{limit + 1} requests were answered.");
    }

    public sealed class AppAsItComes : ServerApp
    {
        protected override string[] Limits => [];

        protected override Task<string[]> DatabaseAsync() => Task.FromResult<string[]>([]);
    }
}
