using System.Text;
using OutlookNetwork.Domain.Mail.Quoting;

namespace OutlookNetwork.Domain.Mail;

/// <summary>Tells what a message says itself from what it quotes, signs with and carries along.</summary>
public static class NewText
{
    private const int LongestAttribution = 300;

    /// <summary>Splits a body into parts. Where it is unsure, text is new: hiding what was written is worse than showing a quote.</summary>
    /// <param name="body">See <see cref="ParsedMessage.Body"/>.</param>
    /// <param name="sender">The sender's name where it is known: a last line that is part of it is a signature.</param>
    /// <returns>In order and without gaps: joined they are the body. Empty for an empty body.</returns>
    public static IReadOnlyList<TextPart> Split(string body, string sender = "") => Parts(Classify(body, sender));

    /// <summary>The new text alone, without blank lines at the ends.</summary>
    public static string Of(string body, string sender = "") => Joined(body, sender, TextPartKind.New);

    public static string Of(ParsedMessage message) => Of(message.Body, message.From.Count > 0 ? message.From[0].Name : "");

    /// <summary>The sender's own signature; empty when there is none.</summary>
    public static string SignatureOf(string body, string sender = "") => Joined(body, sender, TextPartKind.Signature);

    private static string Joined(string body, string sender, TextPartKind kind)
    {
        var text = new StringBuilder();
        foreach (var part in Split(body, sender))
        {
            if (part.Kind == kind)
            {
                text.Append(part.In(body));
            }
        }

        return text.ToString().Trim('\r', '\n');
    }

    private static BodyLines Classify(string body, string sender)
    {
        var lines = new BodyLines(body);
        PatchLines.Mark(lines);
        Quotes.Mark(lines);
        QuotedRest.Mark(lines);
        Footers.Mark(lines);
        Signatures.Mark(lines, sender);
        return lines;
    }

    /// <summary>Blank lines go with what stands above them; those at the beginning with what stands below.</summary>
    private static List<TextPart> Parts(BodyLines lines)
    {
        var parts = new List<TextPart>();
        var (start, kind, attribution) = (0, (TextPartKind?)null, (string?)null);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines.IsBlank(i))
            {
                continue;
            }

            if (kind is { } open && (lines.Kinds[i] != open || lines.Attributions.ContainsKey(i)))
            {
                parts.Add(new(open, lines.Start(start), lines.Start(i) - lines.Start(start), attribution));
                (start, attribution) = (i, null);
            }

            kind = lines.Kinds[i];
            attribution ??= lines.Attributions.TryGetValue(i, out var end) ? lines.OneLine(i, end, LongestAttribution) : null;
        }

        if (lines.Text.Length > 0)
        {
            parts.Add(new(kind ?? TextPartKind.New, lines.Start(start), lines.Text.Length - lines.Start(start), attribution));
        }

        return parts;
    }
}
