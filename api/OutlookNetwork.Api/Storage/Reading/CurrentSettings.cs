using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain.Cadence;

namespace OutlookNetwork.Api.Storage.Reading;

internal static class CurrentSettings
{
    /// <summary>The settings of the owner in scope; made, and saved with the next change, when there are none yet.</summary>
    public static async Task<OwnerSettings> SettingsAsync(this NetworkDb db, CancellationToken cancellationToken)
    {
        var settings = await db.Settings.SingleOrDefaultAsync(cancellationToken);
        if (settings is null)
        {
            settings = new() { TenantId = db.Scope.TenantId, OwnerId = db.Scope.OwnerId };
            db.Settings.Add(settings);
        }

        return settings;
    }
}
