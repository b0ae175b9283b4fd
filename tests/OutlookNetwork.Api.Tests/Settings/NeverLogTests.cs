using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OutlookNetwork.Api.ContactLists;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Interactions;
using OutlookNetwork.Api.Privacy;
using OutlookNetwork.Api.Search;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Api.Tests.Threads;
using OutlookNetwork.Api.Threads;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Interactions;

namespace OutlookNetwork.Api.Tests.Settings;

public abstract class NeverLogTests(NetworkApp app) : NetworkTests(app)
{
    private const string Path = "/api/settings";

    [Fact]
    public async Task Entries_come_back_in_normal_form_and_a_change_that_names_none_leaves_them()
    {
        var settings = await NeverLogAsync(" Patient@Mail.Example ", "@Lawyers.example", "lawyers.EXAMPLE");

        var after = await App.SendAsync<SettingsDetails>(HttpMethod.Put, Path, settings with { NeverLog = null });

        Assert.Equal(["lawyers.example", "patient@mail.example"], settings.NeverLog);
        Assert.Equal(settings.NeverLog, after.NeverLog);
    }

    [Fact]
    public async Task An_entry_that_is_neither_address_nor_domain_or_that_covers_the_owner_is_refused()
    {
        var now = await App.GetAsync<SettingsDetails>(Path);

        await RefuseAsync("settings.never-log-entry", now with { NeverLog = ["no domain"] });
        await RefuseAsync("settings.never-log-entry", now with { NeverLog = ["localhost"] });
        await RefuseAsync("settings.never-log-own", now with { NeverLog = [now.Addresses[0]] });
        await RefuseAsync("settings.never-log-own", now with { NeverLog = ["liaison.example"] });
        await RefuseAsync("settings.never-log-too-long", now with { NeverLog = [.. Enumerable.Range(1, 201).Select(number => $"n{number}@never.example")] });
    }

