using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;
using OutlookNetwork.Domain.Mail.Html;
using OutlookNetwork.Domain.Mail.Mime;

namespace OutlookNetwork.Domain.Mail;

/// <summary>
/// Plain text for a person to read from the HTML of a mail. Only the tokens of the HTML are looked at: a tree of a hundred thousand
/// nested elements takes AngleSharp minutes to build, its tokens take milliseconds.
/// </summary>
public static class HtmlText
{
    /// <summary>
    /// What a mail client would show, in lines that end in '\n', without blank lines at the ends. Cited mail stands behind "> ", list
    /// items behind markers, a rule and the divider of an Outlook reply are lines of underscores, a signature that the HTML names as
    /// such follows a line "--", cells are apart by tabs, and a link to a person's profile is followed by its address. Hidden text,
    /// scripts, styles and images are left out.
    /// </summary>
    /// <param name="html">Of any shape; what stands beyond 2,097,152 characters is not read.</param>
    /// <returns>At most 1,048,576 characters, well-formed, without NUL; empty when there is nothing to read.</returns>
    public static string Of(string html)
    {
        var read = html.Length > Limits.HtmlChars ? html[..Limits.HtmlChars] : html;
        using var tokens = new HtmlTokenizer(new TextSource(new StringTextSource(read)), HtmlEntityProvider.ResolverExtended)
        {
            SkipComments = true,
            SkipScriptText = true,
            SkipRawText = true,
            SkipRCDataText = true,
            SkipProcessingInstructions = true,
            ShouldEmitAttribute = IsRead,
        };
        var lines = new ReadableLines(Limits.TextChars);
        var elements = new OpenElements(lines);
        while (!lines.IsFull)
        {
            ref var token = ref tokens.GetStructToken();
            switch (token.Type)
            {
                case HtmlTokenType.EndOfFile:
                    return lines.Finish();
                case HtmlTokenType.Character when !elements.IsHidden:
                    lines.Text(token.Data.Memory.Span, elements.KeepsSpace);
                    break;
                case HtmlTokenType.StartTag:
                    var element = Element.Find(token.Name.Memory.Span);
                    tokens.State = ModeAfter(element);
                    elements.Start(element, ref token);
                    break;
                case HtmlTokenType.EndTag:
                    elements.End(Element.Find(token.Name.Memory.Span));
                    break;
            }
        }

        return lines.Finish();
    }

    private static bool IsRead(ref StructHtmlToken token, ReadOnlyMemory<char> name) =>
        name.Span is "style" or "class" or "id" or "href" or "alt" or "hidden" or "type";

    private static HtmlParseMode ModeAfter(Element? element) => element?.Content switch
    {
        ElementContent.Raw => HtmlParseMode.Rawtext,
        ElementContent.Replaceable => HtmlParseMode.RCData,
        ElementContent.Script => HtmlParseMode.Script,
        _ => HtmlParseMode.PCData,
    };
}
