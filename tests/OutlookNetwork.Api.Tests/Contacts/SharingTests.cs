using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Pane;
using OutlookNetwork.Api.Search;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Api.Threads;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.SignInStandIn;

namespace OutlookNetwork.Api.Tests.Contacts;

/// <summary>Ines and Ben are of one organisation, Mira is of another.</summary>
public abstract partial class SharingTests(ServerApp app) : NetworkTests(app), IAsyncLifetime
{
    private readonly string _mark = Guid.NewGuid().ToString("N")[..8];
    private HttpClient _ines = null!; // made before each test, here and below
    private HttpClient _ben = null!;
    private HttpClient _mira = null!;

    public async ValueTask InitializeAsync()
    {
        var server = (ServerApp)App;
        (_ines, _ben, _mira) = (server.As(People.Ines), server.As(People.Ben), server.As(People.Mira));
        await CallAsync(_ines, "Ines", People.Ines.Address);
        await CallAsync(_ben, "Ben", People.Ben.Address);
    }

    public ValueTask DisposeAsync()
    {
        _ines.Dispose();
        _ben.Dispose();
        _mira.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_contact_is_private_unless_its_owner_shares_it()
    {
        var kept = await CreateAsync(_ines, Osei, shared: null);

        Assert.False(kept.Shared);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(_ben, HttpMethod.Get, $"/api/contacts/{kept.Id}"));
        Assert.Empty((await GetAsync<ContactPage>(_ben, $"/api/contacts?search={Osei}")).Contacts);
        Assert.Equal(MatchState.Unknown, Counterpart(await ContextAsync(_ben, Mail())).State);

        var shared = await ChangeAsync(_ines, kept, shared: true);

        Assert.True(shared.Shared);
        Assert.Equal((true, "Ines"), Sharing(await GetAsync<ContactCard>(_ben, $"/api/contacts/{kept.Id}")));
        Assert.Equal((true, null), Sharing(await GetAsync<ContactCard>(_ines, $"/api/contacts/{kept.Id}")));

        await ChangeAsync(_ines, shared, shared: false);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(_ben, HttpMethod.Get, $"/api/contacts/{kept.Id}"));
    }

    [Fact]
    public async Task Colleagues_find_a_shared_contact_in_their_lists_and_on_their_mail_and_another_organisation_does_not()
    {
        var shared = await CreateAsync(_ines, Osei, shared: true);

        Assert.Equal(shared.Id, Assert.Single((await GetAsync<ContactPage>(_ben, $"/api/contacts?search={Osei}")).Contacts).Id);
        var known = Counterpart(await ContextAsync(_ben, Mail()));
        Assert.Equal((MatchState.Known, shared.Id, "Ines"), (known.State, known.Contact?.Id, known.Contact?.SharedBy));

        Assert.Empty((await GetAsync<ContactPage>(_mira, $"/api/contacts?search={Osei}")).Contacts);
        Assert.Equal(MatchState.Unknown, Counterpart(await ContextAsync(_mira, Mail())).State);
    }

    [Fact]
    public async Task A_contact_of_ones_own_comes_before_a_colleagues_shared_one()
    {
        await CreateAsync(_ines, Osei, shared: true);
        var own = await CreateAsync(_ben, Osei, shared: false);

        var known = Counterpart(await ContextAsync(_ben, Mail()));

        Assert.Equal((own.Id, null), (known.Contact?.Id, known.Contact?.SharedBy));
    }

    [Fact]
    public async Task Of_a_shared_contact_colleagues_read_what_is_logged_by_anybody_and_nothing_that_is_only_stored()
    {
        var shared = await CreateAsync(_ines, Osei, shared: true);
        var (logged, stored) = (Written("Logged by Ines"), Written("Only stored"));
        await App.StoreAsync(logged, stored);
        await LogAsync(_ines, Mail(logged.Id, logged.Subject));
        await LogAsync(_ben, Mail(subject: "Logged by Ben"));

        var (seenByBen, seenByInes) = (await TimelineAsync(_ben, shared.Id), await TimelineAsync(_ines, shared.Id));

        Assert.Equal(["Logged by Ben", "Logged by Ines"], seenByBen.Entries.Select(entry => entry.Subject).Order());
        Assert.Equal(["Logged by Ben", "Logged by Ines", "Only stored"], seenByInes.Entries.Select(entry => entry.Subject).Order());
        var hers = seenByBen.Entries.Single(entry => entry.Subject == "Logged by Ines");
        Assert.Equal((false, "Ines", false, null), (hers.Yours, hers.Logged?.By, hers.Logged?.ByYou, hers.Logged?.LogId));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(_ben, HttpMethod.Get, $"/api/messages/{hers.Id}"));
        Assert.Equal((2, 1), Counts(await GetAsync<ContactCard>(_ben, $"/api/contacts/{shared.Id}")));
        Assert.Equal((2, 2), Counts(await GetAsync<ContactCard>(_ines, $"/api/contacts/{shared.Id}")));
        Assert.Equal(2, (await ContextAsync(_ben, Mail())).History.Total);
    }

    [Fact]
    public async Task Mail_with_a_shared_contact_is_searched_in_ones_own_mailbox_only()
    {
        var shared = await CreateAsync(_ines, Osei, shared: true);
        var hers = Written($"Dialysis of {_mark}");
        await App.StoreAsync(hers);
        await LogAsync(_ines, Mail(hers.Id, hers.Subject));
        await App.StoreForAsync((People.Ben.Tenant, People.Ben.Id.ToString()), "", Written($"Dosing of {_mark}"));

        var found = await GetAsync<SearchPage>(_ben, $"/api/search?q={_mark}&person={shared.Id}");

        Assert.Equal([$"Dosing of {_mark}"], found.Found.Select(one => one.Entry.Subject));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(_mira, HttpMethod.Get, $"/api/search?q={_mark}&person={shared.Id}"));
    }

    [Fact]
    public async Task The_pages_of_a_shared_history_hold_every_message_once()
    {
        var shared = await CreateAsync(_ines, Osei, shared: true);
        for (var number = 0; number < 5; number++)
        {
            var item = Mail(subject: $"Letter {number}") with { SentAt = new DateTimeOffset(2026, 3, 2 + (number / 2), 9, 0, 0, TimeSpan.Zero) }; // some at once
            await LogAsync(_ines, item);
            if (number % 2 == 0)
            {
                await LogAsync(_ben, item);
            }
        }

        var seen = new List<string>();
        for (var page = await TimelineAsync(_ben, shared.Id, "?limit=2"); ; page = await TimelineAsync(_ben, shared.Id, $"?limit=2&cursor={page.Next}"))
        {
            Assert.Equal(5, page.Total);
            seen.AddRange(page.Entries.Select(entry => entry.Subject));
            if (page.Next is null)
            {
                break;
            }
        }

        Assert.Equal(Enumerable.Range(0, 5).Select(number => $"Letter {number}"), seen.Order());
    }

    [Fact]
    public async Task Only_the_owner_changes_a_shared_contact_and_to_others_it_is_then_as_if_it_were_not_there()
    {
        var shared = await CreateAsync(_ines, Osei, shared: true);
        var own = await CreateAsync(_ben, "Somebody", shared: false);
        var change = Change(shared, shared: false);
        (HttpMethod, string, object?)[] acts =
        [
            (HttpMethod.Put, "", change), (HttpMethod.Delete, "", null), (HttpMethod.Post, "/addresses", new NewAddress("b@x.example", shared.Version)),
            (HttpMethod.Post, "/merge", new MergeRequest(own.Id, shared.Version, own.Version, null)),
        ];

        foreach (var client in new[] { _ben, _mira })
        {
            foreach (var (method, act, body) in acts)
            {
                using var refused = await SendAsync(client, method, $"/api/contacts/{shared.Id}{act}", body);
                await NetworkApp.RefusalAsync(refused, HttpStatusCode.NotFound, "contact.missing");
            }
        }

        using var taken = await SendAsync(_ben, HttpMethod.Post, $"/api/contacts/{own.Id}/merge", new MergeRequest(shared.Id, own.Version, shared.Version, null));
        await NetworkApp.RefusalAsync(taken, HttpStatusCode.NotFound, "contact.missing");
        Assert.Equal(shared.Version, (await GetAsync<ContactCard>(_ines, $"/api/contacts/{shared.Id}")).Version);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(_mira, HttpMethod.Get, $"/api/contacts/{shared.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(_mira, HttpMethod.Get, $"/api/contacts/{shared.Id}/timeline"));
    }

    [Fact]
    public async Task Who_logs_a_message_that_a_colleague_logged_with_a_shared_contact_is_a_witness_and_it_counts_once()
    {
        var shared = await CreateAsync(_ines, Osei, shared: true);
        var mail = Mail();
        var first = await LogAsync(_ines, mail);

        var second = await LogAsync(_ben, mail);
        var again = await LogAsync(_ben, mail);
        var hers = await LogAsync(_ines, mail);

        Assert.Equal((1, 1, 1), (first.NewlyLogged, second.NewlyLogged, second.LoggedCount));
        Assert.Equal((0, 0), (again.NewlyLogged, hers.NewlyLogged));
        Assert.Equal(("Ines", false, first.Logged.At), (second.Logged.By, second.Logged.ByYou, second.Logged.At));
        Assert.Equal(second.LogId, second.Logged.LogId);
        var witness = Assert.Single(second.Logged.Witnesses);
        Assert.Equal(("Ben", true), (witness.By, witness.ByYou));
        Assert.Equal(("Ines", true, "Ben"), (hers.Logged.By, hers.Logged.ByYou, Assert.Single(hers.Logged.Witnesses).By));
        foreach (var client in new[] { _ines, _ben })
        {
            Assert.Equal(1, (await GetAsync<ContactCard>(client, $"/api/contacts/{shared.Id}")).LoggedCount);
            var entry = Assert.Single((await TimelineAsync(client, shared.Id)).Entries);
            Assert.Equal(("Ines", 1, true), (entry.Logged?.By, entry.Logged?.Witnesses.Count, entry.Yours));
            Assert.Single((await GetAsync<ContactPage>(client, $"/api/contacts?search={Osei}")).Contacts);
        }
    }

    [Fact]
    public async Task Before_a_colleague_logs_it_too_the_pane_says_who_did_and_still_offers_it()
    {
        await CreateAsync(_ines, Osei, shared: true);
        var mail = Mail();
        await App.StoreForAsync((People.Ben.Tenant, People.Ben.Id.ToString()), "", Written("Renal dosing") with { Id = mail.InternetMessageId! });
        await LogAsync(_ines, mail);

        var context = await ContextAsync(_ben, mail);

        Assert.Equal((false, 0), (context.Thread?.OpenMessageLogged, context.Thread?.LoggedCount));
        var entry = Assert.Single(context.History.Entries);
        Assert.Equal(("Ines", null, true), (entry.Logged?.By, entry.Logged?.LogId, entry.Yours));
    }

    [Fact]
    public async Task Posts_of_both_at_once_make_one_entry_with_one_witness()
    {
        var shared = await CreateAsync(_ines, Osei, shared: true);
        var mail = Mail();

        var receipts = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => LogAsync(number % 2 == 0 ? _ines : _ben, mail)));

        Assert.Equal(2, receipts.Sum(receipt => receipt.NewlyLogged));
        var (hers, his) = (await TimelineAsync(_ines, shared.Id), await TimelineAsync(_ben, shared.Id));
        var (toInes, toBen) = (Assert.Single(hers.Entries).Logged, Assert.Single(his.Entries).Logged);
        Assert.Equal((toInes?.By, toInes?.At), (toBen?.By, toBen?.At));
        Assert.Equal(Assert.Single(toInes!.Witnesses).By, Assert.Single(toBen!.Witnesses).By);
        Assert.Equal(1, (await GetAsync<ContactCard>(_ben, $"/api/contacts/{shared.Id}")).LoggedCount);
    }

    [Fact]
    public async Task When_the_first_takes_it_back_the_witness_is_who_logged_it()
    {
        var shared = await CreateAsync(_ines, Osei, shared: true);
        var mail = Mail();
        var first = await LogAsync(_ines, mail);
        await LogAsync(_ben, mail);

        using var foreign = await SendAsync(_ben, HttpMethod.Delete, $"/api/logs/{first.LogId}", body: null);
        await NetworkApp.RefusalAsync(foreign, HttpStatusCode.NotFound, "log.missing");
        Assert.Equal(HttpStatusCode.NoContent, await StatusAsync(_ines, HttpMethod.Delete, $"/api/logs/{first.LogId}"));

        var entry = Assert.Single((await TimelineAsync(_ben, shared.Id)).Entries);
        Assert.Equal(("Ben", 0), (entry.Logged?.By, entry.Logged?.Witnesses.Count));
    }

    [Fact]
    public async Task With_a_private_contact_a_colleague_who_logs_the_same_message_gets_the_same_answers_as_if_nobody_had()
    {
        var (hers, nobodys) = ($"hers-{_mark}@hospital.example", $"none-{_mark}@hospital.example");
        await CreateAsync(_ines, Osei, shared: false, hers);
        var (logged, unheard) = (Mail(from: hers), Mail(from: nobodys));
        await LogAsync(_ines, logged);

        foreach (var answer in new Func<OpenItem, string, Task<string>>[]
        {
            async (mail, _) => await TextAsync(_ben, HttpMethod.Post, "/api/pane/context", mail),
            async (mail, _) => await TextAsync(_ben, HttpMethod.Post, "/api/threads/log", new LogRequest(mail, LogScope.WholeThread)),
            async (_, from) => await TextAsync(_ben, HttpMethod.Post, "/api/contacts", new NewContact("Own", ContactRole.Hcp, "", [from], Book.Company)),
            async (mail, _) => await TextAsync(_ben, HttpMethod.Post, "/api/pane/context", mail),
        })
        {
            Assert.Equal(Plain(await answer(unheard, nobodys)), Plain(await answer(logged, hers)));
        }

        var own = Assert.Single((await GetAsync<ContactPage>(_ben, $"/api/contacts?search={hers}")).Contacts);
        Assert.Equal(1, own.LoggedCount);
        Assert.Equal("Ben", Assert.Single((await TimelineAsync(_ben, own.Id)).Entries).Logged?.By);
    }

    [Fact]
    public async Task Who_keeps_the_same_person_as_a_private_contact_keeps_what_they_logged_to_themselves()
    {
        var shared = await CreateAsync(_ines, Osei, shared: true);
        await CreateAsync(_ben, Osei, shared: false);
        await LogAsync(_ben, Mail());

        Assert.Equal(0, (await TimelineAsync(_ines, shared.Id)).Total);
        Assert.Equal(0, (await GetAsync<ContactCard>(_ines, $"/api/contacts/{shared.Id}")).LoggedCount);
    }

    [Fact]
    public async Task A_message_with_somebody_of_the_private_book_on_it_is_not_shown_to_colleagues()
    {
        var shared = await CreateAsync(_ines, Osei, shared: true);
        var peer = $"peer-{_mark}@peer.example";
        await CreateAsync(_ines, "Tomas Lind", shared: false, peer, Book.Private);
        var mail = Mail() with { Cc = [new("Tomas Lind", peer)] };
        await LogAsync(_ines, mail);

        Assert.Equal((0, 1), ((await TimelineAsync(_ben, shared.Id)).Total, (await TimelineAsync(_ines, shared.Id)).Total));
        Assert.Equal((0, 1), ((await GetAsync<ContactCard>(_ben, $"/api/contacts/{shared.Id}")).LoggedCount, (await GetAsync<ContactCard>(_ines, $"/api/contacts/{shared.Id}")).LoggedCount));
        Assert.Equal(("Ben", 0), ((await LogAsync(_ben, mail)).Logged.By, (await LogAsync(_ben, mail)).Logged.Witnesses.Count));
    }

    [Fact]
    public async Task The_private_book_is_never_shared_and_moving_there_ends_the_sharing()
    {
        using var refused = await SendAsync(_ines, HttpMethod.Post, "/api/contacts", New(Osei, shared: true, Address, Book.Private));
        await NetworkApp.RefusalAsync(refused, HttpStatusCode.UnprocessableEntity, "contact.private-book-not-shared");
        var shared = await CreateAsync(_ines, Osei, shared: true);

        var moved = await ChangeAsync(_ines, shared, shared: null, Book.Private);

        Assert.Equal((Book.Private, false), (moved.Book, moved.Shared));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(_ben, HttpMethod.Get, $"/api/contacts/{shared.Id}"));
        using var again = await SendAsync(_ines, HttpMethod.Put, $"/api/contacts/{shared.Id}", Change(moved, shared: true));
        await NetworkApp.RefusalAsync(again, HttpStatusCode.UnprocessableEntity, "contact.private-book-not-shared");
        var back = await ChangeAsync(_ines, moved, shared: null, Book.Company);
        Assert.Equal((Book.Company, false), (back.Book, back.Shared));
        Assert.Equal(
            ["contact.create", "contact.share", "contact.change", "contact.move-book", "contact.share-end", "contact.change", "contact.move-book"],
            await TrailAsync(shared.Id));
    }

    [Fact]
    public async Task An_auditor_reads_that_a_contact_of_the_private_book_was_changed_and_not_who_it_is()
    {
        var (secret, open) = ($"Quill{_mark}", $"Plain{_mark}");
        var kept = await CreateAsync(_ines, secret, shared: false, $"{secret}@peer.example", Book.Private);
        await ChangeAsync(_ines, kept, shared: null);
        await CreateAsync(_ines, open, shared: false);
        using var auditor = ((ServerApp)App).As(People.Ben, token => token.Payload["roles"] = new[] { "Network.Auditor" });

        var trail = await auditor.GetStringAsync("/api/audit/export", TestContext.Current.CancellationToken);

        Assert.Contains(kept.Id.ToString(), trail, StringComparison.Ordinal);
        Assert.Contains(open, trail, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, trail, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_shared_and_an_unshared_contact_are_not_merged()
    {
        var shared = await CreateAsync(_ines, Osei, shared: true);
        var kept = await CreateAsync(_ines, "A. Osei", shared: false, $"second-{_mark}@hospital.example");

        using var refused = await SendAsync(_ines, HttpMethod.Post, $"/api/contacts/{shared.Id}/merge", new MergeRequest(kept.Id, 1, 1, null));

        await NetworkApp.RefusalAsync(refused, HttpStatusCode.UnprocessableEntity, "contact.merge-sharing");
    }

    private string Osei => $"Osei {_mark}";

    private string Address => $"osei-{_mark}@hospital.example";

    private Letter Written(string subject) => new() { From = $"{Osei} <{Address}>", Subject = subject };

    private OpenItem Mail(string? id = null, string subject = "Renal dosing", string? from = null) => new(
        id ?? $"{Guid.NewGuid():N}@hospital.example", ConversationId: null, subject, new("Dr Osei", from ?? Address),
        [new("Ines", People.Ines.Address), new("Ben", People.Ben.Address)], [], new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    private static NewContact New(string name, bool? shared, string address, Book book) =>
        shared is { } said ? new(name, ContactRole.Hcp, "", [address], book, said) : new(name, ContactRole.Hcp, "", [address], book);

    private Task<ContactCard> CreateAsync(HttpClient client, string name, bool? shared, string? address = null, Book book = Book.Company) =>
        AnswerAsync<ContactCard>(client, HttpMethod.Post, "/api/contacts", New(name, shared, address ?? (name == Osei ? Address : $"{Guid.NewGuid():N}@x.example"), book));

    private static ContactChange Change(ContactCard card, bool? shared, Book? book = null) =>
        new(card.Name, card.Role, card.Institution, card.Addresses, book ?? card.Book, card.Version, shared);

    private Task<ContactCard> ChangeAsync(HttpClient client, ContactCard card, bool? shared, Book? book = null) =>
        AnswerAsync<ContactCard>(client, HttpMethod.Put, $"/api/contacts/{card.Id}", Change(card, shared, book));

    private Task<LogReceipt> LogAsync(HttpClient client, OpenItem mail) =>
        AnswerAsync<LogReceipt>(client, HttpMethod.Post, "/api/threads/log", new LogRequest(mail, LogScope.UpToThisMessage));

    private Task<PaneContext> ContextAsync(HttpClient client, OpenItem mail) => AnswerAsync<PaneContext>(client, HttpMethod.Post, "/api/pane/context", mail);

    private Task<TimelinePage> TimelineAsync(HttpClient client, Guid contact, string query = "") =>
        GetAsync<TimelinePage>(client, $"/api/contacts/{contact}/timeline{query}");

    /// <summary>The actions recorded of a contact, in order.</summary>
    private async Task<IReadOnlyList<string>> TrailAsync(Guid contact) => await App.InStoreAsync(db => Task.FromResult(
        db.AuditEntries.Where(entry => entry.SubjectId == contact.ToString()).OrderBy(entry => entry.Seq).Select(entry => entry.Action).ToList()));

    private static ParticipantView Counterpart(PaneContext context) => context.Participants.Single(person => person.Address == context.Counterpart);

    private static (bool Shared, string? By) Sharing(ContactCard card) => (card.Shared, card.SharedBy);

    private static (int Logged, int Stored) Counts(ContactCard card) => (card.LoggedCount, card.MessageCount);

    /// <summary>Without what differs from one mail, contact or moment to the next.</summary>
    private string Plain(string text) => Moment().Replace(Id().Replace(text.Replace($"hers-{_mark}", "x").Replace($"none-{_mark}", "x"), "id"), "then");

    private async Task CallAsync(HttpClient client, string name, string address)
    {
        var now = await GetAsync<SettingsDetails>(client, "/api/settings");
        if (now.DisplayName != name)
        {
            await AnswerAsync<SettingsDetails>(
                client, HttpMethod.Put, "/api/settings", now with { DisplayName = name, Addresses = [address], InternalDomains = ["liaison.example"] });
        }
    }

    private Task<T> GetAsync<T>(HttpClient client, string path) => AnswerAsync<T>(client, HttpMethod.Get, path, body: null);

    private async Task<T> AnswerAsync<T>(HttpClient client, HttpMethod method, string path, object? body) =>
        JsonSerializer.Deserialize<T>(await TextAsync(client, method, path, body), App.Json) ?? throw new InvalidOperationException("The answer is null.");

    private async Task<string> TextAsync(HttpClient client, HttpMethod method, string path, object? body)
    {
        using var response = await SendAsync(client, method, path, body);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{method} {path} answered {(int)response.StatusCode}: {text}");
        return text;
    }

    private async Task<HttpStatusCode> StatusAsync(HttpClient client, HttpMethod method, string path)
    {
        using var response = await SendAsync(client, method, path, body: null);
        return response.StatusCode;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = body is null ? null : JsonContent.Create(body, body.GetType(), options: App.Json);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32}")]
    private static partial Regex Id();

    [GeneratedRegex(@"2\d{3}-\d\d-\d\dT[\d:.]+(Z|\+00:00)")]
    private static partial Regex Moment();
}

public sealed class SharingTestsOnSqlite(ServerOnSqlite app) : SharingTests(app), IClassFixture<ServerOnSqlite>;

public sealed class SharingTestsOnPostgreSql(ServerOnPostgreSql app) : SharingTests(app), IClassFixture<ServerOnPostgreSql>;
