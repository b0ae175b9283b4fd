using System.Globalization;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Threads;

/// <summary>How the reasons of <see cref="ThreadLinks"/> are said.</summary>
internal sealed class LinkSentences(TimeZoneInfo zone)
{
    private const int LongestSubject = 80;
    private const int LongestId = 100;

    public const string Split = "You made a thread of its own begin here.";
    public const string SharedId = "Another mail carries the same Message-ID, so what refers to that id does not tie this one to a thread.";
    public const string First = "It is the first message of this thread.";
    public const string FurtherBack = "What ties it to this thread is older than the messages looked at.";

    public static string FirstOfMissing(string id) => $"It is the first message here; what it answers is not here ({Short(id)}).";

    public string Joined(Message target) => $"You put it together with {Name(target)}.";

    public string InReplyTo(Message target) => $"Its In-Reply-To names {Name(target)}.";

    public string References(Message target) => $"Its References name {Name(target)}.";

    public string SameSubject(Message target) => $"It answers, under the same subject and between the same people, {Name(target)}.";

    public string SameMissing(Message target, string id) => $"It and {Name(target)} both answer a message that is not here ({Short(id)}).";

    public string SameConversation(Message target) => $"Exchange counts it to the same conversation as {Name(target)}.";

    public string NamedBy(Message target) => $"It is named by {Name(target)}.";

    private string Name(Message message)
    {
        var subject = message.Subject.Length == 0 ? "the message without a subject" : $"“{Cut(message.Subject, LongestSubject)}”";
        var writer = message.Writer.Name.Length > 0 ? message.Writer.Name : message.Writer.Address;
        var date = message.SentAt is { } sent
            ? string.Create(CultureInfo.InvariantCulture, $" of {TimeZoneInfo.ConvertTime(sent, zone):d MMMM yyyy}")
            : "";
        return subject + (writer.Length > 0 ? $" from {Cut(writer, LongestSubject)}" : "") + date;
    }

    private static string Short(string id) => $"<{Cut(id, LongestId)}>";

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)] + "…";
}
