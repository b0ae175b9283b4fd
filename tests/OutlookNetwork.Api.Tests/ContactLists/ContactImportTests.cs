using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OutlookNetwork.Api.ContactLists;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Tests.ContactLists;

public abstract class ContactImportTests(NetworkApp app) : NetworkTests(app)
{
    private const string AsProposed = """{"columns":null,"role":"other","book":"company","choices":[]}""";

    private readonly string _mark = Guid.NewGuid().ToString("N")[..8];

    [Fact]
    public async Task A_preview_makes_no_contact_and_its_confirmation_makes_all_of_them()
    {
        var preview = await HandInAsync("Connections.csv", Connections());
        var before = await KeptAsync();
        var done = await ConfirmAsync(preview, """{"columns":null,"role":"hcp","book":"private","choices":[]}""");

        Assert.Equal(("preview", "csv", ",", 4), (Text(preview, "state"), Text(preview, "kind"), Text(preview, "separator"), Count(preview, "headerRow")));
        Assert.Equal((4, 2, 1, 0, 0, 1), (Count(preview, "rows"), Count(preview, "new"), Count(preview, "same"), Count(preview, "unchanged"), Count(preview, "refused"), Count(preview, "needAddress")));
        Assert.Empty(before);
        Assert.Equal(("done", 2, 1), (Text(done, "state"), Count(done, "new"), Count(done, "same")));
        var kept = await KeptAsync();
        Assert.Equal(["Amara Osei", "Bo =Lind"], kept.Select(card => card.Name).Order());
        Assert.All(kept, card => Assert.Equal((ContactRole.Hcp, Book.Private), (card.Role, card.Book)));
        Assert.Equal(2, Assert.Single(kept, card => card.Name == "Amara Osei").Addresses.Count);
        Assert.Empty(Directory.EnumerateFiles(App.Data.Uploads, $"{Id(preview):N}*"));
    }

