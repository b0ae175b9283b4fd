using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OutlookNetwork.Domain.Mail;

/// <summary>
/// Stable 128-bit names for things that are long text on the wire, so that they can be indexed: the first half of a SHA-256.
/// </summary>
public static class MessageKey
{
    /// <summary>The identity of a message: its Message-ID, or, where it has none, what else it states.</summary>
    public static Guid Of(ParsedMessage message) => message.MessageId is { } id ? OfId(id) : OfContent(message);

    public static Guid OfId(string messageId) => Hash("id", messageId);

    /// <summary>
    /// Tells apart different messages that a broken sender gave one Message-ID: sender, date and text all go into it.
    /// </summary>
    public static Guid OfContent(ParsedMessage message) => Hash(
        "content",
        message.MessageId ?? "",
        message.From.Count > 0 ? message.From[0].Address : "",
        message.SentAt?.ToString("O", CultureInfo.InvariantCulture) ?? "",
        message.Subject,
        (string.IsNullOrWhiteSpace(message.Text) ? message.Html : message.TextPreview) ?? ""); // never how HTML is rendered: that improves

    public static Guid OfConversation(string conversationIndex) => Hash("conversation", conversationIndex);

    /// <summary>Equal for subjects that differ only in prefixes, list tags and case; empty subjects group with nothing.</summary>
    public static Guid OfSubject(string subject)
    {
        var baseSubject = Subjects.Base(subject, out _);
        return baseSubject.Length == 0 ? Guid.Empty : Hash("subject", baseSubject.ToUpperInvariant());
    }

    private static Guid Hash(params ReadOnlySpan<string> parts)
    {
        // A control character cannot stand in any of the parts, so no two lists of parts join to the same text.
        var bytes = Encoding.UTF8.GetBytes(string.Join('\u001f', parts));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return new Guid(hash[..16], bigEndian: true);
    }
}
