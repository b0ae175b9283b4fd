using System.Globalization;
using System.Text;

namespace OutlookNetwork.Benchmarks;

/// <summary>A mailbox of any size, the same for the same size: reply threads among a few hundred people, as a Maildir or one mbox.</summary>
internal sealed class GeneratedMailbox(int messages)
{
    private const int People = 400;
    private const string Owner = "owner@liaison.example";

    private static readonly string[] Words =
        ["renal", "dosing", "registry", "patient", "dialysis", "the", "of", "and", "a", "with", "for", "study", "paper", "table", "question", "answer", "week", "centre", "results", "we"];

    public void WriteMaildir(string folder)
    {
        foreach (var part in new[] { "cur", "new", "tmp" })
        {
            Directory.CreateDirectory(Path.Combine(folder, part));
        }

        var number = 0;
        foreach (var message in Messages())
        {
            File.WriteAllText(Path.Combine(folder, "cur", string.Create(CultureInfo.InvariantCulture, $"{1_700_000_000 + number++}.M1.host:2,S")), message);
        }
    }

    public void WriteMbox(string file)
    {
        using var mbox = new StreamWriter(file) { NewLine = "\n" };
        foreach (var message in Messages())
        {
            mbox.Write("From sender@mail.example Mon Jan  5 09:00:00 2026\n");
            mbox.Write(message.ReplaceLineEndings("\n"));
            mbox.Write("\n");
        }
    }

    private IEnumerable<string> Messages()
    {
        var random = new Random(20261122); // fixed: a benchmark compares like with like
        var threads = new List<List<string>>();
        for (var number = 0; number < messages; number++)
        {
            var thread = threads.Count > 0 && random.Next(10) < 7 ? threads[^Math.Min(threads.Count, random.Next(1, 40))] : [];
            if (thread.Count == 0)
            {
                threads.Add(thread);
            }

            yield return Message(random, number, thread);
        }
    }

    private static string Message(Random random, int number, List<string> thread)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{number}.{random.Next():x}@mail.example");
        var person = string.Create(CultureInfo.InvariantCulture, $"\"Person {random.Next(People)}\" <person{random.Next(People)}@hospital{random.Next(30)}.example>");
        var outgoing = random.Next(3) == 0;
        var text = new StringBuilder();
        text.Append("Return-Path: <bounce@mail.example>\r\nReceived: from mail.example by mx.liaison.example; Mon, 5 Jan 2026 09:00:00 +0000\r\n")
            .Append(CultureInfo.InvariantCulture, $"From: {(outgoing ? Owner : person)}\r\nTo: {(outgoing ? person : Owner)}\r\n")
            .Append(CultureInfo.InvariantCulture, $"Subject: {(thread.Count > 0 ? "Re: " : "")}=?utf-8?q?Dosierung_f=C3=BCr?= {thread.Count} {Words[number % Words.Length]}\r\n")
            .Append(CultureInfo.InvariantCulture, $"Date: {new DateTime(2020, 1, 1, 8, 0, 0, DateTimeKind.Utc).AddMinutes(number * 97):ddd, dd MMM yyyy HH:mm:ss} +0000\r\n")
            .Append(CultureInfo.InvariantCulture, $"Message-ID: <{id}>\r\n");
        if (thread.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"In-Reply-To: <{thread[^1]}>\r\nReferences: {string.Join("\r\n ", thread.TakeLast(12).Select(one => $"<{one}>"))}\r\n");
        }

        text.Append("MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n");
        for (var line = random.Next(10, 80); line > 0; line--)
        {
            for (var word = 0; word < 11; word++)
            {
                text.Append(Words[random.Next(Words.Length)]).Append(' ');
            }

            text.Append("\r\n");
        }

        thread.Add(id);
        return text.ToString();
    }
}
