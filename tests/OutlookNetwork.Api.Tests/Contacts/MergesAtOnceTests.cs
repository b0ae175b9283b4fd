using System.Net;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;

namespace OutlookNetwork.Api.Tests.Contacts;

/// <summary>Merges, undos and logs of the same contacts, all at once.</summary>
public abstract class MergesAtOnceTests(NetworkApp app) : MergeTest(app)
{
    [Fact]
    public async Task Of_two_merges_of_one_pair_in_both_directions_at_once_one_is_done()
    {
        foreach (var round in Enumerable.Range(1, 5))
        {
            var one = await CreateAsync("One", $"one@both{round}.example");
            var other = await CreateAsync("Other", $"other@both{round}.example");

            var answers = await Task.WhenAll(
                App.SendAsync(HttpMethod.Post, $"/api/contacts/{one.Id}/merge", new MergeRequest(other.Id, one.Version, other.Version)),
                App.SendAsync(HttpMethod.Post, $"/api/contacts/{other.Id}/merge", new MergeRequest(one.Id, other.Version, one.Version)));

            Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
            await NetworkApp.RefusalAsync(answers.Single(answer => answer.StatusCode != HttpStatusCode.OK), HttpStatusCode.NotFound, "contact.missing");
            Assert.Equal(2, (await App.GetAsync<ContactPage>($"/api/contacts?search=both{round}.example")).Contacts.Single().Addresses.Count);
        }
    }

    [Fact]
    public async Task Of_two_merges_into_one_contact_at_once_one_is_done_and_the_other_told_of_it()
    {
        var kept = await CreateAsync("Kept", "kept@race.example");
        var others = new[] { await CreateAsync("A", "a@race.example"), await CreateAsync("B", "b@race.example"), await CreateAsync("C", "c@race.example") };

        var answers = await Task.WhenAll(others.Select(other =>
            App.SendAsync(HttpMethod.Post, $"/api/contacts/{kept.Id}/merge", new MergeRequest(other.Id, kept.Version, other.Version))));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        foreach (var answer in answers.Where(answer => answer.StatusCode != HttpStatusCode.OK))
        {
            await NetworkApp.RefusalAsync(answer, HttpStatusCode.Conflict, "contact.changed-meanwhile");
        }

        Assert.Equal(3, (await App.GetAsync<ContactPage>("/api/contacts?search=race.example")).Total);
    }

    [Fact]
    public async Task What_is_logged_while_its_contact_is_merged_counts_for_the_contact_that_stays()
    {
        foreach (var round in Enumerable.Range(1, 5))
        {
            var kept = await CreateAsync("Stays", $"stays@while{round}.example");
            var other = await CreateAsync("Goes", $"goes@while{round}.example");
            var merge = new MergeRequest(other.Id, kept.Version, other.Version);

            var answer = App.SendAsync(HttpMethod.Post, $"/api/contacts/{kept.Id}/merge", merge);
            await Task.WhenAll(answer, LogAsync(new Letter { From = $"goes@while{round}.example", Subject = $"while {round}" }));
            if ((await answer).StatusCode != HttpStatusCode.OK)
            {
                await NetworkApp.RefusalAsync(await answer, HttpStatusCode.Conflict, "contact.changed-meanwhile");
                await App.SendAsync<MergeReceipt>(HttpMethod.Post, $"/api/contacts/{kept.Id}/merge", merge);
            }

            Assert.Equal(1, (await App.GetAsync<ContactCard>($"/api/contacts/{kept.Id}")).LoggedCount);
        }
    }

    [Fact]
    public async Task Of_two_undos_at_once_one_is_done()
    {
        var (kept, other) = await LoggedPairAsync("two-undos");
        var merged = await MergeAsync(kept, other);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => App.SendAsync(HttpMethod.Delete, $"/api/contacts/merges/{merged.MergeId}", body: null)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Equal(3, answers.Count(answer => answer.StatusCode == HttpStatusCode.NotFound));
    }
}

public sealed class MergesAtOnceTestsOnSqlite(AppOnSqlite app) : MergesAtOnceTests(app), IClassFixture<AppOnSqlite>;

public sealed class MergesAtOnceTestsOnPostgreSql(AppOnPostgreSql app) : MergesAtOnceTests(app), IClassFixture<AppOnPostgreSql>;
