using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage.Maps;

internal sealed class LogChoiceMap : IEntityTypeConfiguration<LogChoice>
{
    public void Configure(EntityTypeBuilder<LogChoice> choice)
    {
        choice.ToTable("log_choices");
        choice.HasKey(c => c.Id);
        choice.Property(c => c.Id).ValueGeneratedNever(); // the domain makes ids
        choice.HasIndex(c => new { c.TenantId, c.OwnerId, c.ChosenAt });
        choice.HasOne<Message>().WithMany().HasForeignKey(c => c.MessageId).OnDelete(DeleteBehavior.Cascade);
    }
}
