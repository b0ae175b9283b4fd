using System.Globalization;
using System.Text;
using System.Text.Json;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Mail;

/// <summary>
/// Mail is typed as persons who read it typed it (tests/vectors/automatic/README.md). The labels were given before the rules were
/// written; half of them, those whose key has an odd CRC-32, was not looked at while writing.
/// </summary>
public sealed class AutomaticTruthTests(ITestOutputHelper output)
{
    private const double Least = 0.97;
    private const int Enough = 40; // labels of a type; below, a single mistake would decide

    private static readonly string[] Sets = ["linux-man", "linux-hyperv", "notmuch", "nasty", "mbox-quirks"];

    private static readonly Dictionary<string, Automatic> Types = new()
    {
        ["none"] = Automatic.None,
        ["auto_reply"] = Automatic.AutoReply,
        ["bounce"] = Automatic.Bounce,
        ["receipt"] = Automatic.Receipt,
        ["calendar"] = Automatic.Calendar,
        ["list"] = Automatic.List,
        ["bulk"] = Automatic.Bulk,
    };

    [Fact]
    public void Real_mail_is_typed_as_persons_typed_it() => Judge(Labels("labels.jsonl"), Sets.SelectMany(Messages), mostMistakes: 4);

    [Fact]
    public void Mail_written_for_the_kinds_that_real_mail_lacks_is_typed_as_it_was_meant() => Judge(
        Labels("written.jsonl"), Directory.EnumerateFiles(Path.Combine(Folder(), "written"), "*.eml", SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(Folder(), file).Replace('\\', '/'), new ReadOnlyMemory<byte>(File.ReadAllBytes(file)))),
        mostMistakes: 0);

    /// <param name="mostMistakes">Of all labels, those of rare types included; to go down only.</param>
    private void Judge(
        Dictionary<string, (Automatic Type, string Half)> labels, IEnumerable<(string Key, ReadOnlyMemory<byte> Bytes)> messages, int mostMistakes)
    {
        var found = messages.Where(message => labels.ContainsKey(message.Key))
            .Select(message => new Verdict(message.Key, labels[message.Key].Type, MailReader.Read(message.Bytes).Automatic, labels[message.Key].Half))
            .ToList();

        output.WriteLine(Table("seen", found));
        output.WriteLine(Table("unseen", found));
        var mistakes = found.Where(verdict => verdict.Expected != verdict.Actual).ToList();
        output.WriteLine(string.Join('\n', mistakes.Where(mistake => mistake.Half == "seen")));

        Assert.Equal(labels.Count, found.Count);
        Assert.All(Types.Values.Where(type => found.Count(verdict => verdict.Expected == type) >= Enough), type =>
            Assert.All(["seen", "unseen"], half =>
            {
                var figures = Figures(type, found.Where(verdict => verdict.Half == half));
                Assert.True(figures is { Precision: >= Least, Recall: >= Least }, $"{half} {type}: {figures}");
            }));
        Assert.True(mistakes.Count <= mostMistakes, $"{mistakes.Count} mistakes, at most {mostMistakes} are known");
    }

    private static (double Precision, double Recall, int Labels) Figures(Automatic type, IEnumerable<Verdict> verdicts)
    {
        var all = verdicts.ToList();
        var right = all.Count(verdict => verdict.Actual == type && verdict.Expected == type);
        var called = all.Count(verdict => verdict.Actual == type);
        var labelled = all.Count(verdict => verdict.Expected == type);
        return (called == 0 ? 1 : (double)right / called, labelled == 0 ? 1 : (double)right / labelled, labelled);
    }

    private static string Table(string half, IReadOnlyCollection<Verdict> found)
    {
        var table = new StringBuilder($"{half}        labels  precision  recall\n");
        foreach (var (name, type) in Types)
        {
            var (precision, recall, labels) = Figures(type, found.Where(verdict => verdict.Half == half));
            var remark = found.Count(verdict => verdict.Expected == type) < Enough ? "  too few to judge" : "";
            table.AppendLine(CultureInfo.InvariantCulture, $"{name,-12}{labels,6}{precision,11:F3}{recall,8:F3}{remark}");
        }

        return table.ToString();
    }

    private static IEnumerable<(string Key, ReadOnlyMemory<byte> Bytes)> Messages(string set) => SharedMail.Messages(set).SelectMany(file =>
        file.Key.EndsWith(".mbox", StringComparison.Ordinal)
            ? SharedMail.Split(file.Bytes.ToArray()).Select(message => ($"{file.Key}#{message.Number}", message.Bytes))
            : [(file.Key, file.Bytes)]);

    private static Dictionary<string, (Automatic Type, string Half)> Labels(string file) => File.ReadLines(Path.Combine(Folder(), file))
        .Select(line => JsonDocument.Parse(line).RootElement)
        .ToDictionary(
            label => Text(label, "key"),
            label => (Types[Text(label, "label")], Text(label, "half")));

    private static string Text(JsonElement label, string name) => label.GetProperty(name).GetString() ?? "";

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "tests", "vectors")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? "", "tests", "vectors", "automatic");
    }

    private sealed record Verdict(string Key, Automatic Expected, Automatic Actual, string Half);
}
