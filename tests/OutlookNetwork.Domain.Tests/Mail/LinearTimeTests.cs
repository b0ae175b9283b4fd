using System.Runtime;
using System.Text;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Contacts.Lists;
using OutlookNetwork.Domain.Mail;
using OutlookNetwork.Domain.Mail.Mime;

namespace OutlookNetwork.Domain.Tests.Mail;

/// <summary>Twice the input takes about twice the time, on input made to be slow. Grammars are called past the limits that guard them.</summary>
[Collection(nameof(MeasuredAlone))]
public sealed class LinearTimeTests
{
    private const double MostPerDoubling = 2.5;
    private const int Attempts = 40; // other work makes a single measurement worthless; a square shows in every one
    private const long Undisturbed = 128 * 1024 * 1024; // bytes that may be allocated before memory is tidied up
    private const int Characters = 16 * 1024; // and twice that: a square shows at both, a step of the memory manager at one
    private static readonly TimeSpan LongEnough = TimeSpan.FromMilliseconds(6);

    private static readonly Dictionary<string, Action<string>> Grammars = new()
    {
        ["message"] = text => MailReader.Read(Encoding.UTF8.GetBytes(text)),
        ["addresses"] = text => AddressList.Parse(text, int.MaxValue, new DefectList()),
        ["encoded words"] = text => EncodedWords.Decode(text, new DefectList()),
        ["parameters"] = text => ContentHeader.Parse("a/b" + text, new DefectList()),
        ["comments"] = text => Comments.Remove(text),
        ["ids"] = text => MessageIds.All(text, new DefectList()),
        ["date"] = text => MailDate.Parse(text),
        ["subject"] = text => Subjects.Base(text, out _),
        ["header"] = text => MailReader.Read(Encoding.UTF8.GetBytes(text)),
        ["boundaries"] = text => MailReader.Read(Encoding.UTF8.GetBytes(Boundaries + text)),
        ["quoted-printable"] = text => MailReader.Read(Encoding.UTF8.GetBytes("Content-Transfer-Encoding: quoted-printable\n\n" + text)),
        ["base64"] = text => MailReader.Read(Encoding.UTF8.GetBytes("Content-Transfer-Encoding: base64\n\n" + text)),
        ["mbox"] = SplitInPieces,
        ["HTML"] = text => HtmlText.Of(text),
        ["flowed"] = text => FlowedText.Unwrap(text, TextFlow.Flowed),
        ["new text"] = text => NewText.Split(text, "Amara Osei"),
        ["CSV"] = text => PeopleList.Read(Encoding.UTF8.GetBytes("Name,Email\n" + text), "a.csv", columns: null),
        ["vCard"] = text => PeopleList.Read(Encoding.UTF8.GetBytes("BEGIN:VCARD\n" + text), "a.vcf", columns: null),
        ["pasted"] = text => PeopleList.Read(Encoding.UTF8.GetBytes(text), "", columns: null),
        ["signature"] = text => SignatureFields.Of("x\n\n-- \n" + text, new("Amara Osei", "a@b.example")),
    };

    /// <summary>Sixty multiparts, one in the other, all open.</summary>
    private static readonly string Boundaries = string.Concat(
        Enumerable.Range(0, 60).Select(level => $"Content-Type: multipart/mixed; boundary=b{level:00}\n\n--b{level:00}\n")) + "\n";

