using System.Collections.Frozen;

namespace OutlookNetwork.Domain.Mail.Html;

/// <summary>What an element of HTML does to the text around it.</summary>
internal sealed record Element(string Name, ElementRole Role, ElementContent Content = ElementContent.Markup)
{
    private static readonly FrozenDictionary<string, Element> Known = All().ToFrozenDictionary(element => element.Name);

    private static readonly FrozenDictionary<string, Element>.AlternateLookup<ReadOnlySpan<char>> ByName =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    public bool IsInline => Role is ElementRole.Inline or ElementRole.Link;

    /// <summary>What stands inside is apart from what stands outside: an end tag inside closes nothing outside.</summary>
    public bool IsBarrier => Role is ElementRole.Cell or ElementRole.Table;

    /// <returns>Null for elements that change nothing.</returns>
    public static Element? Find(ReadOnlySpan<char> name) => ByName.TryGetValue(name, out var element) ? element : null;

    private static IEnumerable<Element> All() =>
    [
        .. Named(
            ElementRole.Block,
            "div address article aside body html header footer main nav section figure figcaption center form fieldset legend dl dd dt details summary tbody thead tfoot caption hgroup menu dir"),
        .. Named(ElementRole.Paragraph, "p h1 h2 h3 h4 h5 h6"),
        .. Named(ElementRole.List, "ul ol"),
        .. Named(ElementRole.Item, "li"),
        .. Named(ElementRole.Table, "table"),
        .. Named(ElementRole.Row, "tr"),
        .. Named(ElementRole.Cell, "td th"),
        .. Named(ElementRole.Quote, "blockquote"),
        .. Named(ElementRole.Preformatted, "pre listing"),
        .. Named(ElementRole.LineBreak, "br"),
        .. Named(ElementRole.Rule, "hr"),
        .. Named(ElementRole.Image, "img"),
        .. Named(ElementRole.Link, "a"),
        .. Named(
            ElementRole.Inline,
            "span b strong i em u s strike del ins font small big sub sup code tt kbd samp var cite q abbr acronym label mark time nobr bdo bdi"),
        .. Named(ElementRole.Hidden, "template svg math object select audio video canvas map datalist"),
        .. Named(ElementRole.Skipped, "title textarea", ElementContent.Replaceable),
        .. Named(ElementRole.Skipped, "style xmp iframe noembed noframes", ElementContent.Raw),
        .. Named(ElementRole.Skipped, "script", ElementContent.Script),
    ];

    private static IEnumerable<Element> Named(ElementRole role, string names, ElementContent content = ElementContent.Markup) =>
        names.Split(' ').Select(name => new Element(name, role, content));
}

internal enum ElementRole
{
    Inline,
    Link,
    Block,
    Paragraph,
    List,
    Item,
    Table,
    Row,
    Cell,
    Quote,
    Preformatted,
    LineBreak,
    Rule,
    Image,

    /// <summary>Nothing inside is read.</summary>
    Hidden,

    /// <summary>Its content is no markup and never arrives.</summary>
    Skipped,
}

/// <summary>How the characters up to the end tag are read: HTML Living Standard 13.2.6.</summary>
internal enum ElementContent
{
    Markup,
    Replaceable,
    Raw,
    Script,
}
