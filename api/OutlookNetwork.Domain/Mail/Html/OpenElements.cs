using AngleSharp.Html.Parser.Tokens.Struct;

namespace OutlookNetwork.Domain.Mail.Html;

/// <summary>
/// The elements that are open at a place of the HTML. It holds no more than <see cref="MaxDepth"/>: what is nested deeper is read as
/// if it stood directly in the deepest one, so that no tag costs more than that.
/// </summary>
internal sealed class OpenElements(ReadableLines lines)
{
    private const int MaxDepth = 256; // tables in tables of real newsletters reach sixty
    private const int MostWords = 500; // characters of class or id that are looked at
    private const int LongestEmoji = 8;

    private readonly Open[] _open = new Open[MaxDepth];
    private int _count;
    private int _deeper; // elements that found no room

    public bool IsHidden => _count > 0 && (_open[_count - 1].IsHidden || _open[_count - 1].FontSize == FontSize.Zero);

    public bool KeepsSpace => _count > 0 && _open[_count - 1].KeepsSpace;

    public void Start(Element? element, ref StructHtmlToken token)
    {
        if (element is null || element.Role == ElementRole.Skipped)
        {
            return;
        }

        var style = InlineStyle.Read(Attribute(ref token, "style"));
        if (element.Role is ElementRole.LineBreak or ElementRole.Rule or ElementRole.Image)
        {
            StartEmpty(element, ref token, style);
            return;
        }

        CloseImplied(element);
        var parent = _count > 0 ? _open[_count - 1] : default;
        var marks = QuoteMarks.Of(Attribute(ref token, "class"), Attribute(ref token, "id"), MostWords);
        var isQuote = marks == QuoteMark.Quote || (element.Role == ElementRole.Quote && !style.HasNoBorder);
        var open = new Open
        {
            Element = element,
            IsHidden = parent.IsHidden || style.IsHidden || element.Role == ElementRole.Hidden || Has(ref token, "hidden"),
            FontSize = style.FontSize == FontSize.Unsaid ? parent.FontSize : style.FontSize,
            KeepsSpace = parent.KeepsSpace || element.Role == ElementRole.Preformatted,
            IsQuote = isQuote,
            IsSpaced = element.Role == ElementRole.Paragraph && !style.HasNoMargin && marks != QuoteMark.TightParagraph,
            Items = element is { Role: ElementRole.List, Name: "ol" } ? 1 : 0,
            Profile = element.Role == ElementRole.Link ? Profiles.Shown(Attribute(ref token, "href")) : null,
        };
        if (!IsHidden)
        {
            Begin(open, marks);
        }

        if (_count == MaxDepth)
        {
            _deeper++;
            return;
        }

        if (isQuote)
        {
            lines.Quote(1);
        }

        _open[_count++] = open;
    }

    public void End(Element? element)
    {
        if (element is null || element.Role is ElementRole.Skipped or ElementRole.LineBreak or ElementRole.Rule or ElementRole.Image)
        {
            return;
        }

        if (_deeper > 0)
        {
            _deeper--;
            Break(element);
            return;
        }

        for (var i = _count - 1; i >= 0; i--)
        {
            if (ReferenceEquals(_open[i].Element, element))
            {
                CloseDownTo(i);
                return;
            }

            if (element.IsInline ? !_open[i].Element.IsInline : _open[i].Element.IsBarrier && element.Role is not (ElementRole.Table or ElementRole.Row or ElementRole.Cell))
            {
                return;
            }
        }
    }

    private void StartEmpty(Element element, ref StructHtmlToken token, InlineStyle style)
    {
        if (IsHidden || style.IsHidden)
        {
            return;
        }

        if (element.Role == ElementRole.LineBreak)
        {
            lines.Break();
        }
        else if (element.Role == ElementRole.Rule)
        {
            lines.Rule();
        }
        else if (Attribute(ref token, "alt") is { Length: > 0 and <= LongestEmoji } alt && !alt.ContainsAnyInRange(' ', '~'))
        {
            lines.Text(alt, keepsSpace: false); // a smiley that was made an image
        }
    }

    private void Begin(in Open open, QuoteMark mark)
    {
        switch (open.Element.Role)
        {
            case ElementRole.Paragraph when open.IsSpaced:
                lines.Paragraph();
                break;
            case ElementRole.Item:
                lines.Item(Marker(), ListDepth() - 1);
                break;
            case ElementRole.Cell:
                lines.Cell();
                break;
            default:
                Break(open.Element);
                break;
        }

        if (mark == QuoteMark.Divider)
        {
            lines.Rule();
        }
        else if (mark == QuoteMark.Signature)
        {
            lines.SignatureDelimiter();
        }
    }

    private void Break(Element element)
    {
        if (!element.IsInline && element.Role != ElementRole.Cell)
        {
            lines.Block();
        }
    }

    private string Marker()
    {
        for (var i = _count - 1; i >= 0; i--)
        {
            if (_open[i].Element.Role == ElementRole.List)
            {
                return _open[i].Items == 0 ? "- " : $"{_open[i].Items++}. ";
            }
        }

        return "- ";
    }

    private int ListDepth()
    {
        var depth = 0;
        for (var i = 0; i < _count; i++)
        {
            depth += _open[i].Element.Role == ElementRole.List ? 1 : 0;
        }

        return depth;
    }

    private void CloseDownTo(int depth)
    {
        while (_count > depth)
        {
            ref var open = ref _open[_count - 1];
            var wasHidden = IsHidden;
            if (!wasHidden && open.Profile is { } profile)
            {
                lines.Address(profile);
            }

            _count--;
            if (open.IsQuote)
            {
                lines.Quote(-1);
            }

            if (!wasHidden)
            {
                if (open.IsSpaced)
                {
                    lines.Paragraph();
                }
                else
                {
                    Break(open.Element);
                }
            }

            open = default;
        }
    }

    /// <summary>End tags that HTML lets writers leave out.</summary>
    private void CloseImplied(Element element)
    {
        for (var i = _count - 1; i >= 0; i--)
        {
            var role = _open[i].Element.Role;
            if (Implies(element.Role, role))
            {
                CloseDownTo(i);
                return;
            }

            if (element.IsInline || role is ElementRole.Table or ElementRole.List || (role == ElementRole.Cell && element.Role is not ElementRole.Row))
            {
                return;
            }
        }
    }

    private static bool Implies(ElementRole starting, ElementRole open) => starting switch
    {
        ElementRole.Inline or ElementRole.Link or ElementRole.Hidden => false,
        ElementRole.Item => open is ElementRole.Item,
        ElementRole.Cell => open is ElementRole.Cell,
        ElementRole.Row => open is ElementRole.Row,
        _ => open is ElementRole.Paragraph,
    };

    private static ReadOnlySpan<char> Attribute(ref StructHtmlToken token, string name)
    {
        var attributes = token.Attributes;
        for (var i = 0; i < attributes.Count; i++)
        {
            if (attributes[i].Name.Memory.Span.SequenceEqual(name))
            {
                return attributes[i].Value.Memory.Span;
            }
        }

        return default;
    }

    private static bool Has(ref StructHtmlToken token, string name)
    {
        var attributes = token.Attributes;
        for (var i = 0; i < attributes.Count; i++)
        {
            if (attributes[i].Name.Memory.Span.SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }

    private record struct Open
    {
        public Element Element;
        public bool IsHidden;
        public FontSize FontSize;
        public bool KeepsSpace;
        public bool IsQuote;
        public bool IsSpaced;
        public int Items;
        public string? Profile;
    }
}
