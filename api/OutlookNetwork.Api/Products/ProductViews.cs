using System.ComponentModel.DataAnnotations;
using OutlookNetwork.Domain.Compliance;

namespace OutlookNetwork.Api.Products;

/// <param name="Names">What it is called first, then how else; 1 to 20 of at most 100 characters.</param>
/// <param name="Inn">The international nonproprietary name of its substance; empty for none.</param>
public sealed record NewProduct([property: MaxLength(100)] IReadOnlyList<string> Names, ProductStatus Status, [property: MaxLength(1000)] string Inn = "");

/// <summary>All of it anew, as for <see cref="NewProduct"/>.</summary>
/// <param name="Version">The version read; a change that names an older one is refused.</param>
public sealed record ProductChange([property: MaxLength(100)] IReadOnlyList<string> Names, ProductStatus Status, int Version, [property: MaxLength(1000)] string Inn = "");

public sealed record ProductView(Guid Id, IReadOnlyList<string> Names, string Inn, ProductStatus Status, int Version)
{
    internal static ProductView Of(Product product) => new(product.Id, product.Names, product.Inn, product.Status, product.Version);
}

/// <param name="Products">In the order of their names.</param>
/// <param name="MayChange">Whoever asks may add, change and remove them.</param>
public sealed record ProductList(IReadOnlyList<ProductView> Products, bool MayChange);
