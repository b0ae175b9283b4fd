using Microsoft.EntityFrameworkCore;

namespace OutlookNetwork.Api.Storage.Reading;

/// <summary>What owners wrote down as told in confidence: the wording check looks for words of it in their drafts.</summary>
internal sealed class ConfidentialWords(NetworkDb db)
{
    private const int MostTold = 200; // texts
    private const int MostCharacters = 50_000; // of them all: they go over the wire with every draft

    /// <returns>The newest texts, the newest first, none of them cut; never a colleague's.</returns>
    public async Task<IReadOnlyList<string>> NewestAsync(CancellationToken cancellationToken)
    {
        var newest = await db.Interactions.AsNoTracking().IgnoreAutoIncludes().Where(one => one.Confidential)
            .OrderByDescending(one => one.OccurredAt).ThenByDescending(one => one.Id).Select(one => one.Text).Take(MostTold).ToListAsync(cancellationToken);
        var left = MostCharacters;
        return [.. newest.TakeWhile(text => (left -= text.Length) >= 0)];
    }
}
