using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Cadence;

/// <summary>Reads what was written to and fro with one person, few columns of each message: of somebody met often there are a hundred thousand.</summary>
internal sealed class ReplyReading(NetworkDb db)
{
    /// <summary>Personal mail between the owner and the person, logged or not, in no order.</summary>
    public async Task<WrittenWith> WithAsync(Contact contact, OwnerSettings settings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (theirs, own) = (contact.Addresses.Select(address => address.Address).ToList(), settings.Addresses.ToList());
        var rows = db.MessagesNaming(theirs).AsNoTracking()
            .Where(message => message.SentAt != null && (message.Automatic == Automatic.None || message.Automatic == Automatic.List))
            .Where(message => theirs.Contains(message.SenderAddress) || own.Contains(message.SenderAddress))
            .Select(message => new
            {
                message.Id,
                message.ThreadId,
                message.SentAt,
                message.SenderAddress,
                message.Automatic,
                Asks = message.Question != null,
                message.TurnSign,
                IsSettled = message.SettledAt != null,
                NamesOwner = message.Automatic == Automatic.None || db.MessageAddresses.Any(one => one.MessageId == message.Id && own.Contains(one.Address)),
            });
        var (found, incredible) = (new List<ReplyMessage>(), 0);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var direction = own.Contains(row.SenderAddress) ? Direction.Outgoing : Direction.Incoming;
            if (!row.NamesOwner || row.SentAt is not { } sentAt)
            {
                continue; // a list brought it, to everybody
            }

            if (!ReplyPairs.IsCredible(sentAt, now))
            {
                incredible++;
                continue;
            }

            found.Add(new(row.Id, row.ThreadId, sentAt, direction, Waits: !row.IsSettled && (row.Asks || row.TurnSign != TurnSign.Closes)));
        }

        return new(found, incredible);
    }

    /// <summary>What a page of pairs shows of its messages.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> SubjectsAsync(IEnumerable<ReplyPair> pairs, CancellationToken cancellationToken)
    {
        var ids = pairs.SelectMany(pair => new[] { pair.Asked.Id, pair.Answer?.Id ?? pair.Asked.Id }).Distinct().ToList();
        return await db.Messages.Where(message => ids.Contains(message.Id)).Select(message => new { message.Id, message.Subject })
            .ToDictionaryAsync(message => message.Id, message => message.Subject, cancellationToken);
    }
}

/// <param name="Incredible">Messages left out, with dates before 1980 or more than a day ahead.</param>
internal sealed record WrittenWith(IReadOnlyList<ReplyMessage> Messages, int Incredible);