    [Fact]
    public async Task The_report_says_of_each_row_what_became_of_it_and_repeats_nothing_of_what_was_refused()
    {
        var preview = await HandInAsync("Connections.csv", Connections());

        var planned = await RowsAsync(preview);
        await ConfirmAsync(preview);
        var reported = await RowsAsync(preview);

        Assert.Equal(["5 new unknown", "6 new unknown", "7 same sameAsRow", "8 needsAddress noAddress"], planned.Select(Show));
        Assert.Equal(planned.Select(Show), reported.Select(Show));
        Assert.Equal("Amara Osei", Text(planned[0], "name"));
        Assert.All(reported, row => Assert.Equal("", Text(row, "name")));
        Assert.All(planned.Concat(reported), row => Assert.EndsWith(".", Text(row, "reason"), StringComparison.Ordinal));
        Assert.Equal("Amara Osei", reported[0].GetProperty("contact").GetProperty("name").GetString());
        var refused = await App.GetAsync<JsonElement>($"/api/contacts/imports/{Id(preview)}/rows?state=needsAddress&limit=1");
        await App.RefusedAsync(HttpStatusCode.BadRequest, "contact-list.unknown-state", HttpMethod.Get, $"/api/contacts/imports/{Id(preview)}/rows?state=lost");
        Assert.Equal((1, "8 needsAddress noAddress"), (refused.GetProperty("total").GetInt32(), Show(refused.GetProperty("rows")[0])));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_says_so()
    {
        await ConfirmAsync(await HandInAsync("Connections.csv", Connections()));
        var before = await KeptAsync();

        var again = await HandInAsync("Connections.csv", Connections());
        var done = await ConfirmAsync(again);

        Assert.True(again.GetProperty("changesNothing").GetBoolean());
        Assert.Equal((0, 0, 3, 1), (Count(done, "new"), Count(done, "same"), Count(done, "unchanged"), Count(done, "needAddress")));
        Assert.Equal(before.Select(card => (card.Id, card.Version)), (await KeptAsync()).Select(card => (card.Id, card.Version)));
    }

    [Fact]
    public async Task What_is_there_is_filled_up_and_never_overwritten_and_taking_back_restores_it()
    {
        var empty = await CreateAsync("Dr Amara Osei", "", Address("a"));
        var full = await CreateAsync("Bo Lind", "Clinic South", Address("b"));
        var list = $"Name,Company,Email\nSomebody Else,Hospital North,\"{Address("a")}; {Address("a2")}\"\nAnother,Clinic North,{Address("b")}\nNew One,,{Address("c")}\n";

        var preview = await HandInAsync("people.csv", list);
        var rows = await RowsAsync(preview);
        await ConfirmAsync(preview);
        var filled = await App.GetAsync<ContactCard>($"/api/contacts/{empty.Id}");
        var untouched = await App.GetAsync<ContactCard>($"/api/contacts/{full.Id}");
        var undone = await UndoAsync(preview);
        var restored = await App.GetAsync<ContactCard>($"/api/contacts/{empty.Id}");

        Assert.Equal(["2 same knownAddress", "3 unchanged nothingNew", "4 new unknown"], rows.Select(Show));
        Assert.Equal($"{Address("a")} is the address of Dr Amara Osei.", Text(rows[0], "reason"));
        Assert.Equal(("Dr Amara Osei", "Hospital North", 2), (filled.Name, filled.Institution, filled.Version));
        Assert.Equal([Address("a2"), Address("a")], filled.Addresses);
        Assert.Equal(("Bo Lind", "Clinic South", 1), (untouched.Name, untouched.Institution, untouched.Version));
        Assert.Equal((1, 1, 0), (Count(undone, "removed"), Count(undone, "restored"), Count(undone, "keptCount")));
        Assert.Equal(("Dr Amara Osei", ""), (restored.Name, restored.Institution));
        Assert.Equal([Address("a")], restored.Addresses);
        Assert.DoesNotContain(await KeptAsync(), card => card.Name == "New One");
        Assert.Equal("undone", Text(await GetAsync(preview), "state"));
    }

    [Fact]
    public async Task What_was_changed_or_removed_since_or_logged_with_is_kept_and_named()
    {
        var preview = await HandInAsync("people.csv", $"Name,Email\nChanged,{Address("a")}\nRemoved,{Address("b")}\nLogged,{Address("c")}\nLeft,{Address("d")}\n");
        await ConfirmAsync(preview);
        var kept = (await KeptAsync()).ToDictionary(card => card.Name);
        await App.SendAsync<ContactCard>(
            HttpMethod.Put, $"/api/contacts/{kept["Changed"].Id}", new ContactChange("Changed Since", ContactRole.Other, "", [Address("a")], Book.Company, 1));
        using var removed = await App.SendAsync(HttpMethod.Delete, $"/api/contacts/{kept["Removed"].Id}", body: null);
        await LogAsync(Address("c"));

        var undone = await UndoAsync(preview);

        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        Assert.Equal((1, 0, 3), (Count(undone, "removed"), Count(undone, "restored"), Count(undone, "keptCount")));
        Assert.Equal(
            ["Changed Since|It was changed since.", "Logged|Something was logged with it since.", "|It was removed, or merged with another, since."],
            undone.GetProperty("kept").EnumerateArray().Select(one => $"{Text(one, "name")}|{Text(one, "reason")}").Order(StringComparer.Ordinal));
        Assert.Equal(["Changed Since", "Logged"], (await KeptAsync()).Select(card => card.Name).Order());
        await App.RefusedAsync(HttpStatusCode.Conflict, "contact-list.already-undone", HttpMethod.Delete, $"/api/contacts/imports/{Id(preview)}");
    }

    [Fact]
    public async Task What_was_logged_before_counts_for_a_contact_that_an_import_makes_and_no_longer_when_it_is_taken_back()
    {
        await LogAsync(Address("a"));
        var preview = await HandInAsync("people.csv", $"Name,Email\nAmara,{Address("a")}\n");

        await ConfirmAsync(preview);
        var card = Assert.Single(await KeptAsync());
        var undone = await UndoAsync(preview);

        Assert.Equal(1, card.LoggedCount);
        Assert.Equal(1, Count(undone, "removed"));
        Assert.Empty(await KeptAsync());
    }

    [Fact]
    public async Task The_columns_and_single_rows_can_be_decided_otherwise()
    {
        await CreateAsync("Amara Osei", "", $"a.osei@{_mark}.example");
        var preview = await HandInAsync("people.csv", $"eins;zwei\nAmara Osei;amara@{_mark}.example\nBo Lind;b@{_mark}.example\nCleo;c@{_mark}.example\n");
        var wishes = """{"columns":["name","address"],"role":"peer","book":"company","choices":[{"row":2,"choice":"new"},{"row":3,"choice":"leaveOut"}]}""";

        var changed = await App.SendAsync<JsonElement>(HttpMethod.Put, $"/api/contacts/imports/{Id(preview)}/preview", Json(wishes));
        var rows = await RowsAsync(preview);
        var done = await ConfirmAsync(preview, wishes);

        Assert.Equal((2, 0, 2), (Count(changed, "new"), Count(changed, "same"), Count(changed, "refused")));
        Assert.Equal(["1 refused badAddress", "2 new chosenAsNew", "3 refused leftOut", "4 new unknown"], rows.Select(Show));
        Assert.Equal((2, 2), (Count(done, "new"), Count(done, "refused")));
        Assert.Equal(3, (await KeptAsync()).Count);
    }

    [Fact]
    public async Task An_address_that_is_given_to_a_row_makes_it_a_contact_and_is_kept_nowhere_else()
    {
        var preview = await HandInAsync("Connections.csv", Connections());
        var wishes = $$"""{"columns":null,"role":"hcp","book":"company","choices":[],"given":[{"row":8,"address":" {{Address("no")}} "}]}""";

        var changed = await App.SendAsync<JsonElement>(HttpMethod.Put, $"/api/contacts/imports/{Id(preview)}/preview", Json(wishes));
        var seen = await RowsAsync(preview);
        var seenElsewhere = await PlannedAgainAsync(preview);
        await ConfirmAsync(preview, wishes);

        Assert.Equal((3, 0), (Count(changed, "new"), Count(changed, "needAddress")));
        Assert.Equal("8 new unknown", Show(seen[3]));
        Assert.Equal(seen.Select(Show), seenElsewhere.Select(Show));
        Assert.Contains(await KeptAsync(), card => card.Name == "No Address" && card.Institution == "Clinic");
        Assert.Empty(Directory.EnumerateFiles(App.Data.Uploads, $"{Id(preview):N}*"));
    }

    [Fact]
    public async Task What_is_left_out_is_saved_as_a_list_that_can_be_mended_and_handed_in_again()
    {
        var preview = await HandInAsync("people.csv", $"Name,Company,Email\nAmara,North,{Address("a")}\n=No Address,Clinic,\nBad,South,nonsense\n");

        var saved = await App.Client.GetStringAsync($"/api/contacts/imports/{Id(preview)}/left-out", TestContext.Current.CancellationToken);
        var mended = await HandInAsync("left-out.csv", saved.Replace("\"Clinic\",\"\"", $"\"Clinic\",\"{Address("n")}\"", StringComparison.Ordinal));

        Assert.Equal(
            ["Row,Name,Institution,E-mail addresses,Why it was left out", "3,'=No Address,Clinic,,It has no e-mail address, by which a contact is known.",
             "4,Bad,South,nonsense,Its address is no e-mail address; write it as name@domain."],
            saved.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Replace("\"", "", StringComparison.Ordinal)));
        Assert.Equal((1, 1), (Count(mended, "new"), Count(mended, "refused")));
        await ConfirmAsync(preview);
        await App.RefusedAsync(HttpStatusCode.Conflict, "contact-list.already-done", HttpMethod.Get, $"/api/contacts/imports/{Id(preview)}/left-out");
    }

