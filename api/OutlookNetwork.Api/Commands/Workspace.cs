using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage;

namespace OutlookNetwork.Api.Commands;

/// <summary>What a command that works on the store without a server needs: services, and the owner in scope.</summary>
internal sealed class Workspace : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly AsyncServiceScope _scope;

    private Workspace(ServiceProvider services)
    {
        _services = services;
        _scope = services.CreateAsyncScope();
        Get<OwnerScope>().Enter(LocalMode.TenantId, LocalMode.OwnerId);
    }

    public T Get<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>Opens the store of the data folder and brings its schema up to date.</summary>
    /// <param name="mustHoldStore">Makes no store where there is none.</param>
    /// <returns>Null when this must not be done here; why has been said on the error stream.</returns>
    public static async Task<Workspace?> OpenAsync(
        ParseResult parsed, CancellationToken cancellationToken, bool mustHoldStore = false)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        if (LocalMode.WhyNot(configuration) is { } reason)
        {
            await Console.Error.WriteLineAsync(reason);
            return null;
        }

        var folder = DataFolder.Open(parsed.GetValue(CommandLine.Data), mustHoldStore);
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging();
        services.AddNetworkServices(configuration, folder);
        var workspace = new Workspace(services.BuildServiceProvider());
        try
        {
            await workspace.Get<NetworkDb>().Database.MigrateAsync(cancellationToken);
            return workspace;
        }
        catch
        {
            await workspace.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
    }
}
