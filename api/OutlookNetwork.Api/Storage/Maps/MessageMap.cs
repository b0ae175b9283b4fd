using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage.Maps;

internal sealed class MessageMap : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> message)
    {
        message.ToTable("messages");
        message.HasKey(m => m.Id);
        message.Property(m => m.Id).ValueGeneratedNever(); // the domain makes ids
        message.Property(m => m.MessageId).HasMaxLength(Message.MaxIdLength);
        message.Property(m => m.Subject).HasMaxLength(Message.MaxSubjectLength);
        message.Property(m => m.Preview).HasMaxLength(Message.MaxPreviewLength);
        message.Property(m => m.Question).HasMaxLength(Message.MaxQuestionLength);
        message.Property(m => m.ConversationIndex).HasMaxLength(64);
        message.Property(m => m.Original).HasMaxLength(64);
        message.Property(m => m.Source).HasMaxLength(1000);
        message.Property(m => m.From).HasJson();
        message.Property(m => m.To).HasJson();
        message.Property(m => m.Cc).HasJson();
        message.Property(m => m.InReplyTo).HasJson();
        message.Property(m => m.References).HasJson();
        message.Property(m => m.Defects).HasJson();
        message.Property(m => m.Mailboxes).HasJson();
        message.Property(m => m.SenderAddress).HasMaxLength(320);
        message.Ignore(m => m.Everyone);
        message.Ignore(m => m.Writer);
        message.Ignore(m => m.Recipients);
        message.Ignore(m => m.Addresses);
        message.Ignore(m => m.Answers);
        message.Ignore(m => m.Likeness);
        message.Ignore(m => m.ThreadingKey);
        message.HasIndex(m => new { m.TenantId, m.OwnerId, m.Key }).IsUnique();
        message.HasIndex(m => new { m.TenantId, m.OwnerId, m.IdKey });
        message.HasIndex(m => new { m.TenantId, m.OwnerId, m.ThreadId });
        message.HasIndex(m => new { m.TenantId, m.OwnerId, m.At });
        message.HasIndex(m => new { m.TenantId, m.OwnerId, m.SubjectKey });
    }
}

internal sealed class MessageAddressMap : IEntityTypeConfiguration<MessageAddress>
{
    public void Configure(EntityTypeBuilder<MessageAddress> address)
    {
        address.ToTable("message_addresses");
        address.HasKey(a => new { a.TenantId, a.OwnerId, a.Address, a.MessageId });
        address.Property(a => a.Address).HasMaxLength(320); // RFC 5321: 64 + @ + 255
        address.HasIndex(a => a.MessageId);
        address.HasOne<Message>().WithMany().HasForeignKey(a => a.MessageId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal static class MessageAddressIndex
{
    /// <summary>Few of the addresses are lists, and somebody's own stands on every mail.</summary>
    /// <param name="isList">What tells them apart, in the database's own words.</param>
    public static void OfLists(this EntityTypeBuilder<MessageAddress> address, string isList) =>
        address.HasIndex(a => new { a.TenantId, a.OwnerId, a.Address }).HasFilter(isList);
}

internal sealed class SearchEntryMap : IEntityTypeConfiguration<SearchEntry>
{
    public void Configure(EntityTypeBuilder<SearchEntry> entry)
    {
        entry.ToTable("message_search");
        entry.HasKey(e => e.MessageId);
        entry.Property(e => e.MessageId).ValueGeneratedNever();
        entry.Property(e => e.Words).Metadata.SetMaxLength(-1);
    }
}

internal sealed class ThreadKeyMap : IEntityTypeConfiguration<ThreadKey>
{
    public void Configure(EntityTypeBuilder<ThreadKey> key)
    {
        key.ToTable("thread_keys");
        key.HasKey(k => new { k.TenantId, k.OwnerId, k.Key });
        key.HasIndex(k => new { k.TenantId, k.OwnerId, k.ThreadId });
    }
}

internal sealed class OriginalMessageMap : IEntityTypeConfiguration<OriginalMessage>
{
    public void Configure(EntityTypeBuilder<OriginalMessage> original)
    {
        original.ToTable("originals");
        original.HasKey(o => new { o.TenantId, o.OwnerId, o.Hash });
        original.Property(o => o.Hash).HasMaxLength(64);
    }
}
