using System.Globalization;
using System.Text;

namespace OutlookNetwork.Api.Tests.Running;

/// <summary>A mail as a test needs it: what is not said is ordinary.</summary>
internal sealed record Letter
{
    public const string Ines = "Ines Park <ines@liaison.example>";

    private static int _count;

    public string Id { get; init; } = string.Create(CultureInfo.InvariantCulture, $"letter-{Interlocked.Increment(ref _count)}@test.example");

    public string From { get; init; } = "Dr Test <test@hospital.example>";

    public string To { get; init; } = Ines;

    public string? Cc { get; init; }

    public string Subject { get; init; } = "A question";

    public string SentAt { get; init; } = "2026-03-02T09:00:00Z";

    public string? InReplyTo { get; init; }

    public string[] References { get; init; } = [];

    /// <summary>Any text: the same text is the same Exchange conversation, and a reply in it when depth is above 0.</summary>
    public string? Conversation { get; init; }

    public int ConversationDepth { get; init; }

    /// <summary>Whole lines, such as "Auto-Submitted: auto-replied".</summary>
    public string[] MoreHeaders { get; init; } = [];

    public string Text { get; init; } = "Good morning.";

    public byte[] Bytes => Encoding.UTF8.GetBytes(Source);

    public string Source
    {
        get
        {
            var mail = new StringBuilder();
            mail.Append(CultureInfo.InvariantCulture, $"Message-ID: <{Id}>\r\nFrom: {From}\r\nTo: {To}\r\n");
            if (Cc is not null)
            {
                mail.Append(CultureInfo.InvariantCulture, $"Cc: {Cc}\r\n");
            }

            var sentAt = DateTimeOffset.Parse(SentAt, CultureInfo.InvariantCulture);
            mail.Append(CultureInfo.InvariantCulture, $"Subject: {Subject}\r\nDate: {sentAt:ddd, dd MMM yyyy HH:mm:ss} +0000\r\n");
            if (InReplyTo is not null)
            {
                mail.Append(CultureInfo.InvariantCulture, $"In-Reply-To: <{InReplyTo}>\r\n");
            }

            if (References.Length > 0)
            {
                mail.Append(CultureInfo.InvariantCulture, $"References: {string.Join("\r\n ", References.Select(id => $"<{id}>"))}\r\n");
            }

            if (Conversation is not null)
            {
                mail.Append(CultureInfo.InvariantCulture, $"Thread-Index: {ThreadIndex(Conversation, ConversationDepth)}\r\n");
            }

            foreach (var line in MoreHeaders)
            {
                mail.Append(line).Append("\r\n");
            }

            return mail.Append("MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n").Append(Text).Append("\r\n").ToString();
        }
    }

    public static byte[] Mbox(IEnumerable<Letter> letters)
    {
        var mbox = new StringBuilder();
        foreach (var letter in letters)
        {
            mbox.Append("From sender@test.example Mon Mar  2 09:00:00 2026\n").Append(letter.Source.ReplaceLineEndings("\n")).Append('\n');
        }

        return Encoding.UTF8.GetBytes(mbox.ToString());
    }

    /// <summary>Messages that differ in everything that counts.</summary>
    public static IEnumerable<Letter> Many(int count, string name) => Enumerable.Range(1, count).Select(number => new Letter
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}@many.example"),
        From = string.Create(CultureInfo.InvariantCulture, $"Sender {number % 97} <sender{number % 97}@many.example>"),
        Subject = string.Create(CultureInfo.InvariantCulture, $"{name} {number}"),
        SentAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(number).ToString("O", CultureInfo.InvariantCulture),
        Text = string.Create(CultureInfo.InvariantCulture, $"This is message {number} of {name}."),
    });

    /// <summary>22 bytes that all messages of a conversation share, and 5 more for each reply.</summary>
    private static string ThreadIndex(string conversation, int depth)
    {
        var bytes = new byte[22 + (5 * depth)];
        bytes[0] = 1;
        System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(conversation)).AsSpan(0, 21).CopyTo(bytes.AsSpan(1));
        for (var at = 22; at < bytes.Length; at++)
        {
            bytes[at] = (byte)at;
        }

        return Convert.ToBase64String(bytes);
    }
}
