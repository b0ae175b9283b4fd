using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutlookNetwork.Domain.Compliance;

namespace OutlookNetwork.Api.Storage.Maps;

/// <summary>The organisation's, not one person's.</summary>
internal sealed class ProductMap : IEntityTypeConfiguration<Product>
{
    public void Configure(EntityTypeBuilder<Product> product)
    {
        product.ToTable("products");
        product.HasKey(p => p.Id);
        product.Property(p => p.Id).ValueGeneratedNever(); // the domain makes ids
        product.Property(p => p.Names).HasJson();
        product.Property(p => p.Inn).HasMaxLength(Product.MaxNameLength);
        product.Property(p => p.Version).IsConcurrencyToken();
        product.Ignore(p => p.ForCheck);
        product.HasIndex(p => p.TenantId);
    }
}
