using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutlookNetwork.Domain.Cadence;

namespace OutlookNetwork.Api.Storage.Maps;

internal sealed class CalendarFeedMap : IEntityTypeConfiguration<CalendarFeed>
{
    private const int HexOfSha256 = 64;

    public void Configure(EntityTypeBuilder<CalendarFeed> feed)
    {
        feed.ToTable("calendar_feeds");
        feed.HasKey(f => new { f.TenantId, f.OwnerId });
        feed.Property(f => f.SecretHash).HasMaxLength(HexOfSha256);
        feed.HasIndex(f => f.SecretHash); // without the owner: whoever reads it brings the secret only
    }
}
