using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Contacts;

/// <summary>By what a person is found in stored texts.</summary>
public static class PersonTraces
{
    private const int ShortestWord = 3; // letters: shorter ones are words of every language
    private const int ShortestSingleName = 5; // letters of a name of one word

    /// <param name="addresses">In normal form.</param>
    /// <param name="seen">Names and addresses as mail states them; those of other people are passed over.</param>
    /// <param name="name">As the contact is called.</param>
    public static Redaction Redaction(IReadOnlyCollection<string> addresses, IEnumerable<Participant> seen, string name, Pseudonym pseudonym)
    {
        var own = seen.Where(one => EmailAddress.TryParse(one.Address, out var address) && addresses.Contains(address.Value)).ToList();
        var called = own.Select(one => one.Name).Prepend(name).Where(text => text.Length > 0 && !text.Contains('@', StringComparison.Ordinal)).Distinct().ToList();
        var read = called.ConvertAll(PersonName.Read);
        var names = called
            .Concat(read.SelectMany(one => new[] { one.Display, $"{one.Given} {one.Family}", $"{one.Family} {one.Given}", $"{one.Family}, {one.Given}" }))
            .Select(text => text.Trim(' ', ','))
            .Where(IsWholeName);
        var words = read.SelectMany(one => Mail.Redaction.WordsOf($"{one.Given} {one.Family}"))
            .Where(word => word.Length >= ShortestWord && !NameWords.IsParticle(word) && !NameWords.IsTitle(word));
        return new([.. addresses], [.. own.Select(one => one.Address)], [.. names], [.. words], pseudonym);
    }

    /// <summary>Says enough to be taken for this person wherever it stands.</summary>
    private static bool IsWholeName(string text) =>
        Mail.Redaction.WordsOf(text).Count() > 1 || (text.Length >= ShortestSingleName && !NameWords.NamesOrganisation(text));
}
