using System.Net;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Api.Threads;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Tests.Threads;

public abstract class LogThreadTests(NetworkApp app) : NetworkTests(app)
{
    [Fact]
    public async Task Logging_up_to_the_fourth_of_six_logs_four_and_the_whole_thread_adds_two()
    {
        var thread = await SixAsync("four");

        var upToFourth = await LogAsync(thread[3], LogScope.UpToThisMessage);
        var whole = await LogAsync(thread[3], LogScope.WholeThread);

        Assert.Equal((4, 4, 6), (upToFourth.NewlyLogged, upToFourth.LoggedCount, upToFourth.MessageCount));
        Assert.Equal((2, 6, 6), (whole.NewlyLogged, whole.LoggedCount, whole.MessageCount));
        Assert.NotEqual(upToFourth.LogId, whole.LogId);
        Assert.Equal(6, await InteractionsAsync(upToFourth.ThreadId));
    }

    [Fact]
    public async Task Logging_again_changes_nothing_and_says_who_logged_it_before()
    {
        var thread = await SixAsync("again");
        var first = await LogAsync(thread[5], LogScope.WholeThread);

        var second = await LogAsync(thread[5], LogScope.WholeThread);

        Assert.Equal((0, 6, null), (second.NewlyLogged, second.LoggedCount, second.LogId));
        Assert.Equal(first.LogId, second.Logged.LogId);
        Assert.Equal("Ines Park", second.Logged.By);
    }

