using System.ComponentModel.DataAnnotations;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Compliance;

namespace OutlookNetwork.Api.Pane;

/// <summary>What the pane read of the mail that is being written. Never holds a body, and no id: a draft's ids change as it is saved.</summary>
/// <param name="InReplyTo">The Message-ID it answers, with or without angle brackets; null for a new mail, and where Outlook does not tell.</param>
public sealed record OpenDraft(
    [property: MaxLength(1000)] string? InReplyTo,
    [property: MaxLength(4000)] string Subject,
    [property: MaxLength(500)] IReadOnlyList<Person> To,
    [property: MaxLength(500)] IReadOnlyList<Person> Cc,
    [property: MaxLength(500)] IReadOnlyList<Person> Bcc);

/// <summary>Whom the mail goes to, and what should be known before it is sent.</summary>
/// <param name="People">As they stand on the draft, without the owner.</param>
/// <param name="Thread">The thread it belongs to; null when it begins one.</param>
/// <param name="LeftOut">Who else is on the newest message of the thread, and not on the draft.</param>
/// <param name="Questions">Asked and not answered yet: the thread's own first, then the newest.</param>
/// <param name="InternalOnly">It leaves the company to nobody.</param>
/// <param name="TimeZone">The owner's, an IANA name.</param>
/// <param name="MayShare">There can be colleagues to share a contact with.</param>
/// <param name="Products">What the wording check is to know by name.</param>
/// <param name="Question">The newest mails of the thread to the owner, as they were written, when they ask about a product unprompted; else empty. An answer keeps to them.</param>
/// <param name="MannerHints">The check is to tell of manner too.</param>
/// <param name="Confidential">What the owner wrote down as told in confidence, the newest first: words of it are stopped in the draft. Never a colleague's.</param>
public sealed record DraftContext(
    IReadOnlyList<DraftPerson> People, ThreadView? Thread, IReadOnlyList<Person> LeftOut, IReadOnlyList<OpenQuestion> Questions, bool InternalOnly,
    string TimeZone, bool MayShare, IReadOnlyList<WordingProduct> Products, string Question, bool MannerHints,
    IReadOnlyList<string> Confidential);

/// <param name="LastExchange">The newest message with them, either way, that no machine wrote; null when there is none.</param>
public sealed record DraftPerson(ParticipantView Person, TimelineEntry? LastExchange);

/// <param name="Question">The sentence.</param>
/// <param name="Address">Whom it was asked by, as the message has it; null where the thread is too long for the message to be at hand.</param>
/// <param name="Days">Whole local days since then, in the owner's zone.</param>
/// <param name="InThisThread">It was asked in the thread that the draft belongs to.</param>
public sealed record OpenQuestion(
    string Question, string Who, string? Address, DateTimeOffset? AskedAt, int Days, string Subject, Guid MessageId, Guid ThreadId, bool InThisThread);
