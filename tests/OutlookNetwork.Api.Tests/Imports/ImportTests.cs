using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OutlookNetwork.Api.Imports;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Tests.Running;

namespace OutlookNetwork.Api.Tests.Imports;

public abstract class ImportTests(NetworkApp app) : NetworkTests(app)
{
    [Fact]
    public async Task An_uploaded_mbox_is_imported_in_the_background_and_its_counts_add_up()
    {
        var broken = "From x@y.example Mon Mar  2 09:00:00 2026\n\n\n"u8.ToArray();
        var letters = Letter.Many(1200, "upload").ToList();
        byte[] mbox = [.. Letter.Mbox(letters), .. Letter.Mbox(letters.Take(5)), .. broken];

        var started = await UploadAsync("archive.mbox", mbox);
        var done = await DoneAsync(started);

        Assert.Equal("archive.mbox", Text(started, "fileName"));
        Assert.Equal("done", Text(done, "state"));
        Assert.Equal(1200, Count(done, "stored"));
        Assert.Equal(Count(done, "read"), Count(done, "stored") + Count(done, "duplicate") + Count(done, "refused"));
        Assert.Equal((1206, 5, 1), (Count(done, "read"), Count(done, "duplicate"), Count(done, "refused")));
        Assert.Equal((mbox.Length, mbox.Length), (Count(done, "bytesTotal"), Count(done, "bytesRead")));
        Assert.Equal(1200, await StoredAsync("upload-"));
        var note = Assert.Single(done.GetProperty("notes").EnumerateArray());
        Assert.Equal(("archive.mbox#1206", true), (Text(note, "source"), note.GetProperty("isLeftOut").GetBoolean()));
        Assert.EndsWith(".", Text(note, "reason"), StringComparison.Ordinal);
        // The file goes after the counts are saved, so that a crash between the two loses nothing.
        await NetworkApp.UntilAsync(
            () => Task.FromResult(Directory.EnumerateFiles(App.Data.Uploads, $"{done.GetProperty("id").GetGuid():N}*").Count()), count => count == 0);
    }

    [Fact]
    public async Task The_same_file_again_stores_nothing()
    {
        var mbox = Letter.Mbox(Letter.Many(40, "again"));
        await DoneAsync(await UploadAsync("again.mbox", mbox));

        var second = await DoneAsync(await UploadAsync("again.mbox", mbox));

        Assert.Equal((40, 0, 40), (Count(second, "read"), Count(second, "stored"), Count(second, "duplicate")));
        Assert.Equal(40, await StoredAsync("again-"));
    }

    [Fact]
    public async Task The_same_bytes_from_another_mailbox_are_one_message_that_both_hold_and_then_nothing_new_again()
    {
        var withoutId = Encoding.UTF8.GetBytes("From: witness@noid.example\r\nSubject: No id\r\nDate: Mon, 2 Mar 2026 09:00:00 +0000\r\n\r\nHere.\r\n");
        var letters = Letter.Many(30, "witness").Select(letter => letter.Bytes).Append(withoutId).ToList();

        var first = await ImportAsync(letters, "ines@liaison.example");
        var second = await ImportAsync(letters, "ben@liaison.example");
        var (third, again) = (await ImportAsync(letters, "ben@liaison.example"), await ImportAsync(letters, "ines@liaison.example"));

        Assert.Equal((31, 31, 0), (first.Read, first.Stored, first.Duplicate));
        Assert.Equal((31, 0, 31), (second.Read, second.Stored, second.Duplicate));
        Assert.Equal((0, 31, 0, 31), (third.Stored, third.Duplicate, again.Stored, again.Duplicate));
        var held = await App.InStoreAsync(db => db.Messages.AsNoTracking()
            .Where(message => message.SenderAddress == "witness@noid.example" || message.MessageId!.StartsWith("witness-")).ToListAsync());
        Assert.Equal(31, held.Count);
        Assert.All(held, message => Assert.Equal(["ines@liaison.example", "ben@liaison.example"], message.Mailboxes));
    }

    [Fact]
    public async Task A_mailbox_that_was_imported_before_is_not_read_again()
    {
        var letters = Letter.Many(20, "unread").Select(letter => letter.Bytes).ToList();
        await ImportAsync(letters, "ines@liaison.example");
        await ImportAsync(letters, "ben@liaison.example");

        var known = await App.InScopeAsync(async services => await services.GetRequiredService<MailDigest>()
            .ReadAsync([.. letters.Select(bytes => new FoundMail(bytes.Length, 0, () => [new("again", bytes)]))], "ben@liaison.example", CancellationToken.None));

        Assert.Equal((20, 0), (known.Known, known.Arrivals.Count));
    }

