using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Contacts;

/// <summary>What of a stored message tells who its people are.</summary>
/// <param name="SenderAddress">See <see cref="Message.SenderAddress"/>.</param>
internal sealed record SeenMail(
    Guid Id, Participant From, string SenderAddress, IReadOnlyList<Participant> To, IReadOnlyList<Participant> Cc, DateTimeOffset? SentAt,
    Automatic Automatic, string? Original, DateTimeOffset At)
{
    private static readonly Expression<Func<Message, SeenMail>> Row = message => new(
        message.Id, message.From, message.SenderAddress, message.To, message.Cc, message.SentAt, message.Automatic, message.Original, message.At);

    public static async Task<IReadOnlyList<SeenMail>> NewestAsync(IQueryable<Message> messages, int most, CancellationToken cancellationToken) =>
        await messages.AsNoTracking().OrderByDescending(message => message.At).ThenByDescending(message => message.Id)
            .Take(most).Select(Row).ToListAsync(cancellationToken);

    /// <summary>The message as its stored header tells it: without Reply-To and text.</summary>
    public ParsedMessage AsParsed() => new()
    {
        // Where a list put itself into From, the sender's address is the author's already.
        From = SenderAddress.Length > 0 ? [new(RelayedName.Read(From.Name)?.Name ?? From.Name, SenderAddress)] : [],
        To = To,
        Cc = Cc,
        SentAt = SentAt,
        Automatic = Automatic,
    };

    /// <summary>How often the two of each pair stand on one of the messages.</summary>
    public static IReadOnlyDictionary<AddressPair, SeenTogether> Count(IReadOnlyList<SeenMail> mail, IReadOnlyCollection<AddressPair> pairs)
    {
        var of = pairs.SelectMany(pair => new[] { (pair.First, pair), (pair.Second, pair) }).ToLookup(one => one.Item1, one => one.pair);
        var counts = new Dictionary<AddressPair, SeenTogether>();
        foreach (var one in mail)
        {
            var recipients = one.To.Concat(one.Cc).Select(recipient => Normal(recipient.Address)).ToHashSet();
            foreach (var pair in recipients.Append(one.SenderAddress).SelectMany(address => of[address]).Distinct())
            {
                var (first, second) = (recipients.Contains(pair.First), recipients.Contains(pair.Second));
                var wrote = recipients.Count > 1 && ((second && one.SenderAddress == pair.First) || (first && one.SenderAddress == pair.Second));
                var known = counts.GetValueOrDefault(pair, SeenTogether.Never);
                counts[pair] = new(known.AsRecipients + (first && second ? 1 : 0), known.OneToOther + (wrote ? 1 : 0));
            }
        }

        return counts;
    }

    private static string Normal(string text) => EmailAddress.TryParse(text, out var address) ? address.Value : "";
}
