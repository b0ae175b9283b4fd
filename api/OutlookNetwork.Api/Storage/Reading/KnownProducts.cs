using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain.Compliance;

namespace OutlookNetwork.Api.Storage.Reading;

internal static class KnownProducts
{
    /// <summary>The products of the tenant in scope as the wording check takes them, in a stable order.</summary>
    public static async Task<IReadOnlyList<WordingProduct>> KnownProductsAsync(this NetworkDb db, CancellationToken cancellationToken) =>
        [.. (await db.Products.AsNoTracking().OrderBy(product => product.Id).ToListAsync(cancellationToken)).Select(product => product.ForCheck)];
}
