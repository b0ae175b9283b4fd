using System.Collections.Frozen;
using OutlookNetwork.Domain.Mail.Mime;

namespace OutlookNetwork.Domain.Mail;

/// <summary>
/// Tells mail of machines and lists from mail of persons by structure, headers and, where these say too little, wording: RFC 3834
/// (Auto-Submitted), RFC 3464 (delivery reports), RFC 8098 (receipts), RFC 5546 (calendar), RFC 2919 and 2369 (lists), and what was
/// used before them. The order of the questions decides: a report sent through a list is a report.
/// </summary>
internal static class AutomaticMail
{
    private const int TextRead = 1_000; // characters: reports and answers say what they are at once

    private const MachineSigns OfProgram = MachineSigns.BulkPrecedence | MachineSigns.Generated | MachineSigns.WantsNoAnswer | MachineSigns.NoReturnPath;

    /// <summary>Of the addresses that are no persons' those at which, unlike at postmaster or root, no person writes either.</summary>
    private static readonly FrozenSet<string> Programs = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "notification", "notifications", "notify", "notifier", "alert", "alerts", "calendar-notification", "auto-confirm", "automailer", "newsletter",
        "newsletters", "majordomo", "listserv", "cron", "nagios", "monitoring", "mailer");

    /// <param name="message">Read but for what is asked here.</param>
    public static Automatic Recognise(ReadOnlyMemory<byte> bytes, HeaderBlock header, Structure structure, ParsedMessage message)
    {
        var signs = MachineFields.Read(header) | TnefClass.Read(bytes, structure);
        var text = message.Text.AsSpan(0, Math.Min(message.Text?.Length ?? 0, TextRead));
        if (IsReceipt(signs, structure, message, text))
        {
            return Automatic.Receipt;
        }

        if (IsBounce(signs, structure, message, text))
        {
            return Automatic.Bounce;
        }

        if (signs.HasFlag(MachineSigns.Calendar) || CalendarParts.Any(bytes, structure))
        {
            return Automatic.Calendar;
        }

        if (IsAutoReply(signs, message, text))
        {
            return Automatic.AutoReply;
        }

        if (IsList(signs, header, message))
        {
            return Automatic.List;
        }

        return IsBulk(signs, structure, message) ? Automatic.Bulk : Automatic.None;
    }

    private static bool Any(this MachineSigns signs, MachineSigns asked) => (signs & asked) != MachineSigns.None;

    private static bool IsReceipt(MachineSigns signs, Structure structure, ParsedMessage message, ReadOnlySpan<char> text) =>
        IsReport(structure, "disposition-notification")
        || signs.Any(MachineSigns.ReadReceipt)
        || (ReceiptWords.Announce(message.Subject) && !signs.Any(MachineSigns.BulkPrecedence | MachineSigns.Campaign | MachineSigns.ListId)
            && (signs.Any(MachineSigns.NoReturnPath | MachineSigns.WantsNoAnswer | MachineSigns.AutoReply) || ReceiptWords.Tell(text)));

    /// <summary>RFC 6522. A report type that nobody knows counts for as little as none.</summary>
    private static bool IsReport(Structure structure, string type)
    {
        if (structure.Type == "message/" + type)
        {
            return true;
        }

        return structure.Type == "multipart/report"
            && (string.Equals(structure.ReportType, type, StringComparison.OrdinalIgnoreCase)
                || structure.Leaves.Any(part => part.Type == "message/" + type));
    }

    private static bool IsBounce(MachineSigns signs, Structure structure, ParsedMessage message, ReadOnlySpan<char> text)
    {
        if (IsReport(structure, "delivery-status") || IsReport(structure, "global-delivery-status") || signs.Any(MachineSigns.DeliveryReport))
        {
            return true;
        }

        var hasNoReturnPath = signs.Any(MachineSigns.NoReturnPath);
        var isAnswer = IsReplyOrForward(message.Subject);
        if (message.From.Any(BounceWords.IsMailSystem))
        {
            return !isAnswer || hasNoReturnPath || BounceWords.StandInText(text);
        }

        if (message.From.Any(BounceWords.MayBeMailSystem) || (hasNoReturnPath && message.From.All(sender => sender.Address.Length == 0)))
        {
            return hasNoReturnPath || structure.Type == "multipart/report"
                || (!isAnswer && (BounceWords.StandInSubject(message.Subject) || BounceWords.StandInText(text)));
        }

        if (signs.Any(MachineSigns.ListSoftware | MachineSigns.Campaign | MachineSigns.Unsubscribe))
        {
            return false;
        }

        return !isAnswer && BounceWords.BeginSubject(message.Subject)
            ? signs.Any(OfProgram | MachineSigns.AutoReply) || BounceWords.StandInText(text)
            : hasNoReturnPath && !signs.Any(MachineSigns.AutoReply) && !isAnswer && BounceWords.StandInText(text);
    }

    private static bool IsReplyOrForward(string subject)
    {
        var bare = SubjectBeginnings.Bare(subject).ToString();
        return Subjects.Base(bare, out var isReply).Length < bare.Length || isReply;
    }

    private static bool IsAutoReply(MachineSigns signs, ParsedMessage message, ReadOnlySpan<char> text)
    {
        if (signs.Any(MachineSigns.AutoReply) || AutoReplySubjects.Announces(message.Subject))
        {
            return true;
        }

        if (AutoReplySubjects.MayAnnounce(message.Subject, out var answersSubject)
            && (answersSubject || signs.Any(OfProgram) || IsAbsenceNote(message.Subject, text)))
        {
            return true;
        }

        if (signs.Any(MachineSigns.ListSoftware | MachineSigns.ListService | MachineSigns.ListId | MachineSigns.Unsubscribe | MachineSigns.Campaign))
        {
            return false;
        }

        if (signs.Any(MachineSigns.NoReturnPath) && (signs.Any(MachineSigns.Answer) || !signs.Any(MachineSigns.Generated)))
        {
            return true;
        }

        if (signs.Any(MachineSigns.Generated) && AutoReplySubjects.TellOfAbsence(message.Subject) && AutoReplyWords.StandIn(text))
        {
            return true; // Notes, whose subject is a sentence
        }

        var isAnswer = signs.Any(MachineSigns.Answer) || IsReplyOrForward(message.Subject);
        return isAnswer
            && ((signs.Any(OfProgram) && AutoReplyWords.StandIn(text))
                || (signs.HasFlag(MachineSigns.Generated | MachineSigns.WantsNoAnswer) && !signs.Any(MachineSigns.BulkPrecedence)) // Exchange, any language
                || AutoReplyWords.Challenge(text));
    }

    /// <summary>
    /// "Out of office: Visit", as Exchange writes it, of which no header was kept: with a text that only tells of the absence. Who announces
    /// an absence in person has no subject behind the words, or asks for something.
    /// </summary>
    private static bool IsAbsenceNote(string subject, ReadOnlySpan<char> text) =>
        subject.AsSpan().TrimEnd().IndexOfAny(':', '：') is var colon and >= 0 && colon < subject.TrimEnd().Length - 1
        && !text.ContainsAny('?', '？') && AutoReplyWords.StandIn(text);

    /// <summary>A discussion list has software of its own, or lets one post and read what was posted; a newsletter is sent through a service.</summary>
    private static bool IsList(MachineSigns signs, HeaderBlock header, ParsedMessage message)
    {
        if (signs.Any(MachineSigns.ListSoftware))
        {
            return true;
        }

        if (signs.Any(MachineSigns.Campaign))
        {
            return false;
        }

        if (signs.Any(MachineSigns.ListService))
        {
            return true;
        }

        return (signs.Any(MachineSigns.ListId) && !signs.Any(MachineSigns.Unsubscribe))
            || (signs.Any(MachineSigns.BulkPrecedence) && ListAddresses.IsSentByOwner(message))
            || ListAddresses.ReturnsToListOfRecipient(header, message)
            || ListAddresses.IsTaggedForRecipient(message);
    }

    private static bool IsBulk(MachineSigns signs, Structure structure, ParsedMessage message) =>
        signs.Any(OfProgram | MachineSigns.Campaign | MachineSigns.Unsubscribe | MachineSigns.ListId)
        || structure.Type == "multipart/report" // of complaints (RFC 5965) and other things between servers
        || message.From.Any(IsProgram);

    private static bool IsProgram(Participant sender) =>
        EmailAddress.TryParse(sender.Address, out var address)
        && (RoleAddresses.RoleOf(address) == AddressRole.NoReply || Programs.Contains(address.LocalPart));
}
