namespace OutlookNetwork.Domain.Cadence;

/// <summary>
/// What a first contact asks for: a mail of thanks within hours. It is read off the facts and never stored, so nothing can open it twice,
/// and whatever is back-dated or withdrawn is right at once.
/// </summary>
/// <param name="Since">The first conversation.</param>
/// <param name="Due">The instant until which the mail is in time.</param>
/// <param name="ClosedAt">When a mail went out; null while it is open.</param>
public sealed record FollowUp(DateTimeOffset Since, DateTimeOffset Due, DateTimeOffset? ClosedAt)
{
    public const int UsualHours = 48;
    public const int MostHours = 720; // thirty days: later it follows up on nothing

    /// <summary>How long after the first contact it is still asked for; somebody met long ago is somebody to reconnect with.</summary>
    public static readonly TimeSpan Asked = TimeSpan.FromDays(60);

    /// <param name="firstConversation">The first of what is logged and was a conversation: a meeting, a call, a congress, a mail; null: none was.</param>
    /// <param name="firstOutgoing">The first mail, stored or logged, that ever went to the person; null: none did.</param>
    /// <param name="hours">How soon it is due; 0 asks for none.</param>
    /// <returns>Null when none is asked for: also when the owner had written before, so that it was no first contact.</returns>
    public static FollowUp? Of(DateTimeOffset? firstConversation, DateTimeOffset? firstOutgoing, int hours, DateTimeOffset now) =>
        hours == 0 || firstConversation is not { } since || since > now || now - since > Asked || firstOutgoing < since
            ? null
            : new(since, since.AddHours(hours), firstOutgoing);

    public bool IsOpen => ClosedAt is null;
}
