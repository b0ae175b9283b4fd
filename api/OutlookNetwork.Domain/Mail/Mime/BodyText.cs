namespace OutlookNetwork.Domain.Mail.Mime;

/// <summary>The part that a person reads, decoded.</summary>
internal static class BodyText
{
    private const int MaxBytesPerChar = 4;

    public static bool IsBody(string type) => type is "text/plain" or "text/html";

    /// <summary>The first part of the type that is no attachment; null when there is none.</summary>
    public static Part? Find(IReadOnlyList<Part> leaves, string type) =>
        leaves.FirstOrDefault(leaf => leaf.Type == type && leaf.Disposition != "attachment");

    public static string Decode(ReadOnlyMemory<byte> bytes, Part part, int maxChars, DefectList defects)
    {
        var decoded = TransferEncoding.Decode(bytes.Slice(part.Start, part.Length), part.Transfer, maxChars * MaxBytesPerChar);
        var text = Charsets.Decode(decoded.Span, Charsets.Find(part.Charset, defects)).TrimStart('\uFEFF');
        if (text.Length > maxChars)
        {
            defects.Add(DefectKind.TextTooLong);
            text = text[..(char.IsHighSurrogate(text[maxChars - 1]) ? maxChars - 1 : maxChars)];
        }

        if (text.Contains('\0'))
        {
            defects.Add(DefectKind.NulBytes);
        }

        return OneLine.WithoutNulAndLoneSurrogates(text);
    }

    /// <summary>What a person reads: the plain text unless it is blank and there is HTML.</summary>
    public static string Readable(string? text, TextFlow flow, string? html) =>
        html is not null && string.IsNullOrWhiteSpace(text) ? HtmlText.Of(html)
        : text is null ? ""
        : FlowedText.Unwrap(text, flow);
}
