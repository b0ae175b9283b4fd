using System.Text;

namespace OutlookNetwork.Domain.Mail.Mime;

/// <summary>Fields by which a file is known to be a mail: RFC 5322 3.6, RFC 2045, and what servers add.</summary>
internal static class KnownHeaders
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "From", "To", "Cc", "Bcc", "Subject", "Date", "Message-ID", "Sender", "Reply-To", "Received", "Return-Path", "Delivered-To",
        "In-Reply-To", "References", "MIME-Version", "Content-Type", "Content-Transfer-Encoding", "Content-Disposition", "X-Mailer",
        "DKIM-Signature", "Authentication-Results", "List-Id", "Thread-Index", "Thread-Topic", "Newsgroups", "Apparently-To",
        "Resent-From", "Resent-Date", "User-Agent", "X-Original-To", "Envelope-To", "Auto-Submitted", "Importance", "X-Priority",
    };

    public static bool AnyIn(HeaderBlock header) => header.Fields.Any(
        field => field.NameLength is > 1 and < 32 && Names.Contains(Encoding.ASCII.GetString(header.Name(field))));
}
