using System.Text;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Preview;

/// <summary>Stored messages as a mail client has them.</summary>
internal static class PreviewItems
{
    public static async Task<byte[]?> OriginalAsync(Message message, NetworkDb db, CancellationToken cancellationToken)
    {
        var original = await db.Originals.AsNoTracking().SingleOrDefaultAsync(original => original.Hash == message.Original, cancellationToken);
        return original is null ? null : Arrival.Decompress(original);
    }

    /// <summary>As Outlook lists a meeting that is asked for: with its time. Of what else there is its time is not told.</summary>
    public static async Task<PreviewItem> WithTimesAsync(Message message, TimeZoneInfo own, NetworkDb db, CancellationToken cancellationToken)
    {
        var item = Of(message);
        if (message.Form != MessageForm.MeetingRequest || await OriginalAsync(message, db, cancellationToken) is not { } bytes)
        {
            return item;
        }

        var times = MailReader.CalendarOf(bytes) is { } calendar ? MeetingTimes.Of(calendar, own) : MeetingTimes.Unknown;
        return item with { Start = times.Start, End = times.End };
    }

    public static string Quotable(ParsedMessage parsed)
    {
        const int MaxQuoted = 100_000; // characters: what is written around it still fits into a mail of the preview
        if (parsed.Body.Length <= MaxQuoted)
        {
            return parsed.Body;
        }

        var end = char.IsHighSurrogate(parsed.Body[MaxQuoted - 1]) ? MaxQuoted - 1 : MaxQuoted;
        return $"{parsed.Body[..end]}\n[…]";
    }

    public static string HeaderOf(byte[] bytes)
    {
        const int MaxHeader = 64 * 1024;
        var text = Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, MaxHeader))).ReplaceLineEndings("\r\n");
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return end < 0 ? text : text[..end];
    }

    public static PreviewItem Of(Message message) => new()
    {
        Id = message.Id,
        InternetMessageId = message.MessageId is null ? null : $"<{message.MessageId}>",
        ConversationId = message.ConversationIndex,
        Subject = message.Subject,
        From = Person.Of(message.From),
        To = [.. message.To.Select(Person.Of)],
        Cc = [.. message.Cc.Select(Person.Of)],
        SentAt = message.SentAt,
        Preview = message.Preview ?? "",
        HasAttachments = message.HasAttachments,
        ItemClass = message.Form switch
        {
            MessageForm.Encrypted => "IPM.Note.SMIME",
            MessageForm.MeetingRequest => "IPM.Schedule.Meeting.Request",
            MessageForm.MeetingResponse => "IPM.Schedule.Meeting.Resp.Pos",
            MessageForm.DeliveryReport => "REPORT.IPM.Note.NDR",
            _ => "IPM.Note",
        },
    };
}
