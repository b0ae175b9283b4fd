using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OutlookNetwork.Api.Http;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.SignInStandIn;

namespace OutlookNetwork.Api.Tests.Identity;

/// <summary>How the provider's keys are kept, refreshed and given up, with the product's sign-in on a clock that the test moves.</summary>
public sealed class KeyTests : IAsyncLifetime
{
    private readonly MovedClock _clock = new();
    private Authority _authority = null!; // set before anything else runs
    private WebApplication _app = null!; // likewise
    private HttpClient _client = null!; // likewise

    private bool _isStoreAway;

    private IReadOnlySet<Guid> _active = new HashSet<Guid> { People.Liaison };

    private Dictionary<(Guid, Guid), Restriction> _restricted = [];

    public async ValueTask InitializeAsync()
    {
        _authority = await Authority.StartAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddSingleton<TimeProvider>(_clock);
        builder.Services.AddScoped<OwnerScope>();
        builder.Services.AddSingleton<ReadAdmitted>(_ => _isStoreAway ? throw new StoreAway() : Task.FromResult(new Admitted(_active, _restricted)));
        builder.Services.AddSingleton<RecordMember>((_, _, _, _) => Task.CompletedTask);
        builder.Services.AddSingleton<RecordAccess>((_, _, _, _, _, _) => Task.CompletedTask);
        RateLimits.Add(builder.Services, new ConfigurationBuilder().AddCommandLine(NetworkApp.NoLimits).Build(), SignedInPerson.Of);
        builder.Services.AddRoles();
        builder.Services.AddTokenSignIn(new()
        {
            Authority = _authority.Address,
            Audiences = [Authority.ApiClientId],
            ClientIds = [Authority.AddInClientId],
        });
        _app = builder.Build();
        _app.UseSignIn();
        _app.MapGet("/", (OwnerScope scope) => $"{scope.TenantId} {scope.OwnerId}");
        await _app.StartAsync();
        _client = new() { BaseAddress = new(_app.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        await _authority.DisposeAsync();
    }

    [Fact]
    public async Task A_database_that_is_away_is_a_failure_and_not_a_sign_in_that_was_refused()
    {
        _isStoreAway = true;

        using var answer = await AskAsync(_authority.Token(People.Ines));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode); // where the product says 503, which nobody does here
    }

    [Fact]
    public async Task A_person_is_known_by_tenant_and_object_id_alone()
    {
        using var answer = await AskAsync(_authority.Token(People.Ines, token =>
            (token.Payload["preferred_username"], token.Payload["email"], token.Payload["upn"]) = ("other@liaison.example", "x@y.example", "z@y.example")));

        Assert.Equal($"{People.Liaison} {People.Ines.Id}", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_keys_are_read_once_for_many_tokens()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => ExpectAsync(HttpStatusCode.OK, _authority.Token(People.Ines))));

        Assert.Equal((1, 1), (_authority.MetadataReads, _authority.KeyReads));
    }

    [Fact]
    public async Task A_thousand_tokens_with_unknown_keys_make_it_read_the_keys_once_in_five_minutes()
    {
        await ExpectAsync(HttpStatusCode.OK, _authority.Token(People.Ines));
        var stranger = SigningKey.Create();
        for (var round = 1; round <= 3; round++)
        {
            for (var count = 0; count < 1000; count++)
            {
                var id = $"kid-{round}-{count}";
                await ExpectAsync(HttpStatusCode.Unauthorized, _authority.Token(People.Ines, token => (token.Key, token.Header["kid"]) = (stranger, id)));
            }

            Assert.Equal((round, round), (_authority.MetadataReads, _authority.KeyReads));
            _clock.Move(TimeSpan.FromMinutes(5));
        }
    }

    [Fact]
    public async Task A_new_key_is_taken_up_within_six_minutes_without_a_restart()
    {
        await ExpectAsync(HttpStatusCode.OK, _authority.Token(People.Ines));
        _authority.RollOver();

        await ExpectAsync(HttpStatusCode.Unauthorized, _authority.Token(People.Ines)); // the keys are new as yet
        _clock.Move(TimeSpan.FromMinutes(5));

        await ExpectAsync(HttpStatusCode.OK, _authority.Token(People.Ines));
        Assert.Equal(2, _authority.KeyReads);
    }

