using System.Text;

namespace OutlookNetwork.Domain.Mail.Mime;

internal enum SeparatorKind
{
    /// <summary>Not a line about "From ".</summary>
    Text,

    /// <summary>"&gt;From ": a line of text whose quoting is to be taken back.</summary>
    Quoted,

    /// <summary>With a month and a time of day: hardly ever text.</summary>
    Dated,

    /// <summary>With one word or none behind it: "From -", "From 18443@xxx". What follows must tell.</summary>
    Bare,

    /// <summary>"From Russia with love": text, unless it begins the file.</summary>
    Wordy,
}

/// <summary>What a line of an mbox is.</summary>
internal static class MboxSeparator
{
    /// <summary>Fields that begin a message where programs write separators without an empty line before them.</summary>
    private static readonly string[] FirstFields =
    [
        "Return-Path:", "Received:", "Delivered-To:", "X-Mozilla-Status:", "From:", "Date:", "Message-ID:", "X-Gmail-Labels:", "X-GM-THRID:",
        "MIME-Version:", "X-Account-Key:", "X-UIDL:", "Status:", "X-Original-To:", "Envelope-To:", "Subject:", "To:",
    ];

    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    public static SeparatorKind Recognise(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty)
        {
            return SeparatorKind.Text;
        }

        if (line[0] == '>')
        {
            return line.TrimStart((byte)'>').StartsWith("From "u8) ? SeparatorKind.Quoted : SeparatorKind.Text;
        }

        return line.StartsWith("From "u8) ? Kind(line["From ".Length..]) : SeparatorKind.Text;
    }

    /// <summary>"Name: value" or "Name:" with a name that a field may have.</summary>
    public static bool IsHeader(ReadOnlySpan<byte> line)
    {
        const int LongestName = 76;
        var colon = line[..Math.Min(line.Length, LongestName)].IndexOf((byte)':');
        return colon > 0 && line[..colon].IndexOfAnyExceptInRange((byte)'!', (byte)'~') < 0 && !line[colon..].StartsWith("://"u8);
    }

    public static bool IsFirstHeader(ReadOnlySpan<byte> line)
    {
        foreach (var field in FirstFields)
        {
            if (line.Length >= field.Length && Ascii.EqualsIgnoreCase(line[..field.Length], field))
            {
                return true;
            }
        }

        return false;
    }

    private static SeparatorKind Kind(ReadOnlySpan<byte> rest)
    {
        const int Enough = 400; // an address and a date
        var text = Encoding.Latin1.GetString(rest[..Math.Min(rest.Length, Enough)]);
        var words = text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length <= 1)
        {
            return SeparatorKind.Bare;
        }

        var hasMonth = words.Any(word => Months.Contains(word, StringComparer.OrdinalIgnoreCase));
        var hasTime = words.Any(word => word.Length is >= 4 and <= 8 && char.IsAsciiDigit(word[0]) && word.IndexOf(':') is 1 or 2);
        return hasMonth && hasTime ? SeparatorKind.Dated : SeparatorKind.Wordy;
    }
}
