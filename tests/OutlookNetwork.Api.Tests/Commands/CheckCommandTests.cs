using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain.Audit;

namespace OutlookNetwork.Api.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private const string Claim = """{"id":"a","direction":"outgoing","text":"😀 We guarantee that your patients will respond.","recipients":["a@b.example"]}""";

    private readonly Product _product = new();

    public void Dispose() => _product.Dispose();

    [Fact]
    public async Task A_line_of_findings_has_exactly_the_documented_members_and_counts_code_points()
    {
        var finished = await CheckAsync(Claim);

        var line = Assert.Single(finished.Lines);
        Assert.Equal((0, ""), (finished.Code, finished.Error));
        Assert.Equal(["id", "findings"], line.EnumerateObject().Select(member => member.Name));
        var finding = Assert.Single(line.GetProperty("findings").EnumerateArray());
        Assert.Equal(["rule", "category", "severity", "start", "end", "suggestion", "instead", "part", "also"], finding.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("guarantee", "block", 5), (finding.GetProperty("category").GetString(), finding.GetProperty("severity").GetString(), finding.GetProperty("start").GetInt32()));
    }

    [Fact]
    public async Task A_line_that_cannot_be_read_is_named_and_the_others_are_checked()
    {
        var finished = await CheckAsync(Claim, "{", """{"id":"b","text":"x"}""", """{"id":"c","text":"x","direction":"sideways"}""", "[]", """{"id":"d","text":"Hello.","direction":"incoming"}""");

        Assert.Equal(1, finished.Code);
        Assert.Equal(["a", "d"], finished.Lines.Select(line => line.GetProperty("id").GetString()));
        Assert.All((string[])["Line 2 ", "Line 3 ", "Line 4 ", "Line 5 ", "4 of 6 lines"], named => Assert.Contains(named, finished.Error, StringComparison.Ordinal));
        Assert.DoesNotContain("sideways", finished.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_line_says_of_its_mail_is_looked_at_too_when_all_is_asked_for()
    {
        const string First = """{"id":"a","direction":"outgoing","subject":"Re: the table","text":"Are you free on Tuesday at two, and is the room booked?","form":"new","first":true}""";
        const string Answer = """{"id":"b","direction":"outgoing","text":"The list price is forty euros.","form":"reply","first":null,"question":"Which dose is right in dialysis?"}""";
        const string Told = """{"id":"c","direction":"outgoing","text":"Hello,\n\nI hear that the site in Basel will close in March.\n\nBest wishes","confidential":["She said the site in Basel will close in March, she is sure."]}""";
        var file = _product.Write("in.jsonl", Encoding.UTF8.GetBytes(First + "\n" + Answer + "\n" + Told + "\n"));

        var all = await _product.RunAsync("check", file, "--all");
        var eighteen = await CheckAsync(First, Answer, Told);

        Assert.Equal(["false-reply-subject", "first-outreach-identity", "manner", "beyond-the-question", "confidential-note-in-draft"], CategoriesIn(all.Out));
        Assert.All(eighteen.Lines, line => Assert.Equal(0, line.GetProperty("findings").GetArrayLength()));
    }

    [Theory]
    [InlineData("\"form\":\"answer\"", "\"form\" must be")]
    [InlineData("\"first\":\"yes\"", "\"first\" must be")]
    [InlineData("\"confidential\":\"a note\"", "\"confidential\" must be")]
    [InlineData("\"confidential\":[1]", "\"confidential\" must be")]
    public async Task What_a_line_says_wrongly_of_its_mail_is_named(string wrong, string said)
    {
        var finished = await CheckAsync($$"""{"id":"a","direction":"outgoing","text":"Hello.",{{wrong}}}""");

        Assert.Equal((1, 0), (finished.Code, finished.Lines.Count));
        Assert.Contains(said, finished.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_lines_are_answered_in_the_order_in_which_they_stand()
    {
        const int Many = 700; // more than are checked side by side, twice
        var lines = Enumerable.Range(1, Many).Select(number => number % 100 == 0 ? "{" : Claim.Replace("\"a\"", $"\"{number}\"", StringComparison.Ordinal)).ToArray();

        var finished = await CheckAsync(lines);

        var readable = Enumerable.Range(1, Many).Where(number => number % 100 != 0).Select(number => $"{number}");
        Assert.Equal(readable, finished.Lines.Select(line => line.GetProperty("id").GetString()));
        Assert.All(finished.Lines, line => Assert.Equal(1, line.GetProperty("findings").GetArrayLength()));
        var wrong = finished.Error.Split('\n').Where(said => said.StartsWith("Line ", StringComparison.Ordinal)).Select(said => said.Split(' ')[1]);
        Assert.Equal(["100", "200", "300", "400", "500", "600", "700"], wrong);
    }

    [Fact]
    public async Task The_packs_that_are_used_are_told_with_digests_that_the_layout_of_their_files_does_not_change()
    {
        var finished = await _product.RunAsync("check", "--packs");

        var packs = finished.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["core", "us", "eu", "uk"], packs.Select(pack => pack.GetProperty("pack").GetString()));
        foreach (var pack in packs)
        {
            var file = Path.Combine(Repository.Root, "api", "OutlookNetwork.Api", "Compliance", "Rules", $"{pack.GetProperty("pack").GetString()}.json");
            var relaid = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!.ToJsonString();
            var digest = Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Of(JsonDocument.Parse(relaid).RootElement)));
            Assert.Equal(digest, pack.GetProperty("digest").GetString());
            Assert.NotEqual(0, pack.GetProperty("rules").GetInt32());
        }
    }

    [Fact]
    public async Task Products_of_a_file_are_known_by_name_and_by_how_they_stand()
    {
        var text = _product.Write("in.jsonl", Encoding.UTF8.GetBytes("""{"id":"a","direction":"outgoing","text":"Xylobrant is safe and effective in lupus."}"""));
        var products = _product.Write("products.json", Encoding.UTF8.GetBytes("""[{"names":["Xylobrant"],"status":"investigational"}]"""));
        var wrong = _product.Write("wrong.json", Encoding.UTF8.GetBytes("""[{"names":["Xylobrant"],"status":"new"}]"""));

        var known = await _product.RunAsync("check", text, "--products", products);
        var refused = await _product.RunAsync("check", text, "--products", wrong);

        Assert.Equal(0, known.Code);
        Assert.Contains("preapproval-claim", known.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("preapproval-claim", (await _product.RunAsync("check", text)).Out, StringComparison.Ordinal);
        Assert.Equal((1, ""), (refused.Code, refused.Out));
        Assert.Contains("Nothing was checked", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        var finished = await _product.RunAsync("check", "nowhere.jsonl");

        Assert.Equal((1, ""), (finished.Code, finished.Out));
        Assert.Contains("nowhere.jsonl", finished.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_character_breaks_nothing()
    {
        var finished = await CheckAsync("""{"id":"a","direction":"outgoing","text":"\ud83d We guarantee that your patients will respond.\n\ude00"}""");

        Assert.Equal(5, Assert.Single(Assert.Single(finished.Lines).GetProperty("findings").EnumerateArray()).GetProperty("start").GetInt32());
    }

    [Theory]
    [InlineData("US", true)]
    [InlineData("EU", false)]
    public async Task Rules_of_a_region_hold_where_they_are_asked_for(string region, bool found)
    {
        var file = _product.Write("in.jsonl", Encoding.UTF8.GetBytes("""{"id":"a","direction":"outgoing","text":"It is made from FDA approved ingredients."}"""));

        var finished = await _product.RunAsync("check", file, "--region", region);

        Assert.Equal(found, finished.Out.Contains("us.compounded.equal", StringComparison.Ordinal));
    }

    private static IEnumerable<string?> CategoriesIn(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(line => JsonDocument.Parse(line).RootElement.GetProperty("findings").EnumerateArray())
        .Select(finding => finding.GetProperty("category").GetString());

    private async Task<(int Code, string Error, IReadOnlyList<JsonElement> Lines)> CheckAsync(params string[] lines)
    {
        var finished = await _product.RunAsync("check", _product.Write("in.jsonl", Encoding.UTF8.GetBytes(string.Join('\n', lines))));
        return (finished.Code, finished.Error.Trim(), [.. finished.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)]);
    }
}
