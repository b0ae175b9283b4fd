using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Contacts;

/// <summary>Other addresses that a message says are its author's own.</summary>
internal static class OwnAddresses
{
    private const int LongestText = 20_000; // characters: an announcement stands near the top or in the signature
    private const int LongestLine = 400;

    private static readonly string[] Announcements =
    [
        "my new address", "my new email", "my new e-mail", "my new mail", "new email address is", "new e-mail address is", "i have moved to",
        "please use my", "i can now be reached at", "you can reach me at", "update my email", "update my e-mail", "my email address has changed",
        "my e-mail address has changed", "meine neue adresse", "meine neue e-mail", "meine neue email", "meine neue mail", "neue e-mail-adresse lautet",
        "neue mailadresse", "ab sofort erreichen sie mich", "ab sofort unter", "ma nouvelle adresse", "nouvelle adresse e-mail", "mi nueva dirección",
        "mi nuevo correo", "il mio nuovo indirizzo", "mijn nieuwe adres", "mijn nieuwe e-mail", "min nya adress", "min nye adresse", "meu novo e-mail",
        "meu novo email", "mój nowy adres", "мой новый адрес", "yeni e-posta adresim",
    ];

    /// <returns>In normal form, never the author's address itself.</returns>
    public static IEnumerable<StatedAddress> Stated(ParsedMessage message, Author author, string? newText)
    {
        if (!EmailAddress.TryParse(author.Who?.Address, out var own))
        {
            yield break;
        }

        var name = PersonName.Read(author.Who.Name);
        foreach (var (list, place) in new[]
        {
            (message.ReplyTo, StatedIn.ReplyTo), (message.Sender, StatedIn.Sender),
            (author.Reason == AuthorReason.From ? message.OriginalFrom : [], StatedIn.OriginalFrom),
        })
        {
            foreach (var participant in list)
            {
                var isNamed = name.IsSameAs(PersonName.Read(participant.Name))
                    || (place == StatedIn.OriginalFrom && participant.Name.Length == 0); // providers let an account use its own addresses only
                if (isNamed && IsPersons(participant.Address, own, message) is { } address)
                {
                    yield return new(address, place);
                }
            }
        }

        if (newText is null || message.Automatic == Automatic.List)
        {
            yield break; // on a list one also reads of other people's new addresses
        }

        var isAnnounced = false;
        foreach (var line in newText[..Math.Min(newText.Length, LongestText)].Split('\n'))
        {
            var wasAnnounced = isAnnounced;
            isAnnounced = line.Length <= LongestLine && line.TrimStart() is not ['>', ..]
                && Announcements.Any(words => line.Contains(words, StringComparison.OrdinalIgnoreCase));
            if ((!isAnnounced && !wasAnnounced) || line.Length > LongestLine || line.TrimStart() is ['>', ..])
            {
                continue;
            }

            foreach (var word in line.Split([' ', '\t', '\r', '<', '>', '(', ')', ',', ';', ':', '"', '[', ']']))
            {
                if (IsPersons(word.TrimEnd('.', '!'), own, message) is { } address)
                {
                    yield return new(address, StatedIn.Announcement);
                }
            }
        }
    }

    private static string? IsPersons(string text, EmailAddress own, ParsedMessage message) =>
        EmailAddress.TryParse(text, out var address) && address != own && !RoleAddresses.IsRole(address) && !message.ListAddresses.Contains(address.Value)
            ? address.Value
            : null;
}
