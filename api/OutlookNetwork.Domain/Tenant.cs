namespace OutlookNetwork.Domain;

/// <summary>An organisation whose people may sign in. It is taken on by an act of the operator, never by somebody's first request.</summary>
public sealed class Tenant
{
    private Tenant() { }

    /// <summary>The organisation's own id at the sign-in authority.</summary>
    public Guid Id { get; private init; }

    /// <summary>What the operator calls it; nothing depends on it.</summary>
    public string Name { get; private init; } = "";

    public DateTimeOffset OnboardedAt { get; private init; }

    /// <summary>Since when its people may not come in; null while they may. What is theirs stays.</summary>
    public DateTimeOffset? SuspendedAt { get; private set; }

    /// <param name="name">1 to 200 characters; blanks around it are taken off.</param>
    public static Outcome<Tenant> Onboard(Guid id, string name, DateTimeOffset now)
    {
        const int Longest = 200;
        var trimmed = name.Trim();
        return trimmed.Length is 0 or > Longest || trimmed.Any(char.IsControl)
            ? new Problem(ProblemKind.Invalid, "tenant.name", $"A tenant's name has 1 to {Longest} characters on one line.")
            : new Tenant { Id = id, Name = trimmed, OnboardedAt = now };
    }

    /// <summary>Shuts its people out. Once it is suspended, doing so again changes nothing.</summary>
    public void Suspend(DateTimeOffset now) => SuspendedAt ??= now;

    public void Resume() => SuspendedAt = null;
}
