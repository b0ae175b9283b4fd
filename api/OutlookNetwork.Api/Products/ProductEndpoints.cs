using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Http;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Compliance;

namespace OutlookNetwork.Api.Products;

/// <summary>The organisation's products, which the wording check knows by name: its people read them, its administrators keep them.</summary>
internal static class ProductEndpoints
{
    public static void MapProducts(this IEndpointRouteBuilder routes)
    {
        var products = routes.MapGroup("/api/products").WithTags("Wording");
        products.MapGet("", ListProducts).WithName(nameof(ListProducts)).WithSummary("The products that the wording check knows by name");
        products.MapPost("", AddProduct).WithName(nameof(AddProduct)).RequireAuthorization(Roles.Admin)
            .WithSummary("Tell the wording check of a product").ProducesProblem(400).ProducesProblem(409);
        products.MapPut("/{id:guid}", ChangeProduct).WithName(nameof(ChangeProduct)).RequireAuthorization(Roles.Admin).OfReadable(IsThereAsync, ProductProblems.Missing)
            .WithSummary("Change what a product is called, or how it stands").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        products.MapDelete("/{id:guid}", RemoveProduct).WithName(nameof(RemoveProduct)).RequireAuthorization(Roles.Admin).OfReadable(IsThereAsync, ProductProblems.Missing)
            .WithSummary("Have the wording check forget a product").ProducesProblem(404).ProducesProblem(409);
    }

    private static Task<bool> IsThereAsync(IServiceProvider services, Guid id, CancellationToken cancellationToken) =>
        services.GetRequiredService<NetworkDb>().Products.AnyAsync(product => product.Id == id, cancellationToken);

    private static async Task<Ok<ProductList>> ListProducts(ClaimsPrincipal user, NetworkDb db, CancellationToken cancellationToken)
    {
        var products = await db.Products.AsNoTracking().ToListAsync(cancellationToken);
        return TypedResults.Ok(new ProductList(
            [.. products.OrderBy(product => product.Names[0], StringComparer.OrdinalIgnoreCase).ThenBy(product => product.Id).Select(ProductView.Of)],
            user.HasClaim(Roles.Claim, Roles.Admin)));
    }

    private static async Task<Results<Created<ProductView>, ProblemHttpResult>> AddProduct(NewProduct wanted, NetworkDb db, CancellationToken cancellationToken)
    {
        if (await db.Products.CountAsync(cancellationToken) >= Product.MaxProducts)
        {
            return ProductProblems.TooMany.ToHttp();
        }

        if (Product.Of(db.Scope.TenantId, wanted.Names, wanted.Inn, wanted.Status).Failed(out var problem, out var product))
        {
            return problem.ToHttp();
        }

        db.Products.Add(product);
        db.Record(AuditActions.ProductAdd, Subject(product), ProductView.Of(product));
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created($"/api/products/{product.Id}", ProductView.Of(product));
    }

    private static async Task<Results<Ok<ProductView>, ProblemHttpResult>> ChangeProduct(Guid id, ProductChange wanted, NetworkDb db, CancellationToken cancellationToken)
    {
        var product = await db.Products.SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (product is null)
        {
            return ProductProblems.Missing.ToHttp();
        }

        var before = ProductView.Of(product);
        if (product.Change(wanted.Names, wanted.Inn, wanted.Status, wanted.Version).Failed(out var problem, out _))
        {
            return problem.ToHttp();
        }

        db.Record(AuditActions.ProductChange, Subject(product), new { Old = before, New = ProductView.Of(product) });
        return await SavedAsync(db, cancellationToken) ? TypedResults.Ok(ProductView.Of(product)) : ProductProblems.ChangedMeanwhile.ToHttp();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveProduct(Guid id, NetworkDb db, CancellationToken cancellationToken)
    {
        var product = await db.Products.SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (product is null)
        {
            return ProductProblems.Missing.ToHttp();
        }

        db.Products.Remove(product);
        db.Record(AuditActions.ProductRemove, Subject(product), ProductView.Of(product), AuditReasons.NoLongerNeeded);
        return await SavedAsync(db, cancellationToken) ? TypedResults.NoContent() : ProductProblems.ChangedMeanwhile.ToHttp();
    }

    private static AuditSubject Subject(Product product) => new("product", product.Id.ToString(), product.Version);

    /// <returns>False when it was changed, or removed, at this moment.</returns>
    private static async Task<bool> SavedAsync(NetworkDb db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
