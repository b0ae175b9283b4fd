using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Preview;

/// <summary>A mail written on the page that stands in for Outlook. It is put among the sent mail and goes to nobody.</summary>
/// <param name="Answers">The id of the stored message it answers; null when it answers none.</param>
/// <param name="Forwards">The id of the stored message it hands on; null when it hands on none. Never beside <paramref name="Answers"/>.</param>
/// <param name="Bcc">Stand in the sender's own copy alone.</param>
/// <param name="Body">What it says, in the type that <paramref name="BodyType"/> names.</param>
public sealed record WrittenMail(
    Guid? Answers,
    Guid? Forwards,
    [property: MaxLength(1000)] string Subject,
    [property: MaxLength(200)] IReadOnlyList<Person> To,
    [property: MaxLength(200)] IReadOnlyList<Person> Cc,
    [property: MaxLength(200)] IReadOnlyList<Person> Bcc,
    WrittenBodyType BodyType,
    [property: MaxLength(200_000)] string Body)
{
    internal IEnumerable<Person> Recipients => To.Concat(Cc).Concat(Bcc);

    /// <summary>The mail as it stands among the sent: RFC 5322, all of it in ASCII.</summary>
    /// <param name="messageId">Without angle brackets.</param>
    /// <param name="source">The message it answers or hands on.</param>
    /// <param name="html">Its body made harmless, where that is HTML.</param>
    internal byte[] AsBytes(Person from, string messageId, Message? source, string? html, DateTimeOffset now)
    {
        var header = new StringBuilder();
        Field("From", One(from));
        Field("To", string.Join(",\r\n ", To.Select(One)));
        Field("Cc", string.Join(",\r\n ", Cc.Select(One)));
        Field("Bcc", string.Join(",\r\n ", Bcc.Select(One)));
        Field("Subject", Words(Subject));
        Field("Date", now.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture));
        Field("Message-ID", $"<{messageId}>");
        if (source?.MessageId is { } parent)
        {
            Field("In-Reply-To", Answers is null ? "" : $"<{parent}>"); // what is handed on is not answered, and stays in its thread
            Field("References", string.Join("\r\n ", source.References.Append(parent).Select(id => $"<{id}>")));
        }

        Field("MIME-Version", "1.0");
        return Encoding.ASCII.GetBytes($"{header}{(html is null ? MimeBody.OfText(Body) : MimeBody.OfHtml(html))}");

        void Field(string name, string value)
        {
            if (value.Length > 0)
            {
                header.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
            }
        }
    }

    private static string One(Person person) => person.Name.Length == 0 ? $"<{person.Address}>" : $"{Words(person.Name)}\r\n <{person.Address}>";

    /// <summary>Encoded words (RFC 2047) throughout: so no character of a name or subject can end the field.</summary>
    private static string Words(string text)
    {
        const int Longest = 42; // bytes of a word: it may have 75 characters with its frame
        var words = new List<string>();
        var word = new List<byte>();
        Span<byte> bytes = stackalloc byte[4]; // a character at most
        foreach (var rune in text.EnumerateRunes())
        {
            var count = rune.EncodeToUtf8(bytes);
            if (word.Count + count > Longest)
            {
                Flush();
            }

            word.AddRange(bytes[..count]);
        }

        Flush();
        return string.Join("\r\n ", words);

        void Flush()
        {
            if (word.Count > 0)
            {
                words.Add($"=?utf-8?B?{Convert.ToBase64String([.. word])}?=");
                word.Clear();
            }
        }
    }
}

public enum WrittenBodyType
{
    Text,
    Html,
}
