using System.Net;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Pane;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Api.Tests.Threads;
using OutlookNetwork.Api.Threads;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Tests.Contacts;

/// <summary>A list is where many people meet, and nobody to keep.</summary>
public abstract class MailingListTests(NetworkApp app) : NetworkTests(app)
{
    private const string List = "linux-pd@kernel.example";

    [Fact]
    public async Task On_person_mail_that_names_the_owner_the_list_is_nobody_and_the_writer_is_somebody()
    {
        var letter = await OnListAsync("alex@coder.example");

        var pane = await App.SendAsync<PaneContext>(HttpMethod.Post, "/api/pane/context", LogThreadTests.Item(letter));
        var receipt = await App.SendAsync<LogReceipt>(HttpMethod.Post, "/api/threads/log", new LogRequest(LogThreadTests.Item(letter), LogScope.WholeThread));

        Assert.Equal((MatchState.NotAPerson, $"{List} is the address of a mailing list."), StateOf(pane, List));
        Assert.Equal((MatchState.Unknown, "None of your contacts has this address."), StateOf(pane, "alex@coder.example"));
        Assert.Equal(["alex@coder.example"], receipt.Unknown.Select(person => person.Address));
    }

    [Fact]
    public async Task A_list_is_nobody_on_mail_that_does_not_say_it_is_one()
    {
        await OnListAsync("alex@coder.example");
        var plain = new Letter { From = "Maria <maria@coder.example>", To = $"{List}, ines@liaison.example" };
        await App.StoreAsync(plain);

        var receipt = await App.SendAsync<LogReceipt>(HttpMethod.Post, "/api/threads/log", new LogRequest(LogThreadTests.Item(plain), LogScope.WholeThread));

        Assert.Equal(["maria@coder.example"], receipt.Unknown.Select(person => person.Address));
    }

    [Fact]
    public async Task Who_sends_in_bulk_is_nobody()
    {
        var letter = new Letter { From = "Renal Weekly <weekly@digest.example>", MoreHeaders = ["Precedence: bulk"] };
        await App.StoreAsync(letter);

        var pane = await App.SendAsync<PaneContext>(HttpMethod.Post, "/api/pane/context", LogThreadTests.Item(letter));

        Assert.Equal(MatchState.NotAPerson, StateOf(pane, "weekly@digest.example").State);
    }

    [Fact]
    public async Task A_list_cannot_be_kept_as_a_contact_nor_added_to_one_and_one_that_was_kept_before_stands_in_no_way()
    {
        var early = await CreateAsync("Early", "early@kernel.example");
        await OnListAsync("alex@coder.example");
        await OnListAsync("alex@coder.example", "early@kernel.example");

        var refused = await App.RefusedAsync(HttpStatusCode.Conflict, "contact.not-a-person", HttpMethod.Post, "/api/contacts", New("List", List));
        await App.RefusedAsync(
            HttpStatusCode.Conflict, "contact.not-a-person", HttpMethod.Put, $"/api/contacts/{early.Id}",
            new ContactChange("Early", ContactRole.Hcp, "", ["early@kernel.example", List], Book.Company, early.Version));
        var changed = await App.SendAsync<ContactCard>(
            HttpMethod.Put, $"/api/contacts/{early.Id}", new ContactChange("Later", ContactRole.Hcp, "", ["early@kernel.example"], Book.Company, early.Version));

        Assert.Equal(List, refused.GetProperty("address").GetString());
        Assert.Equal("Later", changed.Name);
    }

    [Fact]
    public async Task A_list_that_only_the_whole_message_names_is_nobody_once_that_came()
    {
        var letter = new Letter { From = "Joan <joan@coder.example>", To = $"late-list@kernel.example, ines@liaison.example", MoreHeaders = ["List-Id: <late-list.kernel.example>", "List-Post: <mailto:late-list@kernel.example>"] };
        var request = new LogRequest(LogThreadTests.Item(letter), LogScope.WholeThread);
        var before = await App.SendAsync<LogReceipt>(HttpMethod.Post, "/api/threads/log", request);

        await App.StoreAsync(letter);
        var after = await App.SendAsync<LogReceipt>(HttpMethod.Post, "/api/threads/log", request);

        Assert.Equal(["joan@coder.example", "late-list@kernel.example"], before.Unknown.Select(person => person.Address).Order());
        Assert.Equal(["joan@coder.example"], after.Unknown.Select(person => person.Address));
    }

    private static (MatchState State, string Reason) StateOf(PaneContext pane, string address)
    {
        var view = Assert.Single(pane.Participants, view => view.Address == address);
        return (view.State, view.Reason);
    }

    private static NewContact New(string name, string address) => new(name, ContactRole.Hcp, "", [address], Book.Company);

    private async Task<Letter> OnListAsync(string from, string list = List)
    {
        var letter = new Letter
        {
            From = from,
            To = $"{list}, ines@liaison.example",
            MoreHeaders = ["Precedence: bulk", $"List-Id: <{list.Replace('@', '.')}>", $"List-Post: <mailto:{list}>", "X-Mailing-List: " + list],
        };
        await App.StoreAsync(letter);
        return letter;
    }

    private Task<ContactCard> CreateAsync(string name, string address) =>
        App.SendAsync<ContactCard>(HttpMethod.Post, "/api/contacts", New(name, address), HttpStatusCode.Created);
}

public sealed class MailingListTestsOnSqlite(AppOnSqlite app) : MailingListTests(app), IClassFixture<AppOnSqlite>;

public sealed class MailingListTestsOnPostgreSql(AppOnPostgreSql app) : MailingListTests(app), IClassFixture<AppOnPostgreSql>;
