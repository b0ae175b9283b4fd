using System.Net;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;

namespace OutlookNetwork.Api.Tests.Contacts;

/// <summary>The address of somebody who is known by another.</summary>
public abstract class AddedAddressTests(NetworkApp app) : MergeTest(app)
{
    [Fact]
    public async Task An_added_address_brings_what_was_logged_with_it_and_can_be_taken_off_again()
    {
        var contact = await CreateAsync("Growing", "first@grown.example");
        await LogAsync(new Letter { From = "second@grown.example" });

        var grown = await App.SendAsync<ContactCard>(HttpMethod.Post, $"/api/contacts/{contact.Id}/addresses", new NewAddress("Second@Grown.Example", contact.Version));
        var back = await App.SendAsync<ContactCard>(
            HttpMethod.Put, $"/api/contacts/{contact.Id}",
            new ContactChange(grown.Name, grown.Role, grown.Institution, contact.Addresses, grown.Book, grown.Version));

        Assert.Equal(["first@grown.example", "second@grown.example"], grown.Addresses);
        Assert.Equal((1, contact.Version + 1), (grown.LoggedCount, grown.Version));
        Assert.Equal(contact.Addresses, back.Addresses);
    }

    [Fact]
    public async Task An_address_that_cannot_be_added_is_refused_by_name()
    {
        var contact = await CreateAsync("Picky", "picky@added.example");
        await CreateAsync("Holder", "held@added.example");

        await RefuseAddressAsync(HttpStatusCode.Conflict, "contact.address-taken", "held@added.example", contact.Version);
        await RefuseAddressAsync(HttpStatusCode.Conflict, "contact.own-address", "ines@liaison.example", contact.Version);
        await RefuseAddressAsync(HttpStatusCode.Conflict, "contact.changed-meanwhile", "free@added.example", contact.Version + 1);
        await RefuseAddressAsync(HttpStatusCode.BadRequest, "contact.not-an-address", "nothing", contact.Version);

        Assert.Equal(["picky@added.example"], (await App.GetAsync<ContactCard>($"/api/contacts/{contact.Id}")).Addresses);

        Task RefuseAddressAsync(HttpStatusCode status, string code, string address, int version) =>
            App.RefusedAsync(status, code, HttpMethod.Post, $"/api/contacts/{contact.Id}/addresses", new NewAddress(address, version));
    }
}

public sealed class AddedAddressTestsOnSqlite(AppOnSqlite app) : AddedAddressTests(app), IClassFixture<AppOnSqlite>;

public sealed class AddedAddressTestsOnPostgreSql(AppOnPostgreSql app) : AddedAddressTests(app), IClassFixture<AppOnPostgreSql>;
