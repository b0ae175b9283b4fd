namespace OutlookNetwork.Domain;

/// <summary>
/// Somebody of an organisation, as the product knows them: what the directory last said that they may do, and what was taken away from
/// that here. What is taken away counts whatever a token still says; nothing can be given here that the directory does not give.
/// </summary>
public sealed class Member
{
    /// <summary>The role that can restrict members.</summary>
    public const string Administrator = "Network.Admin";

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(90); // who was not here for longer may have left the organisation

    private Member() { }

    /// <summary>Random, so that the audit trail names nobody.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid TenantId { get; init; }

    /// <summary>Their object id in the organisation's directory.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>As their last token said; empty while they were never here.</summary>
    public IReadOnlyList<string> Roles { get; private set; } = [];

    public IReadOnlyList<string> Withdrawn { get; private set; } = [];

    public DateTimeOffset? BlockedAt { get; private set; }

    public DateTimeOffset? LastSeenAt { get; private set; }

    /// <summary>Something is taken away from them.</summary>
    public bool IsRestricted { get; private set; }

    /// <summary>The directory calls them an administrator, and nothing here says otherwise.</summary>
    public bool IsAdministrator { get; private set; }

    public int Version { get; private set; } = 1;

    public static Member Of(Guid tenantId, Guid personId) => new() { TenantId = tenantId, PersonId = personId };

    /// <summary>Since when somebody must have been here to count as an administrator who can act.</summary>
    public static DateTimeOffset RememberedSince(DateTimeOffset now) => now - Remembered;

    /// <summary>Notes that they came in.</summary>
    /// <param name="roles">As the token said, before anything is taken away.</param>
    public void See(IReadOnlyList<string> roles, DateTimeOffset now)
    {
        (Roles, LastSeenAt) = ([.. roles.Order(StringComparer.Ordinal)], now);
        Settle();
    }

    /// <summary>Takes roles away and gives back those that are not named, and blocks or lets in.</summary>
    /// <param name="hasOtherAdministrator">Somebody else is administrator and was here within 90 days.</param>
    public Outcome<Member> Restrict(IReadOnlyList<string> withdrawn, bool isBlocked, bool hasOtherAdministrator, DateTimeOffset now)
    {
        if (IsAdministrator && !hasOtherAdministrator && (isBlocked || withdrawn.Contains(Administrator)))
        {
            return new Problem(
                ProblemKind.Conflict, "member.last-administrator",
                "This is the last administrator who was here within 90 days. Let another administrator of the organisation sign in first.");
        }

        (Withdrawn, BlockedAt) = ([.. withdrawn.Distinct().Order(StringComparer.Ordinal)], isBlocked ? BlockedAt ?? now : null);
        Settle();
        return this;
    }

    private void Settle()
    {
        IsRestricted = BlockedAt is not null || Withdrawn.Count > 0;
        IsAdministrator = BlockedAt is null && Roles.Contains(Administrator) && !Withdrawn.Contains(Administrator);
        Version++;
    }
}
