using System.Net;
using System.Net.Http.Json;
using OutlookNetwork.Api.Products;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain.Compliance;
using OutlookNetwork.SignInStandIn;

namespace OutlookNetwork.Api.Tests.Products;

/// <summary>An organisation's products: its administrators keep them, its people read them, and nobody else.</summary>
public abstract class ProductTests(ServerApp app) : NetworkTests(app)
{
    private const string Products = "/api/products";

    [Fact]
    public async Task Administrators_keep_them_members_read_them_and_others_find_none()
    {
        using var admin = Server.As(NewPerson("Network.Admin", "Network.Member"));
        using var member = Server.As(NewPerson("Network.Member"));
        using var stranger = Server.As(NewPerson("Network.Admin", "Network.Member") with { Tenant = People.Liaison });

        var made = await ReadAsync<ProductView>(await admin.PostAsJsonAsync(Products, new NewProduct(["  Velorin ", "velorin", "Velo  XR"], ProductStatus.Approved, "velorinib"), App.Json, Token));
        var seen = await ReadAsync<ProductList>(await member.GetAsync(Products, Token));
        var changed = await ReadAsync<ProductView>(await admin.PutAsJsonAsync($"{Products}/{made.Id}", new ProductChange(["Velorin"], ProductStatus.Competitor, made.Version), App.Json, Token));

        Assert.Equal(["Velorin", "Velo XR"], made.Names);
        Assert.Equal(("velorinib", ProductStatus.Approved), (made.Inn, made.Status));
        Assert.False(seen.MayChange);
        Assert.Contains(seen.Products, product => product.Id == made.Id);
        Assert.Equal((2, ProductStatus.Competitor), (changed.Version, changed.Status));
        Assert.DoesNotContain((await ReadAsync<ProductList>(await stranger.GetAsync(Products, Token))).Products, product => product.Id == made.Id);
        await NetworkApp.RefusalAsync(await stranger.DeleteAsync($"{Products}/{made.Id}", Token), HttpStatusCode.NotFound, "product.missing");
        Assert.Equal(HttpStatusCode.Forbidden, (await member.DeleteAsync($"{Products}/{made.Id}", Token)).StatusCode);
        await NetworkApp.RefusalAsync(
            await admin.PutAsJsonAsync($"{Products}/{made.Id}", new ProductChange(["Late"], ProductStatus.Approved, 1), App.Json, Token), HttpStatusCode.Conflict, "product.changed-meanwhile");
        Assert.Equal(HttpStatusCode.NoContent, (await admin.DeleteAsync($"{Products}/{made.Id}", Token)).StatusCode);
        Assert.DoesNotContain((await ReadAsync<ProductList>(await admin.GetAsync(Products, Token))).Products, product => product.Id == made.Id);
    }

    [Fact]
    public async Task What_is_no_name_is_refused()
    {
        using var admin = Server.As(NewPerson("Network.Admin"));

        foreach (var (code, names) in new (string, string[])[] { ("product.name-needed", [" "]), ("product.no-name", ["Velorin", "311"]), ("product.no-name", [new string('a', 101)]) })
        {
            await NetworkApp.RefusalAsync(await admin.PostAsJsonAsync(Products, new NewProduct(names, ProductStatus.Approved), App.Json, Token), HttpStatusCode.BadRequest, code);
        }
    }

    [Fact]
    public async Task What_is_written_is_checked_for_them_and_the_pane_is_told_of_them()
    {
        using var admin = Server.As(NewPerson("Network.Admin", "Network.Member"));
        var name = $"Zembar{string.Concat(Guid.NewGuid().ToString("N").Where(char.IsAsciiLetter))}";
        var made = await ReadAsync<ProductView>(await admin.PostAsJsonAsync(Products, new NewProduct([name], ProductStatus.Investigational), App.Json, Token));

        var draft = await (await admin.PostAsJsonAsync("/api/pane/draft", new { InReplyTo = (string?)null, Subject = "", To = Array.Empty<object>(), Cc = Array.Empty<object>(), Bcc = Array.Empty<object>() }, App.Json, Token))
            .Content.ReadAsStringAsync(Token);

        Assert.Contains($$"""{"names":["{{name}}"],"status":"investigational"}""", draft, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await admin.DeleteAsync($"{Products}/{made.Id}", Token)).StatusCode);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ServerApp Server => (ServerApp)App;

    private static Person NewPerson(params string[] roles) => new("Somebody", "somebody@renal.example", People.Renal, Guid.NewGuid(), roles);

    private async Task<T> ReadAsync<T>(HttpResponseMessage response)
    {
        using (response)
        {
            Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}");
            return await response.Content.ReadFromJsonAsync<T>(App.Json, Token) ?? throw new InvalidOperationException("The answer is null.");
        }
    }
}

public sealed class ProductTestsOnSqlite(ServerOnSqlite app) : ProductTests(app), IClassFixture<ServerOnSqlite>;

public sealed class ProductTestsOnPostgreSql(ServerOnPostgreSql app) : ProductTests(app), IClassFixture<ServerOnPostgreSql>;
