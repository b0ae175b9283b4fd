namespace OutlookNetwork.Domain.Compliance;

/// <summary>A product as an organisation knows it: its own, or somebody else's. The wording check reads names and status.</summary>
public sealed class Product
{
    public const int MaxNames = 20;
    public const int MaxNameLength = 100; // characters
    public const int MaxProducts = 200; // of one organisation: each of its names is looked for in every text

    private Product()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid TenantId { get; init; }

    /// <summary>The first is what it is called; at least one.</summary>
    public IReadOnlyList<string> Names { get; private set; } = [];

    /// <summary>The international nonproprietary name of its substance; empty: none, or not known.</summary>
    public string Inn { get; private set; } = "";

    public ProductStatus Status { get; private set; }

    /// <summary>Counts changes from 1; a change that names an older one is refused.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>As the wording check has it: the substance is one of its names.</summary>
    public WordingProduct ForCheck => new([.. Names.Append(Inn).Where(name => name.Length > 0)], Status);

    /// <returns>It, or the first of <see cref="ProductProblems"/> that it runs into.</returns>
    public static Outcome<Product> Of(Guid tenantId, IReadOnlyList<string> names, string inn, ProductStatus status) =>
        new Product { TenantId = tenantId }.Take(names, inn, status);

    /// <param name="seenVersion">The version that the change was made on.</param>
    public Outcome<Product> Change(IReadOnlyList<string> names, string inn, ProductStatus status, int seenVersion)
    {
        if (seenVersion != Version)
        {
            return ProductProblems.ChangedMeanwhile;
        }

        if (Take(names, inn, status).Failed(out var problem, out _))
        {
            return problem;
        }

        Version++;
        return this;
    }

    private Outcome<Product> Take(IReadOnlyList<string> names, string inn, ProductStatus status)
    {
        var (kept, substance) = (names.Select(Tidy).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList(), Tidy(inn));
        if (kept.Count == 0)
        {
            return ProductProblems.NameNeeded;
        }

        if (kept.Count > MaxNames)
        {
            return ProductProblems.TooManyNames;
        }

        if (kept.Append(substance).FirstOrDefault(name => name.Length > MaxNameLength || (name.Length > 0 && !name.Any(char.IsLetter))) is { } wrong)
        {
            return ProductProblems.NoName(wrong.Length > MaxNameLength ? wrong[..MaxNameLength] : wrong);
        }

        (Names, Inn, Status) = (kept, substance, status);
        return this;
    }

    private static string Tidy(string name) =>
        string.Join(' ', name.Replace("\0", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
