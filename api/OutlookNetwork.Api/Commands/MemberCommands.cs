using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Members;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;

namespace OutlookNetwork.Api.Commands;

/// <summary>Who of an organisation was here, and what the operator takes away from them.</summary>
internal static class MemberCommands
{
    private static readonly Argument<Guid> PersonId = new("PERSON-ID") { Description = "The person's object id in the organisation's directory." };

    private static readonly Argument<string> Role = new("ROLE") { Description = $"One of {string.Join(", ", Roles.All)}." };

    public static void AddTo(Command tenant)
    {
        tenant.Subcommands.Add(TenantCommand.Act("members", "List who was here, one a line: person, state, roles, withdrawn roles, last day.", ListAsync));
        tenant.Subcommands.Add(Act("block", "Shut a person out within a minute. What is theirs is kept.", (member, _) => new(member.Withdrawn, true, 0)));
        tenant.Subcommands.Add(Act("unblock", "Let a person in again.", (member, _) => new(member.Withdrawn, false, 0)));
        tenant.Subcommands.Add(ActOnRole("withdraw", "Take a role away within a minute, whatever the directory says.", (member, role) => [.. member.Withdrawn, role]));
        tenant.Subcommands.Add(ActOnRole("restore", "Let a role count again that was withdrawn.", (member, role) => [.. member.Withdrawn.Where(one => one != role)]));
    }

    private static Command ActOnRole(string name, string description, Func<Member, string, IReadOnlyList<string>> withdrawn)
    {
        var command = Act(name, description, (member, parsed) => new(withdrawn(member, parsed.GetValue(Role) ?? ""), member.BlockedAt is not null, 0));
        command.Arguments.Add(Role);
        return command;
    }

    private static Command Act(string name, string description, Func<Member, ParseResult, MemberChange> change)
    {
        var command = TenantCommand.Act(name, description, (parsed, workspace, cancellationToken) => RestrictAsync(parsed, workspace, change, cancellationToken));
        command.Arguments.Add(PersonId);
        return command;
    }

    private static async Task<int> RestrictAsync(
        ParseResult parsed, Workspace workspace, Func<Member, ParseResult, MemberChange> change, CancellationToken cancellationToken)
    {
        if (await TenantCommand.EnterAsync(parsed, workspace, cancellationToken) is { } missing)
        {
            return await Answering.FailAsync(missing);
        }

        var (db, person) = (workspace.Get<NetworkDb>(), parsed.GetValue(PersonId));
        var restricted = await workspace.Get<MemberRestricting>().RunAsync(
            async members => await members.SingleOrDefaultAsync(member => member.PersonId == person, cancellationToken) ?? db.Members.Add(Member.Of(db.Scope.TenantId, person)).Entity,
            member => change(member, parsed),
            ActorKind.Operator,
            cancellationToken);
        if (restricted.Failed(out var problem, out var changed))
        {
            return await Answering.FailAsync(problem.Detail);
        }

        await Console.Out.WriteLineAsync(LineOf(changed));
        return CommandLine.Done;
    }

    private static async Task<int> ListAsync(ParseResult parsed, Workspace workspace, CancellationToken cancellationToken)
    {
        if (await TenantCommand.EnterAsync(parsed, workspace, cancellationToken) is { } missing)
        {
            return await Answering.FailAsync(missing);
        }

        await foreach (var member in workspace.Get<NetworkDb>().Members.AsNoTracking().OrderBy(member => member.PersonId).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            await Console.Out.WriteLineAsync(LineOf(member));
        }

        return CommandLine.Done;
    }

    private static string LineOf(Member member) => string.Create(
        CultureInfo.InvariantCulture,
        $"{member.PersonId}  {(member.BlockedAt is null ? "active " : "blocked")}  {Names(member.Roles)}  {Names(member.Withdrawn)}  {member.LastSeenAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-"}");

    private static string Names(IReadOnlyList<string> roles) => roles.Count == 0 ? "-" : string.Join(',', roles);
}
