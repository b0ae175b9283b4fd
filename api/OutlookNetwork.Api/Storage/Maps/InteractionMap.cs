using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage.Maps;

internal sealed class InteractionMap : IEntityTypeConfiguration<Interaction>
{
    public void Configure(EntityTypeBuilder<Interaction> interaction)
    {
        interaction.ToTable("interactions");
        interaction.HasKey(i => i.Id);
        interaction.Property(i => i.Id).ValueGeneratedNever(); // the domain makes ids
        interaction.Property(i => i.Text).HasMaxLength(-1); // bounded by the domain; longer than SQL Server's bounded text goes
        interaction.Property(i => i.Event).HasMaxLength(Interaction.MaxEventLength);
        interaction.Property(i => i.Words).HasMaxLength(-1);
        interaction.Property(i => i.Version).IsConcurrencyToken();
        interaction.HasIndex(i => new { i.TenantId, i.OwnerId, i.MessageId }).IsUnique(); // logging twice changes nothing
        interaction.HasIndex(i => new { i.TenantId, i.OwnerId, i.LogId });
        interaction.HasIndex(i => new { i.TenantId, i.OwnerId, i.Confidential, i.OccurredAt }); // asked with every draft
        interaction.HasIndex(i => new { i.TenantId, i.MessageKey }); // who else of the tenant logged it
        interaction.HasIndex(i => new { i.TenantId, i.OccurredAt }); // what colleagues did lately
        interaction.HasOne<Message>().WithMany().HasForeignKey(i => i.MessageId).OnDelete(DeleteBehavior.Restrict);
        interaction.HasMany(i => i.Contacts).WithOne().HasForeignKey(c => c.InteractionId).OnDelete(DeleteBehavior.Cascade);
        interaction.Navigation(i => i.Contacts).AutoInclude();
    }
}

internal sealed class InteractionContactMap : IEntityTypeConfiguration<InteractionContact>
{
    public void Configure(EntityTypeBuilder<InteractionContact> involved)
    {
        involved.ToTable("interaction_contacts");
        involved.HasKey(c => new { c.TenantId, c.OwnerId, c.ContactId, c.InteractionId });
        involved.HasIndex(c => c.InteractionId);
        involved.HasOne<Contact>().WithMany().HasForeignKey(c => c.ContactId).OnDelete(DeleteBehavior.Restrict);
    }
}
