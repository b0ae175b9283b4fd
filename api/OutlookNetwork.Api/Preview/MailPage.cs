using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using OutlookNetwork.Api.Http;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Preview;

/// <summary>The body of a message as a page without scripts, made to be shown in a sandboxed frame.</summary>
internal static class MailPage
{
    private const string Style =
        "p{margin:0 0 8px}body{font:14px/1.5 'Segoe UI',system-ui,sans-serif;margin:16px;color:#242424;background:#fff;overflow-wrap:anywhere}"
        + "pre{font:inherit;white-space:pre-wrap;margin:0}blockquote{border-left:2px solid #c7c7c7;margin:0 0 0 8px;padding-left:8px;color:#424242}"
        + "img{max-width:100%}table{border-collapse:collapse}td,th{padding:2px 8px;vertical-align:top}";

    /// <summary>The styles that a page must allow which shows this one in a frame, behind the sources of its own.</summary>
    public static readonly string Styles = $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; style-src-attr 'unsafe-inline'";

    private static readonly string Head = $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"{SecurityHeaders.MailBodyPolicy}\">"
        + $"<meta name=\"sanitiser\" content=\"{HtmlSanitiser.Version}\"><title>Message</title><style>{Style}</style></head>";

    /// <param name="message">Null when only the headers are known.</param>
    public static async Task<string> OfAsync(ParsedMessage? message, CancellationToken cancellationToken)
    {
        var body = message switch
        {
            null => "<p>Only the header of this message is known here. Import it to read its text.</p>",
            { Html: { } html } => (await HtmlSanitiser.CleanAsync(html, cancellationToken)).Html,
            { Text: { } text } => $"<pre>{HtmlEncoder.Default.Encode(text)}</pre>",
            _ => "<p>This message has no text that can be shown.</p>",
        };
        return $"{Head}<body>{body}</body></html>";
    }
}
