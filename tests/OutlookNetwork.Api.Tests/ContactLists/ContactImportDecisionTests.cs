using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;

namespace OutlookNetwork.Api.Tests.ContactLists;

/// <summary>What its owner decides of a list, row by row, and what it may not make of anybody.</summary>
public abstract class ContactImportDecisionTests(NetworkApp app) : ContactImportTest(app)
{
    [Fact]
    public async Task The_columns_and_single_rows_can_be_decided_otherwise()
    {
        await CreateAsync("Amara Osei", "", $"a.osei@{Mark}.example");
        var preview = await HandInAsync("people.csv", $"eins;zwei\nAmara Osei;amara@{Mark}.example\nBo Lind;b@{Mark}.example\nCleo;c@{Mark}.example\n");
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
        var contact = await CreateAsync("Dr Quintessa Valebrook", "", $"q.vale@{Mark}.example");
        var preview = await HandInAsync("", $"Quintessa Valebrook <quintessa@{Mark}.example>");

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
        await App.StoreAsync(new Letter { From = $"Somebody <s@{Mark}.example>", To = $"list@{Mark}.example", MoreHeaders = [$"List-Post: <mailto:list@{Mark}.example>", $"List-Id: <list.{Mark}.example>"] });

        var rows = await RowsAsync(await HandInAsync("", $"Me <{own}>; The List <list@{Mark}.example>; Office <info@{Mark}.example>; Amara <a@{Mark}.example>"));

        Assert.Equal(
            ["1 refused ownAddress", "2 refused notAPerson", "3 refused notAPerson", "4 new unknown"],
            rows.Select(Show));
    }
}

public sealed class ContactImportDecisionTestsOnSqlite(AppOnSqlite app) : ContactImportDecisionTests(app), IClassFixture<AppOnSqlite>;

public sealed class ContactImportDecisionTestsOnPostgreSql(AppOnPostgreSql app) : ContactImportDecisionTests(app), IClassFixture<AppOnPostgreSql>;
