using System.Buffers;

namespace OutlookNetwork.Domain.Mail;

/// <summary>How mail systems name themselves and what they write, for reports and delay warnings that are none by RFC 3464.</summary>
internal static class BounceWords
{
    private static readonly SearchValues<string> InSubject = SearchValues.Create(
    [
        "undeliver", "undelivered", "delivery status notification", "delivery failure", "delivery failed", "delivery error", "delivery notification",
        "delivery report", "failure notice", "failure notification", "failed mail", "returned mail", "return mail", "mail delivery", "delivery problem",
        "delivery delayed", "delayed mail", "message delayed", "mail delayed", "could not be delivered", "could not deliver", "non-delivery",
        "non delivery", "nondeliverable", "not delivered", "message status", "could not send", "mail system error", "mail error", "user unknown",
        "returned to sender", "message rejected", "mail rejected", "blocked", "mailbox full", "over quota",
        "[bounce]", "error sending your mail", "rejected mail",
        "unzustellbar", "nicht zustellbar", "zustellung", "non remis", "échec de la remise", "no se puede entregar", "no entregado",
        "non recapitabile", "mancato recapito", "niedostarcz", "недоставлен", "配信不能",
    ], StringComparison.OrdinalIgnoreCase);

    private static readonly SubjectBeginnings Failures = new(
    [
        "undeliverable", "undeliverable mail", "undeliverable message", "undelivered mail returned to sender", "returned mail", "failure notice",
        "delivery failure", "delivery status notification (failure)", "delivery status notification (delay)", "mail delivery failed",
        "mail delivery failure", "mail delivery error", "mail could not be delivered", "message could not be delivered",
        "your message could not be delivered", "message delivery has failed", "there was an error sending your mail", "non-delivery report", "delivery delayed", "unzustellbar", "nicht zugestellt", "zustellung verzögert", "non remis",
        "non distribuable", "échec de la remise", "no se puede entregar", "no entregado", "non recapitabile", "impossibile recapitare",
        "não entregue", "não é possível entregar", "onbestelbaar", "kan niet worden bezorgd", "niedostarczalne", "nie można dostarczyć",
        "nedoručitelné", "nelze doručit", "kan inte levereras", "går inte att leverera", "kan ikke leveres", "ei voi toimittaa", "toimittamaton",
        "kézbesíthetetlen", "недоставлено", "не удается доставить", "не вдалося доставити", "teslim edilemedi", "teslim edilemiyor",
        "配信不能", "配信できません", "未送达", "无法送达", "未傳遞", "無法傳遞", "배달되지 않음", "배달할 수 없음",
    ]);

    private static readonly SearchValues<string> InText = SearchValues.Create(
    [
        "could not be delivered", "couldn't be delivered", "cannot be delivered", "was not delivered", "wasn't delivered", "not been delivered",
        "unable to deliver", "wasn't able to deliver", "could not deliver", "did not reach the following", "delivery to the following",
        "delivery has failed", "failed to deliver", "failed permanently", "was undeliverable", "is undeliverable", "message undeliverable",
        "permanent fatal error", "transient non-fatal error", "created automatically by mail delivery software", "mail delivery system",
        "could not be sent", "has been delayed", "is delayed", "still being retried", "will be retried", "user unknown", "unknown user",
        "no such user", "not a valid user", "unknown recipient", "recipient unknown", "recipient rejected", "address rejected", "no such address",
        "mailbox unavailable", "mailbox is full", "mailbox full", "mailbox exceeds", "failure reasons", "quota exceeded", "over quota", "does not exist",
        "is not a known user", "not listed in", "not accepting mail", "returned to sender", "returned to you", "has been rejected",
        "nicht zugestellt werden", "nicht zustellbar", "unzustellbar", "konnte nicht zugestellt", "n'a pas pu être remis", "n'a pas pu être distribué",
        "n'a pas été remis", "no se pudo entregar", "no se ha podido entregar", "non è stato possibile recapitare", "impossibile recapitare",
        "não pôde ser entregue", "não foi possível entregar", "kon niet worden bezorgd", "nie można było dostarczyć", "nie została dostarczona",
        "nelze doručit", "nebylo možné doručit", "kunde inte levereras", "kunne ikke leveres", "ei voitu toimittaa", "nem lehetett kézbesíteni",
        "не удалось доставить", "не доставлено", "не вдалося доставити", "teslim edilemedi", "配信できません", "配信されませんでした", "配信不能",
        "无法传递", "无法送达", "無法傳遞", "無法傳送", "배달하지 못했습니다", "배달할 수 없습니다",
    ], StringComparison.OrdinalIgnoreCase);

    private static readonly string[] SystemNames =
    [
        "mail delivery", "internet mail delivery", "mailer-daemon", "mailer daemon", "mailerdaemon", "email delivery subsystem", "e-mail delivery",
    ];

    private static readonly string[] AdministratorNames =
    [
        "system administrator", "systemadministrator", "mail administrator", "mail system", "the post office", "post office", "postmaster",
        "microsoft exchange", "microsoft outlook", "administrateur système", "administrador del sistema", "amministratore sistema",
        "系统管理员", "系統管理員", "システム管理者",
    ];

    /// <summary>The sender is a program that delivers mail: nobody else goes by that name.</summary>
    public static bool IsMailSystem(Participant sender)
    {
        var local = Local(sender);
        return local.StartsWith("mailer-daemon", StringComparison.OrdinalIgnoreCase)
            || local.StartsWith("mailer_daemon", StringComparison.OrdinalIgnoreCase)
            || local.Equals("mailerdaemon", StringComparison.OrdinalIgnoreCase)
            || local.Equals("mail-daemon", StringComparison.OrdinalIgnoreCase)
            || local.Equals("maildaemon", StringComparison.OrdinalIgnoreCase)
            || local.StartsWith("microsoftexchange329e", StringComparison.OrdinalIgnoreCase)
            || StartsWithAny(sender.Name, SystemNames);
    }

    /// <summary>The sender is a mail system, or the person who looks after it.</summary>
    public static bool MayBeMailSystem(Participant sender) =>
        Local(sender).Equals("postmaster", StringComparison.OrdinalIgnoreCase)
        || Local(sender).Equals("post_master", StringComparison.OrdinalIgnoreCase)
        || StartsWithAny(sender.Name, AdministratorNames);

    public static bool StandInSubject(ReadOnlySpan<char> subject) => subject.ContainsAny(InSubject);

    public static bool BeginSubject(string subject) => Failures.Begin(subject);

    public static bool StandInText(ReadOnlySpan<char> text) => text.ContainsAny(InText);

    private static ReadOnlySpan<char> Local(Participant sender)
    {
        var address = sender.Address.Length > 0 ? sender.Address : sender.Name;
        var at = address.IndexOf('@');
        return at < 0 ? address : address.AsSpan(0, at);
    }

    private static bool StartsWithAny(string name, string[] beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
