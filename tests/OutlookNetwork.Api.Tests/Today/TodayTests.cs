using System.Net;
using System.Text.Json;
using OutlookNetwork.Api.Cadence;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Interactions;
using OutlookNetwork.Api.Promises;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Api.Today;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Interactions;

namespace OutlookNetwork.Api.Tests.Today;

public abstract class TodayTests(NetworkApp app) : NetworkTests(app)
{
    [Fact]
    public async Task Each_person_stands_once_with_every_reason_and_what_is_owed_comes_first()
    {
        var (promised, overdue) = (await ContactAsync(), await ContactAsync());
        await App.SendAsync<JsonElement>(HttpMethod.Put, $"/api/contacts/{promised}/cadence", Every(10, 15));
        await App.SendAsync<JsonElement>(HttpMethod.Put, $"/api/contacts/{overdue}/cadence", Every(10, 15));
        await CallAsync(promised, InDays(-12));
        await CallAsync(overdue, InDays(-70));
        await App.SendAsync<PromiseView>(HttpMethod.Post, "/api/promises", new NewPromise(promised, "Send the table", InDays(0)), HttpStatusCode.Created);

        var today = await TodayAsync();

        Assert.Equal([TodayKind.Promise, TodayKind.FollowUp, TodayKind.Due], Of(today, promised)?.Reasons.Select(reason => reason.Kind).Order());
        Assert.Equal((TodayKind.Overdue, 70, 15), Of(today, overdue)?.Reasons.Select(reason => (reason.Kind, reason.Days, reason.Limit ?? 0)).Single());
        Assert.True(today.People.ToList().FindIndex(one => one.ContactId == promised) < today.People.ToList().FindIndex(one => one.ContactId == overdue));
    }

    [Fact]
    public async Task Who_waits_for_an_answer_stands_there_with_the_mail_until_it_is_answered()
    {
        var (contact, address) = await KnownAsync();
        var asked = new Letter { From = $"Dr Asker <{address}>", Subject = "Dosing", SentAt = At(-3), Text = "Is there anything on residual function?" };
        await App.StoreAsync(asked);

        var waits = Of(await TodayAsync(), contact);
        await App.StoreAsync(new Letter { From = Letter.Ines, To = address, InReplyTo = asked.Id, SentAt = At(-1) });
        var answered = Of(await TodayAsync(), contact);

        Assert.Equal((TodayKind.YourTurn, 3), (waits?.Reasons[0].Kind, waits?.Reasons[0].Days));
        Assert.Equal("Is there anything on residual function?", waits?.Message?.Question);
        Assert.Null(answered);
    }

    [Fact]
    public async Task A_skipped_round_comes_back_an_interval_later_or_when_that_is_undone()
    {
        var contact = await ContactAsync();
        await App.SendAsync<JsonElement>(HttpMethod.Put, $"/api/contacts/{contact}/cadence", Every(10, 15));
        await CallAsync(contact, InDays(-90));
        var entry = Of(await TodayAsync(), contact);

        var skipped = await App.SendAsync<RoundSkipped>(HttpMethod.Post, $"/api/contacts/{contact}/round-skip", body: null);
        var after = Of(await TodayAsync(), contact);
        using var undone = await App.SendAsync(HttpMethod.Delete, $"/api/contacts/{contact}/round-skip", body: null);

        Assert.Equal((entry?.SkipUntil, InDays(10)), (skipped.Until, skipped.Until));
        Assert.Null(after);
        Assert.Equal(HttpStatusCode.NoContent, undone.StatusCode);
        Assert.NotNull(Of(await TodayAsync(), contact));
    }

    [Fact]
    public async Task A_call_takes_somebody_off_the_list_and_taking_it_back_puts_them_on_again()
    {
        var contact = await ContactAsync();
        await App.SendAsync<JsonElement>(HttpMethod.Put, $"/api/contacts/{contact}/cadence", Every(10, 15));
        await CallAsync(contact, InDays(-80));
        Assert.NotNull(Of(await TodayAsync(), contact));

        var call = await App.SendAsync<InteractionView>(HttpMethod.Post, "/api/interactions/quick", new QuickTouch(InteractionKind.Call, contact), HttpStatusCode.Created);
        var after = await TodayAsync();
        using var undone = await App.SendAsync(HttpMethod.Delete, $"/api/logs/{call.LogId}", body: null);

        Assert.Null(Of(after, contact));
        Assert.True(after.DoneToday > 0);
        Assert.NotNull(Of(await TodayAsync(), contact));
    }

