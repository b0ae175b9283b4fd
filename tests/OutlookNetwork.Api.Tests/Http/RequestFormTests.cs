using System.Net;
using System.Text;
using OutlookNetwork.Api.Tests.Running;

namespace OutlookNetwork.Api.Tests.Http;

/// <summary>What is refused before anybody looks at its meaning, and what stands on every answer.</summary>
public abstract class RequestFormTests(NetworkApp app) : NetworkTests(app)
{
    private const string Contact = """{"name":"N","role":"hcp","institution":"","addresses":["n@form.example"],"book":"company"}""";

    [Theory]
    [InlineData("""{"name":"N","role":"hcp","institution":"","addresses":["n@form.example"],"book":"company","ownerId":"somebody else"}""")]
    [InlineData("""{"name":"N","name":"M","role":"hcp","institution":"","addresses":["n@form.example"],"book":"company"}""")]
    [InlineData("""{"role":"hcp","institution":"","addresses":["n@form.example"],"book":"company"}""")]
    [InlineData("""{"name":null,"role":"hcp","institution":"","addresses":["n@form.example"],"book":"company"}""")]
    [InlineData("""{"name":"N","role":1,"institution":"","addresses":["n@form.example"],"book":"company"}""")]
    [InlineData("""{"name":"N","role":"chief","institution":"","addresses":["n@form.example"],"book":"company"}""")]
    [InlineData("""{"name":"N","role":"hcp","institution":"","addresses":"n@form.example","book":"company"}""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    public async Task A_body_that_is_not_as_documented_is_refused_and_nothing_is_kept(string json)
    {
        using var response = await App.SendAsync(HttpMethod.Post, "/api/contacts", Json(json));

        var problem = await NetworkApp.RefusalAsync(response, HttpStatusCode.BadRequest, json is "" or "null" ? "request.malformed" : "request.wrong-form");
        Assert.NotEmpty(problem.GetProperty("detail").GetString() ?? "");
        Assert.DoesNotContain("System.", problem.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"name":"N",""")]
    [InlineData("{name:1}")]
    [InlineData("nonsense")]
    public async Task What_is_no_JSON_is_told_apart_from_JSON_of_another_form(string json) =>
        await App.RefusedAsync(HttpStatusCode.BadRequest, "request.bad-json", HttpMethod.Post, "/api/contacts", Json(json));

