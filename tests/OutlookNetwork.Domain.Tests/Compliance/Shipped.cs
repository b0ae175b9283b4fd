using OutlookNetwork.Domain.Compliance;

namespace OutlookNetwork.Domain.Tests.Compliance;

/// <summary>The rules that the product ships, made ready once.</summary>
internal static class Shipped
{
    private static readonly Lazy<IReadOnlyList<RulePack>> LazyPacks = new(ReadPacks);

    private static readonly Lazy<Reading> LazyReading = new(() => Reading.Parse(Resource("Rules.reading.json")));

    private static readonly Lazy<WordingCheck> LazyCheck = new(() => new(Reading, Packs, []));

    public static IReadOnlySet<string> Everywhere { get; } = new HashSet<string> { "US", "EU", "UK" };

    public static DateOnly Today { get; } = new(2026, 11, 22);

    public static Reading Reading => LazyReading.Value;

    public static IReadOnlyList<RulePack> Packs => LazyPacks.Value;

    public static WordingCheck Check => LazyCheck.Value;

    public static IReadOnlyList<Finding> Outgoing(string text, string subject = "") =>
        Check.Run(new(text, WordingDirection.Outgoing, Today, Everywhere, subject));

    public static string Resource(string name)
    {
        using var stream = typeof(Shipped).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>A pack of one rule that finds the phrases given, wherever they stand.</summary>
    public static WordingCheck Finding(string fields, params IReadOnlyList<WordingProduct> products)
    {
        var json = $$"""{ "id": "test", "version": "1", "notice": "n", "rules": [{ "id": "r", "category": "c", "group": "g", "severity": "warn", "direction": "both", "message": "m", "why": "w", "source": "s", "suggestion": "g", "tests": { "find": ["x"], "pass": ["y"] }, {{fields}} }] }""";
        return RulePackReader.Read(json).Failed(out var problem, out var pack) ? throw new FormatException(problem.Detail) : new(Reading, [pack], products);
    }

    private static List<RulePack> ReadPacks()
    {
        var packs = new List<RulePack>();
        foreach (var name in (string[])["core", "us", "eu", "uk"])
        {
            packs.Add(RulePackReader.Read(Resource($"Rules.{name}.json"), packs).Failed(out var problem, out var pack) ? throw new FormatException($"{name}: {problem.Detail}") : pack);
        }

        return packs;
    }
}
