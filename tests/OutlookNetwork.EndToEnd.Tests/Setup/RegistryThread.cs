using System.Globalization;
using System.Text;

namespace OutlookNetwork.EndToEnd.Tests.Setup;

/// <summary>A thread of three mails between a hospital and two liaisons, as files and as Outlook tells of them.</summary>
internal static class RegistryThread
{
    public const string Writer = "Dr Amara Osei";
    public const string WriterAddress = "a.osei@univ-hospital.example";
    public const string Subject = "Which registry counts home dialysis";

    private const string Ines = "Ines Park <ines@liaison.example>";

    private static readonly (string Id, string From, string To, string Text)[] Mails =
    [
        ("<registry-1@univ-hospital.example>", $"{Writer} <{WriterAddress}>", Ines, "Dear Ines, which registry counts patients on home dialysis?"),
        ("<registry-2@liaison.example>", Ines, $"{Writer} <{WriterAddress}>", "Dear Amara, two of them do. I will send you their names."),
        ("<registry-3@univ-hospital.example>", $"{Writer} <{WriterAddress}>", Ines, "Thank you, that would help us a lot."),
    ];

    public static string NewestText => Mails[^1].Text;

    /// <summary>What a mailbox that holds the whole thread exports.</summary>
    public static byte[] Mbox => Encoding.UTF8.GetBytes(string.Join("\n", Enumerable.Range(0, Mails.Length).Select(At => File(At))));

    /// <summary>The newest mail as the stand-in for Outlook is told of it.</summary>
    public static object NewestItem => Item(Mails.Length - 1);

    /// <summary>The liaison's answer, likewise.</summary>
    public static object AnswerItem => Item(1);

    public static object WriterPerson => Person($"{Writer} <{WriterAddress}>");

    private static object Item(int at) => new
    {
        id = $"registry-{at}",
        internetMessageId = Mails[at].Id,
        conversationId = (string?)null,
        subject = $"{(at == 0 ? "" : "Re: ")}{Subject}",
        from = Person(Mails[at].From),
        to = new[] { Person(Mails[at].To) },
        cc = Array.Empty<object>(),
        sentAt = SentAt(at).ToString("O", CultureInfo.InvariantCulture),
        preview = Mails[at].Text,
        text = Mails[at].Text,
        hasAttachments = false,
        itemType = "message",
        itemClass = "IPM.Note",
        headers = $"Message-ID: {Mails[at].Id}\r\n{Earlier(at).ReplaceLineEndings("\r\n")}",
    };

    private static object Person(string named)
    {
        var parts = named.TrimEnd('>').Split(" <");
        return new { name = parts[0], address = parts[1] };
    }

    private static DateTimeOffset SentAt(int at) => new(2026, 11, 16 + at, 9, 0, 0, TimeSpan.Zero);

    private static string Earlier(int at) =>
        at == 0 ? "" : $"In-Reply-To: {Mails[at - 1].Id}\nReferences: {string.Join(' ', Mails.Take(at).Select(mail => mail.Id))}\n";

    private static string File(int at)
    {
        var (id, from, to, text) = Mails[at];
        return $"From sender@example {SentAt(at).ToString("ddd MMM dd HH:mm:ss yyyy", CultureInfo.InvariantCulture)}\n"
            + $"From: {from}\nTo: {to}\nSubject: {(at == 0 ? "" : "Re: ")}{Subject}\nDate: {SentAt(at).ToString("r", CultureInfo.InvariantCulture)}\n"
            + $"Message-ID: {id}\n{Earlier(at)}Content-Type: text/plain; charset=utf-8\n\n{text}\n";
    }
}
