using System.Net;
using System.Text;
using OutlookNetwork.Api.Cadence;
using OutlookNetwork.Api.CalendarFeeds;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Interactions;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Interactions;

namespace OutlookNetwork.Api.Tests.CalendarFeeds;

public abstract class CalendarFeedTests(NetworkApp app) : NetworkTests(app)
{
    private const string Path = "/api/calendar-feed";
    private const string Name = "Dr. Åse Öberg-Nwachukwu, of a name that is so long that a line of the file has no room for it, and \"more\"; and more";

    [Fact]
    public async Task A_calendar_program_reads_what_is_due_by_the_secret_address_alone()
    {
        var contact = await DueAsync();

        var made = await MakeAsync(new(NamesShown.Full, Alarms: true));
        var file = await ReadAsync(made.Path);

        Assert.Matches("^/calendar/[A-Za-z0-9_-]{43}[.]ics$", made.Path);
        var lines = file.Split("\r\n");
        Assert.Equal(("BEGIN:VCALENDAR", "END:VCALENDAR"), (lines[0], lines[^2]));
        Assert.DoesNotContain(lines, line => Encoding.UTF8.GetByteCount(line) > 75);
        var entry = file.Replace("\r\n ", "", StringComparison.Ordinal).Split("BEGIN:VEVENT").Single(one => one.Contains($"UID:due-{contact.Id}@outlooknetwork", StringComparison.Ordinal));
        Assert.Contains($"SUMMARY:Be in touch with {Name.Replace(",", "\\,", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)}\r\n", entry, StringComparison.Ordinal);
        Assert.Contains($"DTSTART;VALUE=DATE:{InDays(20):yyyyMMdd}\r\n", entry, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VALARM", entry, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unless_asked_for_it_shows_initials_and_reminds_of_nothing()
    {
        await DueAsync();

        var file = await ReadAsync((await MakeAsync(new(NamesShown.Initials, Alarms: false))).Path);

        Assert.Contains("SUMMARY:Be in touch with D.Å.Ö.", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Nwachukwu", file, StringComparison.Ordinal);
        Assert.DoesNotContain("VALARM", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_was_renewed_or_ended_says_nothing_any_more()
    {
        var first = await MakeAsync(new(NamesShown.Initials, Alarms: false));
        var second = await MakeAsync(new(NamesShown.Initials, Alarms: false));
        await AssertNothingAsync(first.Path);
        await ReadAsync(second.Path);

        using var ended = await App.SendAsync(HttpMethod.Delete, Path, body: null);
        using var again = await App.SendAsync(HttpMethod.Delete, Path, body: null);

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (ended.StatusCode, again.StatusCode));
        Assert.Null((await App.GetAsync<FeedState>(Path)).Feed);
        await AssertNothingAsync(second.Path);
        await AssertNothingAsync($"/calendar/{new string('a', 4000)}.ics");
    }

    private async Task<ContactCard> DueAsync()
    {
        var contact = await App.SendAsync<ContactCard>(
            HttpMethod.Post, "/api/contacts", new NewContact(Name, ContactRole.Other, "", [$"feed.{Guid.NewGuid():N}@x.example"], Book.Company), HttpStatusCode.Created);
        using var kept = await App.SendAsync(HttpMethod.Put, $"/api/contacts/{contact.Id}/cadence", new CadenceChange(CadenceChoice.Own, 30, 45, Snooze: null, DoNotContact: null, Version: 0));
        kept.EnsureSuccessStatusCode();
        await App.SendAsync<InteractionView>(HttpMethod.Post, "/api/interactions", new NewInteraction(InteractionKind.Call, [contact.Id], InDays(-10)), HttpStatusCode.Created);
        return contact;
    }

    private Task<FeedMade> MakeAsync(FeedWish wish) => App.SendAsync<FeedMade>(HttpMethod.Post, Path, wish, HttpStatusCode.OK);

    private async Task<string> ReadAsync(string path)
    {
        using var anonymous = App.Anonymous();
        using var answer = await anonymous.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "text/calendar"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.True(answer.Headers.CacheControl?.NoStore);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private async Task AssertNothingAsync(string path)
    {
        using var anonymous = App.Anonymous();
        using var answer = await anonymous.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}

public sealed class CalendarFeedTestsOnSqlite(AppOnSqlite app) : CalendarFeedTests(app), IClassFixture<AppOnSqlite>;

public sealed class CalendarFeedTestsOnPostgreSql(AppOnPostgreSql app) : CalendarFeedTests(app), IClassFixture<AppOnPostgreSql>;
