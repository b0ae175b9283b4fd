using System.Text.Json;
using OutlookNetwork.Api.Tests.Running;

namespace OutlookNetwork.Api.Tests.Commands;

/// <summary>What an import takes, and what it says of it.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly Product _product = new();

    public void Dispose() => _product.Dispose();

    [Fact]
    public async Task The_summary_has_exactly_the_documented_members_and_says_what_the_store_holds()
    {
        var root = new Letter { From = "Dr Osei <osei@summary.example>" };
        var reply = new Letter { From = Letter.Ines, To = "osei@summary.example", Subject = "Re: A question", InReplyTo = root.Id, References = [root.Id] };
        var mbox = _product.Write("mail.mbox", Letter.Mbox([root, reply, reply, new Letter { From = "other@summary.example", Subject = "Else" }]));

        var summary = await _product.ImportAsync(mbox);

        Assert.Equal(
            ["messages", "threads", "people", "defects", "seconds", "read", "stored", "duplicate", "cut", "refused", "erased", "never_logged", "skipped", "cut_messages"],
            summary.EnumerateObject().Select(member => member.Name));
        Assert.Equal((3, 2, 3), (Count(summary, "messages"), Count(summary, "threads"), Count(summary, "people")));
        Assert.Equal((4, 3, 1, 0, 0), Counts(summary));
        Assert.InRange(summary.GetProperty("seconds").GetDouble(), 0.001, 60);
    }

    [Fact]
    public async Task The_same_mail_again_changes_nothing()
    {
        var mbox = _product.Write("mail.mbox", Letter.Mbox(Letter.Many(700, "twice")));
        await _product.ImportAsync(mbox);
        var before = await _product.ExportAsync("messages");

        var second = await _product.ImportAsync(mbox);

        Assert.Equal((700, 0, 700, 0, 0), Counts(second));
        Assert.Equal(before.Select(line => line.GetRawText()), (await _product.ExportAsync("messages")).Select(line => line.GetRawText()));
    }

    [Fact]
    public async Task A_Maildir_a_folder_of_eml_files_and_an_mbox_are_taken_together()
    {
        _product.Write("maildir/cur/1:2,S", new Letter { Id = "cur@maildir.example" }.Bytes);
        _product.Write("maildir/new/2", new Letter { Id = "new@maildir.example" }.Bytes);
        _product.Write("maildir/tmp/3", new Letter { Id = "tmp@maildir.example" }.Bytes);
        _product.Write("maildir/dovecot.index", [1, 2, 3]);
        _product.Write("folder/deep/4.eml", new Letter { Id = "eml@folder.example" }.Bytes);
        var mbox = _product.Write("5.mbox", Letter.Mbox([new Letter { Id = "mbox@file.example" }]));

        var summary = await _product.ImportAsync(Path.Combine(_product.Files, "maildir"), Path.Combine(_product.Files, "folder"), mbox);
        var ids = (await _product.ExportAsync("messages")).Select(line => line.GetProperty("message_id").GetString());

        Assert.Equal((4, 4, 0, 0, 0), Counts(summary));
        Assert.Equal(["cur@maildir.example", "eml@folder.example", "mbox@file.example", "new@maildir.example"], ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_path_that_is_not_there_ends_with_1_and_names_it()
    {
        var there = _product.Write("there.eml", new Letter().Bytes);

        var finished = await _product.RunAsync("import", there, "/no/such/path.mbox", "--mailbox", "ines@liaison.example", "--json");

        Assert.Equal((1, ""), (finished.Code, finished.Out));
        Assert.Equal(["There is no file or folder /no/such/path.mbox. Nothing was imported; check the path."], finished.ErrorLines);
        Assert.False(Directory.Exists(_product.Data));
    }

    [Fact]
    public async Task The_mailbox_becomes_one_of_the_owners_addresses_and_decides_the_direction()
    {
        var letter = new Letter { From = "Me <me@mine.example>", To = "you@yours.example" };

        await _product.RunAsync("import", _product.Write("sent.eml", letter.Bytes), "--mailbox", "Me@Mine.example");
        var line = Assert.Single(await _product.ExportAsync("messages"));

        Assert.Equal("outgoing", line.GetProperty("direction").GetString());
    }

    [Fact]
    public async Task Without_json_the_summary_is_sentences()
    {
        _product.Write("folder/1.eml", new Letter().Bytes);
        _product.Write("folder/2.eml", "no mail"u8.ToArray());

        var finished = await _product.RunAsync("import", Path.Combine(_product.Files, "folder"), "--mailbox", "ines@liaison.example");

        Assert.Equal((0, ""), (finished.Code, finished.Error));
        Assert.Contains("Read 1 message in ", finished.Out, StringComparison.Ordinal);
        Assert.Contains("1 stored, 0 known already; 1 file left out.", finished.Out, StringComparison.Ordinal);
        Assert.Contains("The store now holds 1 message in 1 thread with 2 addresses.", finished.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("worked around", finished.Out, StringComparison.Ordinal);
        Assert.Contains("2.eml: Nothing in it looks like the header of a mail", finished.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Oddities_of_form_are_counted_in_words()
    {
        var file = _product.Write("odd.eml", "Message-ID: <odd@odd.example>\r\nFrom: a@odd.example\r\nDate: no date at all\r\n\r\nText\r\n"u8.ToArray());

        var finished = await _product.RunAsync("import", file, "--mailbox", "ines@liaison.example");

        Assert.Equal(0, finished.Code);
        Assert.Matches(@"(?m)^(1 oddity in the mail's form was|\d+ oddities in the mail's form were) worked around\.\r?$", finished.Out);
    }

    [Theory]
    [InlineData("nothing", "there is no mail")]
    [InlineData("maildir", "there is no mail")]
    [InlineData("pictures", "2 files left out")]
    public async Task Nothing_imported_ends_with_1_and_says_so(string folder, string words)
    {
        Directory.CreateDirectory(Path.Combine(_product.Files, "nothing"));
        Directory.CreateDirectory(Path.Combine(_product.Files, "maildir", "cur"));
        Directory.CreateDirectory(Path.Combine(_product.Files, "maildir", "new"));
        _product.Write("pictures/1.png", [1, 2, 3]);
        _product.Write("pictures/2.png", []);

        var finished = await _product.RunAsync("import", Path.Combine(_product.Files, folder), "--mailbox", "ines@liaison.example", "--json");

        Assert.Equal(1, finished.Code);
        Assert.Contains(words, Assert.Single(finished.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(0, JsonDocument.Parse(finished.Out).RootElement.GetProperty("stored").GetInt32());
    }

    [Theory]
    [InlineData("eml")]
    [InlineData("maildir")]
    public async Task An_mbox_named_as_another_format_is_refused_and_called_an_mbox(string format)
    {
        var mbox = _product.Write("mail.mbox", Letter.Mbox([new Letter(), new Letter()]));

        var finished = await _product.RunAsync("import", mbox, "--mailbox", "ines@liaison.example", "--format", format);

        Assert.Equal(1, finished.Code);
        Assert.Contains("It looks like an mbox", finished.Out, StringComparison.Ordinal);
        Assert.Equal(0, _product.Ask<long>("SELECT count(*) FROM messages"));
    }

    [Fact]
    public async Task The_format_is_kept_as_it_is_written()
    {
        await _product.ImportAsync(_product.Write("1.eml", new Letter().Bytes));

        Assert.Equal("auto", _product.Ask<string>("SELECT \"Format\" FROM imports"));
    }

    private static (int Read, int Stored, int Duplicate, int Cut, int Refused) Counts(JsonElement summary) => (
        Count(summary, "read"), Count(summary, "stored"), Count(summary, "duplicate"), Count(summary, "cut"), Count(summary, "refused"));

    private static int Count(JsonElement summary, string member) => summary.GetProperty(member).GetInt32();
}