    [Fact]
    public async Task One_name_in_one_organisation_gains_the_address_and_says_why()
    {
        var contact = await CreateAsync("Dr Quintessa Valebrook", "", $"q.vale@{_mark}.example");
        var preview = await HandInAsync("", $"Quintessa Valebrook <quintessa@{_mark}.example>");

        var row = Assert.Single(await RowsAsync(preview));
        await ConfirmAsync(preview);

        Assert.Equal("1 same looksTheSame", Show(row));
        Assert.Contains("Both are named Quintessa Valebrook.", Text(row, "reason"), StringComparison.Ordinal);
        Assert.Equal(2, (await App.GetAsync<ContactCard>($"/api/contacts/{contact.Id}")).Addresses.Count);
    }

    [Fact]
    public async Task Nobody_becomes_a_contact_who_is_the_owner_a_list_or_a_function()
    {
        var settings = await App.GetAsync<JsonElement>("/api/settings");
        var own = settings.GetProperty("addresses")[0].GetString();
        await App.StoreAsync(new Letter { From = $"Somebody <s@{_mark}.example>", To = $"list@{_mark}.example", MoreHeaders = [$"List-Post: <mailto:list@{_mark}.example>", $"List-Id: <list.{_mark}.example>"] });

        var rows = await RowsAsync(await HandInAsync("", $"Me <{own}>; The List <list@{_mark}.example>; Office <info@{_mark}.example>; Amara <a@{_mark}.example>"));

        Assert.Equal(
            ["1 refused ownAddress", "2 refused notAPerson", "3 refused notAPerson", "4 new unknown"],
            rows.Select(Show));
    }

