using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OutlookNetwork.Api.Demo;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Interactions;

namespace OutlookNetwork.Api.Tests.Commands;

public sealed class ExportCommandTests : IDisposable
{
    private readonly Product _product = new();

    public void Dispose() => _product.Dispose();

    [Fact]
    public async Task A_message_line_has_exactly_the_documented_members()
    {
        var letter = new Letter
        {
            Id = "line@export.example",
            From = "\"Osei, Amara\" <a@export.example>",
            Cc = "Zoë <zoe@export.example>",
            Subject = "=?utf-8?Q?Gr=C3=BC=C3=9Fe?=",
            SentAt = "2026-03-02T09:00:00+00:00",
            InReplyTo = "parent@export.example",
            References = ["root@export.example", "parent@export.example"],
            Text = "First line.\r\nSecond line.",
        };
        var file = _product.Write("line.eml", letter.Bytes);
        await _product.ImportAsync(file);

        var line = Assert.Single(await _product.ExportAsync("messages"));

        Assert.Equal(
            [
                "message_id", "thread_id", "source", "in_reply_to", "references", "subject", "from", "to", "cc", "date_utc", "direction",
                "is_automatic", "has_attachments", "text_preview",
            ],
            line.EnumerateObject().Select(member => member.Name));
        Assert.Equal("line@export.example", line.GetProperty("message_id").GetString());
        Assert.NotEqual(Guid.Empty, line.GetProperty("thread_id").GetGuid());
        Assert.Equal(file, line.GetProperty("source").GetString());
        Assert.Equal(["parent@export.example"], line.GetProperty("in_reply_to").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal(["root@export.example", "parent@export.example"], line.GetProperty("references").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal("Grüße", line.GetProperty("subject").GetString());
        Assert.Equal("""[{"name":"Osei, Amara","address":"a@export.example"}]""", line.GetProperty("from").GetRawText());
        Assert.Equal("""[{"name":"Zoë","address":"zoe@export.example"}]""", line.GetProperty("cc").GetRawText());
        Assert.Equal("2026-03-02T09:00:00Z", line.GetProperty("date_utc").GetString());
        Assert.Equal(("incoming", "none", false), (line.GetProperty("direction").GetString(), line.GetProperty("is_automatic").GetString(), line.GetProperty("has_attachments").GetBoolean()));
        Assert.Equal("First line. Second line.", line.GetProperty("text_preview").GetString());
    }

    [Fact]
    public async Task A_message_without_date_id_and_sender_has_nulls_and_empty_lists()
    {
        await _product.ImportAsync(_product.Write("bare.eml", "Subject: Bare\r\nTo: a@export.example\r\n\r\n"u8.ToArray()));

        var line = Assert.Single(await _product.ExportAsync("messages"));

        Assert.Equal(JsonValueKind.Null, line.GetProperty("message_id").ValueKind);
        Assert.Equal(JsonValueKind.Null, line.GetProperty("date_utc").ValueKind);
        Assert.Equal("[]", line.GetProperty("from").GetRawText());
    }

    [Fact]
    public async Task What_kind_of_automatic_mail_it_is_stands_in_snake_case()
    {
        await _product.ImportAsync(_product.Write("away.eml", new Letter { MoreHeaders = ["Auto-Submitted: auto-replied"] }.Bytes));

        Assert.Equal("auto_reply", Assert.Single(await _product.ExportAsync("messages")).GetProperty("is_automatic").GetString());
    }

    [Fact]
    public async Task Threads_are_exported_with_their_counts_and_dates()
    {
        var root = new Letter { SentAt = "2026-03-02T09:00:00Z" };
        var reply = new Letter { Subject = "Re: A question", SentAt = "2026-03-05T10:00:00Z", References = [root.Id] };
        await _product.ImportAsync(_product.Write("two.mbox", Letter.Mbox([root, reply])));

        var thread = Assert.Single(await _product.ExportAsync("threads"));

        Assert.Equal(["thread_id", "messages", "first_utc", "last_utc", "logged", "turn", "turn_reason"], thread.EnumerateObject().Select(member => member.Name));
        Assert.Equal((2, 0), (thread.GetProperty("messages").GetInt32(), thread.GetProperty("logged").GetInt32()));
        Assert.Equal("2026-03-02T09:00:00Z", thread.GetProperty("first_utc").GetString());
        Assert.Equal("2026-03-05T10:00:00Z", thread.GetProperty("last_utc").GetString());
    }

    [Fact]
    public async Task Contacts_are_exported_to_a_file()
    {
        await LoadDemoAsync();
        var file = Path.Combine(_product.Files, "contacts.jsonl");
        var finished = await _product.RunAsync("export", "contacts", "--book", "all", "--out", file);
        var contacts = (await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken)).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal((0, "", ""), (finished.Code, finished.Out, finished.Error));
        Assert.All(contacts, contact => Assert.Equal(
            ["contact_id", "name", "role", "institution", "addresses", "book", "created_utc", "about"], contact.EnumerateObject().Select(member => member.Name)));
        var osei = Assert.Single(contacts, contact => contact.GetProperty("name").GetString() == "Dr Amara Osei");
        Assert.Equal(("key_opinion_leader", "company"), (osei.GetProperty("role").GetString(), osei.GetProperty("book").GetString()));
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", osei.GetProperty("created_utc").GetString());
        Assert.Equal(2, osei.GetProperty("addresses").GetArrayLength());
    }

    [Theory]
    [InlineData("company", 2, "Left out: 2 contacts of the private book. Write --book all for both books.")]
    [InlineData("private", 2, "Left out: 2 contacts of the company's book. Write --book all for both books.")]
    [InlineData("all", 4, "")]
    [InlineData(null, 2, "Left out: 2 contacts of the private book. Write --book all for both books.")]
    public async Task Contacts_are_exported_by_book_and_what_is_left_out_is_told(string? book, int count, string told)
    {
        await LoadDemoAsync();

        var finished = await _product.RunAsync(["export", "contacts", .. book is null ? Array.Empty<string>() : ["--book", book]]);

        var lines = finished.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((0, count, told), (finished.Code, lines.Length, finished.Error.Trim()));
        Assert.Equal(book is null or "company" ? 0 : 2, lines.Count(line => line.Contains("\"private\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("messages")]
    [InlineData("threads")]
    public async Task Mail_with_nobody_but_the_private_book_is_left_out_of_the_companys_export(string kind)
    {
        await LoadDemoAsync();

        var (company, personal, all) = (await _product.RunAsync("export", kind), await _product.RunAsync("export", kind, "--book", "private"), await _product.RunAsync("export", kind, "--book", "all"));

        Assert.Contains("of the private book", company.Error, StringComparison.Ordinal);
        Assert.NotEmpty(personal.Out);
        if (kind == "messages")
        {
            Assert.DoesNotContain("\"address\":\"ruth@calloway-advisory.example\"", company.Out, StringComparison.Ordinal);
            Assert.DoesNotContain("a.osei@univ-hospital.example", personal.Out, StringComparison.Ordinal);
            Assert.Equal(Lines(all.Out), Lines(company.Out + personal.Out));
        }

        static IEnumerable<string> Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("csv", "\uFEFF\"Name\",\"Role\"")]
    [InlineData("vcard", "")]
    public async Task Contacts_are_exported_as_CSV_and_vCard(string format, string beginning)
    {
        await _product.RunAsync("migrate");
        var file = Path.Combine(_product.Files, "contacts." + format);

        var finished = await _product.RunAsync("export", "contacts", "--format", format, "--out", file);
        var refused = await _product.RunAsync("export", "messages", "--format", format);

        Assert.Equal((0, ""), (finished.Code, finished.Error));
        Assert.StartsWith(beginning, System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        Assert.Equal(2, refused.Code);
        Assert.Contains("--format", Assert.Single(refused.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_ends_with_1_and_one_sentence()
    {
        await _product.RunAsync("migrate");

        var finished = await _product.RunAsync("export", "messages", "--out", Path.Combine(_product.Files, "no", "such", "folder.jsonl"));

        Assert.Equal(1, finished.Code);
        Assert.Contains("--out", Assert.Single(finished.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_store_gives_an_empty_export()
    {
        await _product.RunAsync("migrate");

        Assert.Empty(await _product.ExportAsync("messages"));
        Assert.Empty(await _product.ExportAsync("threads"));
        Assert.Empty(await _product.ExportAsync("contacts"));
    }

    [Fact]
    public async Task An_interaction_line_has_exactly_the_documented_members_and_tells_what_a_choice_logged()
    {
        await LoadDemoAsync();
        var newest = await InStoreAsync(async db =>
        {
            var message = await db.Messages.Where(message => message.SenderAddress == "a.osei@univ-hospital.example").OrderByDescending(message => message.At).FirstAsync();
            db.Record(AuditActions.ThreadLogChoice, new("thread", message.ThreadId.ToString()));
            db.LogChoices.Add(LogChoice.Of(message, "Ines Park", new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero)));
            await db.SaveChangesAsync();
            return message;
        });
        var reply = new Letter { From = $"{newest.From.Name} <{newest.From.Address}>", Subject = $"Re: {newest.Subject}", InReplyTo = newest.MessageId, SentAt = "2099-01-02T09:00:00Z" };
        await _product.ImportAsync(_product.Write("reply.eml", reply.Bytes));

        var finished = await _product.RunAsync("export", "interactions", "--book", "all");

        var line = JsonDocument.Parse(Assert.Single(finished.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries))).RootElement;
        Assert.Equal(
            [
                "interaction_id", "kind", "occurred_utc", "occurred_on", "direction", "weight", "event", "text", "confidential", "contact_ids", "stored_message_id",
                "logged_by", "logged_utc", "chosen_utc",
            ],
            line.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("2099-01-02T09:00:00Z", "2026-11-20T09:00:00Z"), (line.GetProperty("occurred_utc").GetString(), line.GetProperty("chosen_utc").GetString()));
    }

    private async Task LoadDemoAsync()
    {
        await InScopeAsync(async services =>
        {
            await services.GetRequiredService<NetworkDb>().Database.MigrateAsync(TestContext.Current.CancellationToken);
            await services.GetRequiredService<DemoMailbox>().LoadOnFirstStartAsync(TestContext.Current.CancellationToken);
            return true;
        });
    }

    private Task<T> InStoreAsync<T>(Func<NetworkDb, Task<T>> act) => InScopeAsync(services => act(services.GetRequiredService<NetworkDb>()));

    private async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var app = NetworkHost.Build(["--Logging:LogLevel:Default=Critical"], DataFolder.Open(_product.Data), port: 0);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OwnerScope>().Enter(LocalMode.TenantId, LocalMode.OwnerId);
        return await act(scope.ServiceProvider);
    }
}
