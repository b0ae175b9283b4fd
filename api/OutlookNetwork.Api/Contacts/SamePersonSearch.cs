using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Contacts;

/// <summary>
/// Finds who may be the same person in the stored mail. Of a large store it reads a bounded part: the newest messages with a contact's
/// addresses, and the newest in which the words of their names, or the words of an address, stand.
/// </summary>
internal sealed class SamePersonSearch(NetworkDb db, Tombstones tombstones)
{
    public const int MostShown = 20;

    private const int MostWithThem = 1000; // messages
    private const int MostAlike = 300; // messages, for each name and each address
    private const int MostWithContacts = 1000; // messages, when all contacts are compared
    private const int MostContacts = 2000;
    private const int MostNames = 5; // of one contact
    private const int MostReadAgain = 40; // originals, for what only they say: Reply-To, Sender, an announced address
    private const long LargestReadAgain = 128 * 1024; // bytes: what is longer carries attachments
    private const int ShortestWord = 3; // letters of a word that contacts are looked up by

    /// <summary>Other contacts, and addresses that are nobody's, who may be this contact.</summary>
    public async Task<SamePersonPage> OfAsync(Contact contact, CancellationToken cancellationToken)
    {
        var own = contact.Addresses.Select(address => address.Address).ToHashSet();
        var mail = (await SeenMail.NewestAsync(db.MessagesNaming(own), MostWithThem, cancellationToken)).ToDictionary(one => one.Id);
        var names = NamesOf(contact, own, mail.Values);
        foreach (var terms in TermsOf(contact, names))
        {
            var hits = db.MessagesWith(terms);
            foreach (var one in await SeenMail.NewestAsync(db.Messages.Where(message => hits.Contains(message.Id)), MostAlike, cancellationToken))
            {
                mail.TryAdd(one.Id, one);
            }
        }

        var contacts = await ContactsLikeAsync(contact, names, mail.Values, cancellationToken);
        var apart = await ApartAsync(contacts, cancellationToken);
        contacts = contacts.FindAll(one => !apart.Contains(contact.Addresses[0].Address, one.Addresses[0].Address)); // a contact has an address
        var found = await FindAsync(
            [.. mail.Values.OrderByDescending(one => one.At)], contacts, contact,
            pair => own.Contains(pair.First) != own.Contains(pair.Second), apart, cancellationToken);
        return Page(found, pair => own.Contains(pair.First) ? pair.First : pair.Second);
    }

    /// <summary>Pairs among all contacts, or among the 2,000 that were changed last.</summary>
    public async Task<SamePersonPage> AllAsync(CancellationToken cancellationToken)
    {
        var contacts = await db.Contacts.AsNoTracking().OrderByDescending(contact => contact.ChangedAt).ThenBy(contact => contact.Id)
            .Take(MostContacts).ToListAsync(cancellationToken);
        var addresses = contacts.SelectMany(contact => contact.Addresses).Select(address => address.Address).ToHashSet();
        var mail = await SeenMail.NewestAsync(db.MessagesNaming(addresses), MostWithContacts, cancellationToken);
        var found = await FindAsync(
            mail, contacts, about: null, pair => addresses.Contains(pair.First) && addresses.Contains(pair.Second),
            await ApartAsync(contacts, cancellationToken), cancellationToken);
        return Page(found, pair => pair.First);
    }

    private async Task<Found> FindAsync(
        IReadOnlyList<SeenMail> mail, List<Contact> contacts, Contact? about, Func<AddressPair, bool> isWanted, Apart apart,
        CancellationToken cancellationToken)
    {
        var owner = (await db.SettingsAsync(cancellationToken)).Owner;
        var people = See(mail, owner, whole: []).People.ToList();
        var own = about?.Addresses.Select(address => address.Address).ToList() ?? [];
        var named = SamePeople.Candidates(people, contacts, about).Where(isWanted)
            .SelectMany(pair => new[] { pair.First, pair.Second }).Concat(own).ToHashSet();
        var whole = await ReadAgainAsync(mail.Where(one => named.Contains(one.SenderAddress)), cancellationToken);
        people = [.. See(mail, owner, whole).People];

        var addresses = named.Concat(people.SelectMany(person => person.Stated).Select(stated => stated.Address)).ToList();
        var lists = await db.MessageAddresses.Where(address => addresses.Contains(address.Address) && address.IsList)
            .Select(address => address.Address).Distinct().ToHashSetAsync(cancellationToken);
        var erased = await tombstones.AmongAsync(people.Select(person => person.Address), cancellationToken);
        people.RemoveAll(person => lists.Contains(person.Address) || erased.Contains(person.Address) || Pseudonym.IsOne(person.Address) || own.Exists(one => apart.Contains(one, person.Address)));

        var pairs = SamePeople.Candidates(people, contacts, about).Where(isWanted).ToList();
        var suggestions = SamePeople.Suggest(people, contacts, SeenMail.Count(mail, pairs), about)
            .Where(suggestion => isWanted(suggestion.Pair) && !apart.Contains(suggestion.Pair.First, suggestion.Pair.Second))
            .DistinctBy(suggestion => apart.Key(suggestion.Pair)); // two contacts once, however many of their addresses are alike
        return new([.. suggestions], people.ToDictionary(person => person.Address), Apart.ByAddress(contacts));
    }