    [Fact]
    public async Task A_withdrawn_key_is_given_up_within_six_minutes()
    {
        var old = _authority.Token(People.Ines);
        await ExpectAsync(HttpStatusCode.OK, old);
        _authority.RollOver(keepsOld: false);
        _clock.Move(TimeSpan.FromMinutes(5));
        await ExpectAsync(HttpStatusCode.OK, _authority.Token(People.Ines));

        await ExpectAsync(HttpStatusCode.Unauthorized, old);
    }

    [Fact]
    public async Task Known_keys_serve_on_while_the_provider_is_away()
    {
        await ExpectAsync(HttpStatusCode.OK, _authority.Token(People.Ines));
        _authority.IsAway = true;
        _clock.Move(TimeSpan.FromHours(1));

        await ExpectAsync(HttpStatusCode.OK, _authority.Token(People.Ines));
    }

    [Fact]
    public async Task Without_any_keys_the_answer_is_to_try_again_and_a_returned_provider_is_noticed()
    {
        _authority.IsAway = true;
        using var away = await AskAsync(_authority.Token(People.Ines));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "15"), (away.StatusCode, away.Headers.RetryAfter?.ToString()));
        await ExpectAsync(HttpStatusCode.Unauthorized, "garbage");

        _authority.IsAway = false;
        _clock.Move(TimeSpan.FromSeconds(15));

        await ExpectAsync(HttpStatusCode.OK, _authority.Token(People.Ines));
    }

    [Fact]
    public async Task A_tenant_that_was_never_taken_on_is_refused_and_a_suspended_one_within_a_minute()
    {
        await ExpectAsync(HttpStatusCode.OK, _authority.Token(People.Ines));
        await ExpectAsync(HttpStatusCode.Forbidden, _authority.Token(People.Mira));

        _active = new HashSet<Guid> { People.Renal };
        _clock.Move(TimeSpan.FromSeconds(60));

        await ExpectAsync(HttpStatusCode.Forbidden, _authority.Token(People.Ines));
        await ExpectAsync(HttpStatusCode.OK, _authority.Token(People.Mira));
    }

    [Fact]
    public async Task A_role_that_is_withdrawn_and_a_person_who_is_blocked_are_out_within_a_minute_whatever_the_token_says()
    {
        var token = _authority.Token(People.Ines);
        await ExpectAsync(HttpStatusCode.OK, token);

        await RestrictAsync(new(false, ["Network.Member"]), HttpStatusCode.Forbidden);
        await RestrictAsync(new(false, ["Network.Reviewer"]), HttpStatusCode.OK);
        await RestrictAsync(new(true, []), HttpStatusCode.Forbidden);
        await RestrictAsync(Restriction.None, HttpStatusCode.OK);

        async Task RestrictAsync(Restriction restriction, HttpStatusCode expected)
        {
            _restricted = new() { [(People.Ines.Tenant, People.Ines.Id)] = restriction };
            _clock.Move(TimeSpan.FromSeconds(60));
            await ExpectAsync(expected, token);
        }
    }

    [Fact]
    public async Task A_weak_key_of_the_provider_signs_nothing()
    {
        var weak = new SigningKey("weak", System.Security.Cryptography.RSA.Create(1024), Issuer: null);
        _authority.Show(weak);

        await ExpectAsync(HttpStatusCode.OK, _authority.Token(People.Ines));
        await ExpectAsync(HttpStatusCode.Unauthorized, _authority.Token(People.Ines, token => (token.Key, token.Header["kid"]) = (weak, weak.Id)));
    }

    private Task<HttpResponseMessage> AskAsync(string token)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        return _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task ExpectAsync(HttpStatusCode status, string token)
    {
        using var answer = await AskAsync(token);
        Assert.Equal(status, answer.StatusCode);
    }

    /// <summary>The time of day runs on by itself, and is put forward by the test.</summary>
    private sealed class StoreAway() : System.Data.Common.DbException("away");

    private sealed class MovedClock : TimeProvider
    {
        private long _ahead;

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _ahead));

        public void Move(TimeSpan by) => Interlocked.Add(ref _ahead, by.Ticks);
    }
}
