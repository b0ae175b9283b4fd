using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain;

namespace OutlookNetwork.Api.Tests.Threads;

/// <summary>Threads are what the messages say, however these arrive.</summary>
public abstract class ThreadOrderTests(NetworkApp app) : NetworkTests(app)
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(3, 7)]
    [InlineData(4, 20)]
    [InlineData(5, 1)]
    [InlineData(6, 5)]
    [InlineData(7, 1000)]
    public async Task The_same_mail_gives_the_same_threads_in_any_order_and_any_batches(int seed, int atOnce)
    {
        var letters = Mailbox().ToArray();
        new Random(seed).Shuffle(letters);
        var owner = string.Create(CultureInfo.InvariantCulture, $"owner-{seed}");

        foreach (var batch in letters.Chunk(atOnce))
        {
            await StoreAsync(owner, batch);
        }

        Assert.Equal(Picture(letters.Select(letter => (letter.Id, Thread(letter)))), Picture(await ThreadsAsync(owner)));
    }

    /// <summary>Which thread a letter belongs to stands before the dash of its Message-ID.</summary>
    private static string Thread(Letter letter) => letter.Id[..letter.Id.IndexOf('-', StringComparison.Ordinal)];

    private static IEnumerable<Letter> Mailbox()
    {
        // Three conversations whose third message never arrives: what refers to it holds them together.
        foreach (var name in new[] { "chainA", "chainB", "chainC" })
        {
            foreach (var number in new[] { 1, 2, 4, 5, 6 })
            {
                yield return At(number, $"{name}-{number}@order.example") with
                {
                    Subject = number == 1 ? name : "Re: " + name,
                    References = [.. Enumerable.Range(1, number - 1).Select(earlier => $"{name}-{earlier}@order.example")],
                };
            }
        }

        // Two answers to a message that never arrives, and nothing else in common.
        yield return At(3, "orphans-1@order.example") with { Subject = "Re: lost", InReplyTo = "never@order.example" };
        yield return At(4, "orphans-2@order.example") with { Subject = "Antw: verloren", InReplyTo = "never@order.example" };

        // In-Reply-To alone, as phones write it; the middle one is missing, so nothing says that the halves belong together.
        yield return At(1, "upper-1@order.example") with { Subject = "Halves" };
        yield return At(2, "upper-2@order.example") with { Subject = "Re: Halves", InReplyTo = "upper-1@order.example" };
        yield return At(4, "lower-4@order.example") with { Subject = "Re: Halves", InReplyTo = "missing-3@order.example" };
        yield return At(5, "lower-5@order.example") with { Subject = "Re: Halves", InReplyTo = "lower-4@order.example" };

        // A message that answers two at once makes one thread of them.
        yield return At(1, "bridge-1@order.example") with { Subject = "One end" };
        yield return At(2, "bridge-2@order.example") with { Subject = "Other end" };
        yield return At(3, "bridge-3@order.example") with { Subject = "Both", References = ["bridge-1@order.example", "bridge-2@order.example"] };

        // Each refers to the other, which no honest program writes.
        yield return At(1, "loop-1@order.example") with { Subject = "Loop", References = ["loop-2@order.example"] };
        yield return At(2, "loop-2@order.example") with { Subject = "Re: Loop", References = ["loop-1@order.example"] };

        // Exchange's conversation index and no id at all.
        foreach (var number in new[] { 1, 2, 3 })
        {
            yield return At(number, $"exchange-{number}@order.example") with
            {
                Subject = number == 1 ? "Indexed" : "AW: Indexed",
                Conversation = "indexed",
                ConversationDepth = number - 1,
            };
        }

        // Subject alone: an answer goes to the newest earlier message between the same two, whichever of them arrives first.
        yield return At(1, "january-1@order.example") with { Subject = "Journal club" };
        yield return At(2, "january-2@order.example") with { From = Letter.Ines, To = "friend@order.example", Subject = "Re: Journal club" };
        yield return At(20, "february-1@order.example") with { Subject = "Journal club" };
        yield return At(21, "february-2@order.example") with { From = Letter.Ines, To = "friend@order.example", Subject = "AW: Journal club" };
        yield return At(22, "february-3@order.example") with { Subject = "Re: [EXT] journal club" };

        // The same subject between others, and without a reply prefix, is somebody else's conversation.
        yield return At(21, "strangers-1@order.example") with { From = "stranger@order.example", Subject = "Journal club" };
        yield return At(22, "strangers-2@order.example") with { From = Letter.Ines, To = "stranger@order.example", Subject = "Re: Journal club" };

        // An answer by subject holds a whole chain to its thread.
        yield return At(1, "held-1@order.example") with { Subject = "Held" };
        yield return At(2, "held-2@order.example") with { From = Letter.Ines, To = "friend@order.example", Subject = "Re: Held" };
        yield return At(3, "held-3@order.example") with { Subject = "Re: Held", References = ["held-2@order.example"] };
        yield return At(4, "held-4@order.example") with { From = Letter.Ines, To = "friend@order.example", Subject = "Re: Held", References = ["held-2@order.example", "held-3@order.example"] };
    }

    private static Letter At(int day, string id) => new()
    {
        Id = id,
        From = "friend@order.example",
        SentAt = new DateTimeOffset(2026, 1, 1, 8, 0, 0, TimeSpan.Zero).AddDays(day).ToString("O", CultureInfo.InvariantCulture),
        Text = id,
    };

    private static string Picture(IEnumerable<(string Id, string Thread)> placed) => string.Join('\n', placed
        .GroupBy(one => one.Thread, one => one.Id)
        .Select(thread => string.Join(' ', thread.Order(StringComparer.Ordinal)))
        .Order(StringComparer.Ordinal));

    private async Task StoreAsync(string owner, IEnumerable<Letter> letters) => await InAsync(owner, async services =>
    {
        var scope = services.GetRequiredService<OwnerScope>();
        var arrivals = letters.Select(letter => Arrival.Of(
            letter.Bytes, new(scope.TenantId, scope.OwnerId, Book.Company, letter.Id, Original: null, Mailbox: "", DateTimeOffset.UnixEpoch)));
        return await services.GetRequiredService<MessageIntake>().StoreAsync([.. arrivals], alongside: null, CancellationToken.None);
    });

    private async Task<IEnumerable<(string, string)>> ThreadsAsync(string owner) => await InAsync(owner, async services =>
    {
        var messages = await services.GetRequiredService<NetworkDb>().Messages.Select(message => new { message.MessageId, message.ThreadId }).ToListAsync();
        return messages.Select(message => (message.MessageId ?? "", message.ThreadId.ToString()));
    });

    private async Task<T> InAsync<T>(string owner, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OwnerScope>().Enter(Guid.Parse("6f9a52c4-0000-4000-8000-000000000001"), owner);
        return await work(scope.ServiceProvider);
    }
}

public sealed class ThreadOrderTestsOnSqlite(AppOnSqlite app) : ThreadOrderTests(app), IClassFixture<AppOnSqlite>;

public sealed class ThreadOrderTestsOnPostgreSql(AppOnPostgreSql app) : ThreadOrderTests(app), IClassFixture<AppOnPostgreSql>;
