using System.Net;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Interactions;
using OutlookNetwork.Api.Pane;
using OutlookNetwork.Api.Privacy;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Api.Threads;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Tests.Threads;

/// <summary>A thread whose owner chose that its further messages are logged by themselves. What comes later is of a year to come.</summary>
public abstract class LogChoiceTests(NetworkApp app) : NetworkTests(app)
{
    private const string Later = "2099-01-02T09:00:00Z";

    private readonly string _mark = "c" + Guid.NewGuid().ToString("N")[..10];

    private string Address => $"{_mark}@chosen.example";

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
        await App.SendAsync<SettingsDetails>(HttpMethod.Put, "/api/settings", settings with { NeverLog = [$"lawyer@{_mark}.example"] });

        await App.StoreAsync(Reply(root) with { Cc = $"lawyer@{_mark}.example" });

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

    [Fact]
    public async Task One_that_was_taken_back_and_one_that_was_withdrawn_stay_so_when_they_come_again()
    {
        var (thread, root) = await LoggedAsync();
        await ChooseAsync(thread);
        var (taken, withdrawn) = (Reply(root), Reply(root) with { SentAt = "2099-01-03T09:00:00Z" });
        await App.StoreAsync(taken);
        await App.StoreAsync(withdrawn);
        var marks = (await ThreadAsync(thread)).Messages;
        using var undone = await App.SendAsync(HttpMethod.Delete, $"/api/logs/{marks[1].Logged?.LogId}", body: null);
        await App.SendAsync<WithdrawalReceipt>(HttpMethod.Post, $"/api/interactions/{marks[0].Logged?.InteractionId}/withdrawal", new WithdrawalRequest("wrong-person"));

        await App.StoreAsync(taken, withdrawn);
        await NothingLoggedAsync(Item(taken));
        await NothingLoggedAsync(Item(withdrawn));
        var view = await ThreadAsync(thread);

        Assert.Equal((2, 1), (view.MessageCount, view.LoggedCount));
        Assert.NotNull(view.LogChoice); // it goes with a message that is withdrawn, and is there all the same
        await App.StoreAsync(Reply(root) with { SentAt = "2099-01-04T09:00:00Z" });
        Assert.Equal(2, (await ThreadAsync(thread)).LoggedCount);
    }

    [Fact]
    public async Task A_reply_that_is_opened_and_not_stored_is_logged_once()
    {
        var thread = await AnsweredAsync();
        var choice = await ChooseAsync(thread);
        var item = Opened();

        var before = await ContextAsync(item);
        var receipt = await App.SendAsync<LogReceipt>(HttpMethod.Post, "/api/threads/log/by-choice", item);
        await NothingLoggedAsync(item);
        var after = await ContextAsync(item);

        Assert.Equal((false, true), (before.Item.Stored, before.Item.MayLogItself));
        Assert.Equal((thread, 1, 3, choice.At), (receipt.ThreadId, receipt.NewlyLogged, receipt.LoggedCount, receipt.Logged.ChosenAt));
        Assert.Equal([Address], receipt.Unknown.Select(person => person.Address));
        Assert.Equal((true, false, true), (after.Item.Stored, after.Item.MayLogItself, after.Thread?.OpenMessageLogged));
    }

    [Fact]
    public async Task Many_panes_that_open_a_reply_at_once_log_it_once()
    {
        var thread = await AnsweredAsync();
        await ChooseAsync(thread);
        var item = Opened();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => App.SendAsync(HttpMethod.Post, "/api/threads/log/by-choice", item)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Equal(3, answers.Count(answer => answer.StatusCode == HttpStatusCode.NoContent));
        Assert.Equal((3, 3), ((await ThreadAsync(thread)).MessageCount, (await ThreadAsync(thread)).LoggedCount));
    }

    [Fact]
    public async Task A_mail_with_somebody_else_under_the_same_subject_is_opened_and_nothing_of_it_is_kept()
    {
        var thread = await AnsweredAsync();
        await ChooseAsync(thread);
        var other = Opened() with { From = new("Else", $"else@{_mark}.example") };
        var entries = await App.InStoreAsync(db => db.AuditEntries.CountAsync());

        Assert.True((await ContextAsync(other)).Item.MayLogItself);
        await NothingLoggedAsync(other);

        Assert.False((await ContextAsync(other)).Item.Stored);
        Assert.Equal(entries, await App.InStoreAsync(db => db.AuditEntries.CountAsync()));
    }

    [Fact]
    public async Task Of_a_split_thread_the_part_with_the_message_that_was_logged_last_goes_on_logging_itself()
    {
        var (thread, root) = await LoggedAsync();
        await ChooseAsync(thread);
        var (first, second) = (Reply(root), Reply(root) with { SentAt = "2099-01-03T09:00:00Z" });
        await App.StoreAsync(first, second);
        var message = (await ThreadAsync(thread)).Messages[0].Id;
        var parts = await App.SendAsync<ThreadChoiceMade>(HttpMethod.Post, "/api/threads/choices", new NewThreadChoice(ChoiceKind.Begins, message));

        await App.StoreAsync(
            Reply(second) with { SentAt = "2099-01-04T09:00:00Z" },
            Reply(root) with { SentAt = "2099-01-04T09:00:00Z" });

        var (newer, older) = (await ThreadAsync(parts.ThreadIds[0]), await ThreadAsync(parts.ThreadIds[1]));
        Assert.Equal((2, 2, true), (newer.MessageCount, newer.LoggedCount, newer.LogChoice is not null));
        Assert.Equal((3, 2, false), (older.MessageCount, older.LoggedCount, older.LogChoice is not null));
    }

