using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace OutlookNetwork.Api.Operations;

/// <summary>Whether the pane's files are there, and whether the addresses that a manifest gives to Outlook answer.</summary>
internal static partial class AddInCheck
{
    private const string Pane = "Add-in";
    private const string Manifest = "Manifest";
    private const string ExampleHost = "outlooknetwork.example";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <param name="folder">Where the built add-in is.</param>
    public static Finding Files(string folder)
    {
        var page = Path.Combine(folder, "pane", "index.html");
        if (!File.Exists(page))
        {
            return Finding.Ill(Pane, "It was not built. Install Node.js and build the product again; it builds the add-in by itself.");
        }

        var missing = OwnFile().Matches(File.ReadAllText(page)).Select(match => match.Groups[1].Value)
            .FirstOrDefault(file => !File.Exists(Path.Combine(folder, "pane", file)));
        return missing is null
            ? Finding.Well(Pane, "All files that its page names are there.")
            : Finding.Ill(Pane, $"Its page names {missing}, which is not there. Build the product again.");
    }

    /// <param name="path">The manifest that Outlook was given, of either kind; null when none was named.</param>
    public static async Task<IReadOnlyList<Finding>> ManifestAsync(string? path, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            return [Finding.Unknown(Manifest, "Not looked at: name the one that Outlook was given with --manifest.")];
        }

        List<Uri> addresses;
        try
        {
            addresses = [.. AddressesIn(path)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or XmlException or JsonException)
        {
            return [Finding.Ill(Manifest, $"{path} cannot be read as a manifest ({error.GetType().Name}). Check the path.")];
        }

        if (addresses.Find(address => address.Host == ExampleHost) is not null)
        {
            return [Finding.Ill(Manifest, $"It still names {ExampleHost}. Put your server's address in its place and give it to Outlook again.")];
        }

        if (addresses.Find(address => address.Scheme != Uri.UriSchemeHttps) is { } open)
        {
            return [Finding.Ill(Manifest, $"It names {open}, but Outlook takes https only.")];
        }

        var findings = new List<Finding>();
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Patience };
        foreach (var address in addresses)
        {
            if (await WhyNotAsync(http, address, cancellationToken) is { } problem)
            {
                findings.Add(Finding.Ill(Manifest, $"{address} {problem}. Check that the server runs there and that its certificate is trusted."));
            }
        }

        return findings.Count > 0 ? findings : [Finding.Well(Manifest, $"All {addresses.Count} addresses in it answer.")];
    }

    private static IEnumerable<Uri> AddressesIn(string path)
    {
        var values = Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase) ? ValuesOfJson(path) : ValuesOfXml(path);
        return [.. values.Distinct().Where(value => value.StartsWith("http", StringComparison.OrdinalIgnoreCase)).Select(value => new Uri(value))];
    }

    private static List<string> ValuesOfXml(string path)
    {
        using var reader = XmlReader.Create(path, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return [.. XDocument.Load(reader).Descendants().Attributes("DefaultValue").Select(value => value.Value)];
    }

    private static List<string> ValuesOfJson(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. TextsIn(document.RootElement)];
    }

    // "$schema" names where the grammar is described, which no Outlook asks for.
    private static IEnumerable<string> TextsIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString() ?? ""],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(TextsIn),
        JsonValueKind.Object => element.EnumerateObject().Where(member => member.Name != "$schema").SelectMany(member => TextsIn(member.Value)),
        _ => [],
    };

    /// <returns>Null when it answers.</returns>
    private static async Task<string?> WhyNotAsync(HttpClient http, Uri address, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return answer.IsSuccessStatusCode ? null : $"answers {(int)answer.StatusCode}";
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return "does not answer";
        }
    }

    [GeneratedRegex("""(?:src|href)="/pane/([^"?#]+)["?#]""", RegexOptions.NonBacktracking)]
    private static partial Regex OwnFile();
}
