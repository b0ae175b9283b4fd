using System.Net;
using System.Text.RegularExpressions;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Api.Threads;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.SignInStandIn;

namespace OutlookNetwork.Api.Tests.Contacts;

/// <summary>One message, logged by two colleagues.</summary>
public abstract partial class WitnessTests(ServerApp app) : ColleaguesTests(app)
{
    [Fact]
    public async Task Who_logs_a_message_that_a_colleague_logged_with_a_shared_contact_is_a_witness_and_it_counts_once()
    {
        var shared = await CreateAsync(Ines, Osei, shared: true);
        var mail = Mail();
        var first = await LogAsync(Ines, mail);

        var second = await LogAsync(Ben, mail);
        var again = await LogAsync(Ben, mail);
        var hers = await LogAsync(Ines, mail);

        Assert.Equal((1, 1, 1), (first.NewlyLogged, second.NewlyLogged, second.LoggedCount));
        Assert.Equal((0, 0), (again.NewlyLogged, hers.NewlyLogged));
        Assert.Equal(("Ines", false, first.Logged.At), (second.Logged.By, second.Logged.ByYou, second.Logged.At));
        Assert.Equal(second.LogId, second.Logged.LogId);
        var witness = Assert.Single(second.Logged.Witnesses);
        Assert.Equal(("Ben", true), (witness.By, witness.ByYou));
        Assert.Equal(("Ines", true, "Ben"), (hers.Logged.By, hers.Logged.ByYou, Assert.Single(hers.Logged.Witnesses).By));
        foreach (var client in new[] { Ines, Ben })
        {
            Assert.Equal(1, (await GetAsync<ContactCard>(client, $"/api/contacts/{shared.Id}")).LoggedCount);
            var entry = OnlyMail(await TimelineAsync(client, shared.Id));
            Assert.Equal(("Ines", 1, true), (entry.Logged?.By, entry.Logged?.Witnesses.Count, entry.Yours));
            Assert.Single((await GetAsync<ContactPage>(client, $"/api/contacts?search={Osei}")).Contacts);
        }
    }

    [Fact]
    public async Task Before_a_colleague_logs_it_too_the_pane_says_who_did_and_still_offers_it()
    {
        await CreateAsync(Ines, Osei, shared: true);
        var mail = Mail();
        await App.StoreForAsync((People.Ben.Tenant, People.Ben.Id.ToString()), "", Written("Renal dosing") with { Id = mail.InternetMessageId! });
        await LogAsync(Ines, mail);

        var context = await ContextAsync(Ben, mail);

        Assert.Equal((false, 0), (context.Thread?.OpenMessageLogged, context.Thread?.LoggedCount));
        var entry = OnlyMail(context.History);
        Assert.Equal(("Ines", null, true), (entry.Logged?.By, entry.Logged?.LogId, entry.Yours));
    }

