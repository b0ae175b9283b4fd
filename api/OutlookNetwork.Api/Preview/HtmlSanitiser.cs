using System.Text;
using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace OutlookNetwork.Api.Preview;

/// <summary>
/// Makes the HTML of a mail harmless: a tree built by an HTML5 parser is written anew from lists of what is allowed. Nothing that is
/// not on a list comes out, and nothing is decided by looking at the text of markup.
/// </summary>
internal static class HtmlSanitiser
{
    private const int MaxInput = 2 * 1024 * 1024; // characters
    private const int MaxNodes = 50_000;
    private const int MaxDepth = 256;
    private const int MaxDataUrl = 100 * 1024;

    private static readonly HashSet<string> Allowed =
    [
        "a", "abbr", "address", "b", "big", "blockquote", "br", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "div", "dl",
        "dt", "em", "figcaption", "figure", "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "ol", "p", "pre",
        "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "tt", "u",
        "ul", "var",
    ];

    private static readonly HashSet<string> DroppedWhole =
    [
        "script", "style", "svg", "math", "iframe", "frame", "frameset", "object", "embed", "applet", "form", "input", "button", "textarea",
        "select", "option", "noscript", "xmp", "noembed", "noframes", "plaintext", "template", "title", "base", "meta", "link", "head", "audio",
        "video", "canvas", "dialog",
    ];

    private static readonly HashSet<string> Empty = ["br", "hr", "img", "col"];

    private static readonly HashSet<string> AllowedAttributes =
        ["align", "alt", "bgcolor", "border", "cellpadding", "cellspacing", "color", "colspan", "dir", "face", "height", "lang", "rowspan", "size", "start", "title", "valign", "width"];

    private static readonly HashSet<string> AllowedStyles =
    [
        "background-color", "border", "border-bottom", "border-collapse", "border-left", "border-right", "border-top", "color", "font-family",
        "font-size", "font-style", "font-weight", "line-height", "margin", "margin-bottom", "margin-left", "margin-right", "margin-top", "padding",
        "padding-bottom", "padding-left", "padding-right", "padding-top", "text-align", "text-decoration", "vertical-align", "white-space", "width",
    ];

    private static readonly string[] PictureTypes = ["data:image/png;", "data:image/gif;", "data:image/jpeg;", "data:image/webp;"];

    /// <returns>A fragment for the body of a page; only its text when it is larger or deeper than a mail has reason to be.</returns>
    public static CleanHtml Clean(string html)
    {
        var body = new HtmlParser().ParseDocument(html.Length > MaxInput ? html[..MaxInput] : html).Body;
        if (body is null)
        {
            return new("", 0);
        }

        var writer = new Writer();
        return writer.TryWrite(body, out var clean) ? clean : new($"<pre>{Encode(body.TextContent)}</pre>", 0);
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    private sealed class Writer
    {
        private readonly StringBuilder _out = new();
        private int _blockedRemote;

        /// <summary>Walks with a stack of its own: how deep a mail nests must not decide how deep we call.</summary>
        public bool TryWrite(IElement body, out CleanHtml clean)
        {
            clean = new("", 0);
            var waiting = new Stack<(INode? Node, string? Closing, int Depth)>();
            Push(waiting, body, 0);
            for (var nodes = 0; waiting.TryPop(out var next);)
            {
                if (next.Closing is not null)
                {
                    _out.Append("</").Append(next.Closing).Append('>');
                    continue;
                }

                if (++nodes > MaxNodes || next.Depth > MaxDepth)
                {
                    return false;
                }

                if (next.Node is IText text)
                {
                    _out.Append(Encode(text.Data));
                }
                else if (next.Node is IElement element && !DroppedWhole.Contains(element.LocalName))
                {
                    Open(element, waiting, next.Depth);
                }
            }

            clean = new(_out.ToString(), _blockedRemote);
            return true;
        }

        private void Open(IElement element, Stack<(INode?, string?, int)> waiting, int depth)
        {
            var name = element.LocalName;
            if (Allowed.Contains(name))
            {
                _out.Append('<').Append(name);
                foreach (var attribute in element.Attributes)
                {
                    WriteAttribute(element, attribute);
                }

                _out.Append('>');
                if (Empty.Contains(name))
                {
                    return;
                }

                waiting.Push((null, name, depth));
            }

            Push(waiting, element, depth + 1);
        }

        private static void Push(Stack<(INode?, string?, int)> waiting, INode parent, int depth)
        {
            for (var child = parent.LastChild; child is not null; child = child.PreviousSibling)
            {
                waiting.Push((child, null, depth));
            }
        }

        private void WriteAttribute(IElement element, IAttr attribute)
        {
            switch (attribute.LocalName)
            {
                case "style":
                    Append("style", StyleOf(attribute.Value));
                    break;
                case "href" when element.LocalName == "a" && LinkOf(attribute.Value) is { } link:
                    Append("href", link);
                    Append("rel", "noopener noreferrer");
                    Append("target", "_blank"); // in its frame a link must not take the place of the mail
                    Append("title", link); // where it really goes
                    break;
                case "src" when element.LocalName == "img":
                    WritePicture(attribute.Value.Trim());
                    break;
                case "title" when element.LocalName == "a":
                    break; // a link's title says where it goes
                case var name when AllowedAttributes.Contains(name):
                    Append(name, attribute.Value);
                    break;
                default:
                    break;
            }
        }

        private void WritePicture(string source)
        {
            if (source.Length <= MaxDataUrl && Array.Exists(PictureTypes, type => source.StartsWith(type, StringComparison.OrdinalIgnoreCase)))
            {
                Append("src", source);
            }
            else if (!source.StartsWith("cid:", StringComparison.OrdinalIgnoreCase))
            {
                _blockedRemote++;
            }
        }

        private void Append(string name, string value)
        {
            if (value.Length > 0)
            {
                _out.Append(' ').Append(name).Append("=\"").Append(Encode(value)).Append('"');
            }
        }

        private static string? LinkOf(string value) =>
            Uri.TryCreate(value.Trim(), UriKind.Absolute, out var link) && (link.Scheme is "https" or "http" or "mailto" or "tel") ? link.AbsoluteUri : null;

        private static string StyleOf(string value)
        {
            if (value.Contains('\\', StringComparison.Ordinal) || value.Contains("/*", StringComparison.Ordinal))
            {
                return ""; // an escape or a comment could hide a name from the list
            }

            var kept = value.Split(';').Select(declaration => declaration.Split(':', 2))
                .Where(parts => parts.Length == 2)
                .Select(parts => (Name: parts[0].Trim().ToLowerInvariant(), Value: parts[1].Trim()))
                .Where(one => AllowedStyles.Contains(one.Name) && !one.Value.Contains('(', StringComparison.Ordinal) && !one.Value.Contains('@', StringComparison.Ordinal));
            return string.Join("; ", kept.Select(one => $"{one.Name}: {one.Value}"));
        }
    }
}

/// <param name="BlockedRemote">Pictures that were left out because they would have been fetched from elsewhere.</param>
internal sealed record CleanHtml(string Html, int BlockedRemote);
