using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Api.Threads;

namespace OutlookNetwork.Api.Tests.Threads;

/// <summary>A broken sender gives one Message-ID to different mails: each stays visible, and what is done to one is done to it alone.</summary>
public abstract class SharedMessageIdTests(NetworkApp app) : NetworkTests(app)
{
    public static TheoryData<int, int, int> Orders => new() { { 0, 1, 2 }, { 0, 2, 1 }, { 1, 0, 2 }, { 1, 2, 0 }, { 2, 0, 1 }, { 2, 1, 0 } };

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Two_mails_and_a_copy_of_one_are_two_messages_in_two_threads_in_any_order(int first, int second, int third)
    {
        var id = $"order-{first}{second}{third}@shared.example";
        Letter[] letters = [Annas(id), Berts(id), Annas(id) with { Subject = "[list] Minutes", Text = "The minutes are attached.\n-- \nlist footer" }];
        foreach (var at in new[] { first, second, third })
        {
            await App.StoreAsync(letters[at]);
        }

        var stored = await App.InStoreAsync(db => db.Messages.Where(message => message.MessageId == id).ToListAsync());

        Assert.Equal(["anna@shared.example", "bert@shared.example"], stored.Select(message => message.SenderAddress).Order());
        Assert.Equal(2, stored.Select(message => message.ThreadId).Distinct().Count());
        Assert.All(stored, message => Assert.True(message.IdIsShared));
    }

    [Fact]
    public async Task Logging_the_one_that_is_open_logs_it_and_not_the_other()
    {
        var (anna, bert) = (Annas("log@shared.example"), Berts("log@shared.example"));
        await App.StoreAsync(anna, bert);

        var receipt = await App.SendAsync<LogReceipt>(
            HttpMethod.Post, "/api/threads/log", new LogRequest(LogThreadTests.Item(bert), LogScope.WholeThread));

        var logged = await App.InStoreAsync(db => db.Messages
            .Where(message => db.Interactions.Any(interaction => interaction.MessageId == message.Id) && message.MessageId == bert.Id).ToListAsync());
        Assert.Equal("bert@shared.example", Assert.Single(logged).SenderAddress);
        Assert.Equal(1, receipt.MessageCount);
        Assert.Equal("bert@shared.example", Assert.Single(receipt.Unknown).Address);
    }

    [Fact]
    public async Task The_same_mail_from_another_mailbox_is_one_message_that_names_both()
    {
        var letter = Annas("witness@shared.example");
        await App.StoreFromAsync("ines@liaison.example", letter);
        await App.StoreFromAsync("ines.park@liaison.example", letter with { MoreHeaders = ["Received: by another.example; Mon, 2 Mar 2026 09:00:07 +0000"] });

        var stored = await App.InStoreAsync(db => db.Messages.SingleAsync(message => message.MessageId == letter.Id));

        Assert.Equal(["ines@liaison.example", "ines.park@liaison.example"], stored.Mailboxes);
    }

    private static Letter Annas(string id) => new()
    {
        Id = id,
        From = "Anna <anna@shared.example>",
        Subject = "Minutes",
        SentAt = "2026-03-02T09:00:00Z",
        Text = "The minutes are attached.",
    };

    private static Letter Berts(string id) => new()
    {
        Id = id,
        From = "Bert <bert@shared.example>",
        Subject = "Invitation",
        SentAt = "2026-03-03T11:00:00Z",
        Text = "Would you join us on Friday?",
    };
}

public sealed class SharedMessageIdTestsOnSqlite(AppOnSqlite app) : SharedMessageIdTests(app), IClassFixture<AppOnSqlite>;

public sealed class SharedMessageIdTestsOnPostgreSql(AppOnPostgreSql app) : SharedMessageIdTests(app), IClassFixture<AppOnPostgreSql>;
