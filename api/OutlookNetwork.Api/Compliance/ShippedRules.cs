using System.Security.Cryptography;
using System.Text.Json;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Compliance;

namespace OutlookNetwork.Api.Compliance;

/// <summary>The rule packs that the product ships, in the order in which they build on each other.</summary>
internal static class ShippedRules
{
    private static readonly string[] Names = ["core", "us", "eu", "uk"];

    /// <summary>All packs, for all products, made ready.</summary>
    /// <param name="products">Empty when nothing is known of any.</param>
    public static WordingCheck Check(IReadOnlyList<WordingProduct> products) => new(Reading.Parse(Text("reading")), Packs(), products);

    /// <exception cref="FormatException">A shipped pack is wrong: a fault of the product, which its tests find.</exception>
    public static IReadOnlyList<RulePack> Packs()
    {
        var packs = new List<RulePack>();
        foreach (var name in Names)
        {
            packs.Add(RulePackReader.Read(Text(name), packs).Failed(out var problem, out var pack) ? throw new FormatException($"{name}: {problem.Detail}") : pack);
        }

        return packs;
    }

    /// <summary>SHA-256 of a pack's canonical JSON, in lower-case hexadecimal digits: the same for the same rules, however they are laid out.</summary>
    public static string DigestOf(string name)
    {
        using var document = JsonDocument.Parse(Text(name));
        return Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Of(document.RootElement)));
    }

    private static string Text(string name)
    {
        using var stream = typeof(ShippedRules).Assembly.GetManifestResourceStream($"Rules.{name}.json")
            ?? throw new FormatException($"The product ships no rules named {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
