using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Microsoft.IdentityModel.Validators;

namespace OutlookNetwork.Api.Identity;

/// <summary>Server mode's sign-in: bearer tokens of the authority, by the same libraries that Microsoft.Identity.Web wraps.</summary>
internal static class TokenSignIn
{
    public static void AddTokenSignIn(this IServiceCollection services, SignInOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<Refusals>();
        services.AddSingleton<TenantDirectory>();
        services.AddSingleton<AccessTrail>();
        services.AddScoped<TokenChecks>();
        services.AddSingleton<ProviderHttp>();
        services.AddSingleton(provider => new ProviderMetadata(
            options, provider.GetRequiredService<ProviderHttp>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<ProviderMetadata>>())
        {
            UseLastKnownGoodConfiguration = false, // it would go on taking tokens of a key that was withdrawn
        });
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<ProviderMetadata>((bearer, metadata) => Configure(bearer, options, metadata));
    }

    private static void Configure(JwtBearerOptions bearer, SignInOptions options, ProviderMetadata metadata)
    {
        bearer.ConfigurationManager = metadata;
        bearer.MapInboundClaims = false;
        bearer.SaveToken = false;
        bearer.IncludeErrorDetails = false;
        bearer.EventsType = typeof(TokenChecks);
        bearer.TokenValidationParameters = new()
        {
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            ValidAudiences = options.Audiences,
            ClockSkew = options.ClockSkew,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            RequireAudience = true,
            TryAllIssuerSigningKeys = false, // the token names its key, or is refused
            ValidateIssuerSigningKey = true,
            IssuerValidatorUsingConfiguration = (issuer, token, _, configuration) => IssuerOfOwnTenant(issuer, token, configuration),
        };
        bearer.TokenValidationParameters.EnableAadSigningKeyIssuerValidation(); // a key that belongs to one tenant signs for no other
    }

    /// <summary>The issuer must be the one of the tenant that the token itself names, to the letter.</summary>
    private static string IssuerOfOwnTenant(string issuer, SecurityToken token, BaseConfiguration configuration)
    {
        const string Place = "{tenantid}"; // stands in the metadata of an authority of several tenants
        var tenant = token is JsonWebToken jwt && jwt.TryGetPayloadValue<string>("tid", out var tid) ? tid : "";
        var isOwn = Guid.TryParseExact(tenant, "D", out _)
            && issuer.Contains(tenant, StringComparison.Ordinal)
            && issuer == configuration.Issuer.Replace(Place, tenant, StringComparison.Ordinal);
        return isOwn ? issuer : throw new SecurityTokenInvalidIssuerException("The issuer is not the one of the token's tenant.");
    }
}
