using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutlookNetwork.Api.Storage.Idempotency;

namespace OutlookNetwork.Api.Storage.Maps;

internal sealed class KeyedRequestMap : IEntityTypeConfiguration<KeyedRequest>
{
    private const int HashLength = 64; // hexadecimal digits of SHA-256

    public void Configure(EntityTypeBuilder<KeyedRequest> request)
    {
        request.ToTable("keyed_requests");
        request.HasKey(r => new { r.TenantId, r.OwnerId, r.Mark });
        request.Property(r => r.Mark).HasMaxLength(HashLength);
        request.Property(r => r.Content).HasMaxLength(HashLength);
        request.HasIndex(r => r.ClaimedAt); // the job that forgets them looks at all tenants
    }
}