    public static TheoryData<string, string> HostileInputs => new()
    {
        { "message", "\r" }, { "message", "a:b\n\n" },
        { "header", "a: b\n" }, { "header", "a\n" }, { "header", " \n" }, { "header", "a:\n b\n" }, { "header", "To: a@b\n" }, { "header", "Precedence: bulk\n" }, { "header", "a" },
        { "addresses", "a@b," }, { "addresses", "a@b " }, { "addresses", "<" }, { "addresses", "\"" }, { "addresses", "(" },
        { "addresses", "()" }, { "addresses", "a " }, { "addresses", "a :" }, { "addresses", "a a@b :" }, { "addresses", "=?a?q?" },
        { "addresses", "@" }, { "addresses", ". @ " }, { "addresses", "@[" }, { "addresses", "<a" }, { "addresses", "<\"" }, { "addresses", "\\" },
        { "encoded words", "=?" }, { "encoded words", "=?a?q?" }, { "encoded words", "=?utf-8?q?x?= " }, { "encoded words", "=?utf-8?b?YQ?=" },
        { "encoded words", "=?utf-8?q?x?= y " }, { "encoded words", "?=" }, { "encoded words", "=?a?b?=?=" },
        { "parameters", ";a=b" }, { "parameters", ";" }, { "parameters", ";a=\"" }, { "parameters", ";a*1=b" }, { "parameters", "=" },
        { "comments", "(" }, { "comments", ")" }, { "comments", "()" }, { "comments", "(\\" },
        { "ids", "<" }, { "ids", ">" }, { "ids", "<a>" }, { "ids", "<<a>" }, { "ids", "< " },
        { "date", "1 " }, { "date", "(" }, { "date", ":" },
        { "subject", "Re: " }, { "subject", "[a]" }, { "subject", "(fwd)" }, { "subject", "Re[1" },
        { "boundaries", "--\n" }, { "boundaries", "--b59\n" }, { "boundaries", "--b00\n\n" }, { "boundaries", "--b5\n" }, { "boundaries", "\n--b59" },
        { "boundaries", "--" }, { "boundaries", "--b00 \n--b59\n" },
        { "quoted-printable", "=" }, { "quoted-printable", "= " }, { "quoted-printable", "=\n" }, { "quoted-printable", "=41" },
        { "base64", "QUJD" }, { "base64", "=" }, { "base64", "!" }, { "base64", "QQ==\n" },
        { "mbox", "From " }, { "mbox", "From \n" }, { "mbox", ">" }, { "mbox", ">From \n" }, { "mbox", "From a\nA: b\n\n" },
        { "mbox", "From a Mon Jan 1 10:00:00 2024\n" }, { "mbox", "\nFrom a Mon Jan 1 10:00:00 2024\n" }, { "mbox", "\n" },
        { "HTML", "<div>" }, { "HTML", "<b><p>" }, { "HTML", "<table><tr><td>" }, { "HTML", "<" }, { "HTML", "<a b=c " }, { "HTML", "&" }, { "HTML", "<!--" },
        { "HTML", "</div>" }, { "HTML", "<br>" }, { "HTML", "<blockquote>x" }, { "HTML", "<li>" }, { "HTML", "<div style=\"a:b;\">" }, { "HTML", "<script>" },
        { "HTML", "<p style=\"display:none\">" }, { "HTML", "<hr>" }, { "HTML", "<a href=https://x.com/a>b</a>" }, { "HTML", "&nbsp;" },
        { "flowed", "> a \n" }, { "flowed", ">" }, { "flowed", " \n" },
        { "new text", "> \n" }, { "new text", "\n" }, { "new text", "-- \n" }, { "new text", "On 2020 wrote:\n" }, { "new text", "From: a\n" }, { "new text", "x\n\n> a\n" },
        { "new text", "To: a\nFrom: b\nSubject: [PATCH]\n\n" }, { "new text", "From: b\nDate: a\nSubject: [PATCH]\n\n" }, { "new text", "@@ -1 +1 @@\n" },
        { "new text", "@@ -1,999 +1,999 @@\n" }, { "new text", "Thanks,\nAmara\n\n" }, { "new text", "__________\n" }, { "new text", "a" }, { "new text", "1:" },
        { "new text", "-----BEGIN PGP SIGNATURE-----\n" }, { "new text", "This e-mail is confidential\n\n" }, { "new text", "x\n-- \ny\n> q\n" }, { "new text", "Subject: a\n" },
        { "CSV", "a,a@b\n" }, { "CSV", "\"" }, { "CSV", "\"\"" }, { "CSV", "\"a\n" }, { "CSV", "," }, { "CSV", "\n" }, { "CSV", "a;" }, { "CSV", "=" }, { "CSV", "\"a@b;\"," }, { "CSV", "a\0" },
        { "vCard", "FN:a\n" }, { "vCard", " a\n" }, { "vCard", "BEGIN:VCARD\n" }, { "vCard", "END:VCARD\nBEGIN:VCARD\n" }, { "vCard", "EMAIL:a@b\n" }, { "vCard", "N:;" }, { "vCard", ";" },
        { "vCard", "\"" }, { "vCard", "FN;QUOTED-PRINTABLE:=\n" }, { "vCard", "ORG:\\;" },
        { "pasted", "a@b," }, { "pasted", "a, b <a@b>\n" }, { "pasted", "<" }, { "pasted", "\"" }, { "pasted", "a@b\n" }, { "pasted", ":" },
        { "signature", "Amara Osei\n" }, { "signature", "+1 " }, { "signature", "Tel 1" }, { "signature", "a@b" }, { "signature", "https://" }, { "signature", "Head, 1 Unit," },
    };

    [Theory]
    [MemberData(nameof(HostileInputs))]
    public void Twice_the_input_takes_about_twice_the_time(string grammar, string unit)
    {
        var read = Grammars[grammar];
        var best = double.MaxValue;
        for (var attempt = 0; attempt < Attempts && best >= MostPerDoubling; attempt++)
        {
            var once = Repeat(unit, (attempt % 2 == 0 ? Characters : 2 * Characters) / unit.Length);
            var rounds = Rounds(read, once);
            best = Math.Min(best, BestOf(read, once + once, rounds) / BestOf(read, once, rounds));
        }

        Assert.True(best < MostPerDoubling, $"{grammar} of \"{unit}\": {best:F2} times as long for twice as much.");
    }

    /// <summary>How often the input must be read to take long enough to be measured.</summary>
    private static int Rounds(Action<string> read, string text)
    {
        var rounds = 1;
        while (BestOf(read, text, rounds) < LongEnough.TotalMilliseconds)
        {
            rounds *= 2;
        }

        return rounds;
    }

    private static double BestOf(Action<string> read, string text, int rounds)
    {
        const int Measurements = 4;
        var best = double.MaxValue;
        for (var measurement = 0; measurement < Measurements; measurement++)
        {
            // Collections depend on all that the test run holds; what is measured is the reader alone.
            var isUndisturbed = GC.TryStartNoGCRegion(Undisturbed);
            var time = ThreadTime.Of(() =>
            {
                for (var round = 0; round < rounds; round++)
                {
                    read(text);
                }
            });

            best = Math.Min(best, time.TotalMilliseconds);
            if (isUndisturbed && GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
            {
                GC.EndNoGCRegion();
            }
        }

        return best;
    }

    private static void SplitInPieces(string text)
    {
        const int Piece = 16 * 1024;
        var bytes = Encoding.UTF8.GetBytes(text);
        var splitter = new MboxSplitter(64 * 1024 * 1024, _ => { });
        for (var i = 0; i < bytes.Length; i += Piece)
        {
            splitter.Feed(bytes.AsSpan(i, Math.Min(Piece, bytes.Length - i)));
        }

        splitter.Complete();
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}

/// <summary>Tests that measure time do not share the machine with other tests.</summary>
[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public sealed class MeasuredAlone;
