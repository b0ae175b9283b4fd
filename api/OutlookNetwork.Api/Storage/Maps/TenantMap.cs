using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutlookNetwork.Domain;

namespace OutlookNetwork.Api.Storage.Maps;

/// <summary>The one table that belongs to no tenant.</summary>
internal sealed class TenantMap : IEntityTypeConfiguration<Tenant>
{
    public void Configure(EntityTypeBuilder<Tenant> tenant)
    {
        tenant.ToTable("tenants");
        tenant.HasKey(t => t.Id);
        tenant.Property(t => t.Id).ValueGeneratedNever(); // the authority makes ids
        tenant.Property(t => t.Name).HasMaxLength(200);
    }
}
