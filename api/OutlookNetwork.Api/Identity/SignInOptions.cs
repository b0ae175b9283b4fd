namespace OutlookNetwork.Api.Identity;

/// <summary>Server mode: who signs people in, and whose tokens are taken. <see cref="ServerMode"/> checks it before anything starts.</summary>
internal sealed class SignInOptions
{
    public const string Section = "SignIn";

    public const int MaxClockSkewSeconds = 300;

    /// <summary>
    /// Where tokens come from, ending in /v2.0, such as https://login.microsoftonline.com/organizations/v2.0. Setting it chooses server mode.
    /// </summary>
    public string? Authority { get; set; }

    /// <summary>What a token may be made out to: client ids of this API. At least one.</summary>
    public string[] Audiences { get; set; } = [];

    /// <summary>The applications that may ask on a person's behalf (the claim azp): client ids of the add-in. At least one.</summary>
    public string[] ClientIds { get; set; } = [];

    /// <summary>The permission that a token must hold, as one word of the claim scp.</summary>
    public string Scope { get; set; } = "access_as_user";

    /// <summary>How far the clocks may be apart, in seconds: 0 to 300, 60 unless set.</summary>
    public int ClockSkewSeconds { get; set; } = 60;

    /// <summary>
    /// An authentication context of the tenant's conditional access, c1 to c99, that every token must hold; null asks for none. A
    /// token without it is answered with the claims challenge that gets one.
    /// </summary>
    public string? AuthenticationContext { get; set; }

    /// <summary>Shows the preview, which stands in for Outlook, in server mode: for tests against an authority on this computer only.</summary>
    public bool AllowPreview { get; set; }

    public TimeSpan ClockSkew => TimeSpan.FromSeconds(ClockSkewSeconds);

    /// <summary>As <see cref="Section"/> says; the arrays may be given one by one or as comma-separated text.</summary>
    /// <exception cref="InvalidOperationException">A value is not of its setting's type; the message names the setting.</exception>
    public static SignInOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var options = section.Get<SignInOptions>() ?? new();
        options.Audiences = Several(section, nameof(Audiences));
        options.ClientIds = Several(section, nameof(ClientIds));
        return options;
    }

    /// <returns>Scheme, host and port of the authority; empty in the embedded mode.</returns>
    public static string OriginOf(IConfiguration configuration) =>
        Read(configuration).Authority is { Length: > 0 } authority ? new Uri(authority).GetLeftPart(UriPartial.Authority) : "";

    private static string[] Several(IConfigurationSection section, string name) =>
    [
        .. section.GetSection(name).GetChildren().Select(child => child.Value ?? "")
            .Concat((section[name] ?? "").Split(',')).Select(one => one.Trim()).Where(one => one.Length > 0),
    ];
}
