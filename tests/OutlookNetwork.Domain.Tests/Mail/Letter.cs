using System.Text;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Mail;

/// <summary>Small messages, written as lines.</summary>
internal static class Letter
{
    /// <summary>Reads the lines as one message, joined by CRLF, in UTF-8.</summary>
    public static ParsedMessage Read(params string[] lines) => MailReader.Read(Encoding.UTF8.GetBytes(string.Join("\r\n", lines)));

    /// <summary>Reads a message that is one field, whose value may be folded.</summary>
    public static ParsedMessage With(string field) => Read(field, "", "text");

    public static IEnumerable<DefectKind> Kinds(this ParsedMessage message) => message.Defects.Select(defect => defect.Kind);
}
