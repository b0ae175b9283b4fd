using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Tests.ContactLists;

public abstract class ContactImportTests(NetworkApp app) : ContactImportTest(app)
{
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
            ["Changed Since|It was changed since.", "Logged|Something was logged with it, promised to it or noted of it since.", "|It was removed, or merged with another, since."],
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
        var preview = await HandInAsync("people.csv", $"Name,Email\n{string.Concat(Enumerable.Range(0, 300).Select(number => $"P{number},p{number}@{Mark}.example\n"))}");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => App.SendAsync(HttpMethod.Post, $"/api/contacts/imports/{Id(preview)}/confirmation", Json(AsProposed))));

        Assert.Equal(1, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        Assert.All(answers.Where(answer => answer.StatusCode != HttpStatusCode.OK), answer => Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode));
        Assert.Equal(300, (await App.GetAsync<ContactPage>($"/api/contacts?search={Mark}")).Total);
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
}

public sealed class ContactImportTestsOnSqlite(AppOnSqlite app) : ContactImportTests(app), IClassFixture<AppOnSqlite>;

public sealed class ContactImportTestsOnPostgreSql(AppOnPostgreSql app) : ContactImportTests(app), IClassFixture<AppOnPostgreSql>;
