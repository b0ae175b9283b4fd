using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Mail;

/// <summary>Real mail is read as four other programs, where these agree, read it.</summary>
public sealed partial class TruthTests
{
    private static readonly Dictionary<string, Func<ParsedMessage, string>> Fields = new()
    {
        ["message_id"] = message => Bare(message.MessageId ?? ""),
        ["in_reply_to"] = message => Joined(message.InReplyTo.Select(Bare)),
        ["references"] = message => Joined(message.References.Select(Bare)),
        ["subject"] = message => OneBlank(message.Subject),
        ["from"] = message => Joined(message.From.Select(Shown)),
        ["to"] = message => Joined(message.To.Select(Shown)),
        ["cc"] = message => Joined(message.Cc.Select(Shown)),
        ["date_utc"] = message => message.SentAt?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? "",
        ["has_attachments"] = message => message.HasAttachments ? "True" : "False",
        ["text_preview"] = message => Preview(message.TextPreview ?? ""),
    };

    [Theory]
    [InlineData("nasty", 0.995)]
    [InlineData("notmuch", 0.999)]
    [InlineData("linux-man", 0.999)]
    [InlineData("linux-hyperv", 0.999)]
    public void Every_field_is_read_as_other_programs_read_it(string set, double least)
    {
        var truth = SharedMail.Truth(set).ToDictionary(line => line.GetProperty("key").GetString() ?? "");
        var right = Fields.Keys.ToDictionary(field => field, _ => 0);
        var all = Fields.Keys.ToDictionary(field => field, _ => 0);
        var wrong = new StringBuilder();

        foreach (var (key, bytes) in SharedMail.Messages(set))
        {
            if (!truth.Remove(key, out var expected))
            {
                continue;
            }

            var message = MailReader.Read(bytes);
            foreach (var field in Fields.Keys.Where(field => IsSettled(expected, field)))
            {
                all[field]++;
                if (Agrees(field, Fields[field](message), Normal(field, expected.GetProperty(field))))
                {
                    right[field]++;
                }
                else
                {
                    wrong.AppendLine(CultureInfo.InvariantCulture, $"{key} {field}");
                }
            }
        }

        Assert.Empty(truth.Keys);
        Assert.All(all.Values, count => Assert.True(count > 0));
        Assert.All(Fields.Keys, field => Assert.True(right[field] >= least * all[field], $"{field} {right[field]} of {all[field]}:\n{wrong}"));
    }

    [Fact]
    public void Mbox_files_of_every_habit_are_cut_into_their_messages()
    {
        var folder = SharedMail.Folder("mbox-quirks");
        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")));
        var files = SharedMail.Files("mbox-quirks").ToDictionary(file => file.Name, file => file.Bytes);

        Assert.All(expected.RootElement.EnumerateObject(), entry =>
            Assert.Equal(entry.Value.GetProperty("messages").GetInt32(), SharedMail.Split(files[entry.Name]).Count));
    }

    private static bool IsSettled(JsonElement line, string field) =>
        line.TryGetProperty(field, out var value)
        && !(line.TryGetProperty("disputed", out var disputed) && disputed.TryGetProperty(field, out _))
        && !(field == "text_preview" && Normal(field, value).Length == 0);

    private static bool Agrees(string field, string actual, string expected) =>
        actual == expected
        || (field == "text_preview" && expected.EnumerateRunes().Count() < 200 && actual.StartsWith(expected, StringComparison.Ordinal));

    private static string Normal(string field, JsonElement value) => field switch
    {
        _ when value.ValueKind == JsonValueKind.Null => field == "has_attachments" ? "False" : "",
        "message_id" => Bare(value.GetString() ?? ""),
        "in_reply_to" or "references" => Joined(value.EnumerateArray().Select(id => Bare(id.GetString() ?? ""))),
        "from" or "to" or "cc" => Joined(value.EnumerateArray().Select(entry => Shown(new Participant(Text(entry, "name"), Text(entry, "address"))))),
        "text_preview" => Preview(value.GetString() ?? ""),
        "subject" => OneBlank(value.GetString() ?? ""),
        "has_attachments" => value.GetBoolean().ToString(),
        _ => value.GetString() ?? "",
    };

    private static string Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private static string Shown(Participant participant)
    {
        var (name, address) = (OneBlank(participant.Name), OneBlank(participant.Address));
        var at = address.LastIndexOf('@') + 1;
        address = address[..at] + address[at..].ToLowerInvariant();
        name = name.Equals(address, StringComparison.OrdinalIgnoreCase) ? "" : name;
        return name.Length + address.Length == 0 ? "" : $"{name} <{address}>";
    }

    private static string Joined(IEnumerable<string> values) => string.Join('\n', values.Where(value => value.Length > 0));

    private static string Bare(string id) => Blanks().Replace(id, "").Trim('<', '>');

    private static string OneBlank(string text) => Blanks().Replace(text.Normalize(NormalizationForm.FormC), " ").Trim();

    private static string Preview(string text) => string.Concat(OneBlank(text).EnumerateRunes().Take(200)).Trim();

    [GeneratedRegex(@"[\s\x1c-\x1f\x85]+")]
    private static partial Regex Blanks();
}