    [Fact]
    public async Task Where_threads_become_one_what_comes_then_is_logged_and_what_the_join_brought_in_is_not()
    {
        var (thread, root) = await LoggedAsync();
        var choice = await ChooseAsync(thread);
        var other = new Letter { From = $"Dr {_mark} <{Address}>", Subject = "Another matter", SentAt = Later };
        await App.StoreAsync(other);
        var (chosen, joined) = await App.InStoreAsync(async db => (
            await db.Messages.Where(message => message.MessageId == root.Id).Select(message => message.Id).SingleAsync(),
            await db.Messages.Where(message => message.MessageId == other.Id).Select(message => message.Id).SingleAsync()));

        var made = await App.SendAsync<ThreadChoiceMade>(HttpMethod.Post, "/api/threads/choices", new NewThreadChoice(ChoiceKind.Joins, joined, chosen));
        await App.StoreAsync(Reply(other) with { SentAt = "2099-01-05T09:00:00Z" });

        var view = await ThreadAsync(made.ThreadIds[0]);
        Assert.Equal((3, 2, choice), (view.MessageCount, view.LoggedCount, view.LogChoice));
        Assert.Null(view.Messages.Single(entry => entry.Id == joined).Logged);
        await EndAsync(made.ThreadIds[0]);
        Assert.Null((await ThreadAsync(made.ThreadIds[0])).LogChoice);
    }

    [Fact]
    public async Task A_withdrawal_that_is_taken_back_still_says_on_which_choice_it_was_logged()
    {
        var (thread, root) = await LoggedAsync();
        var choice = await ChooseAsync(thread);
        await App.StoreAsync(Reply(root));
        var mark = (await ThreadAsync(thread)).Messages[0].Logged;
        var withdrawal = await App.SendAsync<WithdrawalReceipt>(HttpMethod.Post, $"/api/interactions/{mark?.InteractionId}/withdrawal", new WithdrawalRequest("duplicate"));

        using var undone = await App.SendAsync(HttpMethod.Delete, $"/api/withdrawals/{withdrawal.WithdrawalId}", body: null);

        Assert.Equal(choice.At, (await ThreadAsync(thread)).Messages[0].Logged?.ChosenAt);
    }

    private async Task<(Guid Thread, Letter Root)> LoggedAsync()
    {
        var root = new Letter { From = $"Dr {_mark} <{Address}>", Subject = $"About {_mark}" };
        await App.StoreAsync(root);
        return ((await App.SendAsync<LogReceipt>(HttpMethod.Post, "/api/threads/log", new LogRequest(Item(root), LogScope.WholeThread))).ThreadId, root);
    }

    /// <summary>A question of two days ago and the owner's answer of yesterday, both logged: what answers that, and names no message, is known by its subject.</summary>
    private async Task<Guid> AnsweredAsync()
    {
        var question = new Letter { From = $"Dr {_mark} <{Address}>", Subject = $"About {_mark}", SentAt = DaysFromNow(-2) };
        var answer = Reply(question) with { From = Letter.Ines, To = Address, SentAt = DaysFromNow(-1) };
        await App.StoreAsync(question, answer);
        return (await App.SendAsync<LogReceipt>(HttpMethod.Post, "/api/threads/log", new LogRequest(Item(answer), LogScope.WholeThread))).ThreadId;
    }

    /// <summary>What the pane knows of a reply of tomorrow.</summary>
    private OpenItem Opened() => Item(new() { From = $"Dr {_mark} <{Address}>", Subject = $"Re: About {_mark}", SentAt = DaysFromNow(1) });

    private static string DaysFromNow(int days) => TimeProvider.System.GetUtcNow().AddDays(days).ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    private Letter Reply(Letter to) => new() { From = $"Dr {_mark} <{Address}>", Subject = "Re: " + to.Subject, InReplyTo = to.Id, References = [.. to.References, to.Id], SentAt = Later };

    private static OpenItem Item(Letter letter) => LogThreadTests.Item(letter);

    private async Task<Guid> ContactAsync() => (await App.SendAsync<ContactCard>(
        HttpMethod.Post, "/api/contacts", new NewContact($"Dr {_mark}", ContactRole.Hcp, "", [Address], Book.Company), HttpStatusCode.Created)).Id;

    private async Task<LogChoiceView> ChooseAsync(Guid thread)
    {
        await App.SendAsync<LogChoiceView>(HttpMethod.Post, $"/api/threads/{thread}/log-choice", body: null);
        return (await ThreadAsync(thread)).LogChoice ?? throw new InvalidOperationException("The choice is not shown.");
    }

    private async Task EndAsync(Guid thread)
    {
        using var ended = await App.SendAsync(HttpMethod.Delete, $"/api/threads/{thread}/log-choice", body: null);
        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
    }

    private async Task NothingLoggedAsync(OpenItem item)
    {
        using var answer = await App.SendAsync(HttpMethod.Post, "/api/threads/log/by-choice", item);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    private Task<ThreadView> ThreadAsync(Guid thread) => App.GetAsync<ThreadView>($"/api/threads/{thread}");

    private Task<PaneContext> ContextAsync(OpenItem item) => App.SendAsync<PaneContext>(HttpMethod.Post, "/api/pane/context", item);
}

public sealed class LogChoiceTestsOnSqlite(AppOnSqlite app) : LogChoiceTests(app), IClassFixture<AppOnSqlite>;

public sealed class LogChoiceTestsOnPostgreSql(AppOnPostgreSql app) : LogChoiceTests(app), IClassFixture<AppOnPostgreSql>;
