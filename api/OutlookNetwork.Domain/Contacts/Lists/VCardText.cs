using System.Text;

namespace OutlookNetwork.Domain.Contacts.Lists;

/// <summary>Contacts as vCards of version 4.0, RFC 6350.</summary>
public static class VCardText
{
    internal const string BookProperty = "X-OUTLOOKNETWORK-BOOK";
    internal const string TierProperty = "X-OUTLOOKNETWORK-TIER";
    internal const string MetProperty = "X-OUTLOOKNETWORK-MET";
    internal const string MetOnProperty = "X-OUTLOOKNETWORK-MET-ON";
    internal const string MetAtProperty = "X-OUTLOOKNETWORK-MET-AT";

    private const int LongestLine = 75; // octets, RFC 6350 3.2

    public static string Of(Contact contact)
    {
        var card = new StringBuilder();
        Add(card, "BEGIN:VCARD");
        Add(card, "VERSION:4.0");
        Add(card, $"UID:urn:uuid:{contact.Id}");
        Add(card, "KIND:individual");
        Add(card, "FN:" + Escaped(contact.Name));
        foreach (var address in contact.Addresses.Select(address => address.Address).Order(StringComparer.Ordinal))
        {
            Add(card, "EMAIL:" + Escaped(address));
        }

        if (contact.Institution.Length > 0)
        {
            Add(card, "ORG:" + Escaped(contact.Institution));
        }

        Add(card, "ROLE:" + contact.Role);
        Add(card, $"{BookProperty}:{contact.Book}");
        AddAbout(card, contact.About);
        Add(card, $"REV:{contact.ChangedAt.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}");
        Add(card, "END:VCARD");
        return card.ToString();
    }

    private static void AddAbout(StringBuilder card, ContactAbout about)
    {
        if (about.Tier != ContactTier.None)
        {
            Add(card, $"{TierProperty}:{about.Tier}");
        }

        if (about.Circles.Count > 0)
        {
            Add(card, "CATEGORIES:" + string.Join(',', about.Circles.Select(Escaped)));
        }

        foreach (var interest in about.Interests)
        {
            Add(card, "INTEREST:" + Escaped(interest.Name)); // RFC 6715 2.3
        }

        foreach (var (name, value) in new[] { (MetProperty, about.Met?.Words), (MetOnProperty, about.Met?.On), (MetAtProperty, about.Met?.Event) })
        {
            if (value is { Length: > 0 })
            {
                Add(card, $"{name}:{Escaped(value)}");
            }
        }

        foreach (var profile in about.Profiles)
        {
            Add(card, "URL:" + Escaped(profile));
        }
    }

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    private static void Add(StringBuilder card, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                card.Append("\r\n ");
                octets = 1;
            }

            card.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        card.Append("\r\n");
    }
}
