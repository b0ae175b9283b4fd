namespace OutlookNetwork.Domain.Contacts;

/// <summary>Two addresses that may be one person's, and why. A proposal: nothing is merged by it.</summary>
/// <param name="Pair">Neither belongs to the same contact as the other.</param>
/// <param name="Strength">0 to 100; <see cref="SamePeople.Shown"/> and more is worth showing.</param>
/// <param name="Evidence">Sentences for the person who decides, strongest first; what speaks against it stands last.</param>
/// <param name="Contacts">The contacts that have the addresses: none, one or two.</param>
public sealed record SamePersonSuggestion(AddressPair Pair, int Strength, IReadOnlyList<string> Evidence, IReadOnlyList<Guid> Contacts);

/// <summary>Which people of a mailbox may be the same. Right more often than complete.</summary>
public static class SamePeople
{
    /// <summary>Least strength that is shown: a full name alone suffices, unless it is common or something speaks against it.</summary>
    public const int Shown = 50;

    private const int MostOfOneGroup = 8; // addresses that share a trait; a name with more is an office or a robot

    /// <summary>
    /// Pairs that share a trait, before it is known how often they stand together: so that only these need be counted.
    /// </summary>
    /// <param name="people">Each address once. At most 7 pairs come from one shared trait.</param>
    /// <param name="about">
    /// Whoever shares a trait with this contact is paired with it; without one, with whichever contact or frequent writer shares it.
    /// </param>
    public static IReadOnlySet<AddressPair> Candidates(IEnumerable<SeenPerson> people, IEnumerable<Contact> contacts, Contact? about = null)
    {
        var all = Known.All(people, contacts);
        var pairs = new HashSet<AddressPair>();
        foreach (var group in all.Values.SelectMany(one => one.Traits.Select(trait => (trait, one))).GroupBy(one => one.trait, one => one.one))
        {
            var members = group.OrderByDescending(one => about is not null && one.Contact?.Id == about.Id)
                .ThenByDescending(one => one.Contact is not null).ThenByDescending(one => one.Seen.Written)
                .ThenBy(one => one.Seen.Address, StringComparer.Ordinal).Take(MostOfOneGroup + 1).ToList();
            if (members.Count <= MostOfOneGroup)
            {
                pairs.UnionWith(members.Skip(1).Select(one => AddressPair.Of(members[0].Seen.Address, one.Seen.Address)));
            }
        }

        foreach (var one in all.Values)
        {
            pairs.UnionWith(one.Seen.Stated.Where(stated => all.ContainsKey(stated.Address))
                .Select(stated => AddressPair.Of(one.Seen.Address, stated.Address)));
        }

        pairs.RemoveWhere(pair => !CanMerge(all[pair.First].Contact, all[pair.Second].Contact));
        return pairs;
    }

    /// <param name="together">How often candidates stand on one message; a pair that is missing never does.</param>
    /// <param name="about">As for <see cref="Candidates"/>.</param>
    /// <returns>Suggestions worth showing, strongest first, then those that concern contacts, then by address.</returns>
    public static IReadOnlyList<SamePersonSuggestion> Suggest(
        IReadOnlyCollection<SeenPerson> people, IReadOnlyCollection<Contact> contacts, IReadOnlyDictionary<AddressPair, SeenTogether> together,
        Contact? about = null)
    {
        var all = Known.All(people, contacts);
        var hosts = all.Values.SelectMany(one => one.Keys.Select(key => (key, one.Organisation))).Distinct()
            .GroupBy(one => one.key).ToDictionary(group => group.Key, group => group.Count());
        return
        [
            .. Candidates(people, contacts, about)
                .Select(pair => SamePersonEvidence.Weigh(
                    pair, all[pair.First], all[pair.Second], together.GetValueOrDefault(pair, SeenTogether.Never), hosts))
                .Where(suggestion => suggestion.Strength >= Shown)
                .OrderByDescending(suggestion => suggestion.Strength).ThenByDescending(suggestion => suggestion.Contacts.Count)
                .ThenBy(suggestion => suggestion.Pair.First, StringComparer.Ordinal).ThenBy(suggestion => suggestion.Pair.Second, StringComparer.Ordinal),
        ];
    }

    private static bool CanMerge(Contact? one, Contact? other) =>
        one is null || other is null || (one.Id != other.Id && one.Book == other.Book);
}
