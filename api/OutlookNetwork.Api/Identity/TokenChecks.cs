using System.Data.Common;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace OutlookNetwork.Api.Identity;

/// <summary>
/// What is asked of a token beyond its signature, audience, issuer and lifetime. One that is not genuine is 401; one that is, but may
/// not come in, is 403: it gives a principal without any role.
/// </summary>
internal sealed class TokenChecks(SignInOptions options, ProviderMetadata metadata, TenantDirectory tenants, Refusals refusals, AccessTrail trail) : JwtBearerEvents
{
    private const string Scheme = "Bearer ";
    private const int LongestToken = 16 * 1024; // characters; genuine ones with two hundred groups stay below 10,000

    public override async Task MessageReceived(MessageReceivedContext context)
    {
        var headers = context.Request.Headers.Authorization;
        if (headers.Count == 0)
        {
            context.NoResult();
            return;
        }

        var header = headers.Count == 1 ? headers[0] ?? "" : "";
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            Fail(context, Refusal.NotOneHeader);
        }
        else if (header[Scheme.Length..] is var token && !IsSignedToken(token))
        {
            Fail(context, Refusal.Malformed);
        }
        else if (!await IsProviderThereAsync(context.HttpContext.RequestAborted))
        {
            Fail(context, Refusal.ProviderAway);
        }
        else
        {
            context.Token = token;
        }
    }

    public override Task AuthenticationFailed(AuthenticationFailedContext context)
    {
        if (context.Exception is DbException or TimeoutException or InvalidOperationException { InnerException: DbException })
        {
            return Task.CompletedTask; // the database is away, which is no refusal: it goes on to whoever answers failures
        }

        if (Refusals.Of(context.HttpContext) is null)
        {
            refusals.Note(context.HttpContext, ReasonOf(context.Exception));
        }

        context.NoResult(); // the library logs no more of it
        return Task.CompletedTask;
    }

    public override async Task TokenValidated(TokenValidatedContext context)
    {
        var token = (JsonWebToken)context.SecurityToken;
        if (Text(token, "ver") != "2.0")
        {
            Fail(context, Refusal.WrongVersion);
            return;
        }

        if (token.Audiences.Count() != 1)
        {
            Fail(context, Refusal.WrongAudience);
            return;
        }

        if (token.TryGetHeaderValue<object>("crit", out _))
        {
            Fail(context, Refusal.Malformed); // it asks for something to be understood that is not
            return;
        }

        var (identity, refusal) = await WhoAsync(token, context.HttpContext);
        if (refusal is { } reason)
        {
            refusals.Note(context.HttpContext, reason);
        }

        context.Principal = new(identity); // our own claims only: whatever else the token says has no meaning here
    }

    public override Task Challenge(JwtBearerChallengeContext context)
    {
        context.HandleResponse();
        return SignInAnswers.ChallengeAsync(context.HttpContext);
    }

    public override async Task Forbidden(ForbiddenContext context)
    {
        if (Refusals.Of(context.HttpContext) is null)
        {
            refusals.Note(context.HttpContext, Refusal.NoRole);
        }

        await trail.RefusedAsync(context.HttpContext, Refusals.Of(context.HttpContext) ?? Refusal.NoRole);
        await SignInAnswers.ForbidAsync(context.HttpContext, options);
    }

    /// <summary>Cheap and before anything is decoded: three parts of base64url, the last not empty.</summary>
    private static bool IsSignedToken(string token)
    {
        var (dots, last) = (0, -1);
        for (var at = 0; at < token.Length && at <= LongestToken; at++)
        {
            if (token[at] == '.')
            {
                (dots, last) = (dots + 1, at);
            }
            else if (!char.IsAsciiLetterOrDigit(token[at]) && token[at] is not ('-' or '_'))
            {
                return false;
            }
        }

        return token.Length <= LongestToken && dots == 2 && last < token.Length - 1;
    }

    private async Task<bool> IsProviderThereAsync(CancellationToken cancellationToken)
    {
        try
        {
            await metadata.GetConfigurationAsync(cancellationToken);
            return true;
        }
        catch (ProviderAwayException)
        {
            return false;
        }
    }

    private async Task<(ClaimsIdentity Identity, Refusal? Refusal)> WhoAsync(JsonWebToken token, HttpContext http)
    {
        var nobody = new ClaimsIdentity([], JwtBearerDefaults.AuthenticationScheme);
        if (!Guid.TryParseExact(Text(token, "tid"), "D", out var tenant))
        {
            return (nobody, Refusal.NoTenant);
        }

        if (!Guid.TryParseExact(Text(token, "oid"), "D", out var person))
        {
            return (nobody, Refusal.NoObjectId);
        }

        if (await tenants.FindAsync(tenant, person, http.RequestAborted) is not { } restriction)
        {
            return (nobody, Refusal.UnknownTenant);
        }

        var roles = Texts(token, "roles");
        AccessTrail.Remember(http, new(tenant, person, Client: Text(token, "azp"), roles)); // genuine and of an organisation with a trail, whether or not they are let in

        if (restriction.IsBlocked)
        {
            return (nobody, Refusal.Blocked);
        }

        if (Text(token, "idtyp") == "app")
        {
            return (nobody, Refusal.AppOnly);
        }

        if (!Text(token, "scp").Split(' ').Contains(options.Scope, StringComparer.Ordinal))
        {
            return (nobody, Refusal.NoScope);
        }

        if (!options.ClientIds.Contains(Text(token, "azp"), StringComparer.OrdinalIgnoreCase))
        {
            return (nobody, Refusal.WrongClient);
        }

        if (options.AuthenticationContext is { } context && !Texts(token, "acrs").Contains(context, StringComparer.Ordinal))
        {
            return (nobody, Refusal.NoContext);
        }

        var identity = SignedInPerson.Identity(tenant, $"{person:D}", roles.Except(restriction.Withdrawn), JwtBearerDefaults.AuthenticationScheme).At(SignedIn(token));
        return (identity, null);
    }

    /// <summary>Where the registration was not told to put the time of the sign-in into tokens, their own age stands for it.</summary>
    private static DateTimeOffset SignedIn(JsonWebToken token) =>
        token.TryGetPayloadValue<long>("auth_time", out var seconds) || token.TryGetPayloadValue("iat", out seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(seconds, 0, DateTimeOffset.MaxValue.ToUnixTimeSeconds()))
            : DateTimeOffset.UnixEpoch;

    private void Fail<T>(Microsoft.AspNetCore.Authentication.ResultContext<T> context, Refusal refusal)
        where T : Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions
    {
        refusals.Note(context.HttpContext, refusal);
        context.NoResult();
    }

    private static string Text(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue<object>(claim, out var value) && value is string text ? text : "";

    private static string[] Texts(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue<string[]>(claim, out var several) ? several
        : Text(token, claim) is { Length: > 0 } one ? [one]
        : [];

    private static Refusal ReasonOf(Exception error) => error switch
    {
        SecurityTokenSignatureKeyNotFoundException => Refusal.UnknownKey,
        SecurityTokenInvalidAlgorithmException => Refusal.BadAlgorithm,
        SecurityTokenInvalidSignatureException => Refusal.BadSignature,
        SecurityTokenInvalidSigningKeyException => Refusal.BadSignature,
        SecurityTokenExpiredException or SecurityTokenNotYetValidException or SecurityTokenInvalidLifetimeException or SecurityTokenNoExpirationException =>
            Refusal.BadLifetime,
        SecurityTokenInvalidAudienceException => Refusal.WrongAudience,
        SecurityTokenInvalidIssuerException => Refusal.WrongIssuer,
        SecurityTokenMalformedException => Refusal.Malformed,
        _ => Refusal.OtherwiseInvalid,
    };
}
