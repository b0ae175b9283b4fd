using System.Net;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.SignInStandIn;

namespace OutlookNetwork.Api.Tests.Identity;

/// <summary>What cannot be undone is done only for somebody who has just signed in.</summary>
public sealed class FreshSignInTests(ServerOnSqlite app) : IClassFixture<ServerOnSqlite>
{
    private static readonly string[] Auditor = ["Network.Auditor"];

    [Theory]
    [InlineData("/api/audit/export", "auth_time")]
    [InlineData("/api/audit/anchors", "auth_time")]
    [InlineData("/api/audit/export", "iat")] // where tokens do not say when the person signed in, their own age counts
    public async Task An_export_of_the_trail_asks_whoever_signed_in_longer_ago_to_sign_in_again(string path, string claim)
    {
        using var longAgo = app.As(People.Ben, token => (token.Payload["roles"], token.Payload[claim]) = (Auditor, Minutes(11)));
        using var justNow = app.As(People.Ben, token => (token.Payload["roles"], token.Payload[claim]) = (Auditor, Minutes(9)));

        using var refused = await longAgo.GetAsync(path, TestContext.Current.CancellationToken);
        using var answer = await justNow.GetAsync(path, TestContext.Current.CancellationToken);

        await NetworkApp.RefusalAsync(refused, HttpStatusCode.Unauthorized, "sign-in.not-fresh");
        Assert.Equal("Bearer error=\"insufficient_user_authentication\", max_age=\"600\"", refused.Headers.WwwAuthenticate.ToString());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("POST", "/api/contacts/{0}/erasure")]
    [InlineData("GET", "/api/contacts/{0}/export")]
    [InlineData("GET", "/api/contacts/export?format=csv")]
    public async Task Erasing_and_exporting_ask_whoever_signed_in_longer_ago_to_sign_in_again(string method, string path)
    {
        using var longAgo = app.As(People.Ines, token => token.Payload["auth_time"] = Minutes(11));
        using var justNow = app.As(People.Ines, token => token.Payload["auth_time"] = Minutes(9));

        using var refused = await longAgo.SendAsync(Request(), TestContext.Current.CancellationToken);
        using var answer = await justNow.SendAsync(Request(), TestContext.Current.CancellationToken);

        await NetworkApp.RefusalAsync(refused, HttpStatusCode.Unauthorized, "sign-in.not-fresh");
        Assert.Equal(path.Contains("{0}", StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.OK, answer.StatusCode);

        HttpRequestMessage Request() => new(new(method), string.Format(System.Globalization.CultureInfo.InvariantCulture, path, Guid.CreateVersion7()));
    }

    [Fact]
    public async Task A_token_renewed_a_moment_ago_does_not_make_an_old_sign_in_fresh()
    {
        using var client = app.As(People.Ben, token => (token.Payload["roles"], token.Payload["auth_time"], token.Payload["iat"]) = (Auditor, Minutes(60), Minutes(0)));
        using var refused = await client.GetAsync("/api/audit/export", TestContext.Current.CancellationToken);

        await NetworkApp.RefusalAsync(refused, HttpStatusCode.Unauthorized, "sign-in.not-fresh");
    }

    [Fact]
    public async Task Whoever_has_no_right_to_it_is_not_told_to_sign_in_again_and_what_can_be_undone_asks_for_nothing()
    {
        using var member = app.As(People.Ines, token => token.Payload["auth_time"] = Minutes(60));
        using var refused = await member.GetAsync("/api/audit/export", TestContext.Current.CancellationToken);
        using var settings = await member.GetAsync("/api/settings", TestContext.Current.CancellationToken);

        await NetworkApp.RefusalAsync(refused, HttpStatusCode.Forbidden, "sign-in.not-permitted");
        Assert.Equal(HttpStatusCode.OK, settings.StatusCode);
    }

    private static long Minutes(int ago) => DateTimeOffset.UtcNow.AddMinutes(-ago).ToUnixTimeSeconds();
}