    [Fact]
    public async Task An_import_and_its_undoing_are_one_entry_each_with_their_counts()
    {
        var preview = await HandInAsync("people.csv", $"Name,Email\nA,{Address("a")}\nB,{Address("b")}\n,\nC,\n");
        await ConfirmAsync(preview);
        await UndoAsync(preview);

        var entries = await App.InStoreAsync(db => db.AuditEntries.AsNoTracking().Where(entry => entry.SubjectId == Id(preview).ToString()).OrderBy(entry => entry.Seq).ToListAsync());
        var detail = await App.InStoreAsync(db => db.AuditDetails.Where(one => one.Seq == entries[0].Seq).Select(one => one.Value).SingleAsync());

        Assert.Equal([AuditActions.ContactImport, AuditActions.ContactImportUndone], entries.Select(entry => entry.Action));
        var counts = JsonElement.Parse(detail);
        Assert.Equal((2, 0, 0, 0, 1), (Count(counts, "new"), Count(counts, "same"), Count(counts, "unchanged"), Count(counts, "refused"), Count(counts, "needAddress")));
        Assert.Equal(("people.csv", 64), (Text(counts, "fileName"), Text(counts, "digest")?.Length));
    }

    [Fact]
    public async Task A_confirmation_sent_twice_at_once_imports_once()
    {
        var preview = await HandInAsync("people.csv", $"Name,Email\n{string.Concat(Enumerable.Range(0, 300).Select(number => $"P{number},p{number}@{_mark}.example\n"))}");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => App.SendAsync(HttpMethod.Post, $"/api/contacts/imports/{Id(preview)}/confirmation", Json(AsProposed))));

        Assert.Equal(1, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        Assert.All(answers.Where(answer => answer.StatusCode != HttpStatusCode.OK), answer => Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode));
        Assert.Equal(300, (await App.GetAsync<ContactPage>($"/api/contacts?search={_mark}")).Total);
    }

    [Fact]
    public async Task Two_lists_with_the_same_people_at_once_make_each_once()
    {
        var lists = new List<JsonElement>();
        for (var number = 0; number < 3; number++)
        {
            lists.Add(await HandInAsync("people.csv", $"Name,Email\nA,{Address("a")}\nB,{Address("b")}\n"));
        }

        var answers = await Task.WhenAll(lists.Select(list => App.SendAsync(HttpMethod.Post, $"/api/contacts/imports/{Id(list)}/confirmation", Json(AsProposed))));

        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Conflict, answer.StatusCode.ToString()));
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Equal(2, (await KeptAsync()).Count);
    }

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
            list.Append(System.Globalization.CultureInfo.InvariantCulture, $"Given{number},Family{number},Hospital {number % 500},p{number}@{_mark}.example\n");
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
        Assert.InRange(exported.Split(_mark).Length - 1, 100_000, 100_000);
        await App.RefusedAsync(HttpStatusCode.BadRequest, "contact-list.too-many-rows", HttpMethod.Post, At("large.csv"), Octets(Encoding.UTF8.GetBytes(list.Append("A,B,C,d@e.example\n").ToString())));
    }

    /// <summary>As another process would answer, which has no plan in memory.</summary>
    private Task<IReadOnlyList<JsonElement>> PlannedAgainAsync(JsonElement preview)
    {
        App.Services.GetRequiredService<PlansInView>().Forget(Id(preview));
        return RowsAsync(preview);
    }

    private static string At(string fileName) => "/api/contacts/imports?fileName=" + Uri.EscapeDataString(fileName);

    private static string Show(JsonElement row) => $"{row.GetProperty("row").GetInt32()} {Text(row, "state")} {Text(row, "code")}";

    private static string? Text(JsonElement view, string member) => view.GetProperty(member).GetString();

    private static int Count(JsonElement view, string member) => view.GetProperty(member).GetInt32();

    private static Guid Id(JsonElement view) => view.GetProperty("id").GetGuid();

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private static StreamContent Octets(byte[] bytes)
    {
        var content = new StreamContent(new MemoryStream(bytes));
        content.Headers.ContentType = new("application/octet-stream");
        return content;
    }

    private string Address(string local) => $"{local}@{_mark}.example";

    private string Connections() =>
        "Notes:\n\"When exporting your connection data, you may notice that some addresses are missing.\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        + $"Amara,Osei,https://x.example,{Address("a")},\"Hospital, North\",Consultant,01 Feb 2024\nBo,=Lind,,{Address("b")},,,\n"
        + $"A.,Osei,,\"{Address("a")};{Address("a2")}\",,,\nNo,Address,,,Clinic,,\n";

    /// <param name="fileName">Empty pastes the text.</param>
    private Task<JsonElement> HandInAsync(string fileName, string text) => fileName.Length == 0
        ? App.SendAsync<JsonElement>(HttpMethod.Post, "/api/contacts/imports/pasted", new { Text = text }, HttpStatusCode.Created)
        : App.SendAsync<JsonElement>(HttpMethod.Post, At(fileName), Octets(Encoding.UTF8.GetBytes(text)), HttpStatusCode.Created);

    private Task<JsonElement> ConfirmAsync(JsonElement preview, string wishes = AsProposed) =>
        App.SendAsync<JsonElement>(HttpMethod.Post, $"/api/contacts/imports/{Id(preview)}/confirmation", Json(wishes));

    private Task<JsonElement> UndoAsync(JsonElement import) => App.SendAsync<JsonElement>(HttpMethod.Delete, $"/api/contacts/imports/{Id(import)}", body: null);

    private Task<JsonElement> GetAsync(JsonElement import) => App.GetAsync<JsonElement>($"/api/contacts/imports/{Id(import)}");

    private async Task<IReadOnlyList<JsonElement>> RowsAsync(JsonElement import) =>
        [.. (await App.GetAsync<JsonElement>($"/api/contacts/imports/{Id(import)}/rows")).GetProperty("rows").EnumerateArray()];

    private async Task<IReadOnlyList<ContactCard>> KeptAsync() => (await App.GetAsync<ContactPage>($"/api/contacts?search={_mark}&limit=200")).Contacts;

    private Task<ContactCard> CreateAsync(string name, string institution, string address) => App.SendAsync<ContactCard>(
        HttpMethod.Post, "/api/contacts", new NewContact(name, ContactRole.Other, institution, [address], Book.Company), HttpStatusCode.Created);

    private Task<JsonElement> LogAsync(string address) => App.SendAsync<JsonElement>(HttpMethod.Post, "/api/threads/log", Json($$"""
        {"item":{"internetMessageId":"<{{Guid.NewGuid():N}}@x.example>","conversationId":null,"subject":"Any","from":{"name":"Somebody","address":"{{address}}"},
         "to":[{"name":"Me","address":"me@elsewhere.example"}],"cc":[],"sentAt":"2026-03-02T09:00:00+00:00"},"scope":"upToThisMessage"}
        """));
}

public sealed class ContactImportTestsOnSqlite(AppOnSqlite app) : ContactImportTests(app), IClassFixture<AppOnSqlite>;

public sealed class ContactImportTestsOnPostgreSql(AppOnPostgreSql app) : ContactImportTests(app), IClassFixture<AppOnPostgreSql>;
