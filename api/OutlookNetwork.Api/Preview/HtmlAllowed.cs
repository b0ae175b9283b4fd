namespace OutlookNetwork.Api.Preview;

/// <summary>The lists of what may come out of the HTML of a mail. Whoever changes one raises <see cref="HtmlSanitiser.Version"/>.</summary>
internal static class HtmlAllowed
{
    private const int MaxDataUrl = 100 * 1024; // characters

    public static readonly HashSet<string> Elements =
    [
        "a", "abbr", "address", "b", "big", "blockquote", "br", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "div", "dl",
        "dt", "em", "figcaption", "figure", "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "ol", "p", "pre",
        "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "tt", "u",
        "ul", "var",
    ];

    public static readonly HashSet<string> DroppedWhole =
    [
        "script", "style", "svg", "math", "iframe", "frame", "frameset", "object", "embed", "applet", "form", "input", "button", "textarea",
        "select", "option", "noscript", "xmp", "noembed", "noframes", "plaintext", "template", "title", "base", "meta", "link", "head", "audio",
        "video", "canvas", "dialog",
    ];

    public static readonly HashSet<string> WithoutEnd = ["br", "hr", "img", "col"];

    public static readonly HashSet<string> Attributes =
        ["align", "alt", "bgcolor", "border", "cellpadding", "cellspacing", "color", "colspan", "dir", "face", "height", "lang", "rowspan", "size", "start", "title", "valign", "width"];

    private static readonly HashSet<string> Styles =
    [
        "background-color", "border", "border-bottom", "border-collapse", "border-left", "border-right", "border-top", "color", "font-family",
        "font-size", "font-style", "font-weight", "line-height", "margin", "margin-bottom", "margin-left", "margin-right", "margin-top", "padding",
        "padding-bottom", "padding-left", "padding-right", "padding-top", "text-align", "text-decoration", "vertical-align", "white-space", "width",
    ];

    private static readonly string[] PictureTypes = ["data:image/png;", "data:image/gif;", "data:image/jpeg;", "data:image/webp;"];

    /// <returns>The address as a link may have it; null where it may not.</returns>
    public static string? Link(string value) =>
        Uri.TryCreate(value.Trim(), UriKind.Absolute, out var link) && (link.Scheme is "https" or "http" or "mailto" or "tel") ? link.AbsoluteUri : null;

    /// <summary>A picture that came with the mail, of a kind that holds nothing but a picture.</summary>
    public static bool IsOwnPicture(string source) =>
        source.Length <= MaxDataUrl && Array.Exists(PictureTypes, type => source.StartsWith(type, StringComparison.OrdinalIgnoreCase));

    /// <returns>The declarations that may stay; empty when there are none, or when it could hide something.</returns>
    public static string Style(string value)
    {
        if (value.Contains('\\', StringComparison.Ordinal) || value.Contains("/*", StringComparison.Ordinal))
        {
            return ""; // an escape or a comment could hide a name from the list
        }

        var kept = value.Split(';').Select(declaration => declaration.Split(':', 2))
            .Where(parts => parts.Length == 2)
            .Select(parts => (Name: parts[0].Trim().ToLowerInvariant(), Value: parts[1].Trim()))
            .Where(one => Styles.Contains(one.Name) && !one.Value.Contains('(', StringComparison.Ordinal) && !one.Value.Contains('@', StringComparison.Ordinal));
        return string.Join("; ", kept.Select(one => $"{one.Name}: {one.Value}"));
    }
}
