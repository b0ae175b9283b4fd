using System.Buffers;
using OutlookNetwork.Domain.Mail;
using OutlookNetwork.Domain.Mail.Mime;

namespace OutlookNetwork.Domain.Contacts.Lists;

/// <summary>Addresses as they are copied out of a mail's header or written one below the other.</summary>
internal static class PastedList
{
    private const int MostInOneCell = 50;

    private static readonly SearchValues<char> NotBare = SearchValues.Create(" ,;<:\"(\t");
    private static readonly SearchValues<char> NotInLabels = SearchValues.Create(" @<,;\"");

    /// <summary>The addresses of one cell: "a@x.example", "Name &lt;a@x.example&gt;", several with commas, semicolons or ":::" (Google).</summary>
    public static IEnumerable<string> AddressesIn(string cell) =>
        cell.AsSpan().ContainsAny(NotBare)
            ? AddressList.Parse(cell.Replace(":::", ",", StringComparison.Ordinal), MostInOneCell, new DefectList())
                .Select(one => one.Address.Length > 0 ? one.Address : one.Name).Where(text => text.Length > 0)
            : [cell];

    public static Outcome<List<ListEntry>> Read(string text)
    {
        var entries = new List<ListEntry>();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var found = AddressList.Parse(Unlabelled(line), PeopleList.MaxRows + 1, new DefectList());
            for (var at = 0; at < found.Count; at++)
            {
                if (entries.Count == PeopleList.MaxRows)
                {
                    return ListProblems.TooManyRows;
                }

                var one = found[at];
                if (at + 1 < found.Count && IsFamilyName(one) && found[at + 1] is { Name.Length: > 0, Address.Length: > 0 } next)
                {
                    one = new($"{one.Name}, {next.Name}", next.Address); // Last, First <address> without quotation marks
                    at++;
                }

                entries.Add(new(entries.Count + 1, one.Name, one.Address.Length > 0 ? [one.Address] : []));
            }
        }

        return entries;
    }

    /// <summary>One word, with particles ("van der Berg"): more is a name of its own, left without address.</summary>
    private static bool IsFamilyName(Participant one)
    {
        if (one.Address.Length > 0 || one.Name.Length == 0)
        {
            return false;
        }

        var words = one.Name.Split(' ');
        return Array.TrueForAll(words[..^1], word => char.IsLower(word[0]));
    }

    /// <summary>Without "To:" and its like, which come along when a header is copied.</summary>
    private static string Unlabelled(string line)
    {
        const int LongestLabel = 12;
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon is > 0 and <= LongestLabel && !line.AsSpan(0, colon).ContainsAny(NotInLabels) ? line[(colon + 1)..] : line;
    }
}
