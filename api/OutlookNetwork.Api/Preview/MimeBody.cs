using System.Text;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Preview;

/// <summary>What a mail says, as MIME writes it (RFC 2045, RFC 2046): the last fields of the header, and what stands below it.</summary>
internal static class MimeBody
{
    public static string OfText(string text) => Part("text/plain", text);

    /// <summary>As text first and as HTML second: a reader takes the last that it understands.</summary>
    public static string OfHtml(string html)
    {
        const string Boundary = "=_alternative"; // stands in no part: base64 has no underscore
        return $"Content-Type: multipart/alternative; boundary=\"{Boundary}\"\r\n\r\n"
            + $"--{Boundary}\r\n{Part("text/plain", HtmlText.Of(html))}--{Boundary}\r\n{Part("text/html", html)}--{Boundary}--\r\n";
    }

    private static string Part(string type, string content) =>
        $"Content-Type: {type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + $"{Convert.ToBase64String(Encoding.UTF8.GetBytes(content.ReplaceLineEndings("\r\n")), Base64FormattingOptions.InsertLineBreaks)}\r\n";
}
