namespace OutlookNetwork.Domain.Cadence;

/// <summary>Whom a message speaks to by name: "Dear Peter and Anna," where it begins, "Peter, could you…" where it asks.</summary>
public enum SpokenTo
{
    /// <summary>To nobody by name.</summary>
    Everybody,

    Owner,

    /// <summary>To others on the message, and not to the owner.</summary>
    Others,

    /// <summary>By a name that nobody on the message has: it may be a short one of the owner.</summary>
    Somebody,

    /// <summary>It begins with what it quotes, so that its greeting is not known.</summary>
    Hidden,
}
