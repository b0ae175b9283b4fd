using System.Net;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Interactions;
using OutlookNetwork.Api.Preview;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Api.Threads;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Interactions;

namespace OutlookNetwork.Api.Tests.Demo;

public abstract class DemoTests(NetworkApp app) : NetworkTests(app)
{
    [Fact]
    public async Task Removing_the_demo_leaves_the_owners_own_mail_people_and_settings_and_nothing_of_Ines()
    {
        var settings = await App.GetAsync<SettingsDetails>("/api/settings");
        await App.SendAsync<SettingsDetails>(HttpMethod.Put, "/api/settings", settings with
        {
            Addresses = [.. settings.Addresses, "me@own.example"],
            InternalDomains = [.. settings.InternalDomains, "own.example"],
        });
        var item = new OpenItem(
            "<mine@friend.example>", null, "Mine", new("Friend", "f@friend.example"), [new("", "me@own.example")], [], DateTimeOffset.UnixEpoch);
        await App.SendAsync<LogReceipt>(HttpMethod.Post, "/api/threads/log", new LogRequest(item, LogScope.WholeThread));
        await App.SendAsync<ContactCard>(
            HttpMethod.Post, "/api/contacts", new NewContact("Friend", ContactRole.Peer, "", ["f@friend.example"], Book.Private), HttpStatusCode.Created);

        var friendsId = Assert.Single((await App.GetAsync<ContactPage>("/api/contacts?search=f@friend.example")).Contacts).Id;
        var osei = Assert.Single((await App.GetAsync<ContactPage>("/api/contacts?search=osei")).Contacts).Id;
        await LogAsync(new(InteractionKind.Call, [osei], new(2026, 3, 2)));
        await LogAsync(new(InteractionKind.Note, [osei, friendsId], new(2026, 3, 2), Text: "Both."));

        using var removed = await App.SendAsync(HttpMethod.Delete, "/api/demo", body: null);

        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        var after = await App.GetAsync<SettingsDetails>("/api/settings");
        Assert.Equal("", after.DisplayName);
        Assert.Equal(["me@own.example"], after.Addresses);
        Assert.Equal(["own.example"], after.InternalDomains);
        var friend = Assert.Single((await App.GetAsync<ContactPage>("/api/contacts")).Contacts);
        Assert.Equal(("Friend", 1, 1), (friend.Name, friend.MessageCount, friend.LoggedCount));
        Assert.Equal(["Both."], await App.InStoreAsync(db => db.Interactions.Where(one => one.MessageId == null).Select(one => one.Text).ToListAsync()));
        var folders = await App.GetAsync<PreviewFolders>("/api/preview/folders");
        Assert.Equal((false, 1), (folders.Demo, folders.Folders.Sum(folder => folder.Count)));
        Assert.Equal(1, await App.InStoreAsync(db => db.SearchEntries.CountAsync())); // no word of it is left either
    }

    private Task<InteractionView> LogAsync(NewInteraction said) => App.SendAsync<InteractionView>(HttpMethod.Post, "/api/interactions", said, HttpStatusCode.Created);
}

public sealed class DemoTestsOnSqlite(AppOnSqlite app) : DemoTests(app), IClassFixture<AppOnSqlite>;

public sealed class DemoTestsOnPostgreSql(AppOnPostgreSql app) : DemoTests(app), IClassFixture<AppOnPostgreSql>;
