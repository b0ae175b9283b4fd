using Microsoft.Extensions.DependencyInjection;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Domain;
using OutlookNetwork.SignInStandIn;

namespace OutlookNetwork.Api.Tests.Running;

/// <summary>The product in server mode, with a provider of its own at which people of two organisations sign in. Its client is Ines.</summary>
public abstract class ServerApp : NetworkApp
{
    private Authority? _authority;

    public Authority Authority => _authority ?? throw new InvalidOperationException("The provider was not started.");

    public static string[] SettingsFor(Authority authority) =>
    [
        $"--SignIn:Authority={authority.Address}", $"--SignIn:Audiences={Authority.ApiClientId}", $"--SignIn:ClientIds={Authority.AddInClientId}",
        "--SignIn:AllowPreview=true",
    ];

    /// <summary>A client that the person is signed in with.</summary>
    public HttpClient As(Person person, Action<TokenRequest>? change = null) => With(Authority.Token(person, change));

    public HttpClient With(string token)
    {
        var client = Anonymous();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        return client;
    }

    internal Task<T> InStoreOfAsync<T>(Person person, Func<NetworkDb, Task<T>> work) => InOwnersScopeAsync(person.Tenant, person.Id.ToString(), work);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_authority is not null)
        {
            await _authority.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    private protected override (Guid Tenant, string Id) Owner => (People.Ines.Tenant, People.Ines.Id.ToString());

    protected override async Task<string[]> ModeAsync()
    {
        _authority = await Authority.StartAsync();
        return [.. SettingsFor(_authority), $"--Privacy:TombstoneKeyFile={Path.Combine(Data.Path, "shared-tombstone.key")}"];
    }

    protected override async Task FillAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<NetworkDb>();
        foreach (var (id, name) in new[] { (People.Liaison, "Liaison"), (People.Renal, "Renal") })
        {
            Assert.False(Tenant.Onboard(id, name, DateTimeOffset.UnixEpoch).Failed(out _, out var tenant));
            db.Tenants.Add(tenant);
        }

        await db.SaveChangesAsync();
    }

    protected override Task<string> OwnersKeyAsync() => Task.FromResult(Authority.Token(People.Ines));
}

public sealed class ServerOnSqlite : ServerApp
{
    protected override Task<string[]> DatabaseAsync() => Task.FromResult<string[]>([]);
}

public sealed class ServerOnPostgreSql(PostgreSqlServer server) : ServerApp
{
    public override string? WhyNot => server.WhyNot;

    protected override async Task<string[]> DatabaseAsync() =>
        ["--Database:Provider=PostgreSql", $"--Database:ConnectionString={await server.CreateDatabaseAsync()}"];
}
