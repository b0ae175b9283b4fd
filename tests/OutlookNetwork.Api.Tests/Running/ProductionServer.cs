using OutlookNetwork.SignInStandIn;

namespace OutlookNetwork.Api.Tests.Running;

/// <summary>A server in production, asked over plain HTTP as a proxy before it would.</summary>
public abstract class ProductionServer(PostgreSqlServer server, string? trustedProxies) : ServerApp
{
    public const string Host = "network.company.example";

    public override string? WhyNot => server.WhyNot;

    protected override async Task<string[]> ModeAsync()
    {
        await base.ModeAsync();
        return
        [
            "--environment=Production", $"--SignIn:Authority={Authority.SecureAddress}", $"--SignIn:Audiences={Authority.ApiClientId}",
            $"--SignIn:ClientIds={Authority.AddInClientId}", $"--AllowedHosts={Host}", $"--Http:TrustedProxies={trustedProxies}",
        ];
    }

    protected override async Task<string[]> DatabaseAsync() =>
        ["--Database:Provider=PostgreSql", $"--Database:ConnectionString={await server.CreateDatabaseBehindTlsAsync()}"];
}

public sealed class ServerBehindProxy(PostgreSqlServer server) : ProductionServer(server, "10.1.0.0/16, 127.0.0.1");

public sealed class ServerWithoutProxy(PostgreSqlServer server) : ProductionServer(server, "10.1.0.0/16");
