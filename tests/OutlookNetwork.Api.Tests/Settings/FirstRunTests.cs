using System.Net;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Tests.Settings;

public abstract class FirstRunTests(NetworkApp app) : NetworkTests(app)
{
    private const string Path = "/api/first-run";

    [Fact]
    public async Task It_counts_people_up_to_ten_and_is_over_for_good_once_it_was_ended()
    {
        var before = await App.GetAsync<FirstRunView>(Path);
        for (var number = 0; number < 12; number++)
        {
            await App.SendAsync<ContactCard>(
                HttpMethod.Post, "/api/contacts", new NewContact($"Person {number}", ContactRole.Other, "", [$"first.run.{number}@x.example"], Book.Company), HttpStatusCode.Created);
        }

        var kept = await App.GetAsync<FirstRunView>(Path);
        using var ended = await App.SendAsync(HttpMethod.Delete, Path, body: null);
        var version = (await App.GetAsync<SettingsDetails>("/api/settings")).Version;
        using var again = await App.SendAsync(HttpMethod.Delete, Path, body: null);

        Assert.True(before is { Kept: < 10, Wanted: 10, Over: false }, before.ToString());
        Assert.Equal((10, 10, false), (kept.Kept, kept.Wanted, kept.Over));
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (ended.StatusCode, again.StatusCode));
        Assert.True((await App.GetAsync<FirstRunView>(Path)).Over);
        Assert.Equal(version, (await App.GetAsync<SettingsDetails>("/api/settings")).Version);
    }
}

public sealed class FirstRunTestsOnSqlite(AppOnSqlite app) : FirstRunTests(app), IClassFixture<AppOnSqlite>;

public sealed class FirstRunTestsOnPostgreSql(AppOnPostgreSql app) : FirstRunTests(app), IClassFixture<AppOnPostgreSql>;
