using System.Net;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Interactions;
using OutlookNetwork.Api.Pane;
using OutlookNetwork.Api.Search;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.SignInStandIn;

namespace OutlookNetwork.Api.Tests.Contacts;

public abstract class SharingTests(ServerApp app) : ColleaguesTests(app)
{
    [Fact]
    public async Task A_contact_is_private_unless_its_owner_shares_it()
    {
        var kept = await CreateAsync(Ines, Osei, shared: null);

        Assert.False(kept.Shared);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(Ben, HttpMethod.Get, $"/api/contacts/{kept.Id}"));
        Assert.Empty((await GetAsync<ContactPage>(Ben, $"/api/contacts?search={Osei}")).Contacts);
        Assert.Equal(MatchState.Unknown, Counterpart(await ContextAsync(Ben, Mail())).State);

        var shared = await ChangeAsync(Ines, kept, shared: true);

        Assert.True(shared.Shared);
        Assert.Equal((true, "Ines"), Sharing(await GetAsync<ContactCard>(Ben, $"/api/contacts/{kept.Id}")));
        Assert.Equal((true, null), Sharing(await GetAsync<ContactCard>(Ines, $"/api/contacts/{kept.Id}")));

        await ChangeAsync(Ines, shared, shared: false);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(Ben, HttpMethod.Get, $"/api/contacts/{kept.Id}"));
    }

    [Fact]
    public async Task Colleagues_find_a_shared_contact_in_their_lists_and_on_their_mail_and_another_organisation_does_not()
    {
        var shared = await CreateAsync(Ines, Osei, shared: true);

        Assert.Equal(shared.Id, Assert.Single((await GetAsync<ContactPage>(Ben, $"/api/contacts?search={Osei}")).Contacts).Id);
        var known = Counterpart(await ContextAsync(Ben, Mail()));
        Assert.Equal((MatchState.Known, shared.Id, "Ines"), (known.State, known.Contact?.Id, known.Contact?.SharedBy));

        Assert.Empty((await GetAsync<ContactPage>(Mira, $"/api/contacts?search={Osei}")).Contacts);
        Assert.Equal(MatchState.Unknown, Counterpart(await ContextAsync(Mira, Mail())).State);
    }

    [Fact]
    public async Task A_contact_of_ones_own_comes_before_a_colleagues_shared_one()
    {
        await CreateAsync(Ines, Osei, shared: true);
        var own = await CreateAsync(Ben, Osei, shared: false);

        var known = Counterpart(await ContextAsync(Ben, Mail()));

        Assert.Equal((own.Id, null), (known.Contact?.Id, known.Contact?.SharedBy));
    }

    [Fact]
    public async Task Of_a_shared_contact_colleagues_read_what_is_logged_by_anybody_and_nothing_that_is_only_stored()
    {
        var shared = await CreateAsync(Ines, Osei, shared: true);
        var (logged, stored) = (Written("Logged by Ines"), Written("Only stored"));
        await App.StoreAsync(logged, stored);
        await LogAsync(Ines, Mail(logged.Id, logged.Subject));
        await LogAsync(Ben, Mail(subject: "Logged by Ben"));

        var (seenByBen, seenByInes) = (await TimelineAsync(Ben, shared.Id), await TimelineAsync(Ines, shared.Id));

        Assert.Equal(["Logged by Ben", "Logged by Ines"], seenByBen.Entries.Select(entry => entry.Message?.Subject ?? "").Order());
        Assert.Equal(["Logged by Ben", "Logged by Ines", "Only stored"], seenByInes.Entries.Select(entry => entry.Message?.Subject ?? "").Order());
        var hers = seenByBen.Entries.Select(entry => entry.Message).OfType<TimelineEntry>().Single(entry => entry.Subject == "Logged by Ines");
        Assert.Equal((false, "Ines", false, null), (hers.Yours, hers.Logged?.By, hers.Logged?.ByYou, hers.Logged?.LogId));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(Ben, HttpMethod.Get, $"/api/messages/{hers.Id}"));
        Assert.Equal((2, 1), Counts(await GetAsync<ContactCard>(Ben, $"/api/contacts/{shared.Id}")));
        Assert.Equal((2, 2), Counts(await GetAsync<ContactCard>(Ines, $"/api/contacts/{shared.Id}")));
        Assert.Equal(2, (await ContextAsync(Ben, Mail())).History.Total);
    }

    [Fact]
    public async Task Mail_with_a_shared_contact_is_searched_in_ones_own_mailbox_only()
    {
        var shared = await CreateAsync(Ines, Osei, shared: true);
        var hers = Written($"Dialysis of {Mark}");
        await App.StoreAsync(hers);
        await LogAsync(Ines, Mail(hers.Id, hers.Subject));
        await App.StoreForAsync((People.Ben.Tenant, People.Ben.Id.ToString()), "", Written($"Dosing of {Mark}"));

        var found = await GetAsync<SearchPage>(Ben, $"/api/search?q={Mark}&person={shared.Id}");

        Assert.Equal([$"Dosing of {Mark}"], found.Found.Select(one => one.Entry.Message?.Subject));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(Mira, HttpMethod.Get, $"/api/search?q={Mark}&person={shared.Id}"));
    }

    [Fact]
    public async Task The_pages_of_a_shared_history_hold_every_message_once()
    {
        var shared = await CreateAsync(Ines, Osei, shared: true);
        for (var number = 0; number < 5; number++)
        {
            var item = Mail(subject: $"Letter {number}") with { SentAt = new DateTimeOffset(2026, 3, 2 + (number / 2), 9, 0, 0, TimeSpan.Zero) }; // some at once
            await LogAsync(Ines, item);
            if (number % 2 == 0)
            {
                await LogAsync(Ben, item);
            }
        }

        var seen = new List<string>();
        for (var page = await TimelineAsync(Ben, shared.Id, "?limit=2"); ; page = await TimelineAsync(Ben, shared.Id, $"?limit=2&cursor={page.Next}"))
        {
            Assert.Equal(5, page.Total);
            seen.AddRange(page.Entries.Select(entry => entry.Message?.Subject ?? ""));
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
        var shared = await CreateAsync(Ines, Osei, shared: true);
        var own = await CreateAsync(Ben, "Somebody", shared: false);
        var change = Change(shared, shared: false);
        (HttpMethod, string, object?)[] acts =
        [
            (HttpMethod.Put, "", change), (HttpMethod.Delete, "", null), (HttpMethod.Post, "/addresses", new NewAddress("b@x.example", shared.Version)),
            (HttpMethod.Post, "/merge", new MergeRequest(own.Id, shared.Version, own.Version, null)),
        ];

        foreach (var client in new[] { Ben, Mira })
        {
            foreach (var (method, act, body) in acts)
            {
                using var refused = await SendAsync(client, method, $"/api/contacts/{shared.Id}{act}", body);
                await NetworkApp.RefusalAsync(refused, HttpStatusCode.NotFound, "contact.missing");
            }
        }

        using var taken = await SendAsync(Ben, HttpMethod.Post, $"/api/contacts/{own.Id}/merge", new MergeRequest(shared.Id, own.Version, shared.Version, null));
        await NetworkApp.RefusalAsync(taken, HttpStatusCode.NotFound, "contact.missing");
        Assert.Equal(shared.Version, (await GetAsync<ContactCard>(Ines, $"/api/contacts/{shared.Id}")).Version);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(Mira, HttpMethod.Get, $"/api/contacts/{shared.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(Mira, HttpMethod.Get, $"/api/contacts/{shared.Id}/timeline"));
    }

    [Fact]
    public async Task The_private_book_is_never_shared_and_moving_there_ends_the_sharing()
    {
        using var refused = await SendAsync(Ines, HttpMethod.Post, "/api/contacts", New(Osei, shared: true, Address, Book.Private));
        await NetworkApp.RefusalAsync(refused, HttpStatusCode.UnprocessableEntity, "contact.private-book-not-shared");
        var shared = await CreateAsync(Ines, Osei, shared: true);

        var moved = await ChangeAsync(Ines, shared, shared: null, Book.Private);

        Assert.Equal((Book.Private, false), (moved.Book, moved.Shared));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(Ben, HttpMethod.Get, $"/api/contacts/{shared.Id}"));
        using var again = await SendAsync(Ines, HttpMethod.Put, $"/api/contacts/{shared.Id}", Change(moved, shared: true));
        await NetworkApp.RefusalAsync(again, HttpStatusCode.UnprocessableEntity, "contact.private-book-not-shared");
        var back = await ChangeAsync(Ines, moved, shared: null, Book.Company);
        Assert.Equal((Book.Company, false), (back.Book, back.Shared));
        Assert.Equal(
            ["contact.create", "contact.share", "contact.change", "contact.move-book", "contact.share-end", "contact.change", "contact.move-book"],
            await TrailAsync(shared.Id));
    }

    [Fact]
    public async Task An_auditor_reads_that_a_contact_of_the_private_book_was_changed_and_not_who_it_is()
    {
        var (secret, open) = ($"Quill{Mark}", $"Plain{Mark}");
        var kept = await CreateAsync(Ines, secret, shared: false, $"{secret}@peer.example", Book.Private);
        await ChangeAsync(Ines, kept, shared: null);
        await CreateAsync(Ines, open, shared: false);
        using var auditor = ((ServerApp)App).As(People.Ben, token => token.Payload["roles"] = new[] { "Network.Auditor" });

        var trail = await auditor.GetStringAsync("/api/audit/export", TestContext.Current.CancellationToken);

        Assert.Contains(kept.Id.ToString(), trail, StringComparison.Ordinal);
        Assert.Contains(open, trail, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, trail, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_shared_and_an_unshared_contact_are_not_merged()
    {
        var shared = await CreateAsync(Ines, Osei, shared: true);
        var kept = await CreateAsync(Ines, "A. Osei", shared: false, $"second-{Mark}@hospital.example");

        using var refused = await SendAsync(Ines, HttpMethod.Post, $"/api/contacts/{shared.Id}/merge", new MergeRequest(kept.Id, 1, 1, null));

        await NetworkApp.RefusalAsync(refused, HttpStatusCode.UnprocessableEntity, "contact.merge-sharing");
    }

    /// <summary>What happened, who and when is read by colleagues; what its owner wrote about it, and notes, are not.</summary>
    [Fact]
    public async Task Of_what_was_logged_by_hand_with_a_shared_contact_colleagues_see_that_it_happened_and_none_of_the_words()
    {
        var shared = await CreateAsync(Ines, Osei, shared: true);
        var other = await CreateAsync(Ines, $"other-{Mark}@hospital.example", shared: null);
        var call = await SayAsync(Ines, new(InteractionKind.Call, [shared.Id, other.Id], new(2026, 3, 2), Text: $"Opinion {Mark}"));
        await SayAsync(Ines, new(InteractionKind.Note, [shared.Id], new(2026, 3, 3), Text: $"Note {Mark}"));
        await SayAsync(Ines, new(InteractionKind.Call, [other.Id], new(2026, 3, 4)));

        var entry = Assert.Single((await TimelineAsync(Ben, shared.Id)).Entries);
        var seen = Assert.IsType<InteractionView>(entry.Interaction);
        Assert.Equal((call.Id, "Ines", false, null, ""), (seen.Id, seen.LoggedBy, seen.Yours, seen.LogId, seen.Text));
        Assert.Equal([shared.Id], seen.Contacts.Select(contact => contact.Id));
        Assert.Equal((1, 1), ((await GetAsync<ContactCard>(Ben, $"/api/contacts/{shared.Id}")).LoggedCount, (await GetAsync<ContactCard>(Ines, $"/api/contacts/{shared.Id}")).LoggedCount));
        Assert.Empty((await GetAsync<SearchPage>(Ben, $"/api/search?q={Mark}")).Found);
        Assert.Equal(2, (await GetAsync<SearchPage>(Ines, $"/api/search?q={Mark}")).Found.Count);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(Ben, HttpMethod.Get, $"/api/interactions/{call.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(Mira, HttpMethod.Get, $"/api/contacts/{shared.Id}/timeline"));

        await AnswerAsync<WithdrawalReceipt>(Ines, HttpMethod.Post, $"/api/interactions/{call.Id}/withdrawal", new WithdrawalRequest("wrong-person"));
        Assert.Empty((await TimelineAsync(Ben, shared.Id)).Entries);
    }

    [Fact]
    public async Task What_was_logged_with_somebody_of_the_private_book_too_stays_with_its_owner()
    {
        var shared = await CreateAsync(Ines, Osei, shared: true);
        var friend = await AnswerAsync<ContactCard>(Ines, HttpMethod.Post, "/api/contacts", new NewContact("Friend", ContactRole.Peer, "", [$"friend-{Mark}@home.example"], Book.Private));
        await SayAsync(Ines, new(InteractionKind.Meeting, [shared.Id, friend.Id], new(2026, 3, 2)));

        Assert.Empty((await TimelineAsync(Ben, shared.Id)).Entries);
        Assert.Single((await TimelineAsync(Ines, shared.Id)).Entries);
    }

    private Task<ContactCard> ChangeAsync(HttpClient client, ContactCard card, bool? shared, Book? book = null) =>
        AnswerAsync<ContactCard>(client, HttpMethod.Put, $"/api/contacts/{card.Id}", Change(card, shared, book));

    private Task<InteractionView> SayAsync(HttpClient client, NewInteraction said) => AnswerAsync<InteractionView>(client, HttpMethod.Post, "/api/interactions", said);

    /// <summary>The actions recorded of a contact, in order.</summary>
    private async Task<IReadOnlyList<string>> TrailAsync(Guid contact) => await App.InStoreAsync(db => Task.FromResult(
        db.AuditEntries.Where(entry => entry.SubjectId == contact.ToString()).OrderBy(entry => entry.Seq).Select(entry => entry.Action).ToList()));

    private static ParticipantView Counterpart(PaneContext context) => context.Participants.Single(person => person.Address == context.Counterpart);

    private static (bool Shared, string? By) Sharing(ContactCard card) => (card.Shared, card.SharedBy);

    private static (int Logged, int Stored) Counts(ContactCard card) => (card.LoggedCount, card.MessageCount);
}

public sealed class SharingTestsOnSqlite(ServerOnSqlite app) : SharingTests(app), IClassFixture<ServerOnSqlite>;

public sealed class SharingTestsOnPostgreSql(ServerOnPostgreSql app) : SharingTests(app), IClassFixture<ServerOnPostgreSql>;