    private static PeopleSeen See(IEnumerable<SeenMail> mail, MailboxOwner owner, Dictionary<Guid, ParsedMessage> whole)
    {
        var seen = new PeopleSeen(owner);
        foreach (var one in mail)
        {
            if (whole.TryGetValue(one.Id, out var parsed))
            {
                seen.Add(parsed, NewText.Of(parsed.Body, one.From.Name));
            }
            else
            {
                seen.Add(one.AsParsed(), newText: null);
            }
        }

        return seen;
    }

    private async Task<Dictionary<Guid, ParsedMessage>> ReadAgainAsync(IEnumerable<SeenMail> newestFirst, CancellationToken cancellationToken)
    {
        var wanted = newestFirst.Where(one => one.Original is not null).Take(MostReadAgain).ToList();
        var hashes = wanted.Select(one => one.Original).ToList();
        var originals = await db.Originals.AsNoTracking().Where(original => hashes.Contains(original.Hash) && original.Size <= LargestReadAgain)
            .ToDictionaryAsync(original => original.Hash, cancellationToken);
        return wanted.Where(one => originals.ContainsKey(one.Original ?? ""))
            .ToDictionary(one => one.Id, one => MailReader.Read(Arrival.Decompress(originals[one.Original ?? ""])));
    }

    private async Task<List<Contact>> ContactsLikeAsync(
        Contact contact, IReadOnlyList<PersonName> names, IEnumerable<SeenMail> mail, CancellationToken cancellationToken)
    {
        var addresses = mail.SelectMany(one => one.To.Concat(one.Cc).Select(recipient => recipient.Address).Append(one.SenderAddress))
            .Select(text => EmailAddress.TryParse(text, out var address) ? address.Value : "").ToHashSet();
        var words = names.SelectMany(name => NameBeginnings.Of(name.Display)).Concat(LocalParts(contact))
            .Where(word => word.Length >= ShortestWord).Distinct().ToList();
        return await db.Contacts.AsNoTracking()
            .Where(one => one.Id == contact.Id || words.Any(word => one.SearchText.Contains(word))
                || one.Addresses.Any(address => addresses.Contains(address.Address)))
            .OrderByDescending(one => one.Id == contact.Id).ThenBy(one => one.Id).Take(MostContacts).ToListAsync(cancellationToken);
    }

    private async Task<Apart> ApartAsync(IEnumerable<Contact> contacts, CancellationToken cancellationToken) =>
        new(await db.NotTheSame.AsNoTracking().OrderBy(pair => pair.Id).ToListAsync(cancellationToken), contacts);

    /// <summary>The names that a contact goes by: the one it was given and those seen with its addresses.</summary>
    private static List<PersonName> NamesOf(Contact contact, HashSet<string> own, IEnumerable<SeenMail> mail) =>
    [
        .. mail.SelectMany(one => one.To.Concat(one.Cc).Append(new(RelayedName.Read(one.From.Name)?.Name ?? one.From.Name, one.SenderAddress)))
            .Where(participant => EmailAddress.TryParse(participant.Address, out var address) && own.Contains(address.Value))
            .Select(participant => participant.Name).Prepend(contact.Name).Distinct()
            .Select(PersonName.Read).Where(name => name.Key.Length > 0).DistinctBy(name => name.Key).Take(MostNames),
    ];

    private static IEnumerable<IReadOnlyList<string>> TermsOf(Contact contact, IEnumerable<PersonName> names) => names
        .Select(name => NameBeginnings.Of(name.Display))
        .Concat(LocalParts(contact).Select(SearchWords.Terms))
        .Where(terms => terms.Sum(term => term.Length) >= ShortestWord)
        .DistinctBy(terms => string.Join(' ', terms.Order(StringComparer.Ordinal)));

    private static IEnumerable<string> LocalParts(Contact contact) => contact.Addresses
        .Select(one => EmailAddress.TryParse(one.Address, out var address) && !RoleAddresses.IsRole(address) ? Mailbox.WithoutTag(address.LocalPart) : "")
        .Where(local => local.Length > 0);

    private static SamePersonPage Page(Found found, Func<AddressPair, string> one) => new(
        [
            .. found.Suggestions.Take(MostShown).Select(suggestion =>
            {
                var first = one(suggestion.Pair);
                var second = first == suggestion.Pair.First ? suggestion.Pair.Second : suggestion.Pair.First;
                return new SamePersonView(found.Somebody(first), found.Somebody(second), suggestion.Strength, suggestion.Evidence);
            }),
        ],
        found.Suggestions.Count);

    private sealed record Found(
        IReadOnlyList<SamePersonSuggestion> Suggestions, IReadOnlyDictionary<string, SeenPerson> People, IReadOnlyDictionary<string, Contact> Contacts)
    {
        public SomebodySeen Somebody(string address)
        {
            var contact = Contacts.GetValueOrDefault(address);
            var seen = People.GetValueOrDefault(address)?.Names.Select(PersonName.Read).OrderByDescending(name => name.IsFull).FirstOrDefault()?.Display;
            return new(address, contact?.Name ?? seen ?? "", contact is null ? null : new(
                contact.Id, contact.Name, contact.Role, contact.Institution,
                [.. contact.Addresses.Select(one => one.Address).Order(StringComparer.Ordinal)], contact.Book, contact.Version));
        }
    }
}
