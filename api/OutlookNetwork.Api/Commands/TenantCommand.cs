using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;

namespace OutlookNetwork.Api.Commands;

/// <summary>Which organisations may sign in, in server mode. Nothing but this command takes one on.</summary>
internal static class TenantCommand
{
    private const string Operator = "operator"; // who acts, in the audit trail

    private static readonly Argument<Guid> Id = new("TENANT-ID") { Description = "The organisation's id at the sign-in authority (its directory id)." };

    private static readonly Option<string> Name = new("--name") { Description = "What to call it in the list.", HelpName = "NAME", Required = true };

    public static Command Create()
    {
        var tenant = new Command("tenant", "Take organisations on, list them, suspend them and let them in again (server mode).");
        var add = Act("add", "Take an organisation on: its people may sign in.", AddAsync);
        add.Options.Add(Name);
        tenant.Subcommands.Add(add);
        tenant.Subcommands.Add(Act("suspend", "Shut an organisation's people out within a minute. What is theirs is kept.", SuspendAsync));
        tenant.Subcommands.Add(Act("resume", "Let a suspended organisation's people in again.", ResumeAsync));

        var list = new Command("list", "List the organisations, one a line: id, state, since when, name.");
        list.SetAction((parsed, cancellationToken) => Answering.RunAsync("list again", () => InWorkspaceAsync(parsed, ListAsync, cancellationToken)));
        tenant.Subcommands.Add(list);
        MemberCommands.AddTo(tenant);
        return tenant;
    }

    /// <summary>A subcommand on one organisation.</summary>
    public static Command Act(string name, string description, Func<ParseResult, Workspace, CancellationToken, Task<int>> run)
    {
        var command = new Command(name, description);
        command.Arguments.Add(Id);
        command.SetAction((parsed, cancellationToken) => Answering.RunAsync("run it again", () => InWorkspaceAsync(parsed, run, cancellationToken)));
        return command;
    }

    private static async Task<int> InWorkspaceAsync(
        ParseResult parsed, Func<ParseResult, Workspace, CancellationToken, Task<int>> run, CancellationToken cancellationToken)
    {
        await using var workspace = await Workspace.OpenServerAsync(parsed, mayMigrate: false, cancellationToken);
        return workspace is null ? LocalMode.RefusedExitCode : await run(parsed, workspace, cancellationToken);
    }

    private static async Task<int> AddAsync(ParseResult parsed, Workspace workspace, CancellationToken cancellationToken)
    {
        var (db, id) = (workspace.Get<NetworkDb>(), parsed.GetValue(Id));
        if (id == Guid.Empty || id == LocalMode.TenantId)
        {
            return await Answering.FailAsync("This is no organisation's id. Take the directory id that the sign-in authority shows.");
        }

        if (await db.Tenants.AnyAsync(tenant => tenant.Id == id, cancellationToken))
        {
            return await Answering.FailAsync($"The tenant {id} is there already; tenant list shows its state.");
        }

        if (Tenant.Onboard(id, parsed.GetValue(Name) ?? "", workspace.Get<TimeProvider>().GetUtcNow()).Failed(out var problem, out var added))
        {
            return await Answering.FailAsync(problem.Detail);
        }

        db.Tenants.Add(added);
        return await SaveAsync(workspace, id, AuditActions.TenantAdd, "may sign in from now on", cancellationToken);
    }

    /// <summary>Puts the organisation in scope; the operator acts in it.</summary>
    /// <returns>Null when it is there; else why not.</returns>
    public static async Task<string?> EnterAsync(ParseResult parsed, Workspace workspace, CancellationToken cancellationToken)
    {
        var (db, id) = (workspace.Get<NetworkDb>(), parsed.GetValue(Id));
        if (!await db.Tenants.AnyAsync(tenant => tenant.Id == id, cancellationToken))
        {
            return NoSuch(id);
        }

        db.Scope.Enter(id, Operator);
        return null;
    }

    private static string NoSuch(Guid id) => $"There is no tenant {id}. Take it on with tenant add, or look it up with tenant list.";

    private static Task<int> SuspendAsync(ParseResult parsed, Workspace workspace, CancellationToken cancellationToken) => ChangeAsync(
        parsed, workspace, AuditActions.TenantSuspend, "is suspended; its people are shut out within a minute", tenant => tenant.Suspend(workspace.Get<TimeProvider>().GetUtcNow()), cancellationToken);

    private static Task<int> ResumeAsync(ParseResult parsed, Workspace workspace, CancellationToken cancellationToken) => ChangeAsync(
        parsed, workspace, AuditActions.TenantResume, "may sign in again", tenant => tenant.Resume(), cancellationToken);

    private static async Task<int> ChangeAsync(
        ParseResult parsed, Workspace workspace, string action, string now, Action<Tenant> change, CancellationToken cancellationToken)
    {
        var id = parsed.GetValue(Id);
        var tenant = await workspace.Get<NetworkDb>().Tenants.SingleOrDefaultAsync(tenant => tenant.Id == id, cancellationToken);
        if (tenant is null)
        {
            return await Answering.FailAsync(NoSuch(id));
        }

        change(tenant);
        return await SaveAsync(workspace, id, action, now, cancellationToken);
    }

    private static async Task<int> SaveAsync(Workspace workspace, Guid id, string action, string now, CancellationToken cancellationToken)
    {
        var db = workspace.Get<NetworkDb>();
        db.Scope.Enter(id, Operator); // the act stands in that tenant's trail
        db.Record(action, new("tenant", id.ToString()), by: ActorKind.Operator);
        await db.SaveChangesAsync(cancellationToken);
        await Console.Out.WriteLineAsync($"The tenant {id} {now}.");
        return CommandLine.Done;
    }

    private static async Task<int> ListAsync(ParseResult parsed, Workspace workspace, CancellationToken cancellationToken)
    {
        var tenants = workspace.Get<NetworkDb>().Tenants.AsNoTracking().OrderBy(tenant => tenant.Name).ThenBy(tenant => tenant.Id);
        await foreach (var tenant in tenants.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var (state, since) = tenant.SuspendedAt is { } at ? ("suspended", at) : ("active", tenant.OnboardedAt);
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{tenant.Id}  {state,-9}  {since:yyyy-MM-dd}  {tenant.Name}"));
        }

        return CommandLine.Done;
    }
}
