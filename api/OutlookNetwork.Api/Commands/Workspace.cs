using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage;

namespace OutlookNetwork.Api.Commands;

/// <summary>What a command that works on the store without a server needs: services, and in the embedded mode the owner in scope.</summary>
internal sealed class Workspace : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly AsyncServiceScope _scope;

    private Workspace(ServiceProvider services)
    {
        _services = services;
        _scope = services.CreateAsyncScope();
    }

    public T Get<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>Opens the embedded mode's store in the data folder and brings its schema up to date.</summary>
    /// <param name="mustHoldStore">Makes no store where there is none.</param>
    /// <returns>Null when this must not be done here; why has been said on the error stream.</returns>
    public static async Task<Workspace?> OpenAsync(
        ParseResult parsed, CancellationToken cancellationToken, bool mustHoldStore = false)
    {
        var configuration = Settings.Read();
        if (LocalMode.WhyNot(configuration) is { } reason)
        {
            await Console.Error.WriteLineAsync(reason);
            return null;
        }

        var workspace = Over(configuration, DataFolder.Open(parsed.GetValue(CommandLine.Data), mustHoldStore));
        workspace.Get<OwnerScope>().Enter(LocalMode.TenantId, LocalMode.OwnerId);
        return await ReadyAsync(workspace, workspace.Get<NetworkDb>().Database.MigrateAsync, cancellationToken);
    }

    /// <summary>Opens the database of server mode, with nobody in scope.</summary>
    /// <param name="mayMigrate">Whether its schema is brought up to date; else one that lags is refused.</param>
    /// <returns>Null when this must not be done; why has been said on the error stream.</returns>
    public static async Task<Workspace?> OpenServerAsync(ParseResult parsed, bool mayMigrate, CancellationToken cancellationToken)
    {
        var configuration = Settings.Read();
        if (!ServerMode.IsChosen(configuration))
        {
            await Console.Error.WriteLineAsync("There are tenants in server mode only; set SignIn:Authority to choose it.");
            return null;
        }

        if (ServerStart.WhyNot(configuration) is { } reason)
        {
            await Console.Error.WriteLineAsync(reason);
            return null;
        }

        var workspace = Over(configuration, DataFolder.Open(parsed.GetValue(CommandLine.Data)));
        if (mayMigrate)
        {
            return await ReadyAsync(workspace, workspace.Get<NetworkDb>().Database.MigrateAsync, cancellationToken);
        }

        var pending = 0;
        await ReadyAsync(
            workspace,
            async token => pending = (await workspace.Get<NetworkDb>().Database.GetPendingMigrationsAsync(token)).Count(),
            cancellationToken);
        if (pending == 0)
        {
            return workspace;
        }

        await workspace.DisposeAsync();
        await Console.Error.WriteLineAsync("The database is not up to date. Run the command migrate, and start it again.");
        return null;
    }

    /// <summary>Touches no database, and puts nobody in scope.</summary>
    public static Workspace Over(IConfiguration configuration, DataFolder folder)
    {
        var services = new ServiceCollection();
        services.AddSingleton(configuration);
        services.AddLogging();
        services.AddNetworkServices(configuration, folder);
        return new(services.BuildServiceProvider());
    }

    private static async Task<Workspace> ReadyAsync(Workspace workspace, Func<CancellationToken, Task> make, CancellationToken cancellationToken)
    {
        workspace.Get<NetworkDb>().TakeTime();
        try
        {
            await make(cancellationToken);
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
