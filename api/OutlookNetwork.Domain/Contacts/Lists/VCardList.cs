using System.Text;
using OutlookNetwork.Domain.Mail.Mime;

namespace OutlookNetwork.Domain.Contacts.Lists;

/// <summary>The people of a vCard file: versions 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350), one after the other.</summary>
internal static class VCardList
{
    public const string Beginning = "BEGIN:VCARD";

    private const int LongestValue = 64 * 1024; // characters; pictures are longer, and are not wanted

    /// <summary>What cards often say and a contact has no place for.</summary>
    private static readonly HashSet<string> Passed = ["TITLE", "NOTE", "TEL", "ADR", "BDAY", "PHOTO", "NICKNAME"];

    /// <param name="unkept">Takes the names of properties that hold something and are not kept.</param>
    public static Outcome<List<ListEntry>> Read(string text, ISet<string> unkept)
    {
        var entries = new List<ListEntry>();
        Card? card = null;
        var inner = 0; // cards within a card, as 2.1 has them
        foreach (var line in Lines(text))
        {
            if (!VCardProperty.TryRead(line, out var property))
            {
                continue;
            }

            var value = property.Name is "BEGIN" or "END" ? property.Raw.Trim().ToUpperInvariant() : "";
            if (property.Name == "BEGIN" && value == "VCARD")
            {
                inner += card is null ? 0 : 1;
                card ??= new();
            }
            else if (property.Name == "END" && value == "VCARD" && inner > 0)
            {
                inner--;
            }
            else if (property.Name == "END" && value == "VCARD" && card is not null)
            {
                if (entries.Count == PeopleList.MaxRows)
                {
                    return ListProblems.TooManyRows;
                }

                entries.Add(card.AsEntry(entries.Count + 1));
                card = null;
            }
            else if (card is not null && inner == 0)
            {
                if (property.Name == "URL" && ProfileLink.Read(property.Text()).Failed(out _, out _))
                {
                    unkept.Add(property.Name); // no https: nobody's profile
                }

                card.Take(property);
                if (Passed.Contains(property.Name) && property.Raw.Length > 0)
                {
                    unkept.Add(property.Name);
                }
            }
        }

        if (card is not null)
        {
            entries.Add(card.AsEntry(entries.Count + 1)); // a file that breaks off gives all that is there
        }

        return entries;
    }

    /// <summary>Lines unfolded: what begins with a blank goes on the line before; in 2.1 so does what follows a "=" of quoted-printable.</summary>
    private static IEnumerable<string> Lines(string text)
    {
        var line = new StringBuilder();
        var isPrintable = false;
        foreach (var range in text.AsSpan().Count('\n') == 0 ? text.Split('\r') : text.Split('\n'))
        {
            var part = range.TrimEnd('\r');
            if (isPrintable && line.Length > 0 && line[^1] == '=')
            {
                line.Length--;
                Append(line, part);
                continue;
            }

            if (part is [' ' or '\t', ..])
            {
                Append(line, part[1..]);
                continue;
            }

            if (line.Length > 0)
            {
                yield return line.ToString();
            }

            line.Clear().Append(part.AsSpan(0, Math.Min(part.Length, LongestValue)));
            isPrintable = VCardProperty.IsQuotedPrintable(part);
        }

        if (line.Length > 0)
        {
            yield return line.ToString();
        }
    }

    private static void Append(StringBuilder line, string part) =>
        line.Append(part.AsSpan(0, Math.Max(0, Math.Min(part.Length, LongestValue - line.Length))));

    private sealed class Card
    {
        private static readonly int[] InReadingOrder = [3, 1, 2, 0, 4]; // prefix, given, additional, family, suffix

        private readonly List<string> _addresses = [];
        private readonly List<string> _circles = [];
        private readonly List<string> _interests = [];
        private readonly List<string> _links = [];
        private HowMet _met = new("", "", "");
        private string? _tier;
        private string _name = "";
        private string _structured = "";
        private string _institution = "";
        private ContactRole? _role;
        private Book? _book;
        private bool _isGroup;

        public void Take(VCardProperty property)
        {
            switch (property.Name)
            {
                case "FN" when _name.Length == 0:
                    _name = property.Text();
                    break;
                case "N" when _structured.Length == 0:
                    var parts = property.Parts();
                    _structured = OneLine.Clean(string.Join(' ', InReadingOrder.Where(at => at < parts.Count).Select(at => parts[at])));
                    break;
                case "EMAIL":
                    _addresses.AddRange(PastedList.AddressesIn(WithoutScheme(property.Text())).Where(text => text.Length > 0));
                    break;
                case "ORG" when _institution.Length == 0:
                    _institution = property.Parts()[0]; // what follows are its units
                    break;
                case "ROLE":
                    _role ??= ColumnNames.RoleOf(property.Text());
                    break;
                case VCardText.BookProperty:
                    _book ??= ColumnNames.BookOf(property.Text());
                    break;
                case "CATEGORIES":
                    _circles.AddRange(property.Values());
                    break;
                case "INTEREST":
                    _interests.Add(property.Text());
                    break;
                case "URL":
                    _links.Add(property.Text());
                    break;
                case VCardText.TierProperty:
                    _tier ??= property.Text();
                    break;
                case VCardText.MetProperty:
                    _met = _met with { Words = property.Text() };
                    break;
                case VCardText.MetOnProperty:
                    _met = _met with { On = property.Text() };
                    break;
                case VCardText.MetAtProperty:
                    _met = _met with { Event = property.Text() };
                    break;
                case "KIND" or "X-ADDRESSBOOKSERVER-KIND":
                    _isGroup = property.Text().Equals("group", StringComparison.OrdinalIgnoreCase);
                    break;
            }
        }

        public ListEntry AsEntry(int number) => new(number, _name.Length > 0 ? _name : _structured, _addresses, _institution, _role, _book, _isGroup)
        {
            About = ListedAbout.Of(_tier, _circles, [.. _interests.Where(interest => interest.Length > 0)], _met, _links),
        };

        private static string WithoutScheme(string text) => text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? text["mailto:".Length..] : text;
    }
}
