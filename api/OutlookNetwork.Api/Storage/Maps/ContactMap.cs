using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Storage.Maps;

internal sealed class ContactMap : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> contact)
    {
        contact.ToTable("contacts");
        contact.HasKey(c => c.Id);
        contact.Property(c => c.Id).ValueGeneratedNever(); // the domain makes ids
        contact.Property(c => c.Name).HasMaxLength(Contact.MaxNameLength);
        contact.Property(c => c.Institution).HasMaxLength(Contact.MaxInstitutionLength);
        contact.Property(c => c.SearchText).HasMaxLength(16_000);
        contact.Property(c => c.TimeZone).HasMaxLength(Contact.MaxTimeZoneLength);
        contact.Property(c => c.Met).HasJson();
        contact.Property(c => c.Profiles).HasJson();
        contact.Property(c => c.Version).IsConcurrencyToken();
        contact.Ignore(c => c.Details);
        contact.Ignore(c => c.About);
        contact.HasIndex(c => new { c.TenantId, c.OwnerId, c.Name });
        contact.HasIndex(c => new { c.TenantId, c.OwnerId, c.Id, c.Tier }); // who is in which tier is read for everybody at once
        contact.HasMany(c => c.Addresses).WithOne().HasForeignKey(a => a.ContactId).OnDelete(DeleteBehavior.Cascade);
        contact.HasMany(c => c.Labels).WithOne().HasForeignKey(l => l.ContactId).OnDelete(DeleteBehavior.Cascade);
        contact.Navigation(c => c.Addresses).AutoInclude();
        contact.Navigation(c => c.Labels).AutoInclude();
    }
}

internal sealed class ContactAddressMap : IEntityTypeConfiguration<ContactAddress>
{
    public void Configure(EntityTypeBuilder<ContactAddress> address)
    {
        address.ToTable("contact_addresses");
        address.HasKey(a => new { a.TenantId, a.OwnerId, a.Address }); // one contact for an address
        address.HasIndex(a => new { a.TenantId, a.Address }); // colleagues' shared ones
        address.Property(a => a.Address).HasMaxLength(320);
        address.HasIndex(a => new { a.TenantId, a.OwnerId, a.ContactId }); // else SQLite reads all of the owner's for each contact
    }
}

internal sealed class ContactLabelMap : IEntityTypeConfiguration<ContactLabel>
{
    public void Configure(EntityTypeBuilder<ContactLabel> label)
    {
        label.ToTable("contact_labels");
        label.HasKey(l => new { l.TenantId, l.ContactId, l.Kind, l.Key });
        label.Property(l => l.Key).HasMaxLength(ContactLabel.MaxLength);
        label.Property(l => l.Name).HasMaxLength(ContactLabel.MaxLength);
        label.HasIndex(l => new { l.TenantId, l.Kind, l.Key }); // who is in a circle, whoever's contact it is
        label.HasIndex(l => l.ContactId); // goes with the contact
    }
}

internal sealed class BulkChangedMap : IEntityTypeConfiguration<BulkChanged>
{
    public void Configure(EntityTypeBuilder<BulkChanged> change)
    {
        change.ToTable("contact_bulk_changes");
        change.HasKey(c => new { c.TenantId, c.BulkId, c.ContactId });
        change.Property(c => c.Institution).HasMaxLength(Contact.MaxInstitutionLength);
        change.Property(c => c.Circles).HasJson();
        change.HasIndex(c => new { c.TenantId, c.OwnerId, c.ChangedAt }); // those too old are forgotten
        change.HasOne<Contact>().WithMany().HasForeignKey(c => c.ContactId).OnDelete(DeleteBehavior.Cascade);
    }
}
