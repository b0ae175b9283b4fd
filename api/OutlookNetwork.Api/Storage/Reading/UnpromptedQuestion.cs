using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Compliance;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage.Reading;

/// <summary>What a thread asks of its owner about a product, without having been prompted: an answer may go as far as that and no further.</summary>
internal sealed class UnpromptedQuestion(NetworkDb db, Originals originals, WordingChecks checks)
{
    private const string Category = "unsolicited-request";
    private const int MostRead = 5; // mails: what was asked before them was answered long ago
    private const int MostTold = 10_000; // characters of them all

    /// <param name="products">What the check knows by name.</param>
    /// <returns>The newest mails of the thread that people sent the owner, as their writers wrote them, when a rule finds such a question in one; else empty.</returns>
    public async Task<string> InAsync(
        ThreadView thread, IReadOnlyList<WordingProduct> products, OwnerSettings settings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = thread.Messages.Where(entry => entry is { Direction: Direction.Incoming, Automatic: Automatic.None }).Take(MostRead).Select(entry => entry.Id).ToList();
        var messages = await db.Messages.AsNoTracking().Where(message => ids.Contains(message.Id)).ToListAsync(cancellationToken);
        var read = await originals.BeginningsAsync(messages, cancellationToken);
        var texts = ids.Where(read.ContainsKey).Select(id => NewText.Of(read[id])).ToList();
        var check = checks.For(products);
        var today = settings.Zone.DayOf(now);
        if (!texts.Exists(text => check.Run(new(text, WordingDirection.Incoming, today, WordingChecks.Regions)).Any(finding => finding.Category == Category)))
        {
            return "";
        }

        var all = string.Join("\n\n", texts);
        return all.Length > MostTold ? all[..MostTold] : all;
    }
}
