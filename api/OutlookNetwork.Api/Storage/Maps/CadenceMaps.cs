using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Storage.Maps;

internal sealed class ContactStandingMap : IEntityTypeConfiguration<ContactStanding>
{
    public void Configure(EntityTypeBuilder<ContactStanding> standing)
    {
        standing.ToTable("contact_standings");
        standing.HasKey(s => new { s.TenantId, s.OwnerId, s.ContactId }); // a list reads all of an owner's in one go
        standing.Ignore(s => s.Facts);
        standing.Ignore(s => s.Terms);
        standing.Ignore(s => s.Days);
        // What a day's list compares, all in one, so that it reads nothing else of the many who do not stand on it.
        standing.HasIndex(s => new { s.TenantId, s.OwnerId, s.Turn, s.DueDay, s.OverdueDay, s.DoNotContact, s.SnoozedDay, s.TurnDay, s.TouchedDay, s.IdealDays, s.MaxDays, s.Tier, s.ContactId });
        standing.HasIndex(s => new { s.TenantId, s.OwnerId, s.AskDay, s.ContactId }); // who is to be asked for on which day
        standing.HasIndex(s => new { s.TenantId, s.OwnerId, s.ConversedDay, s.ContactId }); // who moved within the week
        standing.HasIndex(s => new { s.TenantId, s.OwnerId, s.FirstConversedAt }); // who was met within the last weeks
        standing.HasOne<Contact>().WithMany().HasForeignKey(s => s.ContactId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ContactCadenceMap : IEntityTypeConfiguration<ContactCadence>
{
    public void Configure(EntityTypeBuilder<ContactCadence> cadence)
    {
        cadence.ToTable("contact_cadences");
        cadence.HasKey(c => new { c.TenantId, c.OwnerId, c.ContactId }); // no reference: it waits for a contact whose removal may be undone
        cadence.Property(c => c.SnoozeReason).HasMaxLength(ContactCadence.MaxReasonLength);
        cadence.Property(c => c.DoNotContact).HasMaxLength(ContactCadence.MaxReasonLength);
        cadence.Property(c => c.BeforeMerge).HasJson();
        cadence.Property(c => c.Version).IsConcurrencyToken();
        cadence.Ignore(c => c.Own);
        cadence.Ignore(c => c.Snooze);
        cadence.Ignore(c => c.Details);
    }
}

internal sealed class CadenceRuleMap : IEntityTypeConfiguration<CadenceRule>
{
    public void Configure(EntityTypeBuilder<CadenceRule> rule)
    {
        rule.ToTable("cadence_rules");
        rule.HasKey(r => new { r.TenantId, r.OwnerId, r.Scope, r.Key });
        rule.Property(r => r.Key).HasMaxLength(ContactLabel.MaxLength);
        rule.Property(r => r.Name).HasMaxLength(ContactLabel.MaxLength);
        rule.Property(r => r.Version).IsConcurrencyToken();
        rule.Ignore(r => r.Policy);
    }
}
