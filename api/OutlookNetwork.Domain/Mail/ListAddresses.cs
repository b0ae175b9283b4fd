using OutlookNetwork.Domain.Mail.Mime;

namespace OutlookNetwork.Domain.Mail;

/// <summary>Tells list mail by the addresses of old list managers, and by what archives keep of it.</summary>
internal static class ListAddresses
{
    private const int LongestTag = 60;
    private const int ShortestTag = 3;

    private static readonly string[] Endings = ["-owner", "-request", "-bounces", "-bounce", "-admin", "-errors", "-return"];
    private static readonly string[] Beginnings = ["owner-", "bounces-"];

    /// <summary>The sender, not the author, is who looks after a list: "Sender: owner-talks@lists.example".</summary>
    public static bool IsSentByOwner(ParsedMessage message) =>
        message.Sender.Count > 0 && ListOf(Local(message.Sender[0].Address)).Length > 0
        && !message.From.Any(author => author.Address == message.Sender[0].Address);

    /// <summary>"talks-bounces+mia=home.example@lists.example" in Return-Path, and the list "talks" among the recipients.</summary>
    public static bool ReturnsToListOfRecipient(HeaderBlock header, ParsedMessage message)
    {
        if (!header.TryGet("Return-Path"u8, out var value) || value.Length > Limits.IdChars)
        {
            return false;
        }

        var list = ListOf(Local(System.Text.Encoding.Latin1.GetString(value.Trim(" \t\r\n<>"u8))));
        return list.Length > 0 && GoesTo(message, list);
    }

    /// <summary>"[talks] Next meeting" or "[talks:12]" to talks@lists.example. A shared mailbox such as press@ is no list.</summary>
    public static bool IsTaggedForRecipient(ParsedMessage message)
    {
        var subject = message.Subject.AsSpan();
        var start = subject[..Math.Min(subject.Length, LongestTag)].IndexOf('[');
        var end = start < 0 ? -1 : subject[start..Math.Min(subject.Length, start + LongestTag)].IndexOf(']');
        if (end < 0 || (start > 0 && !IsReplyPrefix(subject[..start])))
        {
            return false;
        }

        var tag = subject.Slice(start + 1, end - 1).TrimEnd("0123456789");
        tag = tag.TrimEnd(":, #");
        return tag.Length >= ShortestTag && GoesTo(message, tag);
    }

    private static bool IsReplyPrefix(ReadOnlySpan<char> start) => Subjects.Base(start.ToString() + "x", out _) == "x";

    private static bool GoesTo(ParsedMessage message, ReadOnlySpan<char> list)
    {
        foreach (var recipients in (ReadOnlySpan<IReadOnlyList<Participant>>)[message.To, message.Cc])
        {
            foreach (var recipient in recipients)
            {
                if (Local(recipient.Address).Equals(list, StringComparison.OrdinalIgnoreCase)
                    && EmailAddress.TryParse(recipient.Address, out var address) && RoleAddresses.RoleOf(address) != AddressRole.Function)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The list that an address of its administration belongs to; empty when it is no such address.</summary>
    private static ReadOnlySpan<char> ListOf(ReadOnlySpan<char> local)
    {
        var plus = local.IndexOf('+');
        local = plus > 0 ? local[..plus] : local;
        foreach (var ending in Endings)
        {
            if (local.Length > ending.Length && local.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return local[..^ending.Length];
            }
        }

        foreach (var beginning in Beginnings)
        {
            if (local.Length > beginning.Length && local.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return local[beginning.Length..];
            }
        }

        return default;
    }

    private static ReadOnlySpan<char> Local(string address)
    {
        var at = address.IndexOf('@');
        return at < 0 ? address : address.AsSpan(0, at);
    }
}
