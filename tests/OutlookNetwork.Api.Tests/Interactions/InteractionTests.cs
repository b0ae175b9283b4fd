using System.Net;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Interactions;
using OutlookNetwork.Api.Search;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Tests.Interactions;

public abstract class InteractionTests(NetworkApp app) : NetworkTests(app)
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public async Task A_call_is_logged_at_the_time_when_it_happened_and_counts_as_having_been_in_touch()
    {
        var contact = await ContactAsync();

        var call = await LogAsync(new(InteractionKind.Call, [contact], Day, new TimeOnly(16, 30), Text: "She wants the table."));

        Assert.Equal(new DateTimeOffset(2026, 3, 2, 15, 30, 0, TimeSpan.Zero), call.OccurredAt); // in Berlin it was half past four
        Assert.Equal((null, Direction.Outgoing, InteractionWeight.Conversation, Book.Company, 1), (call.OccurredOn, call.Direction, call.Weight, call.Book, call.Version));
        var card = await App.GetAsync<ContactCard>($"/api/contacts/{contact}");
        Assert.Equal((1, call.OccurredAt, call.OccurredAt), (card.LoggedCount, card.FirstContactAt, card.LastContactAt));
        Assert.Equal(call.Text, (await App.GetAsync<InteractionView>($"/api/interactions/{call.Id}")).Text);
    }

    [Fact]
    public async Task A_plain_date_stays_that_date_whatever_zone_it_is_read_in()
    {
        var contact = await ContactAsync();

        var meeting = await LogAsync(new(InteractionKind.Meeting, [contact], Day, Event: "Lisbon"));

        Assert.Equal((Day, "Lisbon", (Direction?)null), (meeting.OccurredOn, meeting.Event, meeting.Direction));
        Assert.All(new[] { "Europe/Berlin", "America/New_York", "Asia/Tokyo" }, zone =>
            Assert.Equal(Day, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(meeting.OccurredAt, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime)));
    }

    [Fact]
    public async Task A_note_stands_in_the_history_and_does_not_count_as_having_been_in_touch()
    {
        var contact = await ContactAsync();

        var note = await LogAsync(new(InteractionKind.Note, [contact], Day, Text: "Prefers mail."));

        Assert.Null(note.Weight);
        var card = await App.GetAsync<ContactCard>($"/api/contacts/{contact}");
        Assert.Equal((0, null), (card.LoggedCount, card.LastContactAt));
        Assert.Equal([InteractionKind.Note], (await HistoryAsync(contact)).Entries.Select(entry => entry.Kind));
    }

    [Fact]
    public async Task A_note_that_may_tell_of_an_event_or_of_a_patient_is_stored_and_says_what_it_may_ask_for()
    {
        var contact = await ContactAsync();

        var note = await LogAsync(new(InteractionKind.Note, [contact], Day, Text: "A patient of hers developed a rash after the second infusion."));
        var changed = await App.SendAsync<InteractionView>(
            HttpMethod.Put, $"/api/interactions/{note.Id}", new InteractionChange(InteractionKind.Note, [contact], Day, note.Version, Text: "The patient Peter Marlow was born on 3 May 1961."));
        var harmless = await LogAsync(new(InteractionKind.Note, [contact], Day, Text: "We guarantee that she likes the slides."));

        Assert.Equal(["adverse-event-mention"], note.Prompts.Select(prompt => prompt.Category));
        Assert.Equal(["patient-identifiable-data"], changed.Prompts.Select(prompt => prompt.Category));
        Assert.Empty(harmless.Prompts);
        Assert.Empty((await App.GetAsync<InteractionView>($"/api/interactions/{note.Id}")).Prompts);
    }

    [Theory]
    [InlineData("interaction.contact-needed")]
    [InlineData("interaction.too-many-contacts")]
    [InlineData("interaction.in-future")]
    [InlineData("interaction.too-early")]
    [InlineData("interaction.text-too-long")]
    [InlineData("interaction.event-too-long")]
    [InlineData("interaction.text-needed")]
    [InlineData("interaction.no-direction")]
    [InlineData("interaction.no-weight")]
    [InlineData("interaction.is-mail")]
    public async Task What_cannot_be_is_refused_by_name_and_nothing_is_kept(string code)
    {
        var contact = await ContactAsync();
        var good = new NewInteraction(InteractionKind.Call, [contact], Day);
        var tomorrow = DateOnly.FromDateTime(DateTimeOffset.UtcNow.AddDays(2).DateTime);
        var bad = code switch
        {
            "interaction.contact-needed" => good with { ContactIds = [] },
            "interaction.too-many-contacts" => good with { ContactIds = [.. Enumerable.Range(0, 51).Select(_ => Guid.NewGuid())] },
            "interaction.in-future" => good with { On = tomorrow },
            "interaction.too-early" => good with { On = new(1026, 3, 2) },
            "interaction.text-too-long" => good with { Text = new('x', Interaction.MaxTextLength + 1) },
            "interaction.event-too-long" => good with { Event = new('x', Interaction.MaxEventLength + 1) },
            "interaction.text-needed" => good with { Kind = InteractionKind.Note, Text = " " },
            "interaction.no-direction" => good with { Kind = InteractionKind.Meeting, Direction = Direction.Incoming },
            "interaction.no-weight" => good with { Kind = InteractionKind.Note, Text = "n", Weight = InteractionWeight.LightTouch },
            _ => good with { Kind = InteractionKind.Message },
        };

        await App.RefusedAsync(HttpStatusCode.BadRequest, code, HttpMethod.Post, "/api/interactions", bad);

        Assert.Empty((await HistoryAsync(contact)).Entries);
    }

    [Fact]
    public async Task A_contact_that_is_not_there_is_named_so()
    {
        var contact = await ContactAsync();

        await App.RefusedAsync(
            HttpStatusCode.NotFound, "interaction.contact-missing", HttpMethod.Post, "/api/interactions", new NewInteraction(InteractionKind.Call, [contact, Guid.NewGuid()], Day));
        await App.RefusedAsync(
            HttpStatusCode.NotFound, "interaction.contact-missing", HttpMethod.Post, "/api/interactions/quick", new QuickTouch(InteractionKind.Call, Guid.NewGuid()));
        await App.RefusedAsync(
            HttpStatusCode.BadRequest, "interaction.no-quick-touch", HttpMethod.Post, "/api/interactions/quick", new QuickTouch(InteractionKind.Note, contact));
    }

    [Fact]
    public async Task A_quick_touch_moves_the_last_contact_to_now_and_its_undo_back()
    {
        var contact = await ContactAsync();
        var before = DateTimeOffset.UtcNow.AddSeconds(-1);

        var touch = await App.SendAsync<InteractionView>(HttpMethod.Post, "/api/interactions/quick", new QuickTouch(InteractionKind.Comment, contact), HttpStatusCode.Created);

        Assert.Equal(InteractionWeight.LightTouch, touch.Weight);
        Assert.InRange((await App.GetAsync<ContactCard>($"/api/contacts/{contact}")).LastContactAt ?? default, before, DateTimeOffset.UtcNow.AddSeconds(1));

        using var undone = await App.SendAsync(HttpMethod.Delete, $"/api/logs/{touch.LogId}", body: null);
        Assert.Equal(HttpStatusCode.NoContent, undone.StatusCode);
        Assert.Null((await App.GetAsync<ContactCard>($"/api/contacts/{contact}")).LastContactAt);
        Assert.Equal([AuditActions.InteractionLogUndone], await TrailAsync(touch.LogId));
    }

    [Fact]
    public async Task A_quick_touch_that_had_to_wait_happened_when_it_was_pressed_and_never_ahead_of_now()
    {
        var (one, other) = (await ContactAsync(), await ContactAsync());
        var pressed = DateTimeOffset.UtcNow.AddHours(-30);

        await App.SendAsync<InteractionView>(HttpMethod.Post, "/api/interactions/quick", new QuickTouch(InteractionKind.Call, one, pressed), HttpStatusCode.Created);
        await App.SendAsync<InteractionView>(
            HttpMethod.Post, "/api/interactions/quick", new QuickTouch(InteractionKind.Call, other, DateTimeOffset.UtcNow.AddHours(3)), HttpStatusCode.Created);

        Assert.InRange((await App.GetAsync<ContactCard>($"/api/contacts/{one}")).LastContactAt ?? default, pressed.AddSeconds(-1), pressed.AddSeconds(1));
        Assert.InRange(
            (await App.GetAsync<ContactCard>($"/api/contacts/{other}")).LastContactAt ?? default, DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow.AddSeconds(1));
    }

    [Fact]
    public async Task An_edit_changes_all_that_is_said_and_one_made_on_an_older_version_is_refused()
    {
        var (one, other) = (await ContactAsync(), await ContactAsync());
        var call = await LogAsync(new(InteractionKind.Call, [one], Day, Text: "Short."));
        var change = new InteractionChange(InteractionKind.Congress, [other], Day.AddDays(1), call.Version, Text: "Longer than it was.", Event: "Lisbon");

        var changed = await App.SendAsync<InteractionView>(HttpMethod.Put, $"/api/interactions/{call.Id}", change);

        Assert.Equal((InteractionKind.Congress, null, "Lisbon", 2), (changed.Kind, changed.Direction, changed.Event, changed.Version));
        Assert.Equal((0, 1), ((await HistoryAsync(one)).Total, (await HistoryAsync(other)).Total));
        Assert.Equal(call.LoggedAt, changed.LoggedAt, TimeSpan.FromMilliseconds(1)); // PostgreSQL keeps microseconds
        var refused = await App.RefusedAsync(HttpStatusCode.Conflict, "interaction.changed-meanwhile", HttpMethod.Put, $"/api/interactions/{call.Id}", change);
        Assert.Equal(2, refused.GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task History_runs_through_mail_and_all_else_by_date_and_can_be_narrowed_to_some_kinds()
    {
        var (contact, address) = await KnownAsync();
        await App.StoreAsync(
            new Letter { From = address, Subject = "first", SentAt = "2026-03-01T09:00:00Z" }, new Letter { From = address, Subject = "last", SentAt = "2026-03-05T09:00:00Z" });
        await LogAsync(new(InteractionKind.Call, [contact], Day));
        await LogAsync(new(InteractionKind.Note, [contact], Day.AddDays(1), Text: "n"));

        foreach (var limit in new[] { 1, 2, 3, 200 })
        {
            var (kinds, cursor) = (new List<InteractionKind>(), "");
            do
            {
                var page = await HistoryAsync(contact, $"?limit={limit}{cursor}");
                Assert.Equal(4, page.Total);
                kinds.AddRange(page.Entries.Select(entry => entry.Kind));
                cursor = page.Next is null ? null : $"&cursor={page.Next}";
            }
            while (cursor is not null);
            Assert.Equal([InteractionKind.Message, InteractionKind.Note, InteractionKind.Call, InteractionKind.Message], kinds);
        }

        Assert.Equal([InteractionKind.Note, InteractionKind.Call], (await HistoryAsync(contact, "?kinds=call,note")).Entries.Select(entry => entry.Kind));
        Assert.Equal(2, (await HistoryAsync(contact, "?kinds=message")).Total);
        await App.RefusedAsync(HttpStatusCode.BadRequest, "history.not-a-kind", HttpMethod.Get, $"/api/contacts/{contact}/timeline?kinds=telegram");
    }

    [Fact]
    public async Task What_happened_at_one_instant_is_paged_without_loss()
    {
        var (contact, address) = await KnownAsync();
        await App.StoreAsync([.. Enumerable.Range(0, 3).Select(_ => new Letter { From = address, SentAt = "2026-03-02T15:30:00Z" })]);
        for (var number = 0; number < 3; number++)
        {
            await LogAsync(new(InteractionKind.Call, [contact], Day, new TimeOnly(16, 30)));
        }

        var (seen, cursor) = (new List<Guid>(), "");
        do
        {
            var page = await HistoryAsync(contact, $"?limit=1{cursor}");
            seen.AddRange(page.Entries.Select(entry => entry.Id));
            cursor = page.Next is null ? null : $"&cursor={page.Next}";
        }
        while (cursor is not null);

        Assert.Equal((6, 6), (seen.Count, seen.Distinct().Count()));
    }

    [Fact]
    public async Task Notes_and_calls_are_found_by_the_beginnings_of_their_words()
    {
        var (contact, address) = await KnownAsync();
        await LogAsync(new(InteractionKind.Call, [contact], Day, Text: "Über die Ultrafiltration gesprochen, ganz offen."));
        await App.StoreAsync(new Letter { From = address, Text = "Ultrafiltration again." });

        var found = await App.GetAsync<SearchPage>($"/api/search?q=ultrafilt&person={contact}");
        Assert.Equal([InteractionKind.Call, InteractionKind.Message], found.Found.Select(one => one.Entry.Kind).Order().Reverse());
        Assert.All(found.Found, one => Assert.NotEmpty(one.Snippet.Highlights));
        Assert.Equal(1, (await App.GetAsync<SearchPage>($"/api/search?q=uber+ultraf&person={contact}&kinds=call")).Total);
        Assert.Equal(0, (await App.GetAsync<SearchPage>($"/api/search?q=filtration&person={contact}")).Total);
    }

    [Fact]
    public async Task With_a_merge_what_was_logged_by_hand_goes_to_the_one_that_stays_and_with_its_undo_back()
    {
        var (kept, other) = (await ContactAsync(), await ContactAsync());
        await LogAsync(new(InteractionKind.Call, [other], Day, Text: "theirs"));
        await LogAsync(new(InteractionKind.Meeting, [kept, other], Day));

        var merged = await App.SendAsync<MergeReceipt>(HttpMethod.Post, $"/api/contacts/{kept}/merge", new MergeRequest(other, 1, 1));
        Assert.Equal((2, 2), (merged.Contact.LoggedCount, (await HistoryAsync(kept)).Total));

        await App.SendAsync<MergeUndone>(HttpMethod.Delete, $"/api/contacts/merges/{merged.MergeId}", body: null);
        Assert.Equal((1, 2), ((await HistoryAsync(kept)).Total, (await HistoryAsync(other)).Total));
    }

    [Fact]
    public async Task A_contact_that_is_removed_comes_back_with_every_word()
    {
        var contact = await ContactAsync();
        var call = await LogAsync(new(InteractionKind.Call, [contact], Day, Text: "Every word.", Event: "Lisbon"));
        var removal = await App.SendAsync<OutlookNetwork.Api.Privacy.RemovalReceipt>(HttpMethod.Post, $"/api/contacts/{contact}/removal", body: null);
        await App.RefusedAsync(HttpStatusCode.NotFound, "interaction.missing", HttpMethod.Get, $"/api/interactions/{call.Id}");

        using var undone = await App.SendAsync(HttpMethod.Delete, $"/api/contacts/removals/{removal.RemovalId}", body: null);

        Assert.Equal(HttpStatusCode.OK, undone.StatusCode);
        var back = await App.GetAsync<InteractionView>($"/api/interactions/{call.Id}");
        Assert.Equal(("Every word.", "Lisbon", call.OccurredOn, call.Version), (back.Text, back.Event, back.OccurredOn, back.Version));
    }

    [Fact]
    public async Task The_trail_says_which_and_when_and_none_of_the_words()
    {
        var contact = await ContactAsync();
        var call = await LogAsync(new(InteractionKind.Call, [contact], Day, Text: "Unspeakable"));
        await App.SendAsync<InteractionView>(HttpMethod.Put, $"/api/interactions/{call.Id}", new InteractionChange(InteractionKind.Call, [contact], Day, 1, Text: "Unspeakable too"));

        Assert.Equal([AuditActions.InteractionLog, AuditActions.InteractionChange], await TrailAsync(call.Id));
        Assert.False(await App.InStoreAsync(db => db.AuditDetails.AnyAsync(detail => detail.Value.Contains("Unspeakable"))));
    }

    private async Task<Guid> ContactAsync() => (await KnownAsync()).Contact;

    private async Task<(Guid Contact, string Address)> KnownAsync()
    {
        var address = $"{Guid.NewGuid():N}@touch.example";
        var card = await App.SendAsync<ContactCard>(HttpMethod.Post, "/api/contacts", new NewContact("Dr " + address[..8], ContactRole.Hcp, "", [address], Book.Company), HttpStatusCode.Created);
        return (card.Id, address);
    }

    private Task<InteractionView> LogAsync(NewInteraction said) => App.SendAsync<InteractionView>(HttpMethod.Post, "/api/interactions", said, HttpStatusCode.Created);

    private Task<TimelinePage> HistoryAsync(Guid contact, string query = "") => App.GetAsync<TimelinePage>($"/api/contacts/{contact}/timeline{query}");

    private Task<List<string>> TrailAsync(Guid? subject) => App.InStoreAsync(db =>
        db.AuditEntries.Where(entry => entry.SubjectId == subject.ToString()).OrderBy(entry => entry.Seq).Select(entry => entry.Action).ToListAsync());
}

public sealed class InteractionTestsOnSqlite(AppOnSqlite app) : InteractionTests(app), IClassFixture<AppOnSqlite>;

public sealed class InteractionTestsOnPostgreSql(AppOnPostgreSql app) : InteractionTests(app), IClassFixture<AppOnPostgreSql>;