    [Theory]
    [InlineData("somebody@never-sender.example")]
    [InlineData("Somebody@Deep.Sub.Never-Domain.Example")]
    public async Task Mail_with_somebody_on_the_list_is_not_logged_and_nothing_of_it_is_stored(string address)
    {
        await NeverLogAsync("somebody@never-sender.example", "never-domain.example");
        var id = $"{Guid.NewGuid():N}@never.example";
        var item = new OpenItem($"<{id}>", null, "s", new("", address), [new("", "ines@liaison.example")], [], null);

        var problem = await App.RefusedAsync(
            HttpStatusCode.UnprocessableEntity, "item.never-log", HttpMethod.Post, "/api/threads/log", new LogRequest(item, LogScope.UpToThisMessage));
        var context = await App.SendAsync<JsonObject>(HttpMethod.Post, "/api/pane/context", item);

        Assert.Contains("never-log list", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.False((bool)context["item"]!["mayLog"]!);
        Assert.Equal(problem.GetProperty("detail").GetString(), (string?)context["item"]!["whyNot"]);
        Assert.Equal("neverLogged", (string?)context["participants"]![0]!["state"]);
        Assert.False(await App.InStoreAsync(db => db.Messages.AnyAsync(message => message.MessageId == id)));
    }

    [Fact]
    public async Task An_import_passes_over_such_mail_and_counts_it()
    {
        await NeverLogAsync("import-never.example");
        var mail = new[] { new Letter { From = "a@import-never.example" }, new Letter { From = "b@welcome.example", To = "ines@liaison.example" }, new Letter { From = "c@welcome.example", To = "x@sub.import-never.example" } };
        using var upload = new ByteArrayContent([.. mail.SelectMany(letter => "From x Thu Jan  1 00:00:00 2026\n"u8.ToArray().Concat(letter.Bytes).Concat("\n\n"u8.ToArray()))]);
        upload.Headers.ContentType = new("application/octet-stream");

        var started = await App.SendAsync<JsonObject>(HttpMethod.Post, "/api/imports?fileName=never.mbox", upload, HttpStatusCode.Accepted);
        var done = await NetworkApp.UntilAsync(() => App.GetAsync<JsonObject>($"/api/imports/{started["id"]}"), run => (string?)run["state"] == "done");

        Assert.Equal((3, 1, 2, 0), ((int)done["read"]!, (int)done["stored"]!, (int)done["neverLogged"]!, (int)done["erased"]!));
        Assert.False(await App.InStoreAsync(db => db.MessageAddresses.AnyAsync(address => address.Address.EndsWith("import-never.example"))));
    }

    [Fact]
    public async Task Nobody_on_the_list_becomes_a_contact_and_who_is_one_stays_and_can_be_changed()
    {
        var card = await App.SendAsync<ContactCard>(HttpMethod.Post, "/api/contacts", New("Was there", "there@stays-never.example"), HttpStatusCode.Created);
        await NeverLogAsync("stays-never.example");

        await App.RefusedAsync(HttpStatusCode.Conflict, "contact.never-log", HttpMethod.Post, "/api/contacts", New("New", "new@stays-never.example"));
        var changed = await App.SendAsync<ContactCard>(
            HttpMethod.Put, $"/api/contacts/{card.Id}", new ContactChange("Was there, renamed", card.Role, "", card.Addresses, card.Book, card.Version));
        var list = await App.SendAsync<JsonObject>(HttpMethod.Post, "/api/contacts/imports/pasted", new PastedContacts("Listed <listed@stays-never.example>"), HttpStatusCode.Created);
        var rows = await App.GetAsync<JsonObject>($"/api/contacts/imports/{list["id"]}/rows");

        Assert.Equal("Was there, renamed", changed.Name);
        Assert.Equal(("refused", "neverLog"), ((string?)rows["rows"]![0]!["state"], (string?)rows["rows"]![0]!["code"]));
    }

    [Fact]
    public async Task Stored_mail_of_somebody_new_on_the_list_is_counted_removed_and_comes_back_with_an_undo()
    {
        var (card, _, _) = await StoredAsync("qzundo");

        var seen = await App.GetAsync<NeverLoggedView>("/api/never-log/stored");
        var receipt = await RemoveAsync(seen);

        Assert.Equal((2, 1, 1), (seen.Messages, seen.Logged, seen.WithOthers));
        Assert.Equal((0, 0, 0), await CountsAsync(card, "qzundo"));
        Assert.Equal(0, (await App.GetAsync<NeverLoggedView>("/api/never-log/stored")).Messages);
        using var undone = await App.SendAsync(HttpMethod.Delete, $"/api/never-log/removals/{receipt.RemovalId}", body: null);
        Assert.Equal(HttpStatusCode.NoContent, undone.StatusCode);
        Assert.Equal((2, 1, 2), await CountsAsync(card, "qzundo"));
        Assert.Equal(seen, await App.GetAsync<NeverLoggedView>("/api/never-log/stored"));
        await App.RefusedAsync(HttpStatusCode.NotFound, "never-log.removal-missing", HttpMethod.Delete, $"/api/never-log/removals/{receipt.RemovalId}");
        var acts = await App.InStoreAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == receipt.RemovalId.ToString()).OrderBy(entry => entry.Seq).Select(entry => entry.Action).ToListAsync());
        Assert.Equal([AuditActions.MailRemove, AuditActions.MailRemoveUndone], acts);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_import_brings_removed_mail_back_and_nothing_of_its_words_is_left_after_a_day(bool isOffTheList)
    {
        var name = "qzgone" + isOffTheList;
        var (card, alone, withOthers) = await StoredAsync(name);
        await RemoveAsync(await App.GetAsync<NeverLoggedView>("/api/never-log/stored"));
        await App.InScopeAsync(async services =>
        {
            await services.GetRequiredService<WithdrawnMail>().ForgetAsync(before: null, TestContext.Current.CancellationToken);
            return true;
        });
        if (isOffTheList)
        {
            await NeverLogAsync();
        }

        await App.StoreAsync(alone, withOthers);

        Assert.Equal((0, 0, 0), await CountsAsync(card, name));
        Assert.False(await App.InStoreAsync(db => db.EvenWithdrawn().AnyAsync(message => message.Subject.Contains(name))));
        Assert.False(await App.InStoreAsync(db => db.Originals.AnyAsync(original => original.Hash == OriginalMessage.HashOf(alone.Bytes))));
        using var export = await App.SendAsync(HttpMethod.Get, $"/api/contacts/{card}/export", body: null);
        Assert.DoesNotContain("Secret words", await export.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_of_others_alone_stays_and_so_do_contacts_and_what_was_logged_by_hand()
    {
        var (card, _, _) = await StoredAsync("qzstays");
        var other = new Letter { From = "Else <else@remains.example>", Subject = "Remains" };
        await App.StoreAsync(other);
        await App.SendAsync<InteractionView>(HttpMethod.Post, "/api/interactions/quick", new QuickTouch(InteractionKind.Call, card), HttpStatusCode.Created);

        await RemoveAsync(await App.GetAsync<NeverLoggedView>("/api/never-log/stored"));

        Assert.True(await App.InStoreAsync(db => db.Messages.AnyAsync(message => message.MessageId == other.Id)));
        Assert.Equal((1, InteractionKind.Call), ((await HistoryAsync(card)).Total, (await HistoryAsync(card)).Entries[0].Kind));
    }

    [Fact]
    public async Task What_was_not_counted_is_not_removed()
    {
        await StoredAsync("qzcounted");
        var seen = await App.GetAsync<NeverLoggedView>("/api/never-log/stored");
        await NeverLogAsync();

        await App.RefusedAsync(HttpStatusCode.Conflict, "never-log.changed-meanwhile", HttpMethod.Post, "/api/never-log/removals", new NeverLoggedRemoval(seen.Confirm));
        var nothing = await App.GetAsync<NeverLoggedView>("/api/never-log/stored");
        await App.RefusedAsync(HttpStatusCode.NotFound, "never-log.nothing-stored", HttpMethod.Post, "/api/never-log/removals", new NeverLoggedRemoval(nothing.Confirm));

        Assert.Equal(0, nothing.Messages);
    }

    /// <summary>A contact of an address that is put on the list then, with a logged mail and one with somebody else too.</summary>
    private async Task<(Guid Contact, Letter Alone, Letter WithOthers)> StoredAsync(string name)
    {
        var address = $"listed@{name}-stored.example";
        var card = await App.SendAsync<ContactCard>(HttpMethod.Post, "/api/contacts", New(name, address), HttpStatusCode.Created);
        var alone = new Letter { From = $"Listed <{address}>", Subject = name, Text = "Secret words." };
        var withOthers = new Letter { From = "Else <else@welcome.example>", Cc = address, Subject = name + " too", Text = "Secret words." };
        await App.StoreAsync(alone, withOthers);
        await App.SendAsync<LogReceipt>(HttpMethod.Post, "/api/threads/log", new LogRequest(LogThreadTests.Item(alone), LogScope.UpToThisMessage));
        await NeverLogAsync($"{name}-stored.example");
        return (card.Id, alone, withOthers);
    }

    private Task<NeverLoggedReceipt> RemoveAsync(NeverLoggedView seen) =>
        App.SendAsync<NeverLoggedReceipt>(HttpMethod.Post, "/api/never-log/removals", new NeverLoggedRemoval(seen.Confirm));

    private Task<TimelinePage> HistoryAsync(Guid contact) => App.GetAsync<TimelinePage>($"/api/contacts/{contact}/timeline");

    /// <summary>In the history, logged on the card, and found by a word.</summary>
    private async Task<(int History, int Logged, int Found)> CountsAsync(Guid contact, string word) => (
        (await HistoryAsync(contact)).Total,
        (await App.GetAsync<ContactCard>($"/api/contacts/{contact}")).LoggedCount,
        (await App.GetAsync<SearchPage>($"/api/search?q={word}")).Total);

    private async Task<SettingsDetails> NeverLogAsync(params string[] entries)
    {
        var now = await App.GetAsync<SettingsDetails>(Path);
        return await App.SendAsync<SettingsDetails>(HttpMethod.Put, Path, now with { NeverLog = entries });
    }

    private Task<System.Text.Json.JsonElement> RefuseAsync(string code, SettingsDetails settings) => App.RefusedAsync(HttpStatusCode.BadRequest, code, HttpMethod.Put, Path, settings);

    private static NewContact New(string name, string address) => new(name, ContactRole.Hcp, "", [address], Book.Company);
}

public sealed class NeverLogTestsOnSqlite(AppOnSqlite app) : NeverLogTests(app), IClassFixture<AppOnSqlite>;

public sealed class NeverLogTestsOnPostgreSql(AppOnPostgreSql app) : NeverLogTests(app), IClassFixture<AppOnPostgreSql>;
