using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutlookNetwork.Domain.Contacts.Lists;

namespace OutlookNetwork.Api.Storage.Maps;

internal sealed class ContactListMap : IEntityTypeConfiguration<ContactList>
{
    public void Configure(EntityTypeBuilder<ContactList> list)
    {
        list.ToTable("contact_lists");
        list.HasKey(l => l.Id);
        list.Property(l => l.Id).ValueGeneratedNever(); // the domain makes ids
        list.Property(l => l.Digest).HasMaxLength(64);
        list.Property(l => l.Encoding).HasMaxLength(40);
        list.Property(l => l.Separator).HasMaxLength(1);
        list.Property(l => l.Fields).HasJson();
        list.Property(l => l.Choices).HasJson();
        list.Ignore(l => l.Wishes);
        list.HasIndex(l => new { l.TenantId, l.OwnerId, l.CreatedAt });
    }
}

internal sealed class ContactListRowMap : IEntityTypeConfiguration<ContactListRow>
{
    public void Configure(EntityTypeBuilder<ContactListRow> row)
    {
        row.ToTable("contact_list_rows");
        row.HasKey(r => new { r.TenantId, r.ListId, r.Number });
        row.Property(r => r.Number).ValueGeneratedNever();
        row.HasOne<ContactList>().WithMany().HasForeignKey(r => r.ListId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ContactListChangeMap : IEntityTypeConfiguration<ContactListChange>
{
    public void Configure(EntityTypeBuilder<ContactListChange> change)
    {
        change.ToTable("contact_list_changes");
        change.HasKey(c => new { c.TenantId, c.ListId, c.ContactId });
        change.Property(c => c.Added).HasJson();
        change.Property(c => c.AboutBefore).HasJson();
        change.HasOne<ContactList>().WithMany().HasForeignKey(c => c.ListId).OnDelete(DeleteBehavior.Cascade);
    }
}
