using System.Net;
using OutlookNetwork.Api.Cadence;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Tests.Cadence;

/// <summary>Reply times as they are told of stored mail. Hours are 9:00 to 17:30, Monday to Friday, of both; 2026-03-06 is a Friday.</summary>
public abstract class ReplyTimesTests(NetworkApp app) : NetworkTests(app)
{
    private readonly string _mark = "r" + Guid.NewGuid().ToString("N")[..10];

    private string Address => $"{_mark}@reply.example";

    [Fact]
    public async Task Figures_equal_the_count_by_hand_open_to_their_pairs_and_change_when_a_reply_comes()
    {
        var contact = await ContactAsync("America/New_York");
        var asked = Ours() with { SentAt = "2026-03-06T20:30:00Z" }; // Friday, 15:30 in New York
        await App.StoreAsync(asked);
        var before = await TimesAsync(contact);

        // Monday, 10:00 in New York in summer time: Friday's 2:00 and Monday's 1:00.
        await App.StoreAsync(Theirs(asked) with { SentAt = "2026-03-09T14:00:00Z" });
        var after = await TimesAsync(contact);

        Assert.Equal((0, 1, 1, null), (before.They.Answered, before.They.Unanswered, before.They.UnansweredShare, before.They.MedianMinutes));
        Assert.Equal((1, 0, 180, 180), (after.They.Answered, after.They.Unanswered, after.They.MedianMinutes, after.They.NinetiethMinutes));
        Assert.Equal(("America/New_York", false), (after.TimeZone, after.TimeZoneIsOwners));
        var pair = Assert.Single((await App.GetAsync<ReplyPairPage>($"/api/contacts/{contact.Id}/reply-times/pairs?side=they")).Pairs);
        Assert.Equal((180, "A question", "Re: A question"), (pair.WorkingMinutes, pair.Asked.Subject, pair.Answer?.Subject));
        Assert.Equal(1, after.You.Unanswered); // what they answered waits now
    }

    [Fact]
    public async Task The_turn_with_a_person_is_that_of_the_thread_which_somebody_decided_last()
    {
        var contact = await ContactAsync();
        await App.StoreAsync(Ours() with { SentAt = "2026-03-02T09:00:00Z" });
        var waiting = (await TimesAsync(contact)).Turn;
        await App.StoreAsync(Theirs() with { SentAt = "2026-03-03T09:00:00Z", Text = "How often was it checked?" });

        Assert.Equal((Whose.Theirs, TurnReason.YouWroteLast), (waiting?.Whose, waiting?.Reason));
        Assert.Equal(TurnReason.TheyAsked, (await TimesAsync(contact)).Turn?.Reason);
    }

    [Fact]
    public async Task Pairs_come_in_pages()
    {
        var contact = await ContactAsync();
        for (var day = 2; day <= 4; day++)
        {
            await App.StoreAsync(Ours() with { SentAt = $"2026-03-0{day}T09:00:00Z", Subject = $"No. {day}" });
        }

        var first = await App.GetAsync<ReplyPairPage>($"/api/contacts/{contact.Id}/reply-times/pairs?limit=2");
        var second = await App.GetAsync<ReplyPairPage>($"/api/contacts/{contact.Id}/reply-times/pairs?limit=2&from={first.Next}");

        Assert.Equal((3, 2, null), (first.Total, first.Next, second.Next));
        Assert.Equal(["No. 4", "No. 3", "No. 2"], first.Pairs.Concat(second.Pairs).Select(one => one.Asked.Subject));
    }

