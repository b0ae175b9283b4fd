using System.Text.Json;
using System.Text.Json.Serialization;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Compliance;

namespace OutlookNetwork.Api.Commands;

/// <summary>The products that texts are checked for, as a file has them.</summary>
internal static class CheckedProducts
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <param name="file">Null: none are known.</param>
    public static Outcome<List<WordingProduct>> Read(string? file)
    {
        if (file is null)
        {
            return new List<WordingProduct>();
        }

        if (!File.Exists(file))
        {
            return Wrong($"There is no file {file}. Nothing was checked; check the path.");
        }

        try
        {
            var read = JsonSerializer.Deserialize<List<FileProduct>>(File.ReadAllText(file), Json) ?? [];
            var products = new List<WordingProduct>();
            foreach (var (names, status, inn) in read)
            {
                if (Product.Of(Guid.Empty, names, inn, status).Failed(out var problem, out var product))
                {
                    return Wrong($"The products in {file} cannot be used: {problem.Detail} Nothing was checked.");
                }

                products.Add(product.ForCheck);
            }

            return products;
        }
        catch (JsonException error)
        {
            return Wrong($"{file} is no list of products ({error.Message}) Nothing was checked.");
        }
    }

    private static Problem Wrong(string sentence) => new(ProblemKind.Invalid, "check.products", sentence);

    private sealed record FileProduct(IReadOnlyList<string> Names, ProductStatus Status, string Inn = "");
}
