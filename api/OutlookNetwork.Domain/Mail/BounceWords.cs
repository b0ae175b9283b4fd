namespace OutlookNetwork.Domain.Mail;

/// <summary>How mail systems name themselves and what they write in the subject of a report, for reports without RFC 3464.</summary>
internal static class BounceWords
{
    private static readonly string[] Failures =
    [
        "undeliver", "delivery status notification", "delivery failure", "delivery failed", "delivery notification", "failure notice",
        "returned mail", "mail delivery", "delivery problem", "could not be delivered", "non-delivery", "nondeliverable", "message status",
        "unzustellbar", "nicht zustellbar", "non remis", "échec de la remise", "no se puede entregar", "non recapitabile", "warning: could not send",
        "mail system error", "user unknown", "returned to sender", "rejected", "undelivered",
    ];

    public static bool IsMailSystem(Participant sender)
    {
        var at = sender.Address.IndexOf('@');
        var local = at < 0 ? sender.Address : sender.Address[..at];
        local = local.Length > 0 ? local : sender.Name;
        return local.StartsWith("mailer-daemon", StringComparison.OrdinalIgnoreCase)
            || local.Equals("postmaster", StringComparison.OrdinalIgnoreCase)
            || local.Equals("mailerdaemon", StringComparison.OrdinalIgnoreCase)
            || local.StartsWith("microsoftexchange", StringComparison.OrdinalIgnoreCase);
    }

    public static bool AnnouncesFailure(string subject) =>
        Failures.Any(words => subject.Contains(words, StringComparison.OrdinalIgnoreCase));
}
