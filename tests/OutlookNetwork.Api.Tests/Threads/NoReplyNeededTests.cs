using System.Net;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Api.Threads;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Tests.Threads;

/// <summary>The owner's word that no reply is needed: of one message, until a later one decides.</summary>
public abstract class NoReplyNeededTests(NetworkApp app) : NetworkTests(app)
{
    [Fact]
    public async Task It_is_nobodys_turn_until_the_next_message_comes()
    {
        var asked = new Letter { Text = "How often was it checked?" };
        var thread = await ThreadAsync(asked);
        var before = await TurnAsync(thread);

        var settled = await SettleAsync(thread, before.MessageId);
        var again = await SettleAsync(thread, before.MessageId);
        await App.StoreAsync(new Letter { References = [asked.Id], Subject = "Re: A question", SentAt = "2026-03-03T09:00:00Z", Text = "And how long?" });

        Assert.Equal((Whose.Yours, TurnReason.TheyAsked), (before.Whose, before.Reason));
        Assert.Equal((Whose.Nobody, TurnReason.NoReplyNeeded), (settled.Whose, settled.Reason));
        Assert.Equal(settled, again);
        Assert.Equal(TurnReason.TheyAsked, (await TurnAsync(thread)).Reason);
    }

    [Fact]
    public async Task The_contacts_card_says_the_same_as_the_thread()
    {
        var address = $"same.{Guid.NewGuid():N}@x.example";
        var contact = await App.SendAsync<ContactCard>(HttpMethod.Post, "/api/contacts", new NewContact("Same", ContactRole.Other, "", [address], Book.Company), HttpStatusCode.Created);
        var thread = await ThreadAsync(new Letter { From = address, Text = "How often was it checked?" });
        var asked = await TurnWithAsync(contact);

        await SettleAsync(thread, (await TurnAsync(thread)).MessageId);
        var settled = await TurnWithAsync(contact);
        await App.SendAsync<TurnView>(HttpMethod.Delete, $"/api/threads/{thread}/no-reply-needed", body: null);

        Assert.Equal((Whose.Yours, Whose.Nobody, Whose.Yours), (asked, settled, await TurnWithAsync(contact)));
    }

    [Fact]
    public async Task It_is_taken_back_and_both_acts_are_in_the_trail_once()
    {
        var thread = await ThreadAsync(new Letter { Text = "How often was it checked?" });
        var turn = await TurnAsync(thread);

        await SettleAsync(thread, turn.MessageId);
        await SettleAsync(thread, turn.MessageId);
        var back = await App.SendAsync<TurnView>(HttpMethod.Delete, $"/api/threads/{thread}/no-reply-needed", body: null);
        await App.SendAsync<TurnView>(HttpMethod.Delete, $"/api/threads/{thread}/no-reply-needed", body: null);

        Assert.Equal(turn, back);
        var acts = await App.InStoreAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == thread.ToString()).OrderBy(entry => entry.Seq).Select(entry => entry.Action).ToListAsync());
        Assert.Equal([AuditActions.ThreadSettle, AuditActions.ThreadUnsettle], acts);
    }

    [Fact]
    public async Task What_was_overtaken_or_is_not_there_is_refused()
    {
        var asked = new Letter { Text = "How often was it checked?" };
        var thread = await ThreadAsync(asked);
        var seen = (await TurnAsync(thread)).MessageId;
        await App.StoreAsync(new Letter { References = [asked.Id], SentAt = "2026-03-03T09:00:00Z" });

        await App.RefusedAsync(HttpStatusCode.Conflict, "thread.turn-moved", HttpMethod.Post, Path(thread), new SettleRequest(seen ?? Guid.Empty));
        await App.RefusedAsync(HttpStatusCode.NotFound, "thread.missing", HttpMethod.Post, Path(Guid.CreateVersion7()), new SettleRequest(seen ?? Guid.Empty));
        await App.RefusedAsync(HttpStatusCode.NotFound, "thread.missing", HttpMethod.Delete, Path(Guid.CreateVersion7()));
    }

    [Fact]
    public async Task What_one_person_waits_for_is_said_to_need_no_reply_though_somebody_else_wrote_later()
    {
        var address = $"waits.{Guid.NewGuid():N}@x.example";
        var contact = await App.SendAsync<ContactCard>(HttpMethod.Post, "/api/contacts", new NewContact("Waits", ContactRole.Other, "", [address], Book.Company), HttpStatusCode.Created);
        var asked = new Letter { From = address, Text = "How often was it checked?" };
        var thread = await ThreadAsync(asked);
        var seen = (await TurnAsync(thread)).MessageId;
        await App.StoreAsync(new Letter { From = "lind@elsewhere.example", References = [asked.Id], Subject = "Re: A question", SentAt = "2026-03-03T09:00:00Z", Text = "And how long?" });

        var turn = await SettleAsync(thread, seen);

        Assert.Equal((Whose.Yours, false), (turn.Whose, turn.MessageId == seen)); // who wrote later still waits
        Assert.Equal(Whose.Nobody, await TurnWithAsync(contact));
    }

    [Fact]
    public async Task A_mail_forwarded_to_somebody_outside_leaves_it_the_owners_turn()
    {
        var asked = new Letter { Text = "How often was it checked?" };
        var thread = await ThreadAsync(asked);
        await App.StoreAsync(new Letter
        {
            From = Letter.Ines,
            To = "lind@elsewhere.example",
            Subject = "Fwd: A question",
            References = [asked.Id],
            SentAt = "2026-03-02T10:00:00Z",
            Text = "For you.",
        });

        Assert.Equal((Whose.Yours, TurnReason.TheyAsked), ((await TurnAsync(thread)).Whose, (await TurnAsync(thread)).Reason));
    }

    private static string Path(Guid thread) => $"/api/threads/{thread}/no-reply-needed";

    private Task<TurnView> SettleAsync(Guid thread, Guid? message) =>
        App.SendAsync<TurnView>(HttpMethod.Post, Path(thread), new SettleRequest(message ?? Guid.Empty));

    private async Task<TurnView> TurnAsync(Guid thread) => (await App.GetAsync<ThreadView>($"/api/threads/{thread}")).Turn;

    private async Task<Whose?> TurnWithAsync(ContactCard contact) => (await App.GetAsync<ContactCard>($"/api/contacts/{contact.Id}")).Cadence?.Turn;

    private async Task<Guid> ThreadAsync(Letter letter)
    {
        await App.StoreAsync(letter);
        return await App.InStoreAsync(db => db.Messages.Where(message => message.MessageId == letter.Id).Select(message => message.ThreadId).SingleAsync());
    }
}

public sealed class NoReplyNeededTestsOnSqlite(AppOnSqlite app) : NoReplyNeededTests(app), IClassFixture<AppOnSqlite>;

public sealed class NoReplyNeededTestsOnPostgreSql(AppOnPostgreSql app) : NoReplyNeededTests(app), IClassFixture<AppOnPostgreSql>;
