using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutlookNetwork.Api.Storage.Schema;
using OutlookNetwork.Domain.Audit;

namespace OutlookNetwork.Api.Storage.Maps;

internal sealed class AuditEntryMap : IEntityTypeConfiguration<AuditEntry>
{
    public const int HashLength = 64; // hexadecimal digits of SHA-256

    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable(AuditTriggers.Table, table => table.HasTrigger(AuditTriggers.Name));
        entry.HasKey(e => new { e.TenantId, e.Seq });
        entry.HasIndex(e => new { e.TenantId, e.Prev }).IsUnique(); // no two entries follow the same one
        entry.HasIndex(e => new { e.TenantId, e.SubjectId });
        entry.HasIndex(e => new { e.TenantId, e.ActorRef });
        entry.HasIndex(e => new { e.TenantId, e.At });
        entry.Property(e => e.ActorRef).HasMaxLength(40);
        entry.Property(e => e.ActorRole).HasMaxLength(40);
        entry.Property(e => e.Action).HasMaxLength(60);
        entry.Property(e => e.SubjectType).HasMaxLength(40);
        entry.Property(e => e.SubjectId).HasMaxLength(100);
        entry.Property(e => e.Reason).HasMaxLength(60);
        entry.Property(e => e.Detail).HasMaxLength(HashLength);
        entry.Property(e => e.Prev).HasMaxLength(HashLength);
        entry.Property(e => e.Hash).HasMaxLength(HashLength);
        entry.Ignore(e => e.Chain);
        entry.Ignore(e => e.End);
    }
}

internal sealed class AuditDetailMap : IEntityTypeConfiguration<AuditDetail>
{
    public void Configure(EntityTypeBuilder<AuditDetail> detail)
    {
        detail.ToTable("audit_details");
        detail.HasKey(d => new { d.TenantId, d.Seq });
        detail.Property(d => d.Salt).HasMaxLength(2 * AuditOpen.SaltBytes);
        detail.Property(d => d.Value).Metadata.SetMaxLength(-1);
    }
}

internal sealed class AuditHeadMap : IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditHead> head)
    {
        head.ToTable("audit_heads");
        head.HasKey(h => h.TenantId);
        head.Property(h => h.TenantId).ValueGeneratedNever();
        head.Property(h => h.Hash).HasMaxLength(AuditEntryMap.HashLength);
        head.Ignore(h => h.End);
    }
}

internal sealed class AuditActorRefMap : IEntityTypeConfiguration<AuditActorRef>
{
    public void Configure(EntityTypeBuilder<AuditActorRef> actor)
    {
        actor.ToTable("audit_actors");
        actor.HasKey(a => new { a.TenantId, a.OwnerId });
        actor.HasIndex(a => new { a.TenantId, a.Ref }).IsUnique();
        actor.Property(a => a.OwnerId).HasMaxLength(100);
        actor.Property(a => a.Ref).HasMaxLength(40);
    }
}

internal sealed class AuditCheckMap : IEntityTypeConfiguration<AuditCheck>
{
    public void Configure(EntityTypeBuilder<AuditCheck> check)
    {
        check.ToTable("audit_checks");
        check.HasKey(c => c.TenantId);
        check.Property(c => c.TenantId).ValueGeneratedNever();
    }
}