    [Fact]
    public async Task Uploads_at_the_same_time_of_overlapping_mail_store_everything_once()
    {
        var letters = Letter.Many(300, "overlap").ToList();

        var started = await Task.WhenAll(Enumerable.Range(0, 3).Select(number => UploadAsync($"{number}.mbox", Letter.Mbox(letters.Skip(number * 50)))));
        var done = new List<JsonElement>();
        foreach (var one in started)
        {
            done.Add(await DoneAsync(one));
        }

        Assert.All(done, one => Assert.Equal("done", Text(one, "state")));
        Assert.Equal(300, done.Sum(one => Count(one, "stored")));
        Assert.Equal(300, await StoredAsync("overlap-"));
    }

    [Fact]
    public async Task A_single_message_is_imported_from_an_eml_file_and_can_be_opened()
    {
        var letter = new Letter { Id = "single@eml.example", Subject = "Grüße" };

        var done = await DoneAsync(await UploadAsync("Grüße.eml", letter.Bytes));

        Assert.Equal((1, 1), (Count(done, "read"), Count(done, "stored")));
        Assert.Equal("Grüße.eml", await App.InStoreAsync(db => db.Messages.Where(message => message.MessageId == letter.Id).Select(message => message.Source).SingleAsync()));
    }

    [Fact]
    public async Task A_file_that_begins_with_a_byte_order_mark_is_taken_for_what_it_is()
    {
        byte[] mbox = [0xEF, 0xBB, 0xBF, .. Letter.Mbox(Letter.Many(3, "marked"))];

        var done = await DoneAsync(await UploadAsync("marked.mbox", mbox));

        Assert.Equal(3, Count(done, "stored"));
    }

    [Fact]
    public async Task No_more_than_a_hundred_notes_are_kept()
    {
        byte[] mbox = [.. Letter.Mbox([new Letter()]), .. Enumerable.Range(0, 150).SelectMany(_ => "From x@y.example Mon Mar  2 09:00:00 2026\n\n\n"u8.ToArray())];

        var done = await DoneAsync(await UploadAsync("broken.mbox", mbox));

        Assert.Equal((150, 100), (Count(done, "refused"), done.GetProperty("notes").GetArrayLength()));
    }