    [Fact]
    public async Task Dates_that_cannot_be_true_are_counted_apart_and_two_answers_of_one_second_are_one()
    {
        var contact = await ContactAsync();
        var asked = Ours() with { SentAt = "2026-03-02T09:00:00Z" };
        await App.StoreAsync(
            asked, Theirs(asked) with { SentAt = "2026-03-02T10:00:00Z" }, Theirs(asked) with { SentAt = "2026-03-02T10:00:00Z" },
            Ours() with { SentAt = "1970-01-01T00:00:00Z" }, Ours() with { SentAt = "2099-01-01T00:00:00Z" });

        var times = await TimesAsync(contact);

        Assert.Equal((1, 0, 2), (times.They.Answered, times.They.Unanswered, times.WithoutDate));
    }

    [Fact]
    public async Task A_zone_that_does_not_exist_and_a_side_that_is_none_are_refused()
    {
        var contact = await ContactAsync();

        await App.RefusedAsync(
            HttpStatusCode.BadRequest, "contact.unknown-time-zone", HttpMethod.Put, $"/api/contacts/{contact.Id}/time-zone", new ContactZone("Mars/Olympus", contact.Version));
        await App.RefusedAsync(
            HttpStatusCode.BadRequest, "reply-times.unknown-side", HttpMethod.Get, $"/api/contacts/{contact.Id}/reply-times/pairs?side=both");
        await App.RefusedAsync(HttpStatusCode.NotFound, "contact.missing", HttpMethod.Get, $"/api/contacts/{Guid.CreateVersion7()}/reply-times");
    }

    [Fact]
    public async Task The_zone_stays_when_the_contact_is_changed_and_is_taken_off_with_none()
    {
        var contact = await ContactAsync("Asia/Tokyo");
        var changed = await App.SendAsync<ContactCard>(
            HttpMethod.Put, $"/api/contacts/{contact.Id}",
            new ContactChange("Dr New Name", ContactRole.Hcp, "", [Address], Book.Company, contact.Version));

        Assert.Equal("Asia/Tokyo", (await TimesAsync(contact)).TimeZone);
        await App.SendAsync<ContactCard>(HttpMethod.Put, $"/api/contacts/{contact.Id}/time-zone", new ContactZone(null, changed.Version));
        Assert.True((await TimesAsync(contact)).TimeZoneIsOwners);
    }

    [Fact]
    public async Task Months_are_counted_both_ways_with_the_gap_between_them()
    {
        var contact = await ContactAsync();
        await App.StoreAsync(Ours() with { SentAt = "2025-11-10T09:00:00Z" }, Theirs() with { SentAt = "2026-02-10T09:00:00Z" });

        var years = await App.GetAsync<YearsView>($"/api/contacts/{contact.Id}/years");

        Assert.Equal([(11, 0, 1), (12, 0, 0), (1, 0, 0), (2, 1, 0)], years.Months.Select(month => (month.Month, month.They, month.You)));
        Assert.Equal(2, years.LongestGap);
    }

    private Task<ReplyTimesView> TimesAsync(ContactCard contact) => App.GetAsync<ReplyTimesView>($"/api/contacts/{contact.Id}/reply-times");

    private async Task<ContactCard> ContactAsync(string? zone = null)
    {
        var card = await App.SendAsync<ContactCard>(
            HttpMethod.Post, "/api/contacts", new NewContact("Dr Reply", ContactRole.Hcp, "", [Address], Book.Company), HttpStatusCode.Created);
        return zone is null ? card : await App.SendAsync<ContactCard>(HttpMethod.Put, $"/api/contacts/{card.Id}/time-zone", new ContactZone(zone, card.Version));
    }

    private Letter Ours() => new() { From = Letter.Ines, To = Address };

    private Letter Theirs() => new() { From = Address };

    private Letter Theirs(Letter asked) => Theirs() with { References = [asked.Id], Subject = "Re: A question" };
}

public sealed class ReplyTimesTestsOnSqlite(AppOnSqlite app) : ReplyTimesTests(app), IClassFixture<AppOnSqlite>;

public sealed class ReplyTimesTestsOnPostgreSql(AppOnPostgreSql app) : ReplyTimesTests(app), IClassFixture<AppOnPostgreSql>;
