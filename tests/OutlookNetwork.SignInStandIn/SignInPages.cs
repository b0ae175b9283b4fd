using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace OutlookNetwork.SignInStandIn;

/// <summary>The authorization code flow with PKCE, as a page of an add-in goes through it: a list of people, and a click in place of a password.</summary>
internal sealed class SignInPages(Authority authority)
{
    private const string Session = "stand-in-session";
    private const int ExpiresIn = 3600; // seconds

    private readonly ConcurrentDictionary<string, Grant> _codes = new();
    private readonly ConcurrentDictionary<string, Grant> _refreshTokens = new();

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{tenant}/oauth2/v2.0/authorize", Authorize);
        routes.MapPost("/{tenant}/oauth2/v2.0/token", TokenAsync);
        routes.MapGet("/{tenant}/oauth2/v2.0/logout", (HttpContext http) =>
        {
            http.Response.Cookies.Delete(Session);
            return Results.Redirect(http.Request.Query["post_logout_redirect_uri"].ToString() is { Length: > 0 } back ? back : "/");
        });
    }

    private IResult Authorize(string tenant, HttpContext http)
    {
        var query = http.Request.Query;
        var redirect = query["redirect_uri"].ToString();
        if (query["client_id"] != Authority.AddInClientId || query["response_type"] != "code" || redirect.Length == 0
            || query["code_challenge_method"] != "S256" || query["code_challenge"].ToString().Length == 0)
        {
            return Results.BadRequest("The stand-in takes the code flow with PKCE (S256) of the add-in's client id only.");
        }

        var chosen = Known(query["person"].ToString()) ?? Known(http.Request.Cookies[Session]) ?? Known(query["login_hint"].ToString());
        if (query["prompt"] == "none" || (chosen is not null && query["prompt"] != "select_account") || query.ContainsKey("person"))
        {
            return chosen is null ? Back(query, new() { ["error"] = "login_required" }) : Granted(http, chosen);
        }

        return Results.Content(Page(http.Request, tenant), "text/html; charset=utf-8");
    }

    private IResult Granted(HttpContext http, Person person)
    {
        var query = http.Request.Query;
        var code = Base64Url.Of(RandomNumberGenerator.GetBytes(24));
        _codes[code] = new(person, query["code_challenge"].ToString(), query["redirect_uri"].ToString(), query["nonce"].ToString(), query["scope"].ToString());
        http.Response.Cookies.Append(Session, person.Id.ToString(), new() { HttpOnly = true, Secure = http.Request.IsHttps, SameSite = http.Request.IsHttps ? SameSiteMode.None : SameSiteMode.Lax });
        return Back(query, new() { ["code"] = code, ["client_info"] = ClientInfo(person) });
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var grant = form["grant_type"].ToString() switch
        {
            "authorization_code" when _codes.TryRemove(form["code"].ToString(), out var code)
                && code.Challenge == Base64Url.Of(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())))
                && code.RedirectUri == form["redirect_uri"] => code,
            "refresh_token" when _refreshTokens.TryRemove(form["refresh_token"].ToString(), out var refresh) => refresh,
            _ => null,
        };
        if (grant is null || form["client_id"] != Authority.AddInClientId)
        {
            return Results.Json(new { error = "invalid_grant", error_description = "The code, its verifier or the refresh token is not valid." }, statusCode: 400);
        }

        var refreshToken = Base64Url.Of(RandomNumberGenerator.GetBytes(24));
        _refreshTokens[refreshToken] = grant;
        return Results.Json(new Dictionary<string, object>
        {
            ["token_type"] = "Bearer",
            ["scope"] = grant.Scope,
            ["expires_in"] = ExpiresIn,
            ["ext_expires_in"] = ExpiresIn,
            ["access_token"] = authority.Token(grant.Person),
            ["refresh_token"] = refreshToken,
            ["id_token"] = IdToken(grant),
            ["client_info"] = ClientInfo(grant.Person),
        });
    }

    private string IdToken(Grant grant) => authority.Token(grant.Person, token =>
    {
        token.Payload["aud"] = Authority.AddInClientId;
        token.Payload["nonce"] = grant.Nonce.Length > 0 ? grant.Nonce : null;
        foreach (var name in new[] { "scp", "azp", "azpacr", "roles" })
        {
            token.Payload[name] = null;
        }
    });

    private static IResult Back(IQueryCollection query, Dictionary<string, string?> answer)
    {
        answer["state"] = query["state"];
        var target = query["redirect_uri"].ToString();
        var text = QueryHelpers.AddQueryString("", answer)[1..];
        return Results.Redirect(query["response_mode"] == "fragment" ? $"{target}#{text}" : target + (target.Contains('?', StringComparison.Ordinal) ? "&" : "?") + text);
    }

    private static string Page(HttpRequest request, string tenant)
    {
        var people = People.All.Where(person => !Guid.TryParse(tenant, out var only) || person.Tenant == only).Select(person =>
            $"<li><a href=\"{HtmlEncoder.Default.Encode(QueryHelpers.AddQueryString(request.Path + request.QueryString, "person", person.Id.ToString()))}\">{HtmlEncoder.Default.Encode(person.Name)}</a></li>");
        return $"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Sign in</title><link rel=\"icon\" href=\"data:,\"><h1>Sign in as</h1><ul>{string.Concat(people)}</ul></html>";
    }

    private static string ClientInfo(Person person) => Base64Url.OfJson(new { uid = person.Id, utid = person.Tenant });

    private static Person? Known(string? who) => People.All.FirstOrDefault(person => person.Id.ToString() == who || person.Address == who);

    private sealed record Grant(Person Person, string Challenge, string RedirectUri, string Nonce, string Scope);
}
