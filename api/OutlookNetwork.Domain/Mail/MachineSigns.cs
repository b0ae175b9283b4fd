namespace OutlookNetwork.Domain.Mail;

/// <summary>What single header fields say of where a message comes from. None of them decides alone: see <see cref="AutomaticMail"/>.</summary>
[Flags]
internal enum MachineSigns
{
    None = 0,

    /// <summary>A field that only the software of discussion lists writes.</summary>
    ListSoftware = 1,

    /// <summary>RFC 2369 and 5064: one can post there, or read what was posted.</summary>
    ListService = 1 << 1,

    /// <summary>RFC 2919. Newsletters have one too.</summary>
    ListId = 1 << 2,

    Unsubscribe = 1 << 3,

    /// <summary>A mailing service, a ticket system, a feed: written by a program for many.</summary>
    Campaign = 1 << 4,

    BulkPrecedence = 1 << 5,

    AutoReply = 1 << 6,

    DeliveryReport = 1 << 7,

    ReadReceipt = 1 << 8,

    Calendar = 1 << 9,

    /// <summary>RFC 3834 auto-generated or auto-notified, and what said so before it.</summary>
    Generated = 1 << 10,

    /// <summary>No program is to answer: "X-Auto-Response-Suppress: All". A part of the list is also set for groups, whoever writes.</summary>
    WantsNoAnswer = 1 << 11,

    /// <summary>RFC 3834 3.3 and 5321 4.5.5: answers and reports of programs go out without a return path.</summary>
    NoReturnPath = 1 << 12,

    /// <summary>It names the message that it answers.</summary>
    Answer = 1 << 13,
}
