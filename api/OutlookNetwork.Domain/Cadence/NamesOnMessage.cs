using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Cadence;

/// <summary>The names of those whom a message goes to, to know which of them its text means. Of a text only the beginning is read.</summary>
internal sealed class NamesOnMessage
{
    private const int Shortest = 3; // letters; shorter words of a name are in any sentence
    private const int Greeting = 80; // characters in which a greeting has ended

    private static readonly char[] NameBreaks = [' ', ',', '.', '"', '\'', '(', ')', '-', '_'];

    private readonly List<string> _own = [];
    private readonly List<string> _others = [];
    private readonly List<string> _ownAddresses = [];
    private readonly List<string> _nameless = [];

    public NamesOnMessage(Message message, MailboxOwner owner)
    {
        foreach (var one in message.Recipients)
        {
            var isOwn = owner.IsOwn(one.Address);
            (isOwn ? _own : _others).AddRange(one.Name.Split(NameBreaks, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= Shortest));
            if (isOwn || one.Name.Length == 0 || one.Name.Contains('@'))
            {
                (isOwn ? _ownAddresses : _nameless).Add(LocalPart(one.Address));
            }
        }
    }

    /// <summary>The text has the owner's name in it; true also where the message does not tell the name.</summary>
    public bool MayNameOwner(string? text) => _own.Count == 0 || NamesOwner(text);

    /// <param name="question">What it asks: a name in it counts before the greeting.</param>
    public SpokenTo SpokenTo(string? beginning, string? question)
    {
        if (NamesOwner(question))
        {
            return Cadence.SpokenTo.Owner;
        }

        var (asked, greeted) = (Called(question), Called(beginning));
        return asked is Cadence.SpokenTo.Owner or Cadence.SpokenTo.Others ? asked
            : greeted == Cadence.SpokenTo.Everybody && beginning?.Contains("> ", StringComparison.Ordinal) == true ? Cadence.SpokenTo.Hidden
            : greeted;
    }

    /// <summary>The names by which it speaks to somebody: those in what it asks, else those in its greeting.</summary>
    public static List<string> Called(string? beginning, string? question) => Salutation.Names(Beginning(question)) is { Count: > 0 } asked ? asked : Salutation.Names(Beginning(beginning));

    private bool NamesOwner(string? text) => text is not null && _own.Exists(name => text.Contains(name, StringComparison.OrdinalIgnoreCase));

    private SpokenTo Called(string? text)
    {
        var called = Salutation.Names(Beginning(text));
        if (called.Exists(name => Has(_own, _ownAddresses, name)))
        {
            return Cadence.SpokenTo.Owner;
        }

        return called.Exists(name => Has(_others, _nameless, name)) ? Cadence.SpokenTo.Others
            : called.Count > 0 ? Cadence.SpokenTo.Somebody
            : Cadence.SpokenTo.Everybody;
    }

    /// <summary>Of who has no name on the message the address may tell it: asha.rao@, raoasha@.</summary>
    private static bool Has(List<string> names, List<string> addresses, string called) =>
        names.Exists(name => name.Equals(called, StringComparison.OrdinalIgnoreCase))
        || (called.Length > Shortest && addresses.Exists(address => address.Contains(called, StringComparison.OrdinalIgnoreCase)));

    private static string Beginning(string? text) => text is { Length: > Greeting } ? text[..Greeting] : text ?? "";

    private static string LocalPart(string address) => address.IndexOf('@') is var at and > 0 ? address[..at] : address;
}
