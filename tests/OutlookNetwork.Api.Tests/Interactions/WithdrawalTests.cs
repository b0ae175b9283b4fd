using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Interactions;
using OutlookNetwork.Api.Pane;
using OutlookNetwork.Api.Search;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Api.Threads;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Interactions;

namespace OutlookNetwork.Api.Tests.Interactions;

public abstract class WithdrawalTests(NetworkApp app) : NetworkTests(app)
{
    private readonly string _mark = "w" + Guid.NewGuid().ToString("N")[..10];

    private string Address => $"{_mark}@withdrawn.example";

    [Fact]
    public async Task A_withdrawn_mail_is_in_no_history_search_turn_or_count_until_that_is_taken_back()
    {
        var (contact, letter, logged) = await LoggedMailAsync();

        var receipt = await WithdrawAsync(logged);

        Assert.Equal(InteractionKind.Message, receipt.Kind);
        Assert.Equal((0, 0, 0), await CountsAsync(contact));
        var context = await ContextAsync(letter);
        Assert.Equal((false, null, 0), (context.Item.Stored, context.Thread, context.History.Total));
        Assert.Empty(await App.InStoreAsync(db => db.MessageAddresses.Where(address => address.Address == Address).ToListAsync()));

        using var undone = await App.SendAsync(HttpMethod.Delete, $"/api/withdrawals/{receipt.WithdrawalId}", body: null);
        Assert.Equal(HttpStatusCode.NoContent, undone.StatusCode);
        Assert.Equal((1, 1, 1), await CountsAsync(contact));
        Assert.True((await ContextAsync(letter)).Thread?.OpenMessageLogged);
        await App.RefusedAsync(HttpStatusCode.NotFound, "withdrawal.missing", HttpMethod.Delete, $"/api/withdrawals/{receipt.WithdrawalId}");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_import_of_the_same_mail_brings_it_back_neither_soon_nor_after_it_was_emptied(bool isEmptied)
    {
        var (contact, letter, logged) = await LoggedMailAsync();
        var receipt = await WithdrawAsync(logged);
        if (isEmptied)
        {
            await ForgetAsync();
            await App.RefusedAsync(HttpStatusCode.NotFound, "withdrawal.missing", HttpMethod.Delete, $"/api/withdrawals/{receipt.WithdrawalId}");
            Assert.Equal(0, await App.InStoreAsync(db => db.Originals.CountAsync(original => original.Hash == OriginalMessage.HashOf(letter.Bytes))));
        }

        await App.StoreAsync(letter, letter with { MoreHeaders = ["X-Another: copy"] });

        Assert.Equal((0, 0, 0), await CountsAsync(contact));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Its_owner_brings_it_back_by_logging_this_very_mail_again(bool isEmptied)
    {
        var (contact, letter, logged) = await LoggedMailAsync();
        await WithdrawAsync(logged);
        if (isEmptied)
        {
            await ForgetAsync();
        }

        await LogAsync(letter);

        Assert.Equal((1, 1), ((await App.GetAsync<ContactCard>($"/api/contacts/{contact}")).LoggedCount, (await HistoryAsync(contact)).Total));
    }

    [Fact]
    public async Task Logging_the_rest_of_the_thread_leaves_what_was_withdrawn_where_it_is()
    {
        var (contact, letter, logged) = await LoggedMailAsync();
        var answer = new Letter { From = $"Dr {_mark} <{Address}>", Subject = "Re: " + letter.Subject, InReplyTo = letter.Id, SentAt = "2026-03-04T09:00:00Z" };
        await App.StoreAsync(answer);
        await WithdrawAsync(logged);

        var receipt = await LogAsync(answer, LogScope.WholeThread);

        Assert.Equal((1, 1), (receipt.NewlyLogged, receipt.MessageCount));
        Assert.Equal([answer.Id], (await HistoryAsync(contact)).Entries.Select(entry => entry.Message?.InternetMessageId));
    }

    [Fact]
    public async Task A_withdrawn_note_is_found_nowhere_and_comes_back_with_every_word()
    {
        var contact = await ContactAsync(Book.Company);
        var note = await App.SendAsync<InteractionView>(
            HttpMethod.Post, "/api/interactions", new NewInteraction(InteractionKind.Note, [contact], new(2026, 3, 2), Text: $"About {_mark}.", Confidential: true), HttpStatusCode.Created);

        var receipt = await WithdrawAsync(note.Id, "private-matter", "She asked me to.");

        Assert.Equal(0, (await HistoryAsync(contact)).Total);
        Assert.Empty((await App.GetAsync<SearchPage>($"/api/search?q={_mark}")).Found);
        await App.RefusedAsync(HttpStatusCode.NotFound, "interaction.missing", HttpMethod.Get, $"/api/interactions/{note.Id}");

        using var undone = await App.SendAsync(HttpMethod.Delete, $"/api/withdrawals/{receipt.WithdrawalId}", body: null);
        var back = await App.GetAsync<InteractionView>($"/api/interactions/{note.Id}");
        Assert.Equal((note.Text, note.OccurredOn, note.Version, true), (back.Text, back.OccurredOn, back.Version, back.Confidential));
        Assert.Single((await App.GetAsync<SearchPage>($"/api/search?q={_mark}")).Found);
    }

    [Theory]
    [InlineData(Book.Company, true)]
    [InlineData(Book.Private, false)]
    public async Task The_trail_says_what_was_withdrawn_and_why_and_has_no_word_of_it(Book book, bool hasWords)
    {
        var contact = await ContactAsync(book);
        var call = await App.SendAsync<InteractionView>(
            HttpMethod.Post, "/api/interactions", new NewInteraction(InteractionKind.Call, [contact], new(2026, 3, 2), Text: $"Body {_mark}"), HttpStatusCode.Created);

        await WithdrawAsync(call.Id, "wrong-person", $"Because {_mark}");

        var entry = await App.InStoreAsync(db => db.AuditEntries.SingleAsync(one => one.SubjectId == call.Id.ToString() && one.Action == AuditActions.InteractionWithdraw));
        var detail = await App.InStoreAsync(db => db.AuditDetails.Where(one => one.Seq == entry.Seq).Select(one => one.Value).SingleAsync());
        Assert.Equal(AuditReasons.WrongPerson, entry.Reason);
        Assert.Contains("\"kind\":\"call\"", detail, StringComparison.Ordinal);
        Assert.Contains(contact.ToString(), detail, StringComparison.Ordinal);
        Assert.Equal(hasWords, detail.Contains($"Because {_mark}", StringComparison.Ordinal));
        Assert.DoesNotContain("Body", detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_that_is_none_and_too_many_words_are_refused()
    {
        var contact = await ContactAsync(Book.Company);
        var call = await App.SendAsync<InteractionView>(HttpMethod.Post, "/api/interactions/quick", new QuickTouch(InteractionKind.Call, contact), HttpStatusCode.Created);

        await App.RefusedAsync(HttpStatusCode.BadRequest, "withdrawal.unknown-reason", HttpMethod.Post, $"/api/interactions/{call.Id}/withdrawal", new WithdrawalRequest("mood"));
        await App.RefusedAsync(
            HttpStatusCode.BadRequest, "withdrawal.words-too-long", HttpMethod.Post, $"/api/interactions/{call.Id}/withdrawal", new WithdrawalRequest("duplicate", new('x', 501)));

        Assert.Equal(1, (await HistoryAsync(contact)).Total);
    }

    private async Task<(Guid Contact, Letter Letter, Guid Interaction)> LoggedMailAsync()
    {
        var contact = await ContactAsync(Book.Company);
        var letter = new Letter { From = $"Dr {_mark} <{Address}>", Subject = $"Subject {_mark}", Text = $"Text {_mark}." };
        await App.StoreAsync(letter);
        await LogAsync(letter);
        var entry = Assert.Single((await HistoryAsync(contact)).Entries);
        return (contact, letter, entry.Message?.Logged?.InteractionId ?? default);
    }

    private async Task<Guid> ContactAsync(Book book) => (await App.SendAsync<ContactCard>(
        HttpMethod.Post, "/api/contacts", new NewContact($"Dr {_mark}", ContactRole.Hcp, "", [Address], book), HttpStatusCode.Created)).Id;

    private Task<WithdrawalReceipt> WithdrawAsync(Guid interaction, string reason = "correction", string words = "") =>
        App.SendAsync<WithdrawalReceipt>(HttpMethod.Post, $"/api/interactions/{interaction}/withdrawal", new WithdrawalRequest(reason, words));

    /// <summary>As if the day were over.</summary>
    private Task<bool> ForgetAsync() => App.InScopeAsync(async services =>
    {
        await services.GetRequiredService<WithdrawnMail>().ForgetAsync(before: null, TestContext.Current.CancellationToken);
        return true;
    });

    private Task<TimelinePage> HistoryAsync(Guid contact) => App.GetAsync<TimelinePage>($"/api/contacts/{contact}/timeline");

    /// <summary>In the history, found by a word, and logged on the card.</summary>
    private async Task<(int History, int Found, int Logged)> CountsAsync(Guid contact) => (
        (await HistoryAsync(contact)).Total,
        (await App.GetAsync<SearchPage>($"/api/search?q={_mark}")).Total,
        (await App.GetAsync<ContactCard>($"/api/contacts/{contact}")).LoggedCount);

    private OpenItem Item(Letter letter) => new(
        $"<{letter.Id}>", null, letter.Subject, new($"Dr {_mark}", Address), [new("Ines Park", "ines@liaison.example")], [], DateTimeOffset.Parse(letter.SentAt, System.Globalization.CultureInfo.InvariantCulture));

    private Task<PaneContext> ContextAsync(Letter letter) => App.SendAsync<PaneContext>(HttpMethod.Post, "/api/pane/context", Item(letter));

    private Task<LogReceipt> LogAsync(Letter letter, LogScope scope = LogScope.UpToThisMessage) =>
        App.SendAsync<LogReceipt>(HttpMethod.Post, "/api/threads/log", new LogRequest(Item(letter), scope));
}

public sealed class WithdrawalTestsOnSqlite(AppOnSqlite app) : WithdrawalTests(app), IClassFixture<AppOnSqlite>;

public sealed class WithdrawalTestsOnPostgreSql(AppOnPostgreSql app) : WithdrawalTests(app), IClassFixture<AppOnPostgreSql>;
