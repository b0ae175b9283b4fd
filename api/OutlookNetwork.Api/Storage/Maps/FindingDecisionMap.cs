using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutlookNetwork.Domain.Compliance;

namespace OutlookNetwork.Api.Storage.Maps;

internal sealed class FindingDecisionMap : IEntityTypeConfiguration<FindingDecision>
{
    public void Configure(EntityTypeBuilder<FindingDecision> decision)
    {
        decision.ToTable("finding_decisions");
        decision.HasKey(d => d.Id);
        decision.Property(d => d.Id).ValueGeneratedNever(); // the domain makes ids
        decision.Property(d => d.Rule).HasMaxLength(200);
        decision.Property(d => d.Pack).HasMaxLength(100);
        decision.Property(d => d.PackVersion).HasMaxLength(40);
        decision.Property(d => d.PackDigest).HasMaxLength(64);
        decision.Property(d => d.Category).HasMaxLength(100);
        decision.Property(d => d.SentenceHash).HasMaxLength(64);
        decision.Property(d => d.Reason).HasMaxLength(FindingDecision.MaxReasonLength);
        decision.Property(d => d.InternetMessageId).HasMaxLength(1000);
        decision.Property(d => d.People).HasJson();
        decision.HasIndex(d => new { d.TenantId, d.OwnerId, d.ThreadId, d.DecidedAt });
    }
}
