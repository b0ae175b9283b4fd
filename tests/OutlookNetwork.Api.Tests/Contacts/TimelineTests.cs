using System.Net;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Tests.Contacts;

public abstract class TimelineTests(NetworkApp app) : NetworkTests(app)
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(200)]
    public async Task All_pages_together_hold_every_message_once_newest_first(int limit)
    {
        var contact = await PersonAsync($"pages{limit}@timeline.example", messages: 23);

        var entries = new List<HistoryEntry>();
        string? cursor = null;
        do
        {
            var page = await App.GetAsync<TimelinePage>($"/api/contacts/{contact.Id}/timeline?limit={limit}" + (cursor is null ? "" : $"&cursor={cursor}"));
            Assert.Equal(23, page.Total);
            Assert.InRange(page.Entries.Count, 1, limit);
            entries.AddRange(page.Entries);
            cursor = page.Next;
        }
        while (cursor is not null);

        Assert.Equal(23, entries.DistinctBy(entry => entry.Id).Count());
        Assert.Equal(23, entries.Count);
        Assert.Equal(entries.OrderByDescending(entry => entry.At).Select(entry => entry.At), entries.Select(entry => entry.At));
    }

    [Fact]
    public async Task A_message_that_arrives_between_two_pages_neither_doubles_nor_hides_another()
    {
        var contact = await PersonAsync("between@timeline.example", messages: 10);
        var first = await App.GetAsync<TimelinePage>($"/api/contacts/{contact.Id}/timeline?limit=5");

        await App.StoreAsync(new Letter { From = "between@timeline.example", SentAt = "2026-09-01T00:00:00Z" });
        var second = await App.GetAsync<TimelinePage>($"/api/contacts/{contact.Id}/timeline?limit=5&cursor={first.Next}");

        Assert.Equal(10, first.Entries.Concat(second.Entries).DistinctBy(entry => entry.Id).Count());
        Assert.Null(second.Next);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("x")]
    [InlineData("****")]
    [InlineData("MTIzNDU2Nzg5")]
    [InlineData("OTk5OTk5OTk5OTk5OTk5OTk5OS4x")]
    public async Task A_page_marker_that_is_none_of_ours_is_refused(string cursor)
    {
        var contact = await PersonAsync($"{Guid.CreateVersion7():N}@markers.example", messages: 1);

        await App.RefusedAsync(HttpStatusCode.BadRequest, "request.bad-cursor", HttpMethod.Get, $"/api/contacts/{contact.Id}/timeline?cursor={cursor}");
    }

    [Fact]
    public async Task Contacts_and_previews_refuse_a_page_marker_that_is_none_of_theirs()
    {
        await App.RefusedAsync(HttpStatusCode.BadRequest, "request.bad-cursor", HttpMethod.Get, "/api/contacts?cursor=-1");
        await App.RefusedAsync(HttpStatusCode.BadRequest, "request.bad-cursor", HttpMethod.Get, "/api/preview/messages?cursor=x");
    }

    [Fact]
    public async Task The_timeline_shows_all_of_a_persons_addresses_and_nobody_elses_mail()
    {
        await App.StoreAsync(
            new Letter { From = "both1@timeline.example", Subject = "from the first" },
            new Letter { From = "someone@timeline.example", Cc = "both2@timeline.example", Subject = "copied to the second" },
            new Letter { From = "someone@timeline.example", Subject = "not theirs" });
        var contact = await App.SendAsync<ContactCard>(
            HttpMethod.Post, "/api/contacts",
            new NewContact("Both", ContactRole.Hcp, "", ["both1@timeline.example", "both2@timeline.example"], Book.Company), HttpStatusCode.Created);

        var page = await App.GetAsync<TimelinePage>($"/api/contacts/{contact.Id}/timeline");

        Assert.Equal(["copied to the second", "from the first"], page.Entries.Select(entry => entry.Message?.Subject).Order());
    }

    /// <summary>A contact with messages in batches of three with one and the same date, so that only a second key can order them.</summary>
    private async Task<ContactCard> PersonAsync(string address, int messages)
    {
        await App.StoreAsync([.. Enumerable.Range(0, messages).Select(number => new Letter
        {
            From = address,
            Subject = $"number {number}",
            SentAt = $"2026-05-{1 + (number / 3):00}T10:00:00Z",
        })]);
        return await App.SendAsync<ContactCard>(
            HttpMethod.Post, "/api/contacts", new NewContact(address, ContactRole.Hcp, "", [address], Book.Company), HttpStatusCode.Created);
    }
}

public sealed class TimelineTestsOnSqlite(AppOnSqlite app) : TimelineTests(app), IClassFixture<AppOnSqlite>;

public sealed class TimelineTestsOnPostgreSql(AppOnPostgreSql app) : TimelineTests(app), IClassFixture<AppOnPostgreSql>;
