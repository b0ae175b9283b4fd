using System.Net;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Privacy;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Cadence;

namespace OutlookNetwork.Api.Tests.Threads;

/// <summary>A thread whose owner chose that its further messages are logged by themselves. What comes later is of a year to come.</summary>
public abstract class LogChoiceTests(NetworkApp app) : LogChoiceTest(app)
{
    [Fact]
    public async Task Nothing_is_logged_by_itself_until_its_owner_chooses_so()
    {
        var (thread, root) = await LoggedAsync();
        await App.StoreAsync(Reply(root));

        var view = await ThreadAsync(thread);

        Assert.Equal((2, 1, null), (view.MessageCount, view.LoggedCount, view.LogChoice));
    }

    [Fact]
    public async Task What_comes_after_the_choice_is_logged_as_if_clicked_and_says_on_which_choice()
    {
        var contact = await ContactAsync();
        var (thread, root) = await LoggedAsync();
        var choice = await ChooseAsync(thread);
        var reply = Reply(root) with { Cc = "Somebody New <new@unknown.example>" };

        await App.StoreAsync(reply);
        await App.StoreAsync(reply, reply with { MoreHeaders = ["X-Another: copy"] });

        var view = await ThreadAsync(thread);
        var mark = view.Messages[0].Logged;
        Assert.Equal((2, 2, "Ines Park"), (view.MessageCount, view.LoggedCount, view.LogChoice?.By));
        Assert.Equal((choice.At, true), (mark?.ChosenAt, mark?.ByYou));
        Assert.Null(view.Messages[1].Logged?.ChosenAt);
        Assert.Equal(2, (await App.GetAsync<ContactCard>($"/api/contacts/{contact}")).LoggedCount);
        Assert.False(await App.InStoreAsync(db => db.ContactAddresses.AnyAsync(address => address.Address == "new@unknown.example")));
        var entry = await App.InStoreAsync(db => db.AuditEntries.SingleAsync(one => one.SubjectId == mark!.LogId.ToString())); // it was just seen
        Assert.Equal((AuditActions.ThreadLogByChoice, ActorKind.System), (entry.Action, entry.ActorKind));
    }

    [Fact]
    public async Task Choosing_twice_is_choosing_once_and_one_act_ends_it()
    {
        var (thread, root) = await LoggedAsync();

        var choices = new[] { await ChooseAsync(thread), await ChooseAsync(thread) };
        await EndAsync(thread);
        await EndAsync(thread);
        await App.StoreAsync(Reply(root));

        Assert.Equal(choices[0], choices[1]);
        Assert.Equal((1, null), ((await ThreadAsync(thread)).LoggedCount, (await ThreadAsync(thread)).LogChoice));
        var acts = await App.InStoreAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == thread.ToString()).OrderBy(entry => entry.Seq).Select(entry => entry.Action).ToListAsync());
        Assert.Equal([AuditActions.ThreadLogChoice, AuditActions.ThreadLogChoiceEnded], acts);
    }

    [Fact]
    public async Task A_thread_of_which_nothing_is_logged_and_one_that_is_not_there_cannot_be_chosen()
    {
        var letter = new Letter { From = Address };
        await App.StoreAsync(letter);
        var thread = await App.InStoreAsync(db => db.Messages.Where(message => message.MessageId == letter.Id).Select(message => message.ThreadId).SingleAsync());

        await App.RefusedAsync(HttpStatusCode.Conflict, "thread.nothing-logged", HttpMethod.Post, $"/api/threads/{thread}/log-choice");
        await App.RefusedAsync(HttpStatusCode.NotFound, "thread.missing", HttpMethod.Post, $"/api/threads/{Guid.CreateVersion7()}/log-choice");
        await App.RefusedAsync(HttpStatusCode.NotFound, "thread.missing", HttpMethod.Delete, $"/api/threads/{Guid.CreateVersion7()}/log-choice");
    }

    [Fact]
    public async Task What_was_sent_before_the_choice_automatic_mail_and_mail_among_colleagues_are_not_logged_by_it()
    {
        var (thread, root) = await LoggedAsync();
        await ChooseAsync(thread);

        await App.StoreAsync(
            Reply(root) with { SentAt = "2026-03-04T09:00:00Z" },
            Reply(root) with { MoreHeaders = ["Auto-Submitted: auto-replied"] },
            Reply(root) with { From = Letter.Ines, To = "ben@liaison.example" });

        var view = await ThreadAsync(thread);
        Assert.Equal((4, 1), (view.MessageCount, view.LoggedCount));
    }

    [Fact]
    public async Task What_is_on_the_never_log_list_is_neither_stored_nor_logged()
    {
        var (thread, root) = await LoggedAsync();
        await ChooseAsync(thread);
        var settings = await App.GetAsync<SettingsDetails>("/api/settings");
        await App.SendAsync<SettingsDetails>(HttpMethod.Put, "/api/settings", settings with { NeverLog = [$"lawyer@{Mark}.example"] });

        await App.StoreAsync(Reply(root) with { Cc = $"lawyer@{Mark}.example" });

        Assert.Equal((1, 1), ((await ThreadAsync(thread)).MessageCount, (await ThreadAsync(thread)).LoggedCount));
    }

    [Fact]
    public async Task Somebody_erased_stays_erased_and_the_choice_goes_with_their_mail()
    {
        var contact = await ContactAsync();
        var (thread, root) = await LoggedAsync();
        await ChooseAsync(thread);
        var seen = await App.GetAsync<ErasurePreview>($"/api/contacts/{contact}/erasure");
        await App.SendAsync<ErasureReceipt>(
            HttpMethod.Post, $"/api/contacts/{contact}/erasure", new ErasureRequest(seen.Confirm, "person-asked"));

        await App.StoreAsync(Reply(root));
        await NothingLoggedAsync(Item(Reply(root)));

        Assert.False(await App.InStoreAsync(db => db.MessageAddresses.AnyAsync(address => address.Address == Address)));
        await App.RefusedAsync(HttpStatusCode.NotFound, "thread.missing", HttpMethod.Get, $"/api/threads/{thread}");
    }
}

public sealed class LogChoiceTestsOnSqlite(AppOnSqlite app) : LogChoiceTests(app), IClassFixture<AppOnSqlite>;

public sealed class LogChoiceTestsOnPostgreSql(AppOnPostgreSql app) : LogChoiceTests(app), IClassFixture<AppOnPostgreSql>;
