using System.Text.Json;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Mail;

/// <summary>Splitting real mail, measured. The vectors name messages and lines, no text; half of them were labelled before any result was seen.</summary>
public sealed class RealNewTextTests
{
    private static readonly string[] Sets = ["linux-man", "linux-hyperv", "notmuch", "nasty"];

    [Fact]
    public void Joined_the_parts_of_every_message_are_its_body()
    {
        Assert.All(Messages().Select(entry => entry.Message), message =>
            Assert.Equal(message.Body, string.Concat(NewText.Split(message.Body, Sender(message)).Select(part => part.In(message.Body).ToString()))));
    }

    [Fact]
    public void Lines_behind_quote_marks_lie_in_quoted_parts()
    {
        var (marked, quoted) = (0, 0);
        foreach (var (_, message) in Messages())
        {
            var kinds = Kinds(message);
            foreach (var (line, i) in message.Body.Split('\n').Select((line, i) => (line, i)).Where(entry => entry.line.StartsWith('>')))
            {
                marked++;
                quoted += kinds[i] == TextPartKind.Quoted ? 1 : 0;
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{quoted} of {marked} marked lines are quoted.");
        Assert.True(marked > 50_000);
        Assert.True(quoted >= 0.999 * marked, $"{quoted} of {marked}");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Labelled_lines_are_told_apart(bool unseen)
    {
        var wanted = Vectors().Where(vector => vector.Unseen == unseen).ToDictionary(vector => vector.Key);
        var (right, all) = (0, 0);
        var wrong = new List<string>();
        foreach (var (key, message) in Messages().Where(entry => wanted.ContainsKey(entry.Key)))
        {
            var kinds = Kinds(message);
            var lines = message.Body.Split('\n');
            foreach (var (kind, line) in wanted[key].Lines().Where(entry => !string.IsNullOrWhiteSpace(lines[entry.Line - 1])))
            {
                all++;
                right += kinds[line - 1] == kind ? 1 : 0;
                wrong.AddRange(kinds[line - 1] == kind ? [] : [$"{key}:{line} is {kinds[line - 1]}, not {kind}"]);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{right} of {all} lines right.\n{string.Join('\n', wrong)}");
        Assert.True(all > 300, $"{all} lines");
        Assert.True(right >= 0.99 * all, string.Join('\n', wrong));
    }

    private static IEnumerable<(string Key, ParsedMessage Message)> Messages() =>
        Sets.SelectMany(SharedMail.Messages).Select(entry => (entry.Key, MailReader.Read(entry.Bytes)));

    private static string Sender(ParsedMessage message) => message.From.Count > 0 ? message.From[0].Name : "";

    private static List<TextPartKind> Kinds(ParsedMessage message)
    {
        var kinds = new List<TextPartKind>();
        foreach (var part in NewText.Split(message.Body, Sender(message)))
        {
            kinds.AddRange(Enumerable.Repeat(part.Kind, part.In(message.Body).Count('\n')));
            kinds.AddRange(part.In(message.Body).EndsWith('\n') ? [] : [part.Kind]);
        }

        kinds.Add(TextPartKind.New); // behind the last line end
        return kinds;
    }

    private static Vector[] Vectors()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "tests/vectors/newtext/messages.json")))
        {
            folder = folder.Parent ?? throw new FileNotFoundException("tests/vectors/newtext/messages.json");
        }

        var json = File.ReadAllText(Path.Combine(folder.FullName, "tests/vectors/newtext/messages.json"));
        return JsonSerializer.Deserialize<Vector[]>(json, JsonSerializerOptions.Web) ?? [];
    }

    /// <param name="Parts">"new 1-3, quoted 5": kinds and lines, from 1, of the readable body; what is in dispute is left out.</param>
    private sealed record Vector(string Key, bool Unseen, string Parts)
    {
        public IEnumerable<(TextPartKind Kind, int Line)> Lines()
        {
            foreach (var part in Parts.Split(", "))
            {
                var kind = Enum.Parse<TextPartKind>(part.Split(' ')[0], ignoreCase: true);
                var range = part.Split(' ')[1].Split('-').Select(int.Parse).ToArray();
                for (var line = range[0]; line <= range[^1]; line++)
                {
                    yield return (kind, line);
                }
            }
        }
    }
}
