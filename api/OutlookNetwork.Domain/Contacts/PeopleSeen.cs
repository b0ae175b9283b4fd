using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Contacts;

/// <summary>
/// Gathers who writes and who is written to, message by message. Memory grows with the number of people, not of messages.
/// </summary>
/// <param name="owner">Left out, with all their addresses.</param>
public sealed class PeopleSeen(MailboxOwner owner)
{
    private const int MostNames = 10; // of one address: more are machines
    private const int MostStated = 10;
    private const int MostRecipients = 50; // of one message: beyond, it is a mailing

    private readonly Dictionary<string, Notes> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lists = new(StringComparer.Ordinal);

    /// <summary>Addresses of lists, functions and machines are no people and are left out.</summary>
    public IEnumerable<SeenPerson> People => _seen.Where(one => !_lists.Contains(one.Key)).Select(one => one.Value.ToPerson(one.Key));

    /// <param name="newText">What the author wrote, without what is quoted; <see langword="null"/> when it is not known.</param>
    public void Add(ParsedMessage message, string? newText)
    {
        _lists.UnionWith(message.ListAddresses);
        var author = Author.Of(message);
        var isAutomatic = message.Automatic is not (Automatic.None or Automatic.List);
        if (author.IsPerson && !isAutomatic && Person(author.Who) is { } written)
        {
            written.Name(author.Who!.Name); // a person has a Who
            written.Wrote(message.SentAt);
            foreach (var stated in OwnAddresses.Stated(message, author, newText))
            {
                written.State(stated);
            }
        }

        foreach (var recipient in message.To.Concat(message.Cc).Take(MostRecipients))
        {
            if (RelayedName.Read(recipient.Name) is null)
            {
                Person(recipient)?.Name(recipient.Name);
            }
        }
    }

    private Notes? Person(Participant? participant)
    {
        if (!EmailAddress.TryParse(participant?.Address, out var address) || RoleAddresses.IsRole(address) || owner.IsOwn(address.Value))
        {
            return null;
        }

        if (!_seen.TryGetValue(address.Value, out var notes))
        {
            _seen[address.Value] = notes = new();
        }

        return notes;
    }

    private sealed class Notes
    {
        private readonly HashSet<string> _names = new(StringComparer.Ordinal);
        private readonly HashSet<StatedAddress> _stated = [];
        private int _written;
        private DateTimeOffset? _first;
        private DateTimeOffset? _last;

        public void Name(string name)
        {
            if (name.Length > 0 && _names.Count < MostNames)
            {
                _names.Add(name);
            }
        }

        public void Wrote(DateTimeOffset? at)
        {
            _written++;
            _first = _first < at ? _first : at ?? _first;
            _last = _last > at ? _last : at ?? _last;
        }

        public void State(StatedAddress stated)
        {
            if (_stated.Count < MostStated)
            {
                _stated.Add(stated);
            }
        }

        public SeenPerson ToPerson(string address) => new(address, [.. _names], _written, _first, _last, [.. _stated]);
    }
}
