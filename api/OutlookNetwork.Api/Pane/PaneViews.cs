using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Compliance;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Pane;

/// <summary>All that the pane shows of the open item, in one answer.</summary>
/// <param name="Counterpart">The address of the person the pane is about: never the owner's; null when there is nobody else.</param>
/// <param name="Participants">The counterpart first, the owner last.</param>
/// <param name="Thread">Null: nothing of it is stored yet.</param>
/// <param name="History">With the counterpart, across threads; the first page.</param>
/// <param name="TimeZone">The owner's, an IANA name: decides on which day a message came.</param>
/// <param name="MayShare">There can be colleagues to share a contact with.</param>
/// <param name="FirstRun">How far the owner is who begins.</param>
/// <param name="LoggedCategory">The Outlook category that logged mail is given; null: none is.</param>
/// <param name="Products">What the wording check is to know by name.</param>
public sealed record PaneContext(
    ItemView Item, string? Counterpart, IReadOnlyList<ParticipantView> Participants, ThreadView? Thread, TimelinePage History, string TimeZone,
    bool MayShare, FirstRunView FirstRun, string? LoggedCategory, IReadOnlyList<WordingProduct> Products);

/// <param name="WhyNot">One sentence when it may not be logged.</param>
/// <param name="MayLogItself">It is not stored, and may belong to a thread whose owner chose that such mail is logged by itself: ask for that.</param>
public sealed record ItemView(
    string? InternetMessageId, string Subject, bool Stored, Direction Direction, Automatic Automatic, bool InternalOnly, bool MayLog, string? WhyNot, bool MayLogItself);

/// <param name="Field">Where the message names them.</param>
/// <param name="Reason">One sentence: why this address is, or is not, somebody known.</param>
/// <param name="Contact">Set when, and only when, the state says known.</param>
public sealed record ParticipantView(string Name, string Address, ParticipantField Field, MatchState State, string Reason, ContactCard? Contact);

public enum ParticipantField
{
    From,
    To,
    Cc,
    Bcc,
}