    [Fact]
    public async Task Posts_of_both_at_once_make_one_entry_with_one_witness()
    {
        var shared = await CreateAsync(Ines, Osei, shared: true);
        var mail = Mail();

        var receipts = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => LogAsync(number % 2 == 0 ? Ines : Ben, mail)));

        Assert.Equal(2, receipts.Sum(receipt => receipt.NewlyLogged));
        var (hers, his) = (await TimelineAsync(Ines, shared.Id), await TimelineAsync(Ben, shared.Id));
        var (toInes, toBen) = (OnlyMail(hers).Logged, OnlyMail(his).Logged);
        Assert.Equal((toInes?.By, toInes?.At), (toBen?.By, toBen?.At));
        Assert.Equal(Assert.Single(toInes!.Witnesses).By, Assert.Single(toBen!.Witnesses).By);
        Assert.Equal(1, (await GetAsync<ContactCard>(Ben, $"/api/contacts/{shared.Id}")).LoggedCount);
    }

    [Fact]
    public async Task When_the_first_takes_it_back_the_witness_is_who_logged_it()
    {
        var shared = await CreateAsync(Ines, Osei, shared: true);
        var mail = Mail();
        var first = await LogAsync(Ines, mail);
        await LogAsync(Ben, mail);

        using var foreign = await SendAsync(Ben, HttpMethod.Delete, $"/api/logs/{first.LogId}", body: null);
        await NetworkApp.RefusalAsync(foreign, HttpStatusCode.NotFound, "log.missing");
        Assert.Equal(HttpStatusCode.NoContent, await StatusAsync(Ines, HttpMethod.Delete, $"/api/logs/{first.LogId}"));

        var entry = OnlyMail(await TimelineAsync(Ben, shared.Id));
        Assert.Equal(("Ben", 0), (entry.Logged?.By, entry.Logged?.Witnesses.Count));
    }

    [Fact]
    public async Task With_a_private_contact_a_colleague_who_logs_the_same_message_gets_the_same_answers_as_if_nobody_had()
    {
        var (hers, nobodys) = ($"hers-{Mark}@hospital.example", $"none-{Mark}@hospital.example");
        await CreateAsync(Ines, Osei, shared: false, hers);
        var (logged, unheard) = (Mail(from: hers), Mail(from: nobodys));
        await LogAsync(Ines, logged);

        foreach (var answer in new Func<OpenItem, string, Task<string>>[]
        {
            async (mail, _) => await TextAsync(Ben, HttpMethod.Post, "/api/pane/context", mail),
            async (mail, _) => await TextAsync(Ben, HttpMethod.Post, "/api/threads/log", new LogRequest(mail, LogScope.WholeThread)),
            async (_, from) => await TextAsync(Ben, HttpMethod.Post, "/api/contacts", new NewContact("Own", ContactRole.Hcp, "", [from], Book.Company)),
            async (mail, _) => await TextAsync(Ben, HttpMethod.Post, "/api/pane/context", mail),
        })
        {
            Assert.Equal(Plain(await answer(unheard, nobodys)), Plain(await answer(logged, hers)));
        }

        var own = Assert.Single((await GetAsync<ContactPage>(Ben, $"/api/contacts?search={hers}")).Contacts);
        Assert.Equal(1, own.LoggedCount);
        Assert.Equal("Ben", OnlyMail(await TimelineAsync(Ben, own.Id)).Logged?.By);
    }

    [Fact]
    public async Task Who_keeps_the_same_person_as_a_private_contact_keeps_what_they_logged_to_themselves()
    {
        var shared = await CreateAsync(Ines, Osei, shared: true);
        await CreateAsync(Ben, Osei, shared: false);
        await LogAsync(Ben, Mail());

        Assert.Equal(0, (await TimelineAsync(Ines, shared.Id)).Total);
        Assert.Equal(0, (await GetAsync<ContactCard>(Ines, $"/api/contacts/{shared.Id}")).LoggedCount);
    }

    [Fact]
    public async Task A_message_with_somebody_of_the_private_book_on_it_is_not_shown_to_colleagues()
    {
        var shared = await CreateAsync(Ines, Osei, shared: true);
        var peer = $"peer-{Mark}@peer.example";
        await CreateAsync(Ines, "Tomas Lind", shared: false, peer, Book.Private);
        var mail = Mail() with { Cc = [new("Tomas Lind", peer)] };
        await LogAsync(Ines, mail);

        Assert.Equal((0, 1), ((await TimelineAsync(Ben, shared.Id)).Total, (await TimelineAsync(Ines, shared.Id)).Total));
        Assert.Equal((0, 1), ((await GetAsync<ContactCard>(Ben, $"/api/contacts/{shared.Id}")).LoggedCount, (await GetAsync<ContactCard>(Ines, $"/api/contacts/{shared.Id}")).LoggedCount));
        Assert.Equal(("Ben", 0), ((await LogAsync(Ben, mail)).Logged.By, (await LogAsync(Ben, mail)).Logged.Witnesses.Count));
    }

    /// <summary>Without what differs from one mail, contact or moment to the next.</summary>
    private string Plain(string text) => Moment().Replace(Id().Replace(text.Replace($"hers-{Mark}", "x").Replace($"none-{Mark}", "x"), "id"), "then");

    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32}")]
    private static partial Regex Id();

    [GeneratedRegex(@"2\d{3}-\d\d-\d\dT[\d:.]+(Z|\+00:00)")]
    private static partial Regex Moment();
}

public sealed class WitnessTestsOnSqlite(ServerOnSqlite app) : WitnessTests(app), IClassFixture<ServerOnSqlite>;

public sealed class WitnessTestsOnPostgreSql(ServerOnPostgreSql app) : WitnessTests(app), IClassFixture<ServerOnPostgreSql>;
