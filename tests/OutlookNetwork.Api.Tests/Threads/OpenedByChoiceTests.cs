using System.Net;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Api.Threads;

namespace OutlookNetwork.Api.Tests.Threads;

/// <summary>A reply that is opened and not stored yet, in a thread whose owner chose that it is logged by itself.</summary>
public abstract class OpenedByChoiceTests(NetworkApp app) : LogChoiceTest(app)
{
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
        var other = Opened() with { From = new("Else", $"else@{Mark}.example") };
        var entries = await App.InStoreAsync(db => db.AuditEntries.CountAsync());

        Assert.True((await ContextAsync(other)).Item.MayLogItself);
        await NothingLoggedAsync(other);

        Assert.False((await ContextAsync(other)).Item.Stored);
        Assert.Equal(entries, await App.InStoreAsync(db => db.AuditEntries.CountAsync()));
    }
}

public sealed class OpenedByChoiceTestsOnSqlite(AppOnSqlite app) : OpenedByChoiceTests(app), IClassFixture<AppOnSqlite>;

public sealed class OpenedByChoiceTestsOnPostgreSql(AppOnPostgreSql app) : OpenedByChoiceTests(app), IClassFixture<AppOnPostgreSql>;
