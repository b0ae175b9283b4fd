using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Interactions;

/// <summary>Something that happened and that no mail says.</summary>
/// <param name="ContactIds">Who took part: 1 to 50 of the owner's own contacts.</param>
/// <param name="On">The day when it happened, in the owner's zone; not one that lies ahead.</param>
/// <param name="Time">The time of that day in the owner's zone; null when it is not known.</param>
/// <param name="Direction">Of a call, a comment and an introduction; null takes that the owner began it.</param>
/// <param name="Weight">Null takes the usual of the kind.</param>
/// <param name="Text">At most 10,000 characters; empty for nothing to say, which a note may not be.</param>
/// <param name="Event">The congress or meeting, by name; at most 200 characters, empty for none.</param>
/// <param name="Confidential">The text was told in confidence: a draft with words of it is stopped. Without a text it is dropped.</param>
public sealed record NewInteraction(
    InteractionKind Kind, IReadOnlyList<Guid> ContactIds, DateOnly On, TimeOnly? Time = null, Direction? Direction = null, InteractionWeight? Weight = null,
    string Text = "", string Event = "", bool Confidential = false)
{
    internal InteractionDetails Details => new(Kind, [.. ContactIds.Distinct()], new(On, Time), Direction, Weight, Text, Event, Confidential);
}

/// <summary>All of it anew, as for <see cref="NewInteraction"/>.</summary>
/// <param name="Version">The version read; a change that names an older one is refused.</param>
public sealed record InteractionChange(
    InteractionKind Kind, IReadOnlyList<Guid> ContactIds, DateOnly On, int Version, TimeOnly? Time = null, Direction? Direction = null,
    InteractionWeight? Weight = null, string Text = "", string Event = "", bool Confidential = false)
{
    internal InteractionDetails Details => new(Kind, [.. ContactIds.Distinct()], new(On, Time), Direction, Weight, Text, Event, Confidential);
}

/// <summary>It happened just now.</summary>
/// <param name="Kind">A call, a meeting, a conversation at a congress or a comment.</param>
/// <param name="At">When it was pressed, where that could not be sent at once; null, and a time that lies ahead, are now.</param>
public sealed record QuickTouch(InteractionKind Kind, Guid ContactId, DateTimeOffset? At = null);

/// <param name="Reason">One of the reasons for withdrawing something that the audit trail publishes.</param>
/// <param name="Words">What there is to add; kept in the audit trail, except for the private book. Names nobody, if it can.</param>
public sealed record WithdrawalRequest(string Reason, string Words = "");

/// <param name="WithdrawalId">Takes it back.</param>
/// <param name="UndoUntil">After that nothing of it is left.</param>
public sealed record WithdrawalReceipt(Guid WithdrawalId, InteractionKind Kind, DateTimeOffset UndoUntil);