    [Fact]
    public async Task An_import_whose_file_is_gone_ends_as_failed_with_a_sentence()
    {
        var started = await App.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<NetworkDb>();
            var run = new ImportRun { TenantId = db.Scope.TenantId, OwnerId = db.Scope.OwnerId, FileName = "gone.mbox", Format = "auto", CreatedAt = DateTimeOffset.UnixEpoch };
            db.Imports.Add(run);
            await db.SaveChangesAsync();
            await services.GetRequiredService<ImportQueue>().AddAsync(run.TenantId, run.OwnerId, run.Id, CancellationToken.None);
            return run.Id;
        });

        var failed = await NetworkApp.UntilAsync(() => App.GetAsync<JsonElement>($"/api/imports/{started}"), import => Text(import, "state") is "done" or "failed");

        Assert.Equal("failed", Text(failed, "state"));
        Assert.EndsWith(".", Text(failed, "problem"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Imports_are_listed_newest_first()
    {
        var first = await UploadAsync("first.eml", new Letter().Bytes);
        var second = await UploadAsync("second.eml", new Letter().Bytes);
        await DoneAsync(second);

        var listed = (await App.GetAsync<JsonElement>("/api/imports")).GetProperty("imports").EnumerateArray().Select(one => one.GetProperty("id").GetGuid()).ToList();

        Assert.Equal([second.GetProperty("id").GetGuid(), first.GetProperty("id").GetGuid()], listed[..2]);
    }

    [Fact]
    public async Task What_is_no_mail_is_refused_at_once()
    {
        await RefusedAsync("import.empty", "empty.mbox", []);
        await RefusedAsync("import.not-mail", "picture.eml", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0]);
        await RefusedAsync("import.not-mail", "page.eml", Encoding.UTF8.GetBytes("<!doctype html>\n<html><body>No mail</body></html>\n"));

        Assert.DoesNotContain(
            (await App.GetAsync<JsonElement>("/api/imports")).GetProperty("imports").EnumerateArray(), one => Text(one, "fileName") is "empty.mbox" or "picture.eml" or "page.eml");
    }

    [Theory]
    [InlineData("a/b.mbox")]
    [InlineData("a\\b.mbox")]
    [InlineData("../../escape.mbox")]
    [InlineData("nul\0.mbox")]
    [InlineData("")]
    public async Task A_name_that_could_be_a_path_is_refused(string name) => await RefusedAsync("import.bad-file-name", name, new Letter().Bytes);

    [Fact]
    public async Task A_name_is_at_most_255_bytes_long()
    {
        await RefusedAsync("import.bad-file-name", new string('ü', 128), new Letter().Bytes);

        Assert.Equal("waiting", Text(await UploadAsync(new string('ü', 127), new Letter().Bytes), "state"));
    }

    [Fact]
    public async Task A_file_over_500_MB_is_refused_before_it_is_sent()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/imports?fileName=huge.mbox") { Content = new Claimed(500L * 1024 * 1024 + 1) };
        request.Headers.ExpectContinue = true; // so that nothing is sent when the answer is no

        using var response = await App.Client.SendAsync(request, TestContext.Current.CancellationToken);

        await NetworkApp.RefusalAsync(response, HttpStatusCode.RequestEntityTooLarge, "import.too-large");
    }

    [Fact]
    public async Task An_import_that_is_not_there_is_missing() =>
        await App.RefusedAsync(HttpStatusCode.NotFound, "import.missing", HttpMethod.Get, $"/api/imports/{Guid.CreateVersion7()}");

    private async Task<ImportRun> ImportAsync(List<byte[]> mail, string mailbox)
    {
        var folder = Directory.CreateTempSubdirectory("import-");
        for (var number = 0; number < mail.Count; number++)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"{number}.eml"), mail[number], TestContext.Current.CancellationToken);
        }

        var run = await App.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<NetworkDb>();
            var begun = new ImportRun
            {
                TenantId = db.Scope.TenantId,
                OwnerId = db.Scope.OwnerId,
                FileName = "mail",
                Format = "eml",
                Mailbox = mailbox,
                CreatedAt = DateTimeOffset.UnixEpoch,
            };
            db.Imports.Add(begun);
            await db.SaveChangesAsync(CancellationToken.None);
            await services.GetRequiredService<MailImport>().RunAsync(begun, new([folder.FullName], MailFormat.Eml), onProgress: null, CancellationToken.None);
            return begun;
        });
        folder.Delete(recursive: true);
        return run;
    }

    private static string? Text(JsonElement import, string member) => import.GetProperty(member).GetString();

    private static int Count(JsonElement import, string member) => import.GetProperty(member).GetInt32();

    private static string At(string fileName) => "/api/imports?fileName=" + Uri.EscapeDataString(fileName);

    private Task<JsonElement> UploadAsync(string fileName, byte[] bytes) =>
        App.SendAsync<JsonElement>(HttpMethod.Post, At(fileName), Octets(bytes), HttpStatusCode.Accepted);

    private Task<JsonElement> RefusedAsync(string code, string fileName, byte[] bytes) =>
        App.RefusedAsync(HttpStatusCode.BadRequest, code, HttpMethod.Post, At(fileName), Octets(bytes));

    private async Task<JsonElement> DoneAsync(JsonElement started) => await NetworkApp.UntilAsync(
        () => App.GetAsync<JsonElement>($"/api/imports/{started.GetProperty("id").GetGuid()}"), import => Text(import, "state") is "done" or "failed");

    private Task<int> StoredAsync(string prefix) =>
        App.InStoreAsync(db => db.Messages.CountAsync(message => message.MessageId!.StartsWith(prefix))); // null starts with nothing

    /// <summary>Streamed, so that no length is known beforehand.</summary>
    private static StreamContent Octets(byte[] bytes)
    {
        var content = new StreamContent(new MemoryStream(bytes));
        content.Headers.ContentType = new("application/octet-stream");
        return content;
    }

    /// <summary>A body that says how long it is and would send nothing of it.</summary>
    private sealed class Claimed : HttpContent
    {
        private readonly long _length;

        public Claimed(long length)
        {
            _length = length;
            Headers.ContentType = new("application/octet-stream");
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.FlushAsync();

        protected override bool TryComputeLength(out long length)
        {
            length = _length;
            return true;
        }
    }
}

public sealed class ImportTestsOnSqlite(AppOnSqlite app) : ImportTests(app), IClassFixture<AppOnSqlite>;

public sealed class ImportTestsOnPostgreSql(AppOnPostgreSql app) : ImportTests(app), IClassFixture<AppOnPostgreSql>;
