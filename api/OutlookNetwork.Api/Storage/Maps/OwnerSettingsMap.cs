using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutlookNetwork.Domain.Cadence;

namespace OutlookNetwork.Api.Storage.Maps;

internal sealed class OwnerSettingsMap : IEntityTypeConfiguration<OwnerSettings>
{
    public void Configure(EntityTypeBuilder<OwnerSettings> settings)
    {
        settings.ToTable("owner_settings");
        settings.HasKey(s => new { s.TenantId, s.OwnerId });
        settings.Property(s => s.Addresses).HasJson();
        settings.Property(s => s.InternalDomains).HasJson();
        settings.Property(s => s.NeverLog).HasJson();
        settings.Property(s => s.WorkingHours).HasJson();
        settings.Property(s => s.LoggedCategory).HasMaxLength(OwnerSettings.MaxCategoryLength);
        settings.Property(s => s.Version).IsConcurrencyToken();
        settings.Ignore(s => s.CalledAs);
        settings.Ignore(s => s.Owner);
        settings.Property(s => s.DaysOff).HasJson();
        settings.Ignore(s => s.Zone);
        settings.Ignore(s => s.Working);
    }
}
