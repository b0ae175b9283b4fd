using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Interactions;

namespace OutlookNetwork.Api.Storage.Maps;

internal sealed class PromiseMap : IEntityTypeConfiguration<Promise>
{
    public void Configure(EntityTypeBuilder<Promise> promise)
    {
        promise.ToTable("promises");
        promise.HasKey(p => p.Id);
        promise.Property(p => p.Id).ValueGeneratedNever(); // the domain makes ids
        promise.Property(p => p.Text).HasMaxLength(Promise.MaxTextLength);
        promise.Property(p => p.Version).IsConcurrencyToken();
        promise.Ignore(p => p.Kept);
        promise.HasIndex(p => new { p.TenantId, p.OwnerId, p.State, p.DueOn });
        promise.HasIndex(p => new { p.TenantId, p.OwnerId, p.MadeIn }); // what of a message was taken over already
        promise.HasOne<Contact>().WithMany().HasForeignKey(p => p.ContactId).OnDelete(DeleteBehavior.Cascade);
    }
}
