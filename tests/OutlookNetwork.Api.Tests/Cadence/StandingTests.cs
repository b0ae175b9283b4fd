using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Interactions;
using OutlookNetwork.Api.Privacy;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Api.Tests.Threads;
using OutlookNetwork.Api.Threads;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Tests.Cadence;

/// <summary>What is kept beside a contact is at every moment what a reading of all facts gives, and what the rules of the domain say of them.</summary>
public abstract class StandingTests(NetworkApp app) : NetworkTests(app)
{
    private readonly List<ContactCard> _contacts = [];
    private readonly List<Letter> _letters = [];
    private readonly List<InteractionView> _interactions = [];
    private readonly List<Func<Task>> _undos = [];
    private static int _made;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task After_any_acts_in_any_order_a_rebuild_from_the_facts_gives_what_is_kept(int seed)
    {
        var random = new Random(seed);
        await OwnAddressesAsync("ines@liaison.example");
        await ContactAsync(random);
        await ContactAsync(random);
        await ContactAsync(random);
        for (var act = 0; act < 60; act++)
        {
            var name = await ActAsync(random);

            await SameAsync($"seed {seed}, act {act}: {name}");
        }

        await OwnAddressesAsync("ines@liaison.example", "park@liaison.example");
        await SameAsync($"seed {seed}: another address of one's own");
        await ZoneAsync("Pacific/Auckland");
        await SameAsync($"seed {seed}: another zone");
        await ZoneAsync("Europe/Berlin");
        await SameAsync($"seed {seed}: the zone as before");
    }

    private async Task<string> ActAsync(Random random)
    {
        var words = new CadenceWords(App);
        switch (random.Next(16))
        {
            case 0:
                await ContactAsync(random);
                return "contact";
            case 1 or 2 or 3:
                await StoreAsync(random);
                return "store";
            case 4 or 5 when _letters.Count > 0:
                await LogMailAsync(Any(random, _letters));
                return "log";
            case 6 or 7:
                await SayAsync(random);
                return "say";
            case 8 when _interactions.Count > 0:
                await ChangeOrWithdrawAsync(random);
                return "change or withdraw";
            case 9 when _contacts.Count > 2:
                await MergeAsync(random);
                return "merge";
            case 10 when _contacts.Count > 2:
                await RemoveAsync(random);
                return "remove";
            case 11 when _undos.Count > 0:
                var undo = _undos[^1];
                _undos.RemoveAt(_undos.Count - 1);
                await undo();
                return "undo";
            case 12:
                await words.CadenceAsync(random, Any(random, _contacts).Id);
                return "cadence";
            case 13:
                await words.RuleAsync(random);
                return "rule";
            case 14 or 15:
                await words.AboutAsync(random, Any(random, _contacts).Id);
                return "tier, circle or book";
            default:
                await SayAsync(random);
                return "say";
        }
    }

    private async Task ContactAsync(Random random)
    {
        var number = Interlocked.Increment(ref _made);
        var address = $"person{number}@{(random.Next(4) == 0 ? "liaison" : "hospital")}.example";
        _contacts.Add(await App.SendAsync<ContactCard>(
            HttpMethod.Post, "/api/contacts", new NewContact($"Person {number}", ContactRole.Hcp, "", [address], Book.Company), HttpStatusCode.Created));
    }

    /// <summary>Mail of every sort, before and after its people were kept as contacts: some of it years back, some from a clock that is wrong.</summary>
    private async Task StoreAsync(Random random)
    {
        var other = Any(random, _contacts).Addresses[0];
        var (third, crowd) = (Any(random, _contacts).Addresses[0], string.Join(", ", Enumerable.Range(0, 6).Select(at => $"many{at}@elsewhere.example")));
        var mail = new Letter { SentAt = At(random), Subject = $"Matter {random.Next(8)}" };
        mail = random.Next(8) switch
        {
            0 => mail with { From = other, MoreHeaders = ["Auto-Submitted: auto-replied"] },
            1 => mail with { From = Letter.Ines, To = third, Cc = $"{crowd}, {other}" },
            2 => mail with { From = other, To = third, Cc = $"{crowd}, {Letter.Ines}" },
            3 => mail with { From = other, To = "talk@lists.example", MoreHeaders = ["List-Id: <talk.lists.example>"] },
            4 => mail with { From = "somebody@elsewhere.example", To = $"{Letter.Ines}, {other}" },
            5 or 6 => mail with { From = Letter.Ines, To = other, Cc = random.Next(2) == 0 ? third : null },
            _ => mail with { From = other },
        };
        await App.StoreAsync(mail);
        _letters.Add(mail);
    }

