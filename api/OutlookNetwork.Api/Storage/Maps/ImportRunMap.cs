using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OutlookNetwork.Api.Storage.Maps;

internal sealed class ImportRunMap : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> run)
    {
        run.ToTable("imports");
        run.HasKey(r => r.Id);
        run.Property(r => r.Id).ValueGeneratedNever();
        run.Property(r => r.Begun).IsConcurrencyToken();
        run.Property(r => r.FileName).HasMaxLength(1000);
        run.Property(r => r.Problem).HasMaxLength(1000);
        run.Property(r => r.Notes).HasJson();
        run.HasIndex(r => new { r.TenantId, r.OwnerId, r.CreatedAt });
    }
}
