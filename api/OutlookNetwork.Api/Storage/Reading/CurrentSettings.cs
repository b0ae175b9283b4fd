using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage.Reading;

internal static class CurrentSettings
{
    /// <summary>With whom nothing is stored anew. It makes no settings where there are none.</summary>
    public static async Task<NeverLog> NeverLogAsync(this NetworkDb db, CancellationToken cancellationToken) =>
        new((await db.Settings.AsNoTracking().SingleOrDefaultAsync(cancellationToken))?.NeverLog ?? []);

    /// <summary>The settings of the owner in scope; made, and saved with the next change, when there are none yet.</summary>
    public static async Task<OwnerSettings> SettingsAsync(this NetworkDb db, CancellationToken cancellationToken)
    {
        var settings = await db.Settings.SingleOrDefaultAsync(cancellationToken)
            ?? db.Settings.Local.SingleOrDefault(made => made.TenantId == db.Scope.TenantId && made.OwnerId == db.Scope.OwnerId); // in this request, and not saved yet
        if (settings is null)
        {
            settings = new() { TenantId = db.Scope.TenantId, OwnerId = db.Scope.OwnerId };
            db.Settings.Add(settings);
        }

        return settings;
    }
}
