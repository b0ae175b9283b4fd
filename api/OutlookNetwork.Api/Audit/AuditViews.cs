using System.Text.Json;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Domain.Audit;

namespace OutlookNetwork.Api.Audit;

/// <param name="Seq">1, 2, 3 … without gaps.</param>
/// <param name="At">UTC.</param>
/// <param name="Action">One of the published actions.</param>
/// <param name="Reason">One of the published reasons; null where none was asked for.</param>
/// <param name="HasDetail">Old and new values were kept with it; they may have been erased since.</param>
public sealed record AuditEntryView(
    long Seq, DateTimeOffset At, AuditActorView Actor, string Action, AuditSubjectView Subject, string? Reason, bool HasDetail, string Hash)
{
    internal static AuditEntryView Of(AuditEntry entry) => new(
        entry.Seq, entry.At, new(entry.ActorKind, entry.ActorRef, entry.ActorRole), entry.Action,
        new(entry.SubjectType, entry.SubjectId, entry.SubjectVersion), entry.Reason, entry.Detail is not null, entry.Hash);
}

/// <param name="Ref">Opaque: the same for all acts of one person.</param>
public sealed record AuditActorView(ActorKind Kind, string Ref, string Role);

/// <param name="Id">Opaque.</param>
/// <param name="Version">Null where the thing has no versions.</param>
public sealed record AuditSubjectView(string Type, string Id, long? Version);

/// <param name="Entries">Newest first.</param>
/// <param name="Next">Ask for the following page with it; null on the last one.</param>
public sealed record AuditPage(IReadOnlyList<AuditEntryView> Entries, string? Next);

/// <param name="Detail">What the act was about, such as old and new values; null where there is none, or no more.</param>
public sealed record AuditEntryDetail(AuditEntryView Entry, JsonElement? Detail);

/// <param name="Entries">Good ones, up to the end or to the first bad one.</param>
/// <param name="Fault">Null when the whole chain verified.</param>
public sealed record AuditResult(DateTimeOffset At, long Entries, int Anchors, int Milliseconds, AuditFault? Fault)
{
    internal static AuditResult Of(AuditCheck check) => new(
        check.At, check.Entries, check.Anchors, check.Milliseconds,
        check.Fault is { } kind ? new(kind, check.FaultSeq ?? 0, check.FaultDetail ?? "", ChainFault.WhatToDo) : null);
}

/// <param name="Seq">The first bad entry; 0 when it is the anchors that cannot be read.</param>
/// <param name="Detail">One sentence: what is wrong there.</param>
/// <param name="WhatToDo">One sentence.</param>
public sealed record AuditFault(ChainFaultKind Kind, long Seq, string Detail, string WhatToDo);

/// <param name="Actions">What can be recorded.</param>
/// <param name="Reasons">Why.</param>
public sealed record AuditCodes(IReadOnlyList<AuditCode> Actions, IReadOnlyList<AuditCode> Reasons);

/// <param name="Code">Never reworded.</param>
/// <param name="Meaning">One sentence.</param>
public sealed record AuditCode(string Code, string Meaning);