    [Fact]
    public async Task The_week_says_what_moved_what_slipped_and_the_next_acts()
    {
        var (moved, slipped) = (await ContactAsync(), await ContactAsync());
        await CallAsync(moved, InDays(-1));
        await App.SendAsync<JsonElement>(HttpMethod.Put, $"/api/contacts/{slipped}/cadence", Every(10, 15));
        await CallAsync(slipped, InDays(-18));
        var promise = await App.SendAsync<PromiseView>(HttpMethod.Post, "/api/promises", new NewPromise(moved, "Send the kept table"), HttpStatusCode.Created);
        await App.SendAsync<PromiseView>(HttpMethod.Put, $"/api/promises/{promise.Id}/end", new PromiseEnd(PromiseState.Kept));

        var week = await App.GetAsync<WeekView>("/api/week");

        Assert.Contains(week.Moved, person => person.ContactId == moved);
        Assert.Contains(week.Kept, kept => kept.Text == "Send the kept table");
        Assert.Contains(week.Slipped, person => person.ContactId == slipped && person.Reason?.Kind == TodayKind.Overdue);
        Assert.InRange(week.Next.Count, 1, 3);
    }

    [Fact]
    public async Task The_weeks_ahead_show_who_is_due_on_which_day()
    {
        var (coming, late, far) = (await ContactAsync(), await ContactAsync(), await ContactAsync());
        foreach (var (contact, ideal, days) in new[] { (coming, 30, -10), (late, 10, -50), (far, 300, -10) })
        {
            await App.SendAsync<JsonElement>(HttpMethod.Put, $"/api/contacts/{contact}/cadence", Every(ideal, ideal + 20));
            await CallAsync(contact, InDays(days));
        }

        var ahead = await App.GetAsync<AheadView>("/api/ahead");

        Assert.Equal((InDays(0), InDays(55)), (ahead.From, ahead.To));
        Assert.Contains(ahead.Days.Single(day => day.Day == InDays(20)).People, person => person.ContactId == coming);
        Assert.True(ahead.Days.Single(day => day.Day == InDays(0)).Count > 0);
        Assert.DoesNotContain(ahead.Days, day => day.Day > ahead.To || day.People.Any(person => person.ContactId == far));
    }

    [Fact]
    public async Task An_entry_has_what_it_takes_to_put_it_off_with_a_reason_and_to_take_that_back()
    {
        var contact = await ContactAsync();
        await App.SendAsync<JsonElement>(HttpMethod.Put, $"/api/contacts/{contact}/cadence", Every(10, 15));
        await CallAsync(contact, InDays(-85));
        var cadence = Of(await TodayAsync(), contact)?.Cadence ?? throw new InvalidOperationException("They stand on the list.");
        CadenceChange Put(Snooze? snooze, int version) => new(cadence.Choice, cadence.IdealDays, cadence.MaxDays, snooze, cadence.DoNotContact, version);

        var snoozed = await App.SendAsync<CadenceView>(HttpMethod.Put, $"/api/contacts/{contact}/cadence", Put(new(InDays(9), "on leave"), cadence.Version));
        var after = Of(await TodayAsync(), contact);
        await App.SendAsync<CadenceView>(HttpMethod.Put, $"/api/contacts/{contact}/cadence", Put(null, snoozed.Version));

        Assert.Null(after);
        Assert.NotNull(Of(await TodayAsync(), contact));
    }

    private static CadenceChange Every(int ideal, int max) => new(CadenceChoice.Own, ideal, max, Snooze: null, DoNotContact: null, Version: 0);

    private static string At(int days) => DateTimeOffset.UtcNow.AddDays(days).ToString("O");

    private static TodayEntry? Of(TodayView today, Guid contact) => today.People.SingleOrDefault(person => person.ContactId == contact);

    private async Task<TodayView> TodayAsync() => await App.GetAsync<TodayView>("/api/today");

    private Task<InteractionView> CallAsync(Guid contact, DateOnly on) =>
        App.SendAsync<InteractionView>(HttpMethod.Post, "/api/interactions", new NewInteraction(InteractionKind.Call, [contact], on), HttpStatusCode.Created);

    private async Task<Guid> ContactAsync() => (await KnownAsync()).Contact;

    private async Task<(Guid Contact, string Address)> KnownAsync()
    {
        var address = $"{Guid.NewGuid():N}@today.example";
        var card = await App.SendAsync<ContactCard>(HttpMethod.Post, "/api/contacts", new NewContact("Dr " + address[..8], ContactRole.Hcp, "", [address], Book.Company), HttpStatusCode.Created);
        return (card.Id, address);
    }
}

public sealed class TodayTestsOnSqlite(AppOnSqlite app) : TodayTests(app), IClassFixture<AppOnSqlite>;

public sealed class TodayTestsOnPostgreSql(AppOnPostgreSql app) : TodayTests(app), IClassFixture<AppOnPostgreSql>;
