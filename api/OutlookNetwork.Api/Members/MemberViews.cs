using System.ComponentModel.DataAnnotations;
using OutlookNetwork.Domain;

namespace OutlookNetwork.Api.Members;

/// <param name="PersonId">Their object id in the directory, which knows their name.</param>
/// <param name="Roles">What the directory last said; empty while they were never here.</param>
/// <param name="Withdrawn">Roles that do not count, whatever the directory says.</param>
/// <param name="BlockedAt">Null while they may come in.</param>
/// <param name="LastSeenAt">To the day.</param>
internal sealed record MemberView(
    Guid Id, Guid PersonId, IReadOnlyList<string> Roles, IReadOnlyList<string> Withdrawn, DateTimeOffset? BlockedAt, DateTimeOffset? LastSeenAt, int Version)
{
    public static MemberView Of(Member member) => new(
        member.Id, member.PersonId, member.Roles, member.Withdrawn, member.BlockedAt, member.LastSeenAt, member.Version);
}

/// <param name="Members">At most as many as were asked for, in the order of their ids.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
internal sealed record MemberPage(IReadOnlyList<MemberView> Members, string? Next);

/// <param name="Withdrawn">All roles that are to be taken away; those that are not named are given back.</param>
/// <param name="Version">The version read; a change that names an older one is refused.</param>
public sealed record MemberChange([property: MaxLength(10)] IReadOnlyList<string> Withdrawn, bool Blocked, int Version);
