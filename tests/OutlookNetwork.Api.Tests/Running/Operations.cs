using System.Text.Json;

namespace OutlookNetwork.Api.Tests.Running;

/// <summary>An operation of the API's document.</summary>
/// <param name="Path">With the names of its ids in braces.</param>
/// <param name="Example">The documented body, when it takes JSON.</param>
internal sealed record Operation(string Name, HttpMethod Method, string Path, bool TakesFile, string? Example)
{
    public static IReadOnlyList<Operation> All { get; } =
    [
        .. JsonDocument.Parse(File.ReadAllText(System.IO.Path.Combine(Repository.Api, "openapi.json"))).RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(verb => Of(path.Name, verb.Name, verb.Value))),
    ];

    public bool HasId => Path.Contains('{', StringComparison.Ordinal);

    /// <returns>The path with every id replaced; entries of the audit trail have numbers.</returns>
    public string For(Guid id) => System.Text.RegularExpressions.Regex.Replace(Path.Replace("{seq}", "1", StringComparison.Ordinal), @"\{\w+\}", id.ToString());

    private static Operation Of(string path, string verb, JsonElement operation)
    {
        var content = operation.TryGetProperty("requestBody", out var body) ? body.GetProperty("content") : default;
        var json = content.ValueKind == JsonValueKind.Object && content.TryGetProperty("application/json", out var type) ? type.GetProperty("example").GetRawText() : null;
        return new(operation.GetProperty("operationId").GetString() ?? "", new(verb.ToUpperInvariant()), path, content.ValueKind == JsonValueKind.Object && json is null, json);
    }
}