    [Fact]
    public async Task Many_posts_at_once_make_one_set_of_interactions()
    {
        var thread = await SixAsync("race");

        var receipts = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => LogAsync(thread[5], LogScope.WholeThread)));

        Assert.Equal(6, receipts.Sum(receipt => receipt.NewlyLogged));
        Assert.All(receipts, receipt => Assert.Equal(6, receipt.LoggedCount));
        Assert.Equal(6, await InteractionsAsync(receipts[0].ThreadId));
    }

    [Fact]
    public async Task Many_posts_at_once_of_an_item_that_is_not_stored_store_and_log_it_once()
    {
        var item = Item(new Letter { Id = "race@unstored.example", From = "unstored@race.example" });

        var receipts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => LogAsync(item, LogScope.UpToThisMessage)));

        Assert.Equal(1, receipts.Sum(receipt => receipt.NewlyLogged));
        Assert.Single(receipts.DistinctBy(receipt => receipt.ThreadId));
        Assert.Equal(1, await App.InStoreAsync(db => db.Messages.CountAsync(message => message.MessageId == "race@unstored.example")));
    }

    [Theory]
    [InlineData("Auto-Submitted: auto-replied", "automatic reply")]
    [InlineData("List-Id: <pd@lists.example>", "mailing list")]
    [InlineData("Precedence: bulk", "bulk")]
    public async Task Automatic_mail_is_refused_with_a_sentence_that_says_which(string header, string says)
    {
        var letter = new Letter { From = "robot@auto.example", To = header.StartsWith("List", StringComparison.Ordinal) ? "pd@lists.example" : Letter.Ines, MoreHeaders = [header] };
        await App.StoreAsync(letter);

        var problem = await RefusedAsync("item.automatic", Item(letter));

        Assert.Contains(says, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, await App.InStoreAsync(db => db.Interactions.CountAsync(one => db.Messages.Any(m => m.Id == one.MessageId && m.MessageId == letter.Id))));
    }

    [Fact]
    public async Task Mail_among_colleagues_is_refused()
    {
        var letter = new Letter { From = "Ben Adler <ben@liaison.example>" };
        await App.StoreAsync(letter);

        await RefusedAsync("item.internal-only", Item(letter));
    }

    [Fact]
    public async Task Automatic_and_internal_messages_of_a_thread_are_left_out_and_counted_with_the_reason()
    {
        var root = new Letter { From = "skips@skips.example", Subject = "Skips", SentAt = "2026-06-01T08:00:00Z" };
        var away = Reply(root, "skips@skips.example", Letter.Ines, "2026-06-01T09:00:00Z") with { MoreHeaders = ["Auto-Submitted: auto-replied"] };
        var inside = Reply(root, Letter.Ines, "ben@liaison.example", "2026-06-01T10:00:00Z");
        var answer = Reply(root, Letter.Ines, "skips@skips.example", "2026-06-01T11:00:00Z");
        await App.StoreAsync(root, away, inside, answer);

        var receipt = await LogAsync(Item(answer), LogScope.WholeThread);

        Assert.Equal((2, 4), (receipt.NewlyLogged, receipt.MessageCount));
        Assert.Equal([1, 1], receipt.Skipped.Select(skipped => skipped.Count));
        Assert.Contains(receipt.Skipped, skipped => skipped.Reason.Contains("automatic reply", StringComparison.Ordinal));
        Assert.Contains(receipt.Skipped, skipped => skipped.Reason.Contains("colleague", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("<>")]
    public async Task An_item_without_a_Message_ID_is_refused(string? id) => await App.RefusedAsync(
        HttpStatusCode.BadRequest, "item.no-message-id", HttpMethod.Post, "/api/threads/log",
        new LogRequest(Item(new Letter()) with { InternetMessageId = id }, LogScope.WholeThread));

    [Fact]
    public async Task An_item_that_is_not_stored_yet_is_stored_and_logged()
    {
        var item = Item(new Letter { Id = "fresh@outlook.example", From = "Dr Fresh <fresh@outlook.example>", Subject = "Fresh" });

        var receipt = await LogAsync(item, LogScope.UpToThisMessage);
        var thread = await App.GetAsync<ThreadView>($"/api/threads/{receipt.ThreadId}");

        Assert.Equal((1, 1, 1), (receipt.NewlyLogged, receipt.LoggedCount, receipt.MessageCount));
        Assert.Equal(["fresh@outlook.example"], receipt.Unknown.Select(person => person.Address));
        Assert.Equal("Fresh", Assert.Single(thread.Messages).Subject);
        Assert.True(thread.Linked);
    }

    [Fact]
    public async Task A_later_import_completes_a_message_the_pane_brought_and_changes_no_count()
    {
        var letter = new Letter { Id = "later@outlook.example", From = "Dr Later <later@outlook.example>", Subject = "Later", Text = "The whole text, and may I ask for the table?" };
        var receipt = await LogAsync(Item(letter), LogScope.UpToThisMessage);
        var contact = await CreateAsync("Dr Later", "later@outlook.example");

        await App.StoreAsync(letter);
        var thread = await App.GetAsync<ThreadView>($"/api/threads/{receipt.ThreadId}");
        var card = await App.GetAsync<ContactCard>($"/api/contacts/{contact.Id}");

        Assert.StartsWith("The whole text", Assert.Single(thread.Messages).Preview, StringComparison.Ordinal);
        Assert.Equal((1, 1), (thread.MessageCount, thread.LoggedCount));
        Assert.Equal((1, 1), (card.MessageCount, card.LoggedCount));
        Assert.Equal(receipt.LogId, thread.Logged?.LogId);
    }

    [Fact]
    public async Task A_later_import_that_names_an_earlier_message_brings_the_logged_one_into_its_thread()
    {
        var root = new Letter { From = "joins@outlook.example", Subject = "Joins" };
        var reply = Reply(root, Letter.Ines, "joins@outlook.example", "2026-06-02T10:00:00Z") with { Subject = "Another subject" };
        await App.StoreAsync(root);
        await LogAsync(Item(reply), LogScope.UpToThisMessage);

        await App.StoreAsync(reply);
        var receipt = await LogAsync(Item(root), LogScope.WholeThread);

        Assert.Equal((1, 2, 2), (receipt.NewlyLogged, receipt.LoggedCount, receipt.MessageCount));
    }

    [Fact]
    public async Task One_undo_takes_back_one_act_and_a_second_finds_nothing()
    {
        var thread = await SixAsync("undo");
        var first = await LogAsync(thread[1], LogScope.UpToThisMessage);
        var second = await LogAsync(thread[1], LogScope.WholeThread);

        using var undone = await App.SendAsync(HttpMethod.Delete, $"/api/logs/{second.LogId}", body: null);

        Assert.Equal(HttpStatusCode.NoContent, undone.StatusCode);
        Assert.Equal(2, await InteractionsAsync(first.ThreadId));
        await App.RefusedAsync(HttpStatusCode.NotFound, "log.missing", HttpMethod.Delete, $"/api/logs/{second.LogId}");
        Assert.Equal(4, (await LogAsync(thread[1], LogScope.WholeThread)).NewlyLogged);
    }

    [Fact]
    public async Task A_contact_created_after_logging_has_what_was_logged_with_its_addresses()
    {
        var thread = await SixAsync("before");
        var receipt = await LogAsync(thread[5], LogScope.WholeThread);

        var card = await CreateAsync("Known Later", "before@six.example");

        Assert.Equal(["before@six.example"], receipt.Unknown.Select(person => person.Address));
        Assert.Equal(6, card.LoggedCount);
        Assert.Equal(DateTimeOffset.Parse("2026-06-01T08:00:00Z", null), card.FirstContactAt);
        Assert.Equal(DateTimeOffset.Parse("2026-06-06T08:00:00Z", null), card.LastContactAt);
    }

    [Fact]
    public async Task A_contact_known_when_logging_has_the_interactions_and_can_only_be_removed_after_they_are_withdrawn()
    {
        var contact = await CreateAsync("Known Before", "known@six.example");
        var thread = await SixAsync("known");
        var receipt = await LogAsync(thread[5], LogScope.WholeThread);

        await App.RefusedAsync(HttpStatusCode.Conflict, "contact.has-history", HttpMethod.Delete, $"/api/contacts/{contact.Id}");
        using var undone = await App.SendAsync(HttpMethod.Delete, $"/api/logs/{receipt.LogId}", body: null);
        using var removed = await App.SendAsync(HttpMethod.Delete, $"/api/contacts/{contact.Id}", body: null);

        Assert.Equal(["Known Before"], receipt.Contacts.Select(one => one.Name));
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (undone.StatusCode, removed.StatusCode));
    }

    [Fact]
    public async Task A_contact_created_after_logging_may_be_taken_back_and_the_interactions_stay()
    {
        var thread = await SixAsync("takeback");
        var receipt = await LogAsync(thread[5], LogScope.WholeThread);
        var contact = await CreateAsync("Taken Back", "takeback@six.example");

        using var removed = await App.SendAsync(HttpMethod.Delete, $"/api/contacts/{contact.Id}", body: null);

        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        Assert.Equal(6, await InteractionsAsync(receipt.ThreadId));
    }

    [Fact]
    public async Task Every_act_is_recorded_in_the_audit_trail_without_addresses_or_subjects()
    {
        var thread = await SixAsync("audit");

        var receipt = await LogAsync(thread[5], LogScope.WholeThread);
        using var undone = await App.SendAsync(HttpMethod.Delete, $"/api/logs/{receipt.LogId}", body: null);

        var entries = await App.InStoreAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == receipt.LogId.ToString()).OrderBy(entry => entry.Seq).ToListAsync());
        Assert.Equal([("thread.log", null), ("thread.log-undone", "taken-back")], entries.Select(entry => (entry.Action, entry.Reason)));
        var details = await App.InStoreAsync(db => db.AuditDetails.Where(detail => detail.Seq == entries[0].Seq).Select(detail => detail.Value).SingleAsync());
        Assert.Contains("\"messages\":6", details, StringComparison.Ordinal);
        Assert.DoesNotContain(
            await App.InStoreAsync(db => db.AuditEntries.ToListAsync()),
            entry => $"{entry.ActorRef}{entry.ActorRole}{entry.SubjectId}{entry.SubjectType}{entry.Reason}".Contains('@', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_thread_that_is_not_there_is_missing() =>
        await App.RefusedAsync(HttpStatusCode.NotFound, "thread.missing", HttpMethod.Get, $"/api/threads/{Guid.CreateVersion7()}");

    [Fact]
    public async Task An_id_alone_logs_a_stored_message_and_makes_none_of_one_that_is_not()
    {
        var six = await SixAsync("by-id");

        var receipt = await LogAsync(new(six[3].InternetMessageId, null, "", null, [], [], null), LogScope.UpToThisMessage);

        Assert.Equal((4, 6), (receipt.LoggedCount, receipt.MessageCount));
        await RefusedAsync("item.not-stored", new("<nobody-has@this.example>", null, "", null, [], [], null));
        Assert.False(await App.InStoreAsync(db => db.Messages.AnyAsync(message => message.MessageId == "nobody-has@this.example")));
    }

    internal static OpenItem Item(Letter letter)
    {
        static Person One(string text) => text.Split('<') is [var name, var address] ? new(name.Trim(), address.Trim('>', ' ')) : new("", text.Trim());
        return new(
            $"<{letter.Id}>", null, letter.Subject, One(letter.From), [.. letter.To.Split(',').Select(One)], [],
            DateTimeOffset.Parse(letter.SentAt, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static Letter Reply(Letter to, string from, string recipient, string sentAt) => new()
    {
        From = from,
        To = recipient,
        Subject = "Re: " + to.Subject,
        SentAt = sentAt,
        InReplyTo = to.Id,
        References = [.. to.References, to.Id],
    };

    /// <summary>Six messages between a person and the owner, one a day.</summary>
    private async Task<IReadOnlyList<OpenItem>> SixAsync(string name)
    {
        var person = $"{name}@six.example";
        var letters = new List<Letter> { new() { From = person, Subject = $"Six about {name}", SentAt = "2026-06-01T08:00:00Z" } };
        for (var day = 2; day <= 6; day++)
        {
            var (from, to) = day % 2 == 0 ? (Letter.Ines, person) : (person, Letter.Ines);
            letters.Add(Reply(letters[^1], from, to, $"2026-06-0{day}T08:00:00Z") with { Subject = $"Re: Six about {name}" });
        }

        await App.StoreAsync([.. letters]);
        return letters.ConvertAll(Item);
    }

    private Task<LogReceipt> LogAsync(OpenItem item, LogScope scope) =>
        App.SendAsync<LogReceipt>(HttpMethod.Post, "/api/threads/log", new LogRequest(item, scope));

    private Task<System.Text.Json.JsonElement> RefusedAsync(string code, OpenItem item) => App.RefusedAsync(
        HttpStatusCode.UnprocessableEntity, code, HttpMethod.Post, "/api/threads/log", new LogRequest(item, LogScope.UpToThisMessage));

    private Task<int> InteractionsAsync(Guid thread) => App.InStoreAsync(db =>
        db.Interactions.CountAsync(one => db.Messages.Any(message => message.Id == one.MessageId && message.ThreadId == thread)));

    private Task<ContactCard> CreateAsync(string name, string address) => App.SendAsync<ContactCard>(
        HttpMethod.Post, "/api/contacts", new NewContact(name, ContactRole.Hcp, "", [address], Book.Company), HttpStatusCode.Created);
}

public sealed class LogThreadTestsOnSqlite(AppOnSqlite app) : LogThreadTests(app), IClassFixture<AppOnSqlite>;

public sealed class LogThreadTestsOnPostgreSql(AppOnPostgreSql app) : LogThreadTests(app), IClassFixture<AppOnPostgreSql>;
