using System.Text;
using AngleSharp.Html.Parser;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Preview;

/// <summary>
/// Makes the HTML of a mail harmless: a tree built by an HTML5 parser is written anew from lists of what is allowed. Nothing that is
/// not on a list comes out, and nothing is decided by looking at the text of markup.
/// </summary>
internal static class HtmlSanitiser
{
    /// <summary>Of the lists and the way they are applied; told in every page that shows a mail.</summary>
    public const int Version = 2;

    public const int MaxOutput = 2 * 1024 * 1024; // characters, all of them ASCII

    private const int MaxInput = 2 * 1024 * 1024; // characters
    private const int MaxMarks = 100_000; // begins and ends of more elements than are written; a parser can take minutes over them
    private const int MaxPasses = 4;
    private const int LongestReference = 8; // characters that one of the text may become, such as &#x1F6;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Writes, reads what was written and writes again until nothing changes any more: a parser moves elements that stand where they may
    /// not, so the first tree is not always the one that a browser would make of it.
    /// </summary>
    /// <param name="patience">For all of it; a second unless given.</param>
    /// <returns>A fragment for the body of a page; only its text when it is larger, deeper or slower than a mail has reason to be.</returns>
    public static async Task<CleanHtml> CleanAsync(string html, CancellationToken cancellationToken, TimeSpan? patience = null)
    {
        if (html.AsSpan().Count('<') > MaxMarks)
        {
            return TextOf(html);
        }

        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        impatient.CancelAfter(patience ?? Patience);
        try
        {
            return await StableAsync(html.Length > MaxInput ? html[..MaxInput] : html, impatient.Token) ?? TextOf(html);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return TextOf(html);
        }
    }

    /// <returns>Null when it is too much, or finds no rest.</returns>
    private static async Task<CleanHtml?> StableAsync(string html, CancellationToken cancellationToken)
    {
        var first = await WrittenAsync(html, cancellationToken);
        var last = first;
        for (var pass = 1; last is not null && pass < MaxPasses; pass++)
        {
            var again = await WrittenAsync(last.Html, cancellationToken);
            if (again?.Html == last.Html)
            {
                return last with { BlockedRemote = first?.BlockedRemote ?? 0 };
            }

            last = again;
        }

        return null;
    }

    private static async Task<CleanHtml?> WrittenAsync(string html, CancellationToken cancellationToken)
    {
        // As a stream: the parser looks whether it should end only where it reads on. The mark keeps it from believing the mail's own words
        // about its character set.
        using var source = new MemoryStream([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(html)]);
        using var document = await new HtmlParser().ParseDocumentAsync(source, cancellationToken);
        return document.Body is { } body ? new HtmlWriter().Write(body, cancellationToken) : new("", 0);
    }

    private static CleanHtml TextOf(string html)
    {
        var text = HtmlText.Of(html);
        var encoded = HtmlWriter.Encode(text);
        return new($"<pre>\n{(encoded.Length > MaxOutput ? HtmlWriter.Encode(text[..(MaxOutput / LongestReference)]) : encoded)}</pre>", 0);
    }
}

/// <param name="BlockedRemote">Pictures that were left out because they would have been fetched from elsewhere.</param>
internal sealed record CleanHtml(string Html, int BlockedRemote);