    [Theory]
    [InlineData("\"hcp\"", "\"s3cret\"", "$.role")]
    [InlineData("[\"n@form.example\"]", "\"s3cret\"", "$.addresses")]
    [InlineData("\"n@form.example\"", "{\"s3cret\":1}", "$.addresses[0]")]
    public async Task A_member_of_another_form_is_named_and_its_value_is_not_repeated(string documented, string sent, string member)
    {
        var problem = await App.RefusedAsync(
            HttpStatusCode.BadRequest, "request.wrong-form", HttpMethod.Post, "/api/contacts", Json(Contact.Replace(documented, sent, StringComparison.Ordinal)));

        Assert.Contains($" {member}. ", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", problem.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/contacts?")]
    [InlineData("/api/preview/messages?")]
    [InlineData("/api/contacts/{id}/timeline?")]
    public async Task Every_list_refuses_a_cursor_and_a_limit_in_the_same_way(string list)
    {
        var contact = (await App.GetAsync<System.Text.Json.JsonElement>("/api/contacts?limit=1")).GetProperty("contacts")[0];
        var path = list.Replace("{id}", contact.GetProperty("id").GetString(), StringComparison.Ordinal);

        foreach (var cursor in new[] { "none-of-ours", "-1", "1e9" })
        {
            await App.RefusedAsync(HttpStatusCode.BadRequest, "request.bad-cursor", HttpMethod.Get, $"{path}cursor={cursor}");
        }

        foreach (var limit in new[] { "0", "-1", "201" })
        {
            var problem = await App.RefusedAsync(HttpStatusCode.BadRequest, "request.bad-limit", HttpMethod.Get, $"{path}limit={limit}");
            Assert.Contains("1 to 200", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }

        await App.GetAsync<System.Text.Json.JsonElement>($"{path}limit=200");
    }

    [Fact]
    public async Task A_null_among_the_addresses_is_refused()
    {
        using var response = await App.SendAsync(HttpMethod.Post, "/api/contacts", Json(Contact.Replace("\"n@form.example\"", "null", StringComparison.Ordinal)));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_body_nested_deeper_than_any_document_is_refused()
    {
        var nested = Contact.Replace("\"n@form.example\"", new string('[', 500) + new string(']', 500), StringComparison.Ordinal);

        await App.RefusedAsync(HttpStatusCode.BadRequest, "request.wrong-form", HttpMethod.Post, "/api/contacts", Json(nested));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Another_content_type_is_refused(string type)
    {
        using var response = await App.SendAsync(HttpMethod.Post, "/api/contacts", new StringContent(Contact, Encoding.UTF8, type));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = System.Text.Json.JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.StartsWith("request.", problem.GetProperty("code").GetString(), StringComparison.Ordinal);
        Assert.EndsWith(".", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_over_a_megabyte_is_refused()
    {
        var large = Contact.Replace("\"N\"", $"\"{new string('n', 1024 * 1024)}\"", StringComparison.Ordinal);

        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/contacts") { Content = Json(large) };
        request.Headers.ExpectContinue = true; // so that nothing is sent when the answer is no

        using var response = await App.Client.SendAsync(request, TestContext.Current.CancellationToken);

        await NetworkApp.RefusalAsync(response, HttpStatusCode.RequestEntityTooLarge, "request.too-large");
    }

    [Theory]
    [InlineData("GET", "/api/contacts/not-a-guid", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/nothing", HttpStatusCode.NotFound)]
    [InlineData("PATCH", "/api/contacts", HttpStatusCode.MethodNotAllowed)]
    [InlineData("TRACE", "/api/contacts", HttpStatusCode.MethodNotAllowed)]
    public async Task A_route_that_is_not_there_answers_with_a_problem_that_has_a_code(string method, string path, HttpStatusCode status)
    {
        using var response = await App.SendAsync(new(method), path, body: null);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = System.Text.Json.JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.StartsWith("request.", problem.GetProperty("code").GetString(), StringComparison.Ordinal);
        Assert.EndsWith(".", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/contacts?limit=many", "request.malformed")]
    [InlineData("/api/contacts?cursor=1e9", "request.bad-cursor")]
    [InlineData("/api/preview/messages?folder=attic", "preview.folder-unknown")]
    public async Task A_query_that_is_not_as_documented_is_refused(string path, string code) =>
        await App.RefusedAsync(HttpStatusCode.BadRequest, code, HttpMethod.Get, path);

    [Fact]
    public async Task A_text_beyond_its_length_names_the_field()
    {
        using var response = await App.SendAsync(
            HttpMethod.Post, "/api/contacts", Json(Contact.Replace("\"N\"", $"\"{new string('n', 201)}\"", StringComparison.Ordinal)));

        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("\"code\"", text, StringComparison.Ordinal);
        Assert.Contains("name", text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/api/contacts", HttpStatusCode.OK)]
    [InlineData("/api/nothing", HttpStatusCode.NotFound)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    public async Task Security_headers_stand_on_every_answer(string path, HttpStatusCode status)
    {
        using var response = await App.SendAsync(HttpMethod.Get, path, body: null);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("default-src 'none'; frame-ancestors 'none'", Header(response, "Content-Security-Policy"));
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(response, "Referrer-Policy"));
        Assert.Null(Header(response, "Server"));
        Assert.Equal(path.StartsWith("/api", StringComparison.Ordinal) ? "no-store" : null, Header(response, "Cache-Control"));
    }

    private static string? Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? string.Join(",", values) : null;

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");
}

public sealed class RequestFormTestsOnSqlite(AppOnSqlite app) : RequestFormTests(app), IClassFixture<AppOnSqlite>;

public sealed class RequestFormTestsOnPostgreSql(AppOnPostgreSql app) : RequestFormTests(app), IClassFixture<AppOnPostgreSql>;
