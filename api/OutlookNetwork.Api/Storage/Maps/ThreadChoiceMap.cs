using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutlookNetwork.Domain.Threads;

namespace OutlookNetwork.Api.Storage.Maps;

internal sealed class ThreadChoiceMap : IEntityTypeConfiguration<ThreadChoice>
{
    public void Configure(EntityTypeBuilder<ThreadChoice> choice)
    {
        choice.ToTable("thread_choices");
        choice.HasKey(c => c.Id);
        choice.Property(c => c.Id).ValueGeneratedNever(); // the domain makes ids
        choice.HasIndex(c => new { c.TenantId, c.OwnerId, c.Key });
    }
}
