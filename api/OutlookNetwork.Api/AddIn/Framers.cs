using OutlookNetwork.Api.Identity;

namespace OutlookNetwork.Api.AddIn;

/// <summary>Who may show a page of the add-in in a frame, as a content security policy writes it.</summary>
internal static class Framers
{
    /// <summary>Exact origins, with commas, in place of <see cref="Outlook"/>: for other clouds, or Exchange on premises.</summary>
    public const string Setting = "AddIn:FrameAncestors";

    public const string Nobody = "'none'";
    public const string Ourselves = "'self'"; // the preview shows the pane

    /// <summary>Outlook on the web and the new Outlook for Windows; the others show the pane as a page of its own.</summary>
    private const string Outlook = "https://outlook.office.com https://outlook.office365.com https://outlook.live.com https://outlook.cloud.microsoft";

    /// <exception cref="InvalidOperationException">The setting holds what is no origin.</exception>
    public static string Of(IConfiguration configuration)
    {
        if (!ServerMode.IsChosen(configuration))
        {
            return Ourselves;
        }

        var named = (configuration[Setting] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return Array.Find(named, origin => !IsOrigin(origin)) is { } wrong
            ? throw new InvalidOperationException($"{Setting} holds {wrong}, which is no origin; write each as https://host, with commas between them.")
            : named.Length > 0 ? string.Join(' ', named) : Outlook;
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.GetLeftPart(UriPartial.Authority) == text;
}
