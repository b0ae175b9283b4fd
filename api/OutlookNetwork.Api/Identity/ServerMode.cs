using System.Text.RegularExpressions;
using OutlookNetwork.Api.Http;

namespace OutlookNetwork.Api.Identity;

/// <summary>The mode of an organisation: people sign in at an authority. Whatever is missing or unsafe in its settings stops the start.</summary>
internal static partial class ServerMode
{
    private const string Authority = $"{SignInOptions.Section}:{nameof(SignInOptions.Authority)}";

    private static readonly string[] ServerDatabases = ["PostgreSql", "SqlServer"];

    public static bool IsChosen(IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration[Authority]);

    /// <summary>Whether this is a place to try things out in, where an authority on this computer may do without HTTPS.</summary>
    public static bool IsForTests(string environment) =>
        environment.Equals("Development", StringComparison.OrdinalIgnoreCase) || environment.Equals("Test", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a setting says where to listen; without one it is loopback.</summary>
    public static bool NamesAddress(IConfiguration configuration) =>
        Array.Exists(LocalMode.AddressSettings, setting => !string.IsNullOrWhiteSpace(configuration[setting]))
        || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();

    /// <returns>One line that names the setting that keeps server mode from starting and says what to do; null when it can start.</returns>
    public static string? WhyNot(IConfiguration configuration, string environment)
    {
        SignInOptions options;
        try
        {
            options = SignInOptions.Read(configuration);
        }
        catch (InvalidOperationException error) // the binder's way to say that a value is of the wrong type; it names the setting
        {
            return error.Message;
        }

        return WhyNotAuthority(options, environment) ?? WhyNotTokens(options) ?? WhyNotDatabase(configuration, environment)
            ?? WhyNotHosts(configuration, environment) ?? Proxies.WhyNot(configuration) ?? WhyNotDebugging(configuration, environment);
    }

    private static string? WhyNotAuthority(SignInOptions options, string environment)
    {
        const string Example = "such as https://login.microsoftonline.com/organizations/v2.0";
        if (!Uri.TryCreate(options.Authority, UriKind.Absolute, out var authority) || authority.Scheme is not ("https" or "http")
            || authority.UserInfo.Length + authority.Query.Length + authority.Fragment.Length > 0
            || !authority.AbsolutePath.TrimEnd('/').EndsWith("/v2.0", StringComparison.Ordinal))
        {
            return $"{Authority} is not the address of an authority for version 2.0 tokens; set one {Example}.";
        }

        var testsHere = IsForTests(environment) && LocalMode.IsLoopback(authority);
        if (authority.Scheme == "http" && !testsHere)
        {
            return $"{Authority} is not https; http is for an authority on this computer in the environments Development and Test only. Set one {Example}.";
        }

        return options.AllowPreview && !testsHere
            ? "SignIn:AllowPreview shows a page that stands in for Outlook, and is for an authority on this computer in the environments Development and Test only. Remove it."
            : null;
    }

    private static string? WhyNotTokens(SignInOptions options)
    {
        if (options.Audiences.Length == 0)
        {
            return "SignIn:Audiences is empty; set the client id of this API's app registration, to which tokens are made out.";
        }

        if (options.ClientIds.Length == 0 || !options.ClientIds.All(id => Guid.TryParseExact(id, "D", out _)))
        {
            return "SignIn:ClientIds must hold the client ids of the applications that may call this API, such as the add-in's; each is an id like 00000000-0000-0000-0000-000000000000.";
        }

        if (options.Scope.Length == 0 || options.Scope.Any(char.IsWhiteSpace))
        {
            return "SignIn:Scope must be one word, the permission that this API exposes, such as access_as_user.";
        }

        if (options.ClockSkewSeconds is < 0 or > SignInOptions.MaxClockSkewSeconds)
        {
            return $"SignIn:ClockSkewSeconds must be from 0 to {SignInOptions.MaxClockSkewSeconds}.";
        }

        return options.AuthenticationContext is { } context && !ContextId().IsMatch(context)
            ? "SignIn:AuthenticationContext must be an authentication context of conditional access, c1 to c99; remove it to ask for none."
            : null;
    }

    private static string? WhyNotDatabase(IConfiguration configuration, string environment)
    {
        var provider = configuration["Database:Provider"] ?? "";
        if (ServerDatabases.Contains(provider, StringComparer.OrdinalIgnoreCase))
        {
            return string.IsNullOrWhiteSpace(configuration["Database:ConnectionString"])
                ? $"Database:ConnectionString is needed for Database:Provider={provider}."
                : null;
        }

        return IsForTests(environment) && (provider.Length == 0 || provider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase))
            ? null
            : "Database:Provider must be PostgreSql or SqlServer in server mode; SQLite serves one person on one computer.";
    }

    /// <summary>A request for another host's name is refused, so that nobody can point a name of theirs at the server.</summary>
    private static string? WhyNotHosts(IConfiguration configuration, string environment) =>
        !IsForTests(environment) && (configuration["AllowedHosts"] ?? "*") is "*" or ""
            ? "AllowedHosts must name the host that people use, such as network.company.example; several with semicolons."
            : null;

    /// <summary>Pages for developers tell of the inside, and the environment made for them allows what no server may.</summary>
    private static string? WhyNotDebugging(IConfiguration configuration, string environment)
    {
        const string Detailed = "DetailedErrors";
        if (configuration[Detailed] is { } detailed && (detailed == "1" || detailed.Equals("true", StringComparison.OrdinalIgnoreCase)) && !IsForTests(environment))
        {
            return $"{Detailed} shows the inside of a failure to whoever meets it. Remove it; failures are in the log.";
        }

        return IsForTests(environment) && LocalMode.WhyNotLoopback(configuration) is { } setting
            ? $"The environment {environment} is for this computer alone, but {setting} names an address that others could reach. Remove one of the two."
            : null;
    }

    [GeneratedRegex(@"^c[1-9]\d?$", RegexOptions.NonBacktracking)]
    private static partial Regex ContextId();
}
