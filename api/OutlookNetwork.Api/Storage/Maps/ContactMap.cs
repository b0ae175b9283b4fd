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
        contact.Property(c => c.SearchText).HasMaxLength(8000);
        contact.Property(c => c.Version).IsConcurrencyToken();
        contact.Ignore(c => c.Details);
        contact.HasIndex(c => new { c.TenantId, c.OwnerId, c.Name });
        contact.HasMany(c => c.Addresses).WithOne().HasForeignKey(a => a.ContactId).OnDelete(DeleteBehavior.Cascade);
        contact.Navigation(c => c.Addresses).AutoInclude();
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