    private async Task LogMailAsync(Letter letter)
    {
        using var response = await App.SendAsync(HttpMethod.Post, "/api/threads/log", new LogRequest(LogThreadTests.Item(letter), LogScope.UpToThisMessage));
        var receipt = response.IsSuccessStatusCode
            ? JsonSerializer.Deserialize<LogReceipt>(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), App.Json)
            : null; // automatic or internal mail
        if (receipt?.LogId is { } log)
        {
            _undos.Add(async () => (await App.SendAsync(HttpMethod.Delete, $"/api/logs/{log}", body: null)).Dispose());
        }
    }

    private async Task SayAsync(Random random)
    {
        var kind = (InteractionKind)random.Next((int)InteractionKind.Call, (int)InteractionKind.Note + 1);
        var day = DateOnly.FromDateTime(DateTime.Parse(At(random), CultureInfo.InvariantCulture));
        var said = new NewInteraction(
            kind, [.. new[] { Any(random, _contacts).Id, Any(random, _contacts).Id }.Distinct()], day > new DateOnly(2026, 11, 1) ? new(2026, 11, 1) : day, random.Next(2) == 0 ? new(9, 30) : null,
            Weight: kind == InteractionKind.Note ? null : (InteractionWeight)random.Next(2), Text: "Words.");
        _interactions.Add(await App.SendAsync<InteractionView>(HttpMethod.Post, "/api/interactions", said, HttpStatusCode.Created));
    }

    private async Task ChangeOrWithdrawAsync(Random random)
    {
        var one = Any(random, _interactions);
        if (random.Next(2) == 0)
        {
            using var changed = await App.SendAsync(HttpMethod.Put, $"/api/interactions/{one.Id}", new InteractionChange(
                InteractionKind.Call, [Any(random, _contacts).Id], new(2020 + random.Next(6), 5, 5), one.Version, Text: "Moved."));
            return;
        }

        using var response = await App.SendAsync(HttpMethod.Post, $"/api/interactions/{one.Id}/withdrawal", new WithdrawalRequest("correction"));
        if (response.IsSuccessStatusCode)
        {
            var receipt = JsonSerializer.Deserialize<WithdrawalReceipt>(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), App.Json);
            _undos.Add(async () => (await App.SendAsync(HttpMethod.Delete, $"/api/withdrawals/{receipt?.WithdrawalId}", body: null)).Dispose());
        }
    }

    private async Task MergeAsync(Random random)
    {
        var (kept, other) = (Any(random, _contacts), Any(random, _contacts));
        if (kept.Id == other.Id)
        {
            return;
        }

        (kept, other) = (await App.GetAsync<ContactCard>($"/api/contacts/{kept.Id}"), await App.GetAsync<ContactCard>($"/api/contacts/{other.Id}"));
        if (kept.Book != other.Book)
        {
            return; // it is refused
        }

        var merged = await App.SendAsync<MergeReceipt>(HttpMethod.Post, $"/api/contacts/{kept.Id}/merge", new MergeRequest(other.Id, kept.Version, other.Version));
        _contacts.RemoveAll(one => one.Id == other.Id);
        _undos.Add(async () =>
        {
            using var undone = await App.SendAsync(HttpMethod.Delete, $"/api/contacts/merges/{merged.MergeId}", body: null);
            if (undone.IsSuccessStatusCode)
            {
                _contacts.Add(other);
            }
        });
    }

    private async Task RemoveAsync(Random random)
    {
        var one = Any(random, _contacts);
        var removed = await App.SendAsync<RemovalReceipt>(HttpMethod.Post, $"/api/contacts/{one.Id}/removal", body: null);
        _contacts.RemoveAll(contact => contact.Id == one.Id);
        _undos.Add(async () =>
        {
            using var undone = await App.SendAsync(HttpMethod.Delete, $"/api/contacts/removals/{removed.RemovalId}", body: null);
            if (undone.IsSuccessStatusCode)
            {
                _contacts.Add(one);
            }
        });
    }

    /// <summary>Three ways to the same: what is kept, what the database reads of all facts, and what the domain says of each of them.</summary>
    private async Task SameAsync(string after)
    {
        var (kept, read, told) = await App.InStoreAsync(async db =>
        {
            var owner = await db.Settings.AsNoTracking().SingleAsync();
            var rows = await db.ContactStandings.AsNoTracking().ToListAsync();
            await StandingOnDays.SameAsync(db, rows, owner, after);
            var facts = await new StandingReading(db, owner).OfAllAsync(CancellationToken.None);
            return (rows.Where(row => row.Facts != StandingFacts.None).ToDictionary(row => row.ContactId, row => row.Facts), facts, await ToldAsync(db, owner));
        });

        Assert.True(Text(read) == Text(told), $"{after}: the database reads\n{Text(read)}\nand the rules say\n{Text(told)}");
        Assert.True(Text(kept) == Text(read), $"{after}: kept is\n{Text(kept)}\nand a rebuild gives\n{Text(read)}");
    }

    private static async Task<Dictionary<Guid, StandingFacts>> ToldAsync(NetworkDb db, OwnerSettings settings)
    {
        var owner = settings.Owner;
        var messages = await db.Messages.AsNoTracking().ToListAsync();
        var interactions = await db.Interactions.AsNoTracking().ToListAsync();
        var logged = interactions.Select(one => one.MessageId).OfType<Guid>().ToHashSet();
        var told = new Dictionary<Guid, StandingFacts>();
        foreach (var contact in await db.Contacts.AsNoTracking().ToListAsync())
        {
            var facts = interactions.Where(one => one.MessageId is null && one.Contacts.Any(involved => involved.ContactId == contact.Id))
                .Select(one => Counting.Of(one.Kind, one.Weight, new(one.OccurredAt, one.OccurredOn)));
            foreach (var address in contact.Addresses.Select(one => one.Address))
            {
                facts = facts.Concat(messages.Where(message => message.Addresses.Contains(address)).Select(message => Counting.Of(new(
                    message.SentAt, message.StoredAt,
                    owner.IsOwn(message.SenderAddress) ? Writer.Owner : message.SenderAddress == address ? Writer.Contact : Writer.Other,
                    owner.AutomaticFor(message.Automatic, message.Recipients), logged.Contains(message.Id), Counting.Crowd(message).Contains(address),
                    settings.Addresses.Any(Counting.Crowd(message).Contains), owner.IsInternal(address),
                    LeavesNothingOpen: message.SettledAt is not null || message is { TurnSign: TurnSign.Closes, Question: null }))));
            }

            if (facts.Aggregate(StandingFacts.None, (one, next) => one.And(next)) is var all && all != StandingFacts.None)
            {
                told.Add(contact.Id, all);
            }
        }

        return told;
    }

    private static string Text(Dictionary<Guid, StandingFacts> facts) => string.Join('\n', facts.OrderBy(one => one.Key).Select(one => $"{one.Key} {one.Value}"));

    private async Task OwnAddressesAsync(params string[] addresses)
    {
        var settings = await App.GetAsync<SettingsDetails>("/api/settings");
        await App.SendAsync<SettingsDetails>(HttpMethod.Put, "/api/settings", settings with { Addresses = addresses, InternalDomains = ["liaison.example"] });
    }

    private async Task ZoneAsync(string zone)
    {
        var settings = await App.GetAsync<SettingsDetails>("/api/settings");
        await App.SendAsync<SettingsDetails>(HttpMethod.Put, "/api/settings", settings with { TimeZone = zone });
    }

    private static string At(Random random) => random.Next(20) switch
    {
        0 => "1970-01-01T00:00:00Z",
        1 => "2031-05-05T10:00:00Z",
        _ => new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(random.Next(24 * 900)).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
    };

    private static T Any<T>(Random random, List<T> some) => some[random.Next(some.Count)];
}

public sealed class StandingTestsOnSqlite(AppOnSqlite app) : StandingTests(app), IClassFixture<AppOnSqlite>;

public sealed class StandingTestsOnPostgreSql(AppOnPostgreSql app) : StandingTests(app), IClassFixture<AppOnPostgreSql>;
