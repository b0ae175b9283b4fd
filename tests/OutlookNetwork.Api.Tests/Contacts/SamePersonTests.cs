using System.Net;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Tests.Contacts;

public abstract class SamePersonTests(NetworkApp app) : NetworkTests(app)
{
    [Fact]
    public async Task An_address_of_nobody_and_another_contact_are_suggested_with_the_reasons()
    {
        await App.StoreAsync(
            new Letter { From = "Paula Ackerman <p.ackerman@first-house.example>" },
            new Letter { From = "\"ACKERMAN, Paula\" <paula@second-house.example>", SentAt = "2026-05-02T09:00:00Z" },
            new Letter { From = "Peter Ackerman <peter@second-house.example>" });
        var contact = await CreateAsync("Paula Ackerman", "p.ackerman@first-house.example");
        var other = await CreateAsync("Dr. Paula Ackerman", "ackerman@third-house.example");

        var page = await SuggestedAsync(contact);

        var nobodys = Assert.Single(page.Suggestions, one => one.Other.Contact is null);
        var another = Assert.Single(page.Suggestions, one => one.Other.Contact is not null);
        Assert.Equal((2, "p.ackerman@first-house.example", contact.Id), (page.Total, nobodys.One.Address, nobodys.One.Contact?.Id));
        Assert.Equal(("paula@second-house.example", "Paula Ackerman"), (nobodys.Other.Address, nobodys.Other.Name));
        Assert.Contains("Both are named Paula Ackerman.", nobodys.Evidence);
        Assert.Contains(nobodys.Evidence, sentence => sentence.Contains("last wrote on 2026-03-02", StringComparison.Ordinal));
        Assert.Equal((other.Id, other.Version, "Dr. Paula Ackerman"), (another.Other.Contact?.Id, another.Other.Contact?.Version, another.Other.Contact?.Name));
        Assert.True(nobodys.Strength >= another.Strength && page.Suggestions[0] == nobodys);
    }

    [Theory]
    [InlineData("Jörg Mühlheim", "\"Muehlheim, Joerg\" <j@umlaut1.example>", "j@umlaut1.example")]
    [InlineData("Ann-Marie O'Neil", "Ann Marie O’Neil <am@spelt2.example>", "am@spelt2.example")]
    [InlineData("Ægir Sørlund", "Aegir Sorlund <as@spelt3.example>", "as@spelt3.example")]
    [InlineData("王小明", "王小明 <wxm@spelt4.example>", "wxm@spelt4.example")]
    [InlineData("Юрий Стоянов", "Юрий Стоянов <ys@spelt5.example>", "ys@spelt5.example")]
    public async Task A_name_is_found_however_it_is_spelt(string name, string from, string address)
    {
        await App.StoreAsync(new Letter { From = from });
        var contact = await CreateAsync(name, "known-" + address);

        Assert.Contains((await SuggestedAsync(contact)).Suggestions, one => one.Other.Address == address);
    }

    [Fact]
    public async Task What_only_the_original_says_is_evidence()
    {
        await App.StoreAsync(
            new Letter { From = "Tilda Brandvold <tilda@old-post.example>", Text = "Please note my new address: tb@new-post.example\n" },
            new Letter { From = "tb@new-post.example", Text = "Hello, it is Tilda Brandvold." });
        var contact = await CreateAsync("Tilda Brandvold", "tilda@old-post.example");

        var suggestion = Assert.Single((await SuggestedAsync(contact)).Suggestions);

        Assert.Equal("tb@new-post.example", suggestion.Other.Address);
        Assert.Contains("A message of tilda@old-post.example announces tb@new-post.example as a new address.", suggestion.Evidence);
    }

    [Fact]
    public async Task The_owner_lists_functions_and_people_of_the_other_book_are_never_suggested()
    {
        await App.StoreAsync(
            new Letter { From = "Ruth Oduya <ruth@left-out.example>", To = "Ruth Oduya <ruth-list@left-out-lists.example>", MoreHeaders = ["List-Post: <mailto:ruth-list@left-out-lists.example>"] },
            new Letter { From = "Ruth Oduya <info@left-out-office.example>" },
            new Letter { From = "Ruth Oduya <ines@liaison.example>", To = "ruth@left-out.example" });
        var contact = await CreateAsync("Ruth Oduya", "ruth@left-out.example");
        await CreateAsync("Ruth Oduya", "ruth@left-out-home.example", Book.Private);

        Assert.Empty((await SuggestedAsync(contact)).Suggestions);
    }

