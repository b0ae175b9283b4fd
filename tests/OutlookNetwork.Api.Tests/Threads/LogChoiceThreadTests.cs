using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Interactions;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Api.Threads;

namespace OutlookNetwork.Api.Tests.Threads;

/// <summary>What a choice becomes where threads are split or joined, and where what it logged is taken back.</summary>
public abstract class LogChoiceThreadTests(NetworkApp app) : LogChoiceTest(app)
{
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
        var other = new Letter { From = $"Dr {Mark} <{Address}>", Subject = "Another matter", SentAt = Later };
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
}

public sealed class LogChoiceThreadTestsOnSqlite(AppOnSqlite app) : LogChoiceThreadTests(app), IClassFixture<AppOnSqlite>;

public sealed class LogChoiceThreadTestsOnPostgreSql(AppOnPostgreSql app) : LogChoiceThreadTests(app), IClassFixture<AppOnPostgreSql>;
