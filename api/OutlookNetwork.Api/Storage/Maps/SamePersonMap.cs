using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Storage.Maps;

internal sealed class ContactMergeMap : IEntityTypeConfiguration<ContactMerge>
{
    public void Configure(EntityTypeBuilder<ContactMerge> merge)
    {
        merge.ToTable("contact_merges");
        merge.HasKey(m => m.Id);
        merge.Property(m => m.Id).ValueGeneratedNever(); // the domain makes ids
        merge.Property(m => m.Kept).HasJson();
        merge.Property(m => m.Absorbed).HasJson();
        merge.Property(m => m.Moved).HasJson();
        merge.Property(m => m.Shared).HasJson();
        merge.Property(m => m.Promises).HasJson();
        merge.Property(m => m.Details).HasJson();
        merge.HasIndex(m => new { m.TenantId, m.OwnerId, m.MergedAt });
    }
}

internal sealed class NotTheSameMap : IEntityTypeConfiguration<NotTheSame>
{
    public void Configure(EntityTypeBuilder<NotTheSame> pair)
    {
        pair.ToTable("not_the_same");
        pair.HasKey(p => p.Id);
        pair.Property(p => p.Id).ValueGeneratedNever(); // the domain makes ids
        pair.Property(p => p.First).HasMaxLength(320);
        pair.Property(p => p.Second).HasMaxLength(320);
        pair.HasIndex(p => new { p.TenantId, p.OwnerId, p.First, p.Second }).IsUnique();
    }
}
