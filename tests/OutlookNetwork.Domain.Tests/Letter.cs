using System.Globalization;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests;

/// <summary>Messages for tests, by what matters in them.</summary>
internal static class Letter
{
    public static readonly Guid Tenant = new("11111111-1111-4111-8111-111111111111");

    public static Message Read(ParsedMessage parsed) => Message.Of(
        parsed, new(Tenant, "owner", Book.Company, "test", "hash", Mailbox: "", At("2026-11-20T12:00:00Z")), question: null);

    public static Message With(
        string id, string[]? references = null, string? inReplyTo = null, string subject = "Dosing", string from = "a.osei@hospital.example",
        string to = "ines@liaison.example", string sent = "2026-11-02T09:00:00Z", string? conversation = null) => Read(new()
        {
            MessageId = id,
            References = references ?? [],
            InReplyTo = inReplyTo is null ? [] : [inReplyTo],
            Subject = subject,
            From = [new("", from)],
            To = [new("", to)],
            SentAt = At(sent),
            ConversationIndex = conversation,
        });

    public static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
