using System.Net;
using OutlookNetwork.Api.Pane;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Tests.Settings;

public abstract class SettingsTests(NetworkApp app) : NetworkTests(app)
{
    private const string Path = "/api/settings";

    [Fact]
    public async Task Settings_come_back_as_they_were_sent_in_normal_form_with_the_next_version()
    {
        var before = await App.GetAsync<SettingsDetails>(Path);

        var sent = before with
        {
            DisplayName = " Dr. Ines Park ",
            Addresses = ["ines@liaison.example", "INES.PARK@Liaison.Example", "ines@liaison.example"],
            InternalDomains = ["@Liaison.example", "sister-company.example"],
            TimeZone = "Asia/Tokyo",
            KeepPrivateDays = 36_500,
            WorkingHours = new(new(8, 30), new(16, 0), [DayOfWeek.Monday, DayOfWeek.Saturday]),
        };
        var answer = await App.SendAsync<SettingsDetails>(HttpMethod.Put, Path, sent);
        var after = await App.GetAsync<SettingsDetails>(Path);

        Assert.Equal(("Dr. Ines Park", "Asia/Tokyo", before.Version + 1), (after.DisplayName, after.TimeZone, after.Version));
        Assert.Equal((null, 36_500), (after.KeepCompanyDays, after.KeepPrivateDays));
        Assert.Equal(2, after.Addresses.Count);
        Assert.Equal(["liaison.example", "sister-company.example"], after.InternalDomains);
        Assert.Equal((new TimeOnly(8, 30), new TimeOnly(16, 0)), (after.WorkingHours.Start, after.WorkingHours.End));
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Saturday], after.WorkingHours.Days);
        Assert.Equal((answer.Version, answer.TimeZone), (after.Version, after.TimeZone));
    }

    [Fact]
    public async Task The_category_of_logged_mail_is_none_until_it_is_named_and_told_beside_every_mail()
    {
        var item = new OpenItem("<category@settings.example>", null, "s", new("", "a@category.example"), [new("", "ines@liaison.example")], [], null);
        var before = await App.GetAsync<SettingsDetails>(Path);
        Assert.Equal(("", null), (before.LoggedCategory, (await App.SendAsync<PaneContext>(HttpMethod.Post, "/api/pane/context", item)).LoggedCategory));

        var named = await App.SendAsync<SettingsDetails>(HttpMethod.Put, Path, before with { LoggedCategory = " In my network " });
        var left = await App.SendAsync<SettingsDetails>(HttpMethod.Put, Path, named with { LoggedCategory = null });

        Assert.Equal(("In my network", "In my network"), (named.LoggedCategory, left.LoggedCategory));
        Assert.Equal("In my network", (await App.SendAsync<PaneContext>(HttpMethod.Post, "/api/pane/context", item)).LoggedCategory);
        await RefuseAsync("settings.category", left with { LoggedCategory = "One, two" });
        await RefuseAsync("settings.category", left with { LoggedCategory = new('x', 256) });
        Assert.Equal("", (await App.SendAsync<SettingsDetails>(HttpMethod.Put, Path, left with { LoggedCategory = "" })).LoggedCategory);
    }

    [Fact]
    public async Task Settings_that_make_no_sense_are_refused_with_what_is_wrong_and_change_nothing()
    {
        var now = await App.GetAsync<SettingsDetails>(Path);

        var zone = await RefuseAsync("settings.unknown-time-zone", now with { TimeZone = "Mars/Olympus" });
        var address = await RefuseAsync("settings.not-an-address", now with { Addresses = ["ines"] });
        var domain = await RefuseAsync("settings.not-a-domain", now with { InternalDomains = ["no domain"] });
        await RefuseAsync("settings.not-a-domain", now with { InternalDomains = ["com"] });
        await RefuseAsync("settings.hours-reversed", now with { WorkingHours = now.WorkingHours with { Start = new(18, 0), End = new(9, 0) } });
        await RefuseAsync("settings.keep-days", now with { KeepCompanyDays = 0 });
        await RefuseAsync("settings.keep-days", now with { KeepPrivateDays = 36_501 });
        await RefuseAsync("settings.too-many", now with { Addresses = [.. Enumerable.Range(0, 51).Select(number => $"n{number}@own.example")] });

        Assert.Equal("Mars/Olympus", zone.GetProperty("timeZone").GetString());
        Assert.Equal("ines", address.GetProperty("address").GetString());
        Assert.Equal("no domain", domain.GetProperty("domain").GetString());
        Assert.Equal(now.Version, (await App.GetAsync<SettingsDetails>(Path)).Version);
    }

    [Fact]
    public async Task A_change_of_an_older_version_is_refused()
    {
        var now = await App.GetAsync<SettingsDetails>(Path);
        await App.SendAsync<SettingsDetails>(HttpMethod.Put, Path, now);

        await App.RefusedAsync(HttpStatusCode.Conflict, "settings.changed-meanwhile", HttpMethod.Put, Path, now);
    }

    [Fact]
    public async Task Of_many_changes_at_once_exactly_one_is_taken()
    {
        var now = await App.GetAsync<SettingsDetails>(Path);

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(number => App.SendAsync(HttpMethod.Put, Path, now with { DisplayName = $"Name {number}" })));

        Assert.Equal(1, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        Assert.Equal(4, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task An_address_taken_into_the_settings_turns_what_it_sent_into_outgoing_mail()
    {
        var letter = new Letter { From = "second.life@own.example", To = $"friend@elsewhere.example, {Letter.Ines}" };
        await App.StoreAsync(letter);
        var item = Threads.LogThreadTests.Item(letter);
        var before = await App.SendAsync<PaneContext>(HttpMethod.Post, "/api/pane/context", item);

        var now = await App.GetAsync<SettingsDetails>(Path);
        await App.SendAsync<SettingsDetails>(HttpMethod.Put, Path, now with { Addresses = [.. now.Addresses, "Second.Life@OWN.example"] });
        var after = await App.SendAsync<PaneContext>(HttpMethod.Post, "/api/pane/context", item);

        Assert.Equal((Direction.Incoming, "second.life@own.example"), (before.Item.Direction, before.Counterpart));
        Assert.Equal((Direction.Outgoing, "friend@elsewhere.example"), (after.Item.Direction, after.Counterpart));
        Assert.Equal((Whose.Yours, Whose.Theirs), (before.Thread!.Turn.Whose, after.Thread!.Turn.Whose)); // the message is stored
    }

    private Task<System.Text.Json.JsonElement> RefuseAsync(string code, SettingsDetails settings) =>
        App.RefusedAsync(HttpStatusCode.BadRequest, code, HttpMethod.Put, Path, settings);
}

public sealed class SettingsTestsOnSqlite(AppOnSqlite app) : SettingsTests(app), IClassFixture<AppOnSqlite>;

public sealed class SettingsTestsOnPostgreSql(AppOnPostgreSql app) : SettingsTests(app), IClassFixture<AppOnPostgreSql>;
