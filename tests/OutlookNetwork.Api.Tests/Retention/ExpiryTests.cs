using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;

namespace OutlookNetwork.Api.Tests.Retention;

public abstract class ExpiryTests(ServerApp app) : RetentionTests(app)
{
    private const string Peer = "peer@private.example";
    private const string Doctor = "doctor@hospital.example";

    [Fact]
    public async Task Mail_is_kept_for_good_until_its_owner_says_otherwise_and_then_each_book_for_its_own_days()
    {
        await CreateAsync("Peer", Peer, Book.Private);
        await CreateAsync("Doctor", Doctor, Book.Company);
        await App.StoreAsync(Old("peer", Peer), Old("doctor", Doctor), Old("both", Peer, Doctor), Old("stranger", "stranger@x.example"), New("new-peer", Peer));
        await LogAsync("peer", Peer);
        await LogAsync("doctor", Doctor);

        await ExpireAsync();
        Assert.Equal(["both", "doctor", "new-peer", "peer", "stranger"], await LeftAsync());
        Assert.Empty(await EntriesAsync());

        await KeepAsync(company: null, personal: 30);
        await ExpireAsync();
        Assert.Equal(["both", "doctor", "new-peer", "stranger"], await LeftAsync());

        await KeepAsync(company: 30, personal: null);
        await ExpireAsync();
        await ExpireAsync();
        Assert.Equal(["new-peer"], await LeftAsync());
        Assert.Equal(0, await App.InStoreAsync(db => db.Interactions.CountAsync()));
        Assert.Equal(1, await App.InStoreAsync(db => db.Originals.CountAsync()));
        Assert.Equal(2, await App.InStoreAsync(db => db.Contacts.CountAsync()));
        Assert.Equal(0, (await App.GetAsync<ContactPage>("/api/contacts?search=doctor")).Contacts[0].LoggedCount);
        Assert.Equal(
            [
                """{"personalDetails":0,"removed":[{"book":"private","decisions":0,"interactions":1,"messages":1}]}""",
                """{"personalDetails":0,"removed":[{"book":"company","decisions":0,"interactions":1,"messages":3}]}""",
            ],
            await EntriesAsync());
    }

    [Fact]
    public async Task The_nightly_job_asks_those_alone_who_keep_a_book_for_a_limited_time()
    {
        await KeepAsync(company: 30, personal: 30);
        var ines = await App.InStoreAsync(db => Task.FromResult((db.Scope.TenantId, db.Scope.OwnerId)));

        Assert.Equal([ines], await App.InStoreAsync(db => KeepingOwners.WithLimitAsync(db, new(2026, 3, 2), TestContext.Current.CancellationToken)));

        await KeepAsync(company: null, personal: null);
        Assert.Empty(await App.InStoreAsync(db => KeepingOwners.WithLimitAsync(db, new(2026, 3, 2), TestContext.Current.CancellationToken)));
    }

    private Task<List<string>> EntriesAsync() => App.InStoreAsync(db => (
        from entry in db.AuditEntries
        where entry.Action == AuditActions.DataExpire
        join detail in db.AuditDetails on entry.Seq equals detail.Seq
        orderby entry.Seq
        select detail.Value).ToListAsync());
}

public sealed class ExpiryTestsOnSqlite(ServerOnSqlite app) : ExpiryTests(app), IClassFixture<ServerOnSqlite>;

public sealed class ExpiryTestsOnPostgreSql(ServerOnPostgreSql app) : ExpiryTests(app), IClassFixture<ServerOnPostgreSql>;
