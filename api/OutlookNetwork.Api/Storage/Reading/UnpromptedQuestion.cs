using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Compliance;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage.Reading;

/// <summary>What a thread asks of its owner about a product, without having been prompted: an answer may go as far as that and no further.</summary>
internal sealed class UnpromptedQuestion(NetworkDb db, Originals originals, WordingChecks checks)
{
    private const string Category = "unsolicited-request";
    private const int MostTold = 4_000; // characters: a question that is longer than two pages is asked by telephone

    /// <param name="products">What the check knows by name.</param>
    /// <returns>The newest mail of the thread that a person sent the owner, as its writer wrote it, when a rule finds such a question in it; else empty.</returns>
    public async Task<string> InAsync(
        ThreadView thread, IReadOnlyList<WordingProduct> products, OwnerSettings settings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (thread.Messages.FirstOrDefault(entry => entry is { Direction: Direction.Incoming, Automatic: Automatic.None })?.Id is not { } id
            || await db.Messages.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken) is not { } message
            || (await originals.BeginningsAsync([message], cancellationToken)).GetValueOrDefault(id) is not { } read)
        {
            return "";
        }

        var text = NewText.Of(read);
        var findings = checks.For(products).Run(new(text, WordingDirection.Incoming, settings.Zone.DayOf(now), WordingChecks.Regions, message.Subject));
        return !findings.Any(finding => finding.Category == Category) ? "" : text.Length > MostTold ? text[..MostTold] : text;
    }
}
