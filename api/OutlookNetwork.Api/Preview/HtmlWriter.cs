using System.Text;
using System.Text.Encodings.Web;
using AngleSharp.Dom;

namespace OutlookNetwork.Api.Preview;

/// <summary>Writes one tree anew from the lists of what is allowed.</summary>
internal sealed class HtmlWriter
{
    private const int MaxNodes = 50_000;
    private const int MaxDepth = 256;

    private readonly StringBuilder _out = new();
    private int _blockedRemote;

    public static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    /// <summary>Walks with a stack of its own: how deep a mail nests must not decide how deep we call.</summary>
    /// <returns>Null when the tree has more nodes, goes deeper or becomes longer than a mail has reason to.</returns>
    public CleanHtml? Write(IElement body, CancellationToken cancellationToken)
    {
        var waiting = new Stack<(INode? Node, string? Closing, int Depth)>();
        Push(waiting, body, 0);
        for (var nodes = 0; waiting.TryPop(out var next);)
        {
            if (next.Closing is not null)
            {
                _out.Append("</").Append(next.Closing).Append('>');
                continue;
            }

            if (++nodes > MaxNodes || next.Depth > MaxDepth || _out.Length > HtmlSanitiser.MaxOutput)
            {
                return null;
            }

            cancellationToken.ThrowIfCancellationRequested();
            if (next.Node is IText text)
            {
                _out.Append(Encode(text.Data));
            }
            else if (next.Node is IElement element && !HtmlAllowed.DroppedWhole.Contains(element.LocalName))
            {
                Open(element, waiting, next.Depth);
            }
        }

        return _out.Length > HtmlSanitiser.MaxOutput ? null : new(_out.ToString(), _blockedRemote);
    }

    private void Open(IElement element, Stack<(INode?, string?, int)> waiting, int depth)
    {
        var name = element.LocalName;
        if (HtmlAllowed.Elements.Contains(name))
        {
            _out.Append('<').Append(name);
            foreach (var attribute in element.Attributes)
            {
                WriteAttribute(element, attribute);
            }

            _out.Append('>');
            if (HtmlAllowed.WithoutEnd.Contains(name))
            {
                return;
            }

            if (name == "pre")
            {
                _out.Append('\n'); // a parser takes the first line end away, this one or one of the text's
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
                Append("style", HtmlAllowed.Style(attribute.Value));
                break;
            case "href" when element.LocalName == "a" && HtmlAllowed.Link(attribute.Value) is { } link:
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
            case var name when HtmlAllowed.Attributes.Contains(name):
                Append(name, attribute.Value);
                break;
            default:
                break;
        }
    }

    private void WritePicture(string source)
    {
        if (HtmlAllowed.IsOwnPicture(source))
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
}
