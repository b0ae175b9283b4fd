using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Benchmarks;

/// <summary>
/// A mailbox of any size, the same for the same size: the real threads of the development lists, again and again with ids and dates of
/// their own. Every second message has an HTML part beside its text, every fifth an attachment.
/// </summary>
internal sealed partial class GeneratedMailbox(int messages)
{
    private const int Attachment = 24 * 1024; // bytes: a short document

    private static readonly TimeSpan Apart = TimeSpan.FromDays(150); // longer than a list's stretch, so that copies follow one another
    private static readonly Lazy<IReadOnlyList<RealMail>> Real = new(() => [.. ReadLists()]);

    public void WriteMaildir(string folder)
    {
        foreach (var part in new[] { "cur", "new", "tmp" })
        {
            Directory.CreateDirectory(Path.Combine(folder, part));
        }

        var number = 0;
        foreach (var message in Messages())
        {
            File.WriteAllBytes(Path.Combine(folder, "cur", string.Create(CultureInfo.InvariantCulture, $"{1_700_000_000 + number++}.M1.host:2,S")), message);
        }
    }

    public void WriteMbox(string file)
    {
        using var mbox = File.Create(file);
        foreach (var message in Messages())
        {
            mbox.Write("From sender@mail.example Mon Jan  5 09:00:00 2026\n"u8);
            mbox.Write(Encoding.UTF8.GetBytes(FromLine().Replace(Encoding.UTF8.GetString(message), ">$0")));
            mbox.Write("\n"u8);
        }
    }

    public IEnumerable<byte[]> Messages()
    {
        var random = new Random(20261122); // fixed: a benchmark compares like with like
        for (var number = 0; number < messages; number++)
        {
            yield return Variant(Real.Value[number % Real.Value.Count], number / Real.Value.Count, number, random);
        }
    }

    private static byte[] Variant(RealMail mail, int copy, int number, Random random)
    {
        var text = new StringBuilder(Id().Replace(mail.Header, match => $"<{match.Groups[1].Value}.{copy}@{match.Groups[2].Value}>"));
        text.Append(CultureInfo.InvariantCulture, $"Date: {mail.SentAt + copy * Apart:ddd, dd MMM yyyy HH:mm:ss} +0000\nMIME-Version: 1.0\n");
        var plain = $"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{mail.Text}\n";
        var body = number % 2 == 0 ? plain : Multipart("alternative", [plain, Html(mail.Text)]);
        text.Append(number % 5 == 0 ? Multipart("mixed", [body, Document(random)]) : body);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Multipart(string kind, IEnumerable<string> parts)
    {
        var boundary = $"=-{kind}-boundary";
        return $"Content-Type: multipart/{kind}; boundary=\"{boundary}\"\n\n{string.Concat(parts.Select(part => $"--{boundary}\n{part}\n"))}--{boundary}--\n";
    }

    private static string Html(string text) =>
        "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n<html><head><style>p { margin: 0 }</style></head><body>"
        + string.Join('\n', text.Split('\n').Select(line => $"<p>{System.Net.WebUtility.HtmlEncode(line)}</p>")) + "</body></html>\n";

    private static string Document(Random random)
    {
        var bytes = new byte[Attachment];
        random.NextBytes(bytes);
        return "Content-Type: application/pdf; name=\"paper.pdf\"\nContent-Disposition: attachment; filename=\"paper.pdf\"\nContent-Transfer-Encoding: base64\n\n"
            + Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks).ReplaceLineEndings("\n") + "\n";
    }

    private static IEnumerable<RealMail> ReadLists()
    {
        foreach (var list in new[] { "linux-man", "linux-hyperv" })
        {
            var found = new List<RealMail>();
            using var mbox = new GZipStream(File.OpenRead(Path.Combine(SharedMail.Folder, list, $"{list}.mbox.gz")), CompressionMode.Decompress);
            var splitter = new MboxSplitter(int.MaxValue, message => found.Add(RealMail.Of(message.Bytes)));
            var chunk = new byte[64 * 1024];
            for (int count; (count = mbox.Read(chunk)) > 0;)
            {
                splitter.Feed(chunk.AsSpan(0, count));
            }

            splitter.Complete();
            foreach (var mail in found.Where(mail => mail.SentAt is not null))
            {
                yield return mail;
            }
        }
    }

    [GeneratedRegex(@"<([^<>\s@]+)@([^<>\s]+)>")]
    private static partial Regex Id();

    [GeneratedRegex("^>*From ", RegexOptions.Multiline)]
    private static partial Regex FromLine();

    /// <param name="Header">Without the fields that are written anew.</param>
    private sealed partial record RealMail(string Header, string Text, DateTimeOffset? SentAt)
    {
        public static RealMail Of(ReadOnlyMemory<byte> bytes)
        {
            var parsed = MailReader.Read(bytes);
            var raw = Encoding.Latin1.GetString(bytes.Span).ReplaceLineEndings("\n");
            var end = raw.IndexOf("\n\n", StringComparison.Ordinal);
            return new(Rewritten().Replace(end < 0 ? raw : raw[..(end + 1)], ""), (parsed.Text ?? "").ReplaceLineEndings("\n"), parsed.SentAt);
        }

        [GeneratedRegex(@"^(?:Date|MIME-Version|Content-[\w-]+):.*\n(?:[ \t].*\n)*", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
        private static partial Regex Rewritten();
    }
}
