using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OutlookNetwork.Api.Storage.Maps;

/// <summary>Recurring jobs work for all tenants, so what is known of them belongs to none.</summary>
internal sealed class JobRunMap : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> run)
    {
        run.ToTable("job_runs");
        run.HasKey(r => new { r.Job, r.Slot, r.Try });
        run.Property(r => r.Job).HasMaxLength(100);
        run.Property(r => r.Failure).HasMaxLength(200);
        run.HasIndex(r => new { r.Job, r.StartedAt });
    }
}
