namespace OutlookNetwork.Domain.Interactions;

public enum InteractionKind
{
    Message,
    Call,
    Meeting,

    /// <summary>A conversation at a congress.</summary>
    Congress,

    /// <summary>On something that they published or said in public.</summary>
    Comment,

    Introduction,

    /// <summary>The owner's own words about somebody; nobody was in touch.</summary>
    Note,
}

public enum InteractionWeight
{
    LightTouch,
    Conversation,
}

public static class InteractionKinds
{
    /// <summary>Whether it counts as having been in touch.</summary>
    public static bool IsContact(this InteractionKind kind) => kind != InteractionKind.Note;

    /// <summary>Whether one side begins it. In a meeting or a conversation both take part alike.</summary>
    public static bool HasDirection(this InteractionKind kind) =>
        kind is InteractionKind.Message or InteractionKind.Call or InteractionKind.Comment or InteractionKind.Introduction;

    /// <returns>What it weighs unless the owner says otherwise; <see langword="null"/> for what is no contact.</returns>
    public static InteractionWeight? UsualWeight(this InteractionKind kind) => kind switch
    {
        InteractionKind.Note => null,
        InteractionKind.Comment => InteractionWeight.LightTouch,
        _ => InteractionWeight.Conversation,
    };
}
