using System.Text;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Mail;

/// <summary>Damaged mail, the same in every run, never stops the reader and never gets a forbidden character past it.</summary>
public sealed class FuzzTests
{
    private const int Seed = 20_260_101;
    private const int LargestSeed = 60_000; // bytes; larger ones would only slow the run
    private const int InARun = 12_000;
    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(1);

    /// <summary>A soak run asks for more.</summary>
    private static readonly int Inputs =
        int.TryParse(Environment.GetEnvironmentVariable("OUTLOOKNETWORK_FUZZ_INPUTS"), out var inputs) ? inputs : InARun;

    private static readonly byte[][] Fragments =
    [
        .. new[]
        {
            "\r\n", "\n", "\r", "\n ", "\n\n", "\"", "(", ")", "<", ">", ",", ";", ":", "@", "\\", "=", "--", "\0", "\t", "[", "]", "%", "*", "'",
            "=?utf-8?Q?", "=?utf-8?B?", "?=", "=?utf-16?B?2AA=?=", "=?iso-2022-jp?B?GyRC?=", "=?hz-gb-2312?Q?~{?=", "filename*0*=", "boundary=\"",
            "Content-Type: multipart/mixed; boundary=b\n\n--b\n", "\n--b\n", "charset=utf-16", "charset=utf-32", "charset=iso-2022-kr", "\nFrom ",
            "Content-Transfer-Encoding: base64\n", "Content-Transfer-Encoding: quoted-printable\n", "Date: ", "9999999999", "T", "Content-Type: text/html\n", "<div style=", "<table><td>", "</blockquote>", "&#xD800;", "&nbsp", "<!--", "<pre>", "\n> ", "\n-- \n", "\n@@ -1,9 +1,9 @@\n", "+9999", "\uD7FF",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xED, 0xA0, 0x80], [0x1B, 0x24, 0x42],
    ];

    [Fact]
    public void Mail_of_our_own_in_pieces_is_read_without_an_error() => Attack(Own().ToList());

    [Fact]
    public void Real_mail_in_pieces_is_read_without_an_error() => Attack(
        [.. SharedMail.Messages("nasty").Concat(SharedMail.Messages("notmuch")).Select(message => message.Bytes.ToArray())
            .Where(bytes => bytes.Length < LargestSeed)]);

    private static void Attack(List<byte[]> seeds)
    {
        var random = new Random(Seed);
        for (var input = 0; input < Inputs; input++)
        {
            var bytes = Damage(seeds[random.Next(seeds.Count)], random);
            var chunk = random.Next(1, 5_000);

            var message = new ParsedMessage();
            var time = ThreadTime.Of(() =>
            {
                message = MailReader.Read(bytes);
                Split(bytes, chunk);
            });

            Assert.True(time < LongestRead, $"{bytes.Length} bytes took {time}.");
            Assert.All(Lines(message), line => Assert.DoesNotContain(line, IsForbiddenInALine));
            Assert.Equal(message.Body, string.Concat(NewText.Split(message.Body).Select(part => part.In(message.Body).ToString())));
            Assert.All(SignatureFields.Of(message), proposal => Assert.DoesNotContain(proposal.SourceLine + proposal.Value, IsForbiddenInALine));
            Assert.All([message.Text ?? "", message.Html ?? "", message.Body], text => Assert.DoesNotContain(text.EnumerateRunes(), rune => rune.Value == 0));
            Assert.All([message.Text ?? "", message.Html ?? "", message.Body], text => Encoding.GetEncoding("utf-8", new EncoderExceptionFallback(), new DecoderExceptionFallback()).GetByteCount(text));
        }
    }

    private static void Split(byte[] bytes, int chunk)
    {
        var splitter = new MboxSplitter(maxMessageBytes: 10_000, message => Assert.True(message.Bytes.Length <= 10_000));
        for (var i = 0; i < bytes.Length; i += chunk)
        {
            splitter.Feed(bytes.AsSpan(i, Math.Min(chunk, bytes.Length - i)));
        }

        splitter.Complete();
    }

    private static byte[] Damage(byte[] seed, Random random)
    {
        var bytes = new List<byte>(seed);
        for (var changes = random.Next(1, 8); changes > 0; changes--)
        {
            var nearStart = random.Next(2) == 0 ? Math.Min(bytes.Count, 1_000) : bytes.Count;
            var at = random.Next(nearStart + 1);
            var length = Math.Min(random.Next(1, 60), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    bytes.RemoveRange(at, length);
                    break;
                case 1:
                    bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                    break;
                case 2 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 3 when random.Next(20) == 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    bytes.InsertRange(at, Fragments[random.Next(Fragments.Length)]);
                    break;
            }
        }

        return [.. bytes];
    }

    private static bool IsForbiddenInALine(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';

    private static IEnumerable<string> Lines(ParsedMessage message)
    {
        var people = new[] { message.From, message.Sender, message.ReplyTo, message.To, message.Cc, message.Bcc, message.OriginalFrom }.SelectMany(list => list);
        var lines = new[] { message.MessageId, message.Subject, message.ThreadTopic, message.TextPreview, message.ConversationIndex }
            .Concat(message.InReplyTo).Concat(message.References).Concat(message.ListAddresses)
            .Concat([Author.Of(message).Who?.Address, Author.Of(message).Through])
            .Concat(people.SelectMany(person => new[] { person.Name, person.Address }))
            .Concat(message.Attachments.SelectMany(file => new[] { file.FileName, file.ContentType, file.ContentId }))
            .Concat(message.Defects.Select(defect => defect.Detail));
        return lines.OfType<string>();
    }

    private static IEnumerable<byte[]> Own()
    {
        yield return Encoding.UTF8.GetBytes(
            "From: =?utf-8?Q?J=C3=B6rg?= \"M\" <a@b.c> (x)\nTo: G: a@b, \"c d\"@e;\nDate: Tue, 8 Mar 2005 17:40:36 EST\nSubject: =?gb2312?B?1tDOxA==?=\n"
            + "Message-ID: <a@b>\nReferences: <c@d> <e@f>\nContent-Type: multipart/mixed; boundary=\"b\"\n\n--b\n"
            + "Content-Type: text/plain; charset=utf-16\nContent-Transfer-Encoding: base64\n\nQQBCAA==\n--b\nContent-Type: application/pdf;\n"
            + " name*0*=utf-8''%e2%82; name*1*=%ac\nContent-Disposition: attachment\n\nx\n--b--\n");
        yield return "Content-Type: text/html\n\n<div>a<blockquote><p style='display:none'>b</p>c</blockquote><ul><li>d</ul>-- <br>Tel: +49 30 1234567</div>"u8.ToArray();
        yield return "From - \nSubject: a\n\nx\n\nFrom a@b.c Mon Jan  1 00:00:00 2024\nSubject: b\n\n>From y\n"u8.ToArray();
        yield return [];
    }
}
