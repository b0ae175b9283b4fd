using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;

namespace OutlookNetwork.Api.Members;

/// <summary>Takes away what members of the tenant in scope may do, and gives it back; an organisation always keeps an administrator.</summary>
internal sealed class MemberRestricting(NetworkDb db, TimeProvider clock)
{
    public static readonly Problem Missing = new(ProblemKind.Missing, "member.missing", "There is no such member of your organisation.");

    public static readonly Problem Changed = new(
        ProblemKind.Conflict, "member.changed-meanwhile", "This member was changed meanwhile. Read them again, then change them.");

    private static readonly Problem UnknownRole = new(
        ProblemKind.Invalid, "member.unknown-role", $"Only these roles can be withdrawn: {string.Join(", ", Identity.Roles.All)}.");

    /// <param name="find">Which member; added where there is none only by whoever may name people who were never here.</param>
    /// <param name="change">What is to be withdrawn, and whether they are blocked, from how it is.</param>
    public async Task<Outcome<Member>> RunAsync(
        Func<IQueryable<Member>, Task<Member?>> find, Func<Member, Outcome<MemberChange>> change, ActorKind by, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await new ChainAppend(db).LockAsync(cancellationToken); // one at a time: else two administrators could take away each other's role
        if (await find(db.Members) is not { } member)
        {
            return Missing;
        }

        if (change(member).Failed(out var problem, out var wanted))
        {
            return problem;
        }

        if (wanted.Withdrawn.Except(Roles.All).Any())
        {
            return UnknownRole;
        }

        var (now, before) = (clock.GetUtcNow(), (member.Withdrawn, Blocked: member.BlockedAt is not null));
        var since = Member.RememberedSince(now);
        var others = await db.Members.AnyAsync(one => one.IsAdministrator && one.Id != member.Id && one.LastSeenAt >= since, cancellationToken);
        if (member.Restrict(wanted.Withdrawn, wanted.Blocked, others, now).Failed(out problem, out _))
        {
            return problem;
        }

        db.Record(
            AuditActions.MemberRestrict, new("member", member.Id.ToString()),
            new { before.Withdrawn, before.Blocked, NowWithdrawn = member.Withdrawn, NowBlocked = wanted.Blocked }, by: by);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return member;
    }
}
