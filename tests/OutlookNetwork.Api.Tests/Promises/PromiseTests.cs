using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Interactions;
using OutlookNetwork.Api.Privacy;
using OutlookNetwork.Api.Promises;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Privacy;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Interactions;

namespace OutlookNetwork.Api.Tests.Promises;

public abstract class PromiseTests(NetworkApp app) : NetworkTests(app)
{
    [Fact]
    public async Task What_is_promised_is_listed_by_its_day_until_it_is_kept_or_dropped()
    {
        var contact = await ContactAsync();
        var later = await AddAsync(new(contact, "Send the registry paper", InDays(9)));
        var undated = await AddAsync(new(contact, "Ask about the registry"));
        var sooner = await AddAsync(new(contact, "  Send the\n dosing table ", InDays(2)));

        var open = (await OfAsync(contact)).Open;
        var kept = await App.SendAsync<PromiseView>(HttpMethod.Put, $"/api/promises/{sooner.Id}/end", new PromiseEnd(PromiseState.Kept));

        Assert.Equal("Send the dosing table", sooner.Text);
        Assert.Equal([sooner.Id, later.Id, undated.Id], open.Select(promise => promise.Id));
        Assert.Equal((PromiseState.Kept, true), (kept.State, kept.EndedAt is not null));
        var after = await OfAsync(contact);
        Assert.Equal([later.Id, undated.Id], after.Open.Select(promise => promise.Id));
        Assert.Equal([sooner.Id], after.Ended.Select(promise => promise.Id));
        Assert.Contains((await App.GetAsync<PromiseList>("/api/promises")).Open, promise => promise.Id == later.Id && promise.ContactName.StartsWith("Dr ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_end_is_taken_back_a_day_is_moved_and_the_writing_down_is_undone_and_the_trail_says_so_without_the_words()
    {
        var contact = await ContactAsync();
        var promise = await AddAsync(new(contact, "Marzipan table", InDays(2)));

        await App.SendAsync<PromiseView>(HttpMethod.Put, $"/api/promises/{promise.Id}/end", new PromiseEnd(PromiseState.Dropped));
        var again = await App.SendAsync<PromiseView>(HttpMethod.Delete, $"/api/promises/{promise.Id}/end", body: null);
        var moved = await App.SendAsync<PromiseView>(HttpMethod.Put, $"/api/promises/{promise.Id}", new PromiseChange("Marzipan table", InDays(5), again.Version));
        using var gone = await App.SendAsync(HttpMethod.Delete, $"/api/promises/{promise.Id}", body: null);

        Assert.Equal((PromiseState.Open, null), (again.State, again.EndedAt));
        Assert.Equal(InDays(5), moved.DueOn);
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        Assert.Empty((await OfAsync(contact)).Open);
        var trail = await App.InStoreAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == promise.Id.ToString()).OrderBy(entry => entry.Seq)
            .Select(entry => new { entry.Action, Detail = db.AuditDetails.Where(detail => detail.Seq == entry.Seq).Select(detail => detail.Value).FirstOrDefault() }).ToListAsync());
        Assert.Equal(["promise.add", "promise.end", "promise.reopen", "promise.change", "promise.remove"], trail.Select(entry => entry.Action));
        Assert.DoesNotContain(trail, entry => entry.Detail?.Contains("Marzipan", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_what_to_do()
    {
        var contact = await ContactAsync();
        var promise = await AddAsync(new(contact, "Call back"));

        await App.RefusedAsync(HttpStatusCode.BadRequest, "promise.text-needed", HttpMethod.Post, "/api/promises", new NewPromise(contact, " "));
        await App.RefusedAsync(HttpStatusCode.BadRequest, "promise.day-past", HttpMethod.Post, "/api/promises", new NewPromise(contact, "Late", InDays(-3)));
        await App.RefusedAsync(HttpStatusCode.BadRequest, "promise.day-too-far", HttpMethod.Post, "/api/promises", new NewPromise(contact, "Far", InDays(5000)));
        await App.RefusedAsync(HttpStatusCode.NotFound, "promise.contact-missing", HttpMethod.Post, "/api/promises", new NewPromise(Guid.NewGuid(), "Whom"));
        await App.RefusedAsync(HttpStatusCode.BadRequest, "promise.not-an-end", HttpMethod.Put, $"/api/promises/{promise.Id}/end", new PromiseEnd(PromiseState.Open));
        await App.RefusedAsync(HttpStatusCode.Conflict, "promise.changed-meanwhile", HttpMethod.Put, $"/api/promises/{promise.Id}", new PromiseChange("Other", null, 7));
        await App.RefusedAsync(HttpStatusCode.Conflict, "promise.no-follow-up", HttpMethod.Post, $"/api/contacts/{contact}/follow-up", new PromiseEnd(PromiseState.Kept));
    }

    [Fact]
    public async Task A_first_contact_asks_for_a_mail_within_two_days_and_the_mail_that_goes_out_closes_it()
    {
        var (contact, address) = await KnownAsync();
        Assert.Null((await OfAsync(contact)).FollowUp);

        var call = await App.SendAsync<InteractionView>(HttpMethod.Post, "/api/interactions/quick", new QuickTouch(InteractionKind.Call, contact), HttpStatusCode.Created);
        var asked = (await OfAsync(contact)).FollowUp;
        await App.StoreAsync(new Letter { From = Letter.Ines, To = address, SentAt = DateTimeOffset.UtcNow.AddMinutes(5).ToString("O") });
        var closed = (await OfAsync(contact)).FollowUp;

        Assert.NotNull(asked);
        Assert.Equal((TimeSpan.FromHours(48), true), (asked.Due - asked.Since, asked.IsOpen));
        Assert.InRange(asked.Since, call.OccurredAt.AddMilliseconds(-1), call.OccurredAt); // a database may keep fewer digits
        Assert.Equal(false, closed?.IsOpen);
    }

    [Fact]
    public async Task Who_was_written_to_before_is_not_met_for_the_first_time()
    {
        var (contact, address) = await KnownAsync();
        await App.StoreAsync(new Letter { From = Letter.Ines, To = address });

        await App.SendAsync<InteractionView>(HttpMethod.Post, "/api/interactions/quick", new QuickTouch(InteractionKind.Call, contact), HttpStatusCode.Created);

        Assert.Null((await OfAsync(contact)).FollowUp);
    }

    [Fact]
    public async Task A_follow_up_is_dropped_once_and_comes_back_when_that_is_undone()
    {
        var contact = await ContactAsync();
        await App.SendAsync<InteractionView>(HttpMethod.Post, "/api/interactions/quick", new QuickTouch(InteractionKind.Congress, contact), HttpStatusCode.Created);

        var dropped = await App.SendAsync<PromiseView>(HttpMethod.Post, $"/api/contacts/{contact}/follow-up", new PromiseEnd(PromiseState.Dropped), HttpStatusCode.Created);
        await App.RefusedAsync(HttpStatusCode.Conflict, "promise.no-follow-up", HttpMethod.Post, $"/api/contacts/{contact}/follow-up", new PromiseEnd(PromiseState.Dropped));
        var after = await OfAsync(contact);
        using var undone = await App.SendAsync(HttpMethod.Delete, $"/api/promises/{dropped.Id}", body: null);

        Assert.Equal((null, PromiseSource.FirstContact), (after.FollowUp, after.Ended.Single().Source));
        Assert.Equal(true, (await OfAsync(contact)).FollowUp?.IsOpen);
    }

    [Fact]
    public async Task Sentences_of_an_own_mail_are_offered_and_what_is_taken_over_is_offered_no_more()
    {
        var (contact, address) = await KnownAsync();
        var letter = new Letter
        {
            From = Letter.Ines,
            To = address,
            SentAt = "2026-03-02T09:00:00Z",
            Subject = "Dosing",
            Text = "Dear colleague,\r\n\r\nThank you. I will send you the dosing table by Friday.\r\n\r\nOn Sunday, Dr Osei wrote:\r\n> I will call you tomorrow.",
        };
        await App.StoreAsync(letter);
        var message = await App.InStoreAsync(db => db.Messages.Where(one => one.MessageId == letter.Id).Select(one => one.Id).SingleAsync());

        var offers = await App.GetAsync<PromiseOffers>($"/api/messages/{message}/promises");
        await AddAsync(new(contact, offers.Offers[0].Text, DueOn: null, PromiseSource.Message, message));

        Assert.Equal([new PromiseOffer("I will send you the dosing table by Friday.", new(2026, 3, 6))], offers.Offers);
        Assert.Equal([contact], offers.Contacts.Select(one => one.Id));
        Assert.Empty((await App.GetAsync<PromiseOffers>($"/api/messages/{message}/promises")).Offers);
    }

    [Fact]
    public async Task Promises_go_with_a_merge_and_come_back_and_go_with_a_removal_and_come_back()
    {
        var (kept, other) = (await ContactAsync(), await ContactAsync());
        var promise = await AddAsync(new(other, "Send the table"));

        var merge = await App.SendAsync<JsonElement>(HttpMethod.Post, $"/api/contacts/{kept}/merge", new { OtherId = other, Version = 1, OtherVersion = 1 });
        var merged = (await OfAsync(kept)).Open;
        await App.SendAsync<JsonElement>(HttpMethod.Delete, $"/api/contacts/merges/{merge.GetProperty("mergeId").GetGuid()}", body: null);
        var split = (await OfAsync(other)).Open;
        var removal = await App.SendAsync<RemovalReceipt>(HttpMethod.Post, $"/api/contacts/{other}/removal", body: null);
        var listed = (await App.GetAsync<PromiseList>("/api/promises")).Open;
        await App.SendAsync<JsonElement>(HttpMethod.Delete, $"/api/contacts/removals/{removal.RemovalId}", body: null);

        Assert.Equal([promise.Id], merged.Select(one => one.Id));
        Assert.Equal([promise.Id], split.Select(one => one.Id));
        Assert.DoesNotContain(listed, one => one.Id == promise.Id);
        Assert.Equal([promise.Id], (await OfAsync(other)).Open.Select(one => one.Id));
    }

    [Fact]
    public async Task With_an_erased_person_what_was_promised_goes_and_what_others_were_promised_names_them_no_more()
    {
        var someone = await Someone.OfAsync(App);
        var other = await ContactAsync();
        await AddAsync(new(someone.Contact, $"Thank {someone.Name}"));
        var about = await AddAsync(new(other, $"Introduce {someone.Name} to her"));

        var receipt = await someone.EraseAsync();

        Assert.Equal(0, receipt.Counts.Left);
        Assert.Empty(await someone.TracesAsync());
        var left = Assert.Single((await OfAsync(other)).Open);
        Assert.Equal((about.Id, "Introduce Erased person"), (left.Id, left.Text[..23]));
    }

    [Fact]
    public async Task The_export_of_a_person_says_what_they_were_promised()
    {
        var contact = await ContactAsync();
        await AddAsync(new(contact, "Send the exported table", InDays(1)));

        var promise = Assert.Single((await App.GetAsync<JsonElement>($"/api/contacts/{contact}/export")).GetProperty("promises").EnumerateArray());

        Assert.Equal(("Send the exported table", "open"), (promise.GetProperty("text").GetString(), promise.GetProperty("state").GetString()));
    }

    private Task<ContactPromises> OfAsync(Guid contact) => App.GetAsync<ContactPromises>($"/api/contacts/{contact}/promises");

    private Task<PromiseView> AddAsync(NewPromise promise) => App.SendAsync<PromiseView>(HttpMethod.Post, "/api/promises", promise, HttpStatusCode.Created);

    private async Task<Guid> ContactAsync() => (await KnownAsync()).Contact;

    private async Task<(Guid Contact, string Address)> KnownAsync()
    {
        var address = $"{Guid.NewGuid():N}@promise.example";
        var card = await App.SendAsync<ContactCard>(HttpMethod.Post, "/api/contacts", new NewContact("Dr " + address[..8], ContactRole.Hcp, "", [address], Book.Company), HttpStatusCode.Created);
        return (card.Id, address);
    }
}

public sealed class PromiseTestsOnSqlite(AppOnSqlite app) : PromiseTests(app), IClassFixture<AppOnSqlite>;

public sealed class PromiseTestsOnPostgreSql(AppOnPostgreSql app) : PromiseTests(app), IClassFixture<AppOnPostgreSql>;
