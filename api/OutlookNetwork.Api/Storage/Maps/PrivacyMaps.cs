using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutlookNetwork.Domain.Interactions;

namespace OutlookNetwork.Api.Storage.Maps;

internal sealed class TombstoneMap : IEntityTypeConfiguration<Tombstone>
{
    public void Configure(EntityTypeBuilder<Tombstone> tombstone)
    {
        tombstone.ToTable("tombstones");
        tombstone.HasKey(t => new { t.TenantId, t.OwnerId, t.Mark });
        tombstone.Property(t => t.Mark).HasMaxLength(64);
        tombstone.Property(t => t.KeyId).HasMaxLength(16);
        tombstone.HasIndex(t => new { t.TenantId, t.OwnerId, t.ErasureId });
    }
}

internal sealed class ErasureMap : IEntityTypeConfiguration<Erasure>
{
    public void Configure(EntityTypeBuilder<Erasure> erasure)
    {
        erasure.ToTable("erasures");
        erasure.HasKey(e => e.Id);
        erasure.Property(e => e.Id).ValueGeneratedNever();
        erasure.Property(e => e.Reason).HasMaxLength(60);
        erasure.Property(e => e.Token).HasMaxLength(20);
        erasure.Property(e => e.Targets).HasJson();
        erasure.Property(e => e.Counts).HasJson();
        erasure.Property(e => e.Version).IsConcurrencyToken();
        erasure.HasIndex(e => new { e.TenantId, e.OwnerId, e.FinishedAt });
    }
}

internal sealed class WithdrawalMap : IEntityTypeConfiguration<Withdrawal>
{
    public void Configure(EntityTypeBuilder<Withdrawal> withdrawal)
    {
        withdrawal.ToTable("withdrawals");
        withdrawal.HasKey(w => w.Id);
        withdrawal.Property(w => w.Id).ValueGeneratedNever(); // the domain makes ids
        withdrawal.Property(w => w.Interaction).HasJson();
        withdrawal.Property(w => w.Contacts).HasJson();
        withdrawal.Property(w => w.Reason).HasMaxLength(60);
        withdrawal.HasIndex(w => new { w.TenantId, w.OwnerId, w.WithdrawnAt });
        withdrawal.HasIndex(w => new { w.TenantId, w.OwnerId, w.RemovalId });
        withdrawal.HasIndex(w => new { w.TenantId, w.OwnerId, w.MessageId });
    }
}

internal sealed class ContactRemovalMap : IEntityTypeConfiguration<ContactRemoval>
{
    public void Configure(EntityTypeBuilder<ContactRemoval> removal)
    {
        removal.ToTable("contact_removals");
        removal.HasKey(r => r.Id);
        removal.Property(r => r.Id).ValueGeneratedNever(); // the domain makes ids
        removal.Property(r => r.Contact).HasJson();
        removal.Property(r => r.Withdrawn).HasJson();
        removal.Property(r => r.Shared).HasJson();
        removal.Property(r => r.Promises).HasJson();
        removal.Property(r => r.Details).HasJson();
        removal.HasIndex(r => new { r.TenantId, r.OwnerId, r.RemovedAt });
    }
}
