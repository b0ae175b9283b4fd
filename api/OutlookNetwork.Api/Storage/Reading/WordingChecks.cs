using System.Collections.Concurrent;
using System.Text.Json;
using OutlookNetwork.Domain.Compliance;

namespace OutlookNetwork.Api.Storage.Reading;

/// <summary>Wording checks that are ready, one for each list of products in use: making one ready takes longer than a text.</summary>
/// <param name="make">Makes a check ready for a list of products.</param>
internal sealed class WordingChecks(Func<IReadOnlyList<WordingProduct>, WordingCheck> make)
{
    /// <summary>Whose rules hold; a rule of none holds everywhere.</summary>
    public static readonly IReadOnlySet<string> Regions = new HashSet<string> { "US", "EU", "UK" };

    private const int MostKept = 16; // a few megabytes each; past that the server begins anew

    private readonly ConcurrentDictionary<string, Lazy<WordingCheck>> _ready = new(StringComparer.Ordinal);

    public WordingCheck For(IReadOnlyList<WordingProduct> products)
    {
        if (_ready.Count >= MostKept)
        {
            _ready.Clear();
        }

        return _ready.GetOrAdd(JsonSerializer.Serialize(products), _ => new(() => make(products))).Value;
    }
}
