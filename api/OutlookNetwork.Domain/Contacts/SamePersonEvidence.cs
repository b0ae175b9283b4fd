using System.Globalization;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Contacts;

/// <summary>Weighs what two addresses have in common against what sets them apart. Points add up to at most 100.</summary>
internal sealed class SamePersonEvidence
{
    private const int OneMailbox = 80;
    private const int StatedByTheOther = 70;
    private const int FullName = 60;
    private const int ShortName = 30; // "A. Osei": needs one more sign
    private const int LocalPartInOneOrganisation = 50;
    private const int LocalPartElsewhere = 15;
    private const int TookOver = 10;
    private const int OneOrganisation = 10;
    private const int CommonName = -30;
    private const int OtherMiddleName = -60;
    private const int OtherName = -70;
    private const int OftenTogether = -5; // little: people copy themselves in, and others write to both for years
    private const int WroteToTheOther = -5;

    private const int Often = 5; // messages
    private const int LongLocalPart = 5; // characters; shorter ones are first names
    private static readonly TimeSpan Overlap = TimeSpan.FromDays(30); // an old address sends the last mails while the new one is in use

    private readonly List<(int Points, string Sentence)> _found = [];
    private readonly Known _one;
    private readonly Known _other;

    private SamePersonEvidence(Known one, Known other) => (_one, _other) = (one, other);

    /// <param name="hosts">At how many organisations each name key was seen.</param>
    public static SamePersonSuggestion Weigh(
        AddressPair pair, Known one, Known other, SeenTogether together, IReadOnlyDictionary<string, int> hosts)
    {
        var evidence = new SamePersonEvidence(one, other);
        evidence.Mailboxes();
        evidence.Statements(one, other);
        evidence.Statements(other, one);
        evidence.Names(hosts);
        evidence.Times();
        evidence.Together(together);
        var strength = Math.Clamp(evidence._found.Sum(found => found.Points), 0, 100);
        return new(
            pair,
            strength,
            [.. evidence._found.OrderByDescending(found => found.Points).Select(found => found.Sentence)],
            [.. new[] { one.Contact?.Id, other.Contact?.Id }.OfType<Guid>()]);
    }

    private void Mailboxes()
    {
        var (first, second) = (_one.Address.Value, _other.Address.Value);
        if (_one.Mailbox == _other.Mailbox)
        {
            Note(OneMailbox, $"{first} and {second} reach one mailbox.");
        }
        else if (_one.LocalPart == _other.LocalPart && _one.Organisation == _other.Organisation && !MailDomains.IsFreeMail(_one.Organisation))
        {
            Note(LocalPartInOneOrganisation, $"Both begin with \"{_one.LocalPart}\" and belong to {_one.Organisation}.");
        }
        else if (_one.LocalPart == _other.LocalPart && _one.LocalPart.Length >= LongLocalPart)
        {
            Note(LocalPartElsewhere, $"Both begin with \"{_one.LocalPart}\".");
        }
        else if (_one.Organisation == _other.Organisation && !MailDomains.IsFreeMail(_one.Organisation))
        {
            Note(OneOrganisation, $"Both belong to {_one.Organisation}.");
        }
    }

    private void Statements(Known author, Known stated)
    {
        var places = author.Seen.Stated.Where(one => one.Address == stated.Address.Value).Select(one => one.In).Distinct().ToList();
        for (var i = 0; i < places.Count; i++)
        {
            Note(i == 0 ? StatedByTheOther : 0, places[i] switch
            {
                StatedIn.ReplyTo => $"Mail of {author.Address} asks for answers to {stated.Address}, under the same name.",
                StatedIn.Sender => $"Mail of {author.Address} was sent through {stated.Address}, under the same name.",
                StatedIn.OriginalFrom => $"Mail of {author.Address} was written as {stated.Address}.",
                _ => $"A message of {author.Address} announces {stated.Address} as a new address.",
            });
        }
    }

    private void Names(IReadOnlyDictionary<string, int> hosts)
    {
        var same = _one.Names.SelectMany(name => _other.Names.Where(name.IsSameAs)).OrderByDescending(name => name.IsFull).FirstOrDefault();
        if (same is not null)
        {
            Note(same.IsFull ? FullName : ShortName, $"Both are named {same.Display}.");
            const int Several = 3; // organisations at which one name turns up, before it tells little
            if (same.IsFull && _one.Organisation != _other.Organisation
                && (hosts.GetValueOrDefault(same.Key) > Several || CommonNames.Contains(same)))
            {
                Note(CommonName, $"{same.Display} is a common name.");
            }
        }

        if (_one.Names.SelectMany(name => _other.Names.Where(name.Contradicts)).Any())
        {
            Note(OtherMiddleName, "Their middle initials or generations differ.");
        }
        else if (same is null && _one.Names.FirstOrDefault(name => name.IsFull) is { } left && _other.Names.FirstOrDefault(name => name.IsFull) is { } right)
        {
            Note(OtherName, $"One is named {left.Display}, the other {right.Display}.");
        }
    }

    private void Times()
    {
        var (earlier, later) = _one.Seen.FirstWritten <= _other.Seen.FirstWritten ? (_one, _other) : (_other, _one);
        if (earlier.Seen.LastWritten - Overlap <= later.Seen.FirstWritten && later.Seen.LastWritten > earlier.Seen.LastWritten)
        {
            Note(TookOver, string.Create(
                CultureInfo.InvariantCulture,
                $"{earlier.Address} last wrote on {earlier.Seen.LastWritten:yyyy-MM-dd}, {later.Address} first on {later.Seen.FirstWritten:yyyy-MM-dd}."));
        }
    }

    private void Together(SeenTogether together)
    {
        if (together.AsRecipients >= Often)
        {
            Note(OftenTogether, $"{together.AsRecipients} messages went to both.");
        }

        if (together.OneToOther > 0)
        {
            Note(WroteToTheOther, $"One wrote to the other, among others, {together.OneToOther} {(together.OneToOther == 1 ? "time" : "times")}.");
        }
    }

    private void Note(int points, string sentence) => _found.Add((points, sentence));
}
