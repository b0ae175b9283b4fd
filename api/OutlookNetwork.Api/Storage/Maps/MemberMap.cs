using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutlookNetwork.Domain;

namespace OutlookNetwork.Api.Storage.Maps;

internal sealed class MemberMap : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> member)
    {
        member.ToTable("members");
        member.HasKey(m => m.Id);
        member.Property(m => m.Id).ValueGeneratedNever(); // the domain makes ids
        member.Property(m => m.Roles).HasJson();
        member.Property(m => m.Withdrawn).HasJson();
        member.Property(m => m.Version).IsConcurrencyToken();
        member.HasIndex(m => new { m.TenantId, m.PersonId }).IsUnique();
        member.HasIndex(m => m.IsRestricted); // sign-in reads all that are, of every tenant
    }
}
