using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Contacts.Lists;

/// <summary>What an import will do, row by row, and the people it will make or add to.</summary>
/// <param name="Rows">One for each entry, in their order.</param>
/// <param name="People">Each once, in the order in which they were first met; those who are there and gain nothing are among them.</param>
public sealed record ListPlan(IReadOnlyList<ListRow> Rows, IReadOnlyList<ListedPerson> People)
{
    public int Count(ListRowState state) => Rows.Count(row => row.State == state);

    public static ListPlan Of(IReadOnlyList<ListEntry> entries, ListContext known, ListWishes wishes) => new Planner(known, wishes).Run(entries);

    private sealed class Planner(ListContext known, ListWishes wishes)
    {
        private readonly Dictionary<string, ListedPerson> _byAddress = new(StringComparer.Ordinal);
        private readonly Dictionary<Guid, ListedPerson> _byContact = [];
        private readonly List<ListedPerson> _people = [];

        public ListPlan Run(IReadOnlyList<ListEntry> entries) => new([.. entries.Select(Place)], _people);

        private ListRow Place(ListEntry entry)
        {
            var addresses = new List<string>();
            if (WhyNot(entry, addresses) is var (code, reason))
            {
                var state = code == ListReason.NoAddress && entry.Name.Length > 0 ? ListRowState.NeedsAddress : ListRowState.Refused;
                return new(entry, state, code, reason, null, null);
            }

            var owners = addresses.Select(address => OwnerOf(address, entry)).OfType<ListedPerson>().Distinct().ToList();
            return owners.Count switch
            {
                0 => PlaceUnknown(entry, addresses),
                1 => Add(entry, addresses, owners[0]),
                _ => Refused(entry, ListReason.TwoPeople, $"Its addresses belong to {owners[0].Name} and {owners[1].Name}. Merge them first, or leave out one of the addresses."),
            };
        }

        /// <summary>
        /// The one place where a row is refused for what it says or for whose address it holds, whatever else is known of it.
        /// </summary>
        /// <param name="addresses">Takes those that can be a contact's, in normal form, each once.</param>
        private (ListReason Code, string Reason)? WhyNot(ListEntry entry, List<string> addresses)
        {
            if (wishes.Choices.TryGetValue(entry.Row, out var choice) && choice == ListChoice.LeaveOut)
            {
                return Because(ListReason.LeftOut);
            }

            if (entry.IsGroup)
            {
                return Because(ListReason.Group);
            }

            if (entry.Addresses.Count == 0)
            {
                return Because(ListReason.NoAddress);
            }

            if (entry.Name.Length > Contact.MaxNameLength || entry.Institution.Length > Contact.MaxInstitutionLength)
            {
                return Because(ListReason.TooLong);
            }

            if (entry.About.Checked().Failed(out var problem, out _))
            {
                return (ListReason.BadDetails, problem.Detail);
            }

            (ListReason, string)? why = null;
            foreach (var text in entry.Addresses)
            {
                if (!EmailAddress.TryParse(text, out var address))
                {
                    why ??= Because(ListReason.BadAddress);
                    continue;
                }

                var match = ContactMatching.Find(new(entry.Name, text), known.Owner, known.Nobodies, known.Contacts);
                if (match.State == MatchState.Erased)
                {
                    return Because(ListReason.Erased);
                }

                if (match.State == MatchState.NeverLogged)
                {
                    return (ListReason.NeverLog, match.Reason);
                }

                if (match.State == MatchState.Owner)
                {
                    return (ListReason.OwnAddress, match.Reason);
                }

                if (match.State == MatchState.NotAPerson)
                {
                    why ??= (ListReason.NotAPerson, match.Reason);
                }
                else if (!addresses.Contains(address.Value))
                {
                    addresses.Add(address.Value);
                }
            }

            return addresses.Count switch
            {
                0 => why,
                > Contact.MaxAddresses => Because(ListReason.TooManyAddresses),
                _ => null,
            };
        }

        private ListRow PlaceUnknown(ListEntry entry, List<string> addresses)
        {
            var alike = known.Alike.GetValueOrDefault(addresses[0]);
            var choice = wishes.Choices.TryGetValue(entry.Row, out var chosen) ? chosen : (ListChoice?)null;
            if (alike is not null && choice != ListChoice.New && (choice == ListChoice.Same || alike.Strength >= ListContext.Sure))
            {
                var row = Add(entry, addresses, PersonOf(alike.Contact, entry));
                return row.State != ListRowState.Same
                    ? row
                    : row with
                    {
                        Code = choice == ListChoice.Same ? ListReason.ChosenAsSame : ListReason.LooksTheSame,
                        Reason = $"It looks the same as {alike.Contact.Name}: {string.Join(' ', alike.Evidence)}",
                        Alike = alike,
                    };
            }

            var person = new ListedPerson(null, entry, addresses, wishes);
            _people.Add(person);
            addresses.ForEach(address => _byAddress[address] = person);
            return choice == ListChoice.New
                ? new(entry, ListRowState.New, ListReason.ChosenAsNew, ListReasons.Sentence(ListReason.ChosenAsNew), person, alike)
                : new(entry, ListRowState.New, ListReason.Unknown, ListReasons.Sentence(ListReason.Unknown), person, alike);
        }

        private ListRow Add(ListEntry entry, List<string> addresses, ListedPerson person)
        {
            if (person.Take(entry, addresses, out var reason) is not { } added)
            {
                return Refused(entry, reason, ListReasons.Sentence(reason));
            }

            addresses.ForEach(address => _byAddress[address] = person);
            if (!added)
            {
                return new(entry, ListRowState.Unchanged, ListReason.NothingNew, $"All that it says of {person.Name} is there already.", person, null);
            }

            return person.Existing is { } contact && addresses.Find(address => known.Contacts.GetValueOrDefault(address)?.Id == contact.Id) is { } had
                ? new(entry, ListRowState.Same, ListReason.KnownAddress, ContactMatching.Find(new("", had), known.Owner, known.Nobodies, known.Contacts).Reason, person, null)
                : new(entry, ListRowState.Same, ListReason.SameAsRow, $"It is the same person as in row {person.FirstRow}.", person, null);
        }

        private ListedPerson? OwnerOf(string address, ListEntry entry) =>
            _byAddress.TryGetValue(address, out var person) ? person
            : known.Contacts.TryGetValue(address, out var contact) ? PersonOf(contact, entry)
            : null;

        private ListedPerson PersonOf(Contact contact, ListEntry entry)
        {
            if (!_byContact.TryGetValue(contact.Id, out var person))
            {
                _byContact[contact.Id] = person = new(contact, entry, [], wishes);
                _people.Add(person);
            }

            return person;
        }

        private static ListRow Refused(ListEntry entry, ListReason code, string reason) => new(entry, ListRowState.Refused, code, reason, null, null);

        private static (ListReason, string) Because(ListReason reason) => (reason, ListReasons.Sentence(reason));
    }
}

/// <summary>What is known that decides what becomes of a list.</summary>
/// <param name="Contacts">By address in normal form; of the list's addresses those that are somebody's, at least.</param>
/// <param name="Alike">By address: who may be the same person as whoever has it, though nobody's contact has it.</param>
public sealed record ListContext(
    MailboxOwner Owner, Nobodies Nobodies, IReadOnlyDictionary<string, Contact> Contacts, IReadOnlyDictionary<string, AlikeContact> Alike)
{
    /// <summary>Least strength at which a row is taken for a contact unasked: one mailbox, or one name in one organisation.</summary>
    public const int Sure = 70;
}
