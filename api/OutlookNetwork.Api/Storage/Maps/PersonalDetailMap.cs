using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Storage.Maps;

internal sealed class PersonalDetailMap : IEntityTypeConfiguration<PersonalDetail>
{
    public void Configure(EntityTypeBuilder<PersonalDetail> detail)
    {
        detail.ToTable("personal_details");
        detail.HasKey(d => d.Id);
        detail.Property(d => d.Id).ValueGeneratedNever(); // the domain makes ids
        detail.Property(d => d.Text).HasMaxLength(PersonalDetail.MaxTextLength);
        detail.Property(d => d.Version).IsConcurrencyToken();
        detail.Ignore(d => d.Kept);
        detail.HasIndex(d => d.ExpiresOn); // the nightly removal looks for those that are over, of every tenant
        detail.HasOne<Contact>().WithMany().HasForeignKey(d => d.ContactId).OnDelete(DeleteBehavior.Cascade);
    }
}
