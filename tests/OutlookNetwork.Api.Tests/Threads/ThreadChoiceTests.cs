using System.Net;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Api.Threads;
using OutlookNetwork.Domain.Threads;

namespace OutlookNetwork.Api.Tests.Threads;

/// <summary>What an owner decides about threads holds, whatever arrives afterwards.</summary>
public abstract class ThreadChoiceTests(NetworkApp app) : NetworkTests(app)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_split_survives_the_same_mail_again_and_answers_to_its_part_stay_with_it(bool isExchange)
    {
        var letters = Chain($"split{isExchange}", isExchange);
        await App.StoreAsync(letters[..4]);
        var old = await ThreadAsync(letters[0]);

        var made = await ChooseAsync(ChoiceKind.Begins, letters[2]);
        await App.StoreAsync(letters[..4]);
        await App.StoreAsync(letters[4..]);

        Assert.Equal([old], await ThreadsAsync(letters[..2]));
        Assert.Equal([made.ThreadIds[0]], await ThreadsAsync(letters[2..]));
        Assert.NotEqual(old, made.ThreadIds[0]);
        Assert.Contains(old, made.ThreadIds);
        var thread = await App.GetAsync<ThreadView>($"/api/threads/{made.ThreadIds[0]}");
        Assert.Equal((LinkKind.SplitByYou, made.ChoiceId), (thread.Messages[^1].Link?.Kind, thread.Messages[^1].Link?.ChoiceId));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 3)]
    public async Task After_a_split_any_order_of_arrival_gives_the_same_threads(int seed, int atOnce)
    {
        var letters = Chain($"order{seed}", isExchange: true);
        await App.StoreAsync(letters[2]);
        await App.StoreAsync(letters[0]);
        await ChooseAsync(ChoiceKind.Begins, letters[2]);

        var rest = letters[1..].Except([letters[2]]).ToArray();
        new Random(seed).Shuffle(rest);
        foreach (var batch in rest.Chunk(atOnce))
        {
            await App.StoreAsync(batch);
        }

        Assert.Single(await ThreadsAsync(letters[..2]));
        Assert.Single(await ThreadsAsync(letters[2..]));
        Assert.Equal(2, (await ThreadsAsync(letters)).Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Taking_a_split_back_makes_one_thread_of_it_again(bool isExchange)
    {
        var letters = Chain($"back{isExchange}", isExchange);
        await App.StoreAsync(letters);
        var old = await ThreadAsync(letters[0]);
        var made = await ChooseAsync(ChoiceKind.Begins, letters[2]);

        var undone = await App.SendAsync<ThreadChoiceMade>(HttpMethod.Delete, $"/api/threads/choices/{made.ChoiceId}", body: null);

        Assert.Equal([old], await ThreadsAsync(letters));
        Assert.Equal([old], undone.ThreadIds);
        await App.RefusedAsync(HttpStatusCode.NotFound, "thread.choice-missing", HttpMethod.Delete, $"/api/threads/choices/{made.ChoiceId}");
    }

    [Fact]
    public async Task A_join_survives_the_same_mail_again_and_taking_it_back_restores_both_threads()
    {
        var (one, other) = (Chain("joinA", isExchange: false), Chain("joinB", isExchange: false));
        await App.StoreAsync([.. one, .. other]);

        var made = await ChooseAsync(ChoiceKind.Joins, one[0], other[3]);
        await App.StoreAsync([.. other, .. one]);
        var joined = await ThreadsAsync([.. one, .. other]);
        await App.SendAsync<ThreadChoiceMade>(HttpMethod.Delete, $"/api/threads/choices/{made.ChoiceId}", body: null);

        Assert.Equal(made.ThreadIds, joined);
        Assert.Single(joined);
        Assert.Single(await ThreadsAsync(one));
        Assert.Single(await ThreadsAsync(other));
        Assert.Equal(2, (await ThreadsAsync([.. one, .. other])).Count);
    }

    [Fact]
    public async Task Interactions_stay_with_their_messages_and_every_choice_is_in_the_audit_trail()
    {
        var letters = Chain("kept", isExchange: false);
        await App.StoreAsync(letters);
        var receipt = await App.SendAsync<LogReceipt>(HttpMethod.Post, "/api/threads/log", new LogRequest(LogThreadTests.Item(letters[5]), LogScope.WholeThread));

        var made = await ChooseAsync(ChoiceKind.Begins, letters[2]);
        var part = await App.GetAsync<ThreadView>($"/api/threads/{made.ThreadIds[0]}");
        await App.SendAsync<ThreadChoiceMade>(HttpMethod.Delete, $"/api/threads/choices/{made.ChoiceId}", body: null);

        Assert.Equal((6, 4), (receipt.LoggedCount, part.LoggedCount));
        var acts = await App.InStoreAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == made.ChoiceId.ToString()).OrderBy(entry => entry.Seq).Select(entry => entry.Action).ToListAsync());
        Assert.Equal(["thread.split", "thread.split-undone"], acts);
    }

    [Fact]
    public async Task What_cannot_be_split_or_joined_is_refused_with_its_reason()
    {
        var letters = Chain("refused", isExchange: false);
        await App.StoreAsync(letters);
        var (first, third, none) = (await IdAsync(letters[0]), await IdAsync(letters[2]), Guid.CreateVersion7());

        await RefusedAsync(HttpStatusCode.NotFound, "message.missing", new(ChoiceKind.Begins, none));
        await RefusedAsync(HttpStatusCode.NotFound, "message.missing", new(ChoiceKind.Joins, first, none));
        await RefusedAsync(HttpStatusCode.BadRequest, "thread.join-with-nothing", new(ChoiceKind.Joins, first));
        await RefusedAsync(HttpStatusCode.BadRequest, "thread.join-with-itself", new(ChoiceKind.Joins, first, first));
        await RefusedAsync(HttpStatusCode.Conflict, "thread.together-already", new(ChoiceKind.Joins, first, third));
        await RefusedAsync(HttpStatusCode.Conflict, "thread.split-at-first", new(ChoiceKind.Begins, first));
        await ChooseAsync(ChoiceKind.Begins, letters[2]);
        await RefusedAsync(HttpStatusCode.Conflict, "thread.split-already", new(ChoiceKind.Begins, third));
    }

    /// <summary>Six messages of two people, one a day; of an Exchange chain the later ones name no more than their parent.</summary>
    private static Letter[] Chain(string name, bool isExchange) => [.. Enumerable.Range(1, 6).Select(number => new Letter
    {
        Id = $"{name}-{number}@choice.example",
        From = number % 2 == 0 ? Letter.Ines : $"{name}@choice.example",
        To = number % 2 == 0 ? $"{name}@choice.example" : Letter.Ines,
        Subject = number == 1 ? name : "Re: " + name,
        SentAt = $"2026-06-0{number}T08:00:00Z",
        InReplyTo = number == 1 ? null : $"{name}-{number - 1}@choice.example",
        References = isExchange ? [] : [.. Enumerable.Range(1, number - 1).Select(earlier => $"{name}-{earlier}@choice.example")],
        Conversation = isExchange ? name : null,
        ConversationDepth = number - 1,
    })];

    private async Task<ThreadChoiceMade> ChooseAsync(ChoiceKind kind, Letter letter, Letter? with = null) => await App.SendAsync<ThreadChoiceMade>(
        HttpMethod.Post, "/api/threads/choices", new NewThreadChoice(kind, await IdAsync(letter), with is null ? null : await IdAsync(with)));

    private Task<System.Text.Json.JsonElement> RefusedAsync(HttpStatusCode status, string code, NewThreadChoice choice) =>
        App.RefusedAsync(status, code, HttpMethod.Post, "/api/threads/choices", choice);

    private Task<Guid> IdAsync(Letter letter) => App.InStoreAsync(db => db.Messages.Where(message => message.MessageId == letter.Id).Select(message => message.Id).SingleAsync());

    private async Task<Guid> ThreadAsync(Letter letter) => Assert.Single(await ThreadsAsync([letter]));

    private Task<List<Guid>> ThreadsAsync(Letter[] letters)
    {
        var ids = letters.Select(letter => letter.Id).ToList();
        return App.InStoreAsync(db => db.Messages.Where(message => ids.Contains(message.MessageId!)).Select(message => message.ThreadId).Distinct().ToListAsync()); // letters have one
    }
}

public sealed class ThreadChoiceTestsOnSqlite(AppOnSqlite app) : ThreadChoiceTests(app), IClassFixture<AppOnSqlite>;

public sealed class ThreadChoiceTestsOnPostgreSql(AppOnPostgreSql app) : ThreadChoiceTests(app), IClassFixture<AppOnPostgreSql>;