    [Fact]
    public async Task Who_was_said_not_to_be_the_same_stays_away_until_that_is_taken_back()
    {
        await App.StoreAsync(new Letter { From = "Karl Ottensen <karl@nobodys.example>" });
        var contact = await CreateAsync("Karl Ottensen", "ko@dismissing.example");
        var other = await App.SendAsync<ContactCard>(
            HttpMethod.Post, "/api/contacts",
            new NewContact("Karl Ottensen", ContactRole.Hcp, "", ["ko@dismissed.example", "ottensen@dismissed.example"], Book.Company), HttpStatusCode.Created);
        Assert.Equal(2, (await SuggestedAsync(contact)).Total);

        await DismissAsync("KO@dismissing.example", "ottensen@dismissed.example");
        await DismissAsync("ottensen@dismissed.example", "ko@dismissing.example"); // again, the other way round
        var left = await SuggestedAsync(contact);
        var fromOther = await SuggestedAsync(other);
        var pairs = await App.GetAsync<SamePersonPage>("/api/contacts/same-people");
        await DismissAsync("ko@dismissing.example", "karl@nobodys.example");
        var none = await SuggestedAsync(contact);

        Assert.Equal("karl@nobodys.example", Assert.Single(left.Suggestions).Other.Address);
        Assert.DoesNotContain(fromOther.Suggestions, one => one.Other.Contact?.Id == contact.Id);
        Assert.DoesNotContain(pairs.Suggestions, one => one.One.Contact?.Id == contact.Id || one.Other.Contact?.Id == contact.Id);
        Assert.Empty(none.Suggestions);
        foreach (var _ in Enumerable.Range(0, 2)) // the second time there is nothing to take back
        {
            using var back = await App.SendAsync(HttpMethod.Delete, "/api/contacts/same-people/dismissals?first=ottensen@dismissed.example&second=ko@dismissing.example", body: null);
            Assert.Equal(HttpStatusCode.NoContent, back.StatusCode);
        }

        Assert.Equal(other.Id, Assert.Single((await SuggestedAsync(contact)).Suggestions).Other.Contact?.Id);
    }

    [Fact]
    public async Task Many_dismissals_of_one_pair_at_once_are_one()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => DismissAsync("one@at-once.example", "two@at-once.example")));
    }

    [Fact]
    public async Task What_is_no_pair_of_addresses_cannot_be_dismissed()
    {
        await RefuseAsync("contact.pair-needed", "one@pair.example");
        await RefuseAsync("contact.pair-needed", "one@pair.example", "ONE@pair.example");
        await RefuseAsync("contact.pair-needed", "one@pair.example", "two@pair.example", "three@pair.example");
        await RefuseAsync("contact.not-an-address", "one@pair.example", "nothing");

        Task RefuseAsync(string code, params string[] addresses) =>
            App.RefusedAsync(HttpStatusCode.BadRequest, code, HttpMethod.Post, "/api/contacts/same-people/dismissals", new Dismissal(addresses));
    }

    [Fact]
    public async Task Pairs_among_all_contacts_are_found_once_and_no_address_of_nobody_is_in_them()
    {
        await App.StoreAsync(new Letter { From = "Yrsa Holmlund <yrsa@nobodys-pair.example>" });
        var first = await CreateAsync("Yrsa Holmlund", "yh@pair-a.example");
        var second = await CreateAsync("Holmlund, Yrsa", "yrsa.holmlund@pair-b.example");
        await CreateAsync("Yrsa Holmgren", "yrsa@pair-c.example");

        var page = await App.GetAsync<SamePersonPage>("/api/contacts/same-people");

        var pair = Assert.Single(page.Suggestions, one => one.One.Address.Contains("@pair-", StringComparison.Ordinal));
        Assert.Equal([first.Id, second.Id], new[] { pair.One.Contact?.Id ?? default, pair.Other.Contact?.Id ?? default }.Order());
        Assert.Contains("Both are named Yrsa Holmlund.", pair.Evidence);
        Assert.All(page.Suggestions, one => Assert.True(one.One.Contact is not null && one.Other.Contact is not null));
    }

    [Fact]
    public async Task At_most_twenty_are_shown_and_all_are_counted()
    {
        await App.StoreAsync([.. Enumerable.Range(0, 30).Select(number => new Letter { From = $"many.people{number}+tag@twenty.example", Text = "x" })]);
        var contact = await App.SendAsync<ContactCard>(
            HttpMethod.Post, "/api/contacts",
            new NewContact("Many", ContactRole.Hcp, "", [.. Enumerable.Range(0, 20).Select(number => $"many.people{number}@twenty.example")], Book.Company), HttpStatusCode.Created);

        var twenty = await SuggestedAsync(contact);

        Assert.Equal((20, 20), (twenty.Suggestions.Count, twenty.Total));
        Assert.All(twenty.Suggestions, one => Assert.Contains(one.Evidence, sentence => sentence.Contains("reach one mailbox", StringComparison.Ordinal)));
    }

    private async Task DismissAsync(string one, string other)
    {
        using var answer = await App.SendAsync(HttpMethod.Post, "/api/contacts/same-people/dismissals", new Dismissal([one, other]));
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    private Task<SamePersonPage> SuggestedAsync(ContactCard contact) => App.GetAsync<SamePersonPage>($"/api/contacts/{contact.Id}/same-person");

    private Task<ContactCard> CreateAsync(string name, string address, Book book = Book.Company) => App.SendAsync<ContactCard>(
        HttpMethod.Post, "/api/contacts", new NewContact(name, ContactRole.Hcp, "", [address], book), HttpStatusCode.Created);
}

public sealed class SamePersonTestsOnSqlite(AppOnSqlite app) : SamePersonTests(app), IClassFixture<AppOnSqlite>;

public sealed class SamePersonTestsOnPostgreSql(AppOnPostgreSql app) : SamePersonTests(app), IClassFixture<AppOnPostgreSql>;
