using System.Net;
using System.Text;
using System.Text.Json;
using OutlookNetwork.Api.Tests.Running;

namespace OutlookNetwork.Api.Tests.ContactLists;

/// <summary>Lists that are not taken, or no longer, and the largest that is.</summary>
public abstract class ContactImportRefusalTests(NetworkApp app) : ContactImportTest(app)
{
    [Fact]
    public async Task A_preview_can_be_discarded_and_is_gone_with_its_file()
    {
        var preview = await HandInAsync("people.csv", $"Name,Email\nA,{Address("a")}\n");
        var waiting = Directory.EnumerateFiles(App.Data.Uploads, $"{Id(preview):N}*").Count();

        await UndoAsync(preview);

        Assert.Equal(1, waiting);
        Assert.Empty(Directory.EnumerateFiles(App.Data.Uploads, $"{Id(preview):N}*"));
        await App.RefusedAsync(HttpStatusCode.NotFound, "contact-list.missing", HttpMethod.Get, $"/api/contacts/imports/{Id(preview)}");
    }

    [Fact]
    public async Task A_preview_whose_file_was_swept_away_says_what_to_do()
    {
        var preview = await HandInAsync("people.csv", $"Name,Email\nA,{Address("a")}\n");
        File.Delete(Path.Combine(App.Data.Uploads, $"{Id(preview):N}.list"));

        await App.RefusedAsync(HttpStatusCode.Conflict, "contact-list.file-gone", HttpMethod.Get, $"/api/contacts/imports/{Id(preview)}");
        await App.RefusedAsync(HttpStatusCode.Conflict, "contact-list.file-gone", HttpMethod.Get, $"/api/contacts/imports/{Id(preview)}/rows");
        await App.RefusedAsync(HttpStatusCode.Conflict, "contact-list.file-gone", HttpMethod.Post, $"/api/contacts/imports/{Id(preview)}/confirmation", Json(AsProposed));
        Assert.Empty(await KeptAsync());
    }

    [Theory]
    [InlineData("people.xlsx", "PK\u0003\u0004anything", "contact-list.compressed")]
    [InlineData("people.csv", "\u001f\u008bgzip", "contact-list.not-text")]
    [InlineData("people.csv", "BEGIN:VCARD\nFN:A\nEND:VCARD", "contact-list.other-kind")]
    [InlineData("people.vcf", "Name,Email\nA,a@x.example", "contact-list.other-kind")]
    [InlineData("people.exe", "Name,Email\nA,a@x.example", "contact-list.not-a-list")]
    [InlineData("people.csv", "", "contact-list.empty")]
    [InlineData("a/b.csv", "Name,Email\nA,a@x.example", "contact-list.bad-file-name")]
    [InlineData("..\\b.csv", "Name,Email\nA,a@x.example", "contact-list.bad-file-name")]
    [InlineData("a\nb.csv", "Name,Email\nA,a@x.example", "contact-list.bad-file-name")]
    [InlineData("people.csv", "Name,Email\n\"A,a@x.example", "contact-list.unclosed-quote")]
    public async Task What_is_no_list_is_refused_with_its_reason(string fileName, string content, string code) =>
        await App.RefusedAsync(HttpStatusCode.BadRequest, code, HttpMethod.Post, At(fileName), Octets(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public async Task A_list_over_20_MB_is_refused_and_none_of_it_stays()
    {
        var before = Directory.EnumerateFiles(App.Data.Uploads).Count();
        var large = new byte[(20 * 1024 * 1024) + 1];
        Array.Fill(large, (byte)'a');

        await App.RefusedAsync(HttpStatusCode.RequestEntityTooLarge, "contact-list.too-large", HttpMethod.Post, At("people.csv"), Octets(large));

        Assert.Equal(before, Directory.EnumerateFiles(App.Data.Uploads).Count());
    }

    [Fact]
    public async Task A_hundred_thousand_rows_are_previewed_imported_exported_and_taken_back_and_one_more_is_refused()
    {
        var list = new StringBuilder("First Name,Last Name,Company,Email\n");
        for (var number = 0; number < 100_000; number++)
        {
            list.Append(System.Globalization.CultureInfo.InvariantCulture, $"Given{number},Family{number},Hospital {number % 500},p{number}@{Mark}.example\n");
        }

        var watch = System.Diagnostics.Stopwatch.StartNew();
        var preview = await HandInAsync("large.csv", list.ToString());
        var previewed = watch.Elapsed;
        var last = await App.GetAsync<JsonElement>($"/api/contacts/imports/{Id(preview)}/rows?cursor=99990&limit=10");
        var paged = watch.Elapsed - previewed;
        var done = await ConfirmAsync(preview);
        var confirmed = watch.Elapsed;
        var exported = await App.Client.GetStringAsync("/api/contacts/export?format=csv", TestContext.Current.CancellationToken);
        var undone = await UndoAsync(preview);
        TestContext.Current.SendDiagnosticMessage($"100,000 rows: preview {previewed.TotalSeconds:F1} s, a page of it {paged.TotalMilliseconds:F0} ms, with confirmation {confirmed.TotalSeconds:F1} s, with undoing {watch.Elapsed.TotalSeconds:F1} s");

        Assert.Equal((10, 100_000), (last.GetProperty("rows").GetArrayLength(), last.GetProperty("total").GetInt32()));
        Assert.InRange(paged, TimeSpan.Zero, previewed / 4); // what is planned once is not planned for each page
        Assert.Equal((100_000, 100_000), (Count(done, "new"), Count(undone, "removed")));
        Assert.InRange(exported.Split(Mark).Length - 1, 100_000, 100_000);
        await App.RefusedAsync(HttpStatusCode.BadRequest, "contact-list.too-many-rows", HttpMethod.Post, At("large.csv"), Octets(Encoding.UTF8.GetBytes(list.Append("A,B,C,d@e.example\n").ToString())));
    }
}

public sealed class ContactImportRefusalTestsOnSqlite(AppOnSqlite app) : ContactImportRefusalTests(app), IClassFixture<AppOnSqlite>;

public sealed class ContactImportRefusalTestsOnPostgreSql(AppOnPostgreSql app) : ContactImportRefusalTests(app), IClassFixture<AppOnPostgreSql>;
