using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OutlookNetwork.Api.Audit;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Tests.Audit;

/// <summary>How acts come into the chain, on real databases.</summary>
public abstract class AuditTrailTests(NetworkApp app) : NetworkTests(app)
{
    [Fact]
    public async Task Many_who_act_at_once_make_one_unbroken_chain()
    {
        const int People = 24;
        const int Acts = 6;
        var tenant = Guid.CreateVersion7();

        await Task.WhenAll(Enumerable.Range(0, People).Select(person => Task.Run(async () =>
        {
            for (var act = 0; act < Acts; act++)
            {
                await App.InOwnersScopeAsync(tenant, $"owner-{person % 8}", db => RecordAsync(db)); // some are the same person twice
            }
        })));

        var check = await VerifyAsync(tenant);
        Assert.Equal((null, People * Acts), (check.Fault, check.Entries));
        var refs = await App.InOwnersScopeAsync(tenant, "owner-0", db => db.AuditEntries.Select(entry => entry.ActorRef).Distinct().ToListAsync());
        Assert.Equal(9, refs.Count); // eight people, and whoever verified
    }

    [Fact]
    public async Task A_thousand_acts_in_one_transaction_stand_in_their_order()
    {
        var tenant = Guid.CreateVersion7();

        await App.InOwnersScopeAsync(tenant, "owner", async db =>
        {
            for (var number = 1; number <= 1000; number++)
            {
                db.Record(AuditActions.ContactChange, new("contact", $"c{number}", number), new { number });
            }

            return await db.SaveChangesAsync();
        });

        var subjects = await App.InOwnersScopeAsync(tenant, "owner", db => db.AuditEntries.OrderBy(entry => entry.Seq).Select(entry => entry.SubjectVersion).ToListAsync());
        Assert.Equal(Enumerable.Range(1, 1000).Select(number => (long?)number), subjects);
        Assert.Null((await VerifyAsync(tenant)).Fault);
    }

    [Fact]
    public async Task An_act_that_is_not_committed_leaves_no_entry()
    {
        var tenant = Guid.CreateVersion7();

        await App.InOwnersScopeAsync(tenant, "owner", async db =>
        {
            await using (await db.Database.BeginTransactionAsync())
            {
                await RecordAsync(db); // and no commit
            }

            db.Record(AuditActions.ContactRemove, new("contact", "c2"));
            return await db.SaveChangesAsync();
        });

        Assert.Equal(["contact.remove"], await ActionsAsync(tenant));
    }

    [Fact]
    public async Task An_act_that_fails_leaves_no_entry()
    {
        var tenant = Guid.CreateVersion7();
        await App.InOwnersScopeAsync(tenant, "owner", db => SaveContactAsync(db, "taken@audit.example"));

        await Assert.ThrowsAsync<DbUpdateException>(() => App.InOwnersScopeAsync(tenant, "owner", db => SaveContactAsync(db, "taken@audit.example")));

        Assert.Equal(["contact.create"], await ActionsAsync(tenant));
    }

    [Fact]
    public async Task An_act_that_is_tried_again_has_one_entry()
    {
        var tenant = Guid.CreateVersion7();

        await App.InOwnersScopeAsync(tenant, "owner", async db =>
        {
            db.Record(AuditActions.ContactChange, new("contact", "c1"));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => db.SaveChangesAsync(new CancellationToken(canceled: true)));
            return await RecordAsync(db);
        });

        Assert.Equal(["contact.change"], await ActionsAsync(tenant));
    }

    [Fact]
    public async Task A_change_that_nobody_records_cannot_be_saved()
    {
        var tenant = Guid.CreateVersion7();

        await Assert.ThrowsAsync<InvalidOperationException>(() => App.InOwnersScopeAsync(tenant, "owner", db => SaveContactAsync(db, "silent@audit.example", isRecorded: false)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => App.InOwnersScopeAsync(tenant, "owner", async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await SaveContactAsync(db, "silent@audit.example", isRecorded: false);
            await transaction.CommitAsync();
            return 0;
        }));

        Assert.Equal(0, await App.InOwnersScopeAsync(tenant, "owner", db => db.Contacts.CountAsync()));
    }

    [Fact]
    public async Task A_reference_says_nothing_about_the_person_and_differs_from_tenant_to_tenant()
    {
        var (one, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await App.InOwnersScopeAsync(one, "amara.osei@audit.example", db => RecordAsync(db));
        await App.InOwnersScopeAsync(other, "amara.osei@audit.example", db => RecordAsync(db));

        var refs = new[]
        {
            await App.InOwnersScopeAsync(one, "x", db => db.AuditEntries.Select(entry => entry.ActorRef).SingleAsync()),
            await App.InOwnersScopeAsync(other, "x", db => db.AuditEntries.Select(entry => entry.ActorRef).SingleAsync()),
        };

        Assert.All(refs, one => Assert.Matches("^p_[0-9a-f]{32}$", one));
        Assert.NotEqual(refs[0], refs[1]);
    }

    [Fact]
    public async Task The_database_refuses_to_change_or_delete_an_entry()
    {
        var tenant = Guid.CreateVersion7();
        await App.InOwnersScopeAsync(tenant, "owner", db => RecordAsync(db));

        foreach (var statement in new[] { "UPDATE audit_entries SET \"Reason\" = 'correction'", "DELETE FROM audit_entries" })
        {
            var error = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => App.InStoreAsync(db => db.Database.ExecuteSqlRawAsync(statement)));
            Assert.Contains("never changed or deleted", error.Message, StringComparison.Ordinal);
        }

        Assert.Equal(["contact.change"], await ActionsAsync(tenant));
    }

    [Fact]
    public async Task Erasing_a_detail_and_saying_so_leaves_the_chain_verifiable()
    {
        var tenant = Guid.CreateVersion7();
        await App.InOwnersScopeAsync(tenant, "owner", db => RecordAsync(db));

        await App.InOwnersScopeAsync(tenant, "owner", async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.AuditDetails.Where(detail => detail.Seq == 1).ExecuteDeleteAsync();
            db.Record(AuditActions.DetailErased, new("audit-entry", "1"), reason: AuditReasons.PersonAsked);
            await transaction.CommitAsync();
            return 0;
        });

        Assert.Equal(["contact.change", "audit.detail-erased"], await ActionsAsync(tenant));
        Assert.Null((await VerifyAsync(tenant)).Fault);
    }

    [Fact]
    public async Task Anchors_are_made_at_every_thousandth_entry_and_when_an_hour_has_passed()
    {
        var tenant = Guid.CreateVersion7();
        await App.InOwnersScopeAsync(tenant, "owner", db => RecordAsync(db));
        Assert.Equal(1, await AnchorAsync(tenant)); // the first one at once
        Assert.Equal(0, await AnchorAsync(tenant));
        await App.InOwnersScopeAsync(tenant, "owner", db => RecordAsync(db, 2100));

        Assert.Equal(2, await AnchorAsync(tenant));
        Assert.Equal(0, await AnchorAsync(tenant));
        var anHourAgo = App.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddHours(-1);
        await App.InOwnersScopeAsync(tenant, "owner", db => db.AuditHeads.ExecuteUpdateAsync(set => set.SetProperty(head => head.AnchoredAt, anHourAgo)));
        Assert.Equal(1, await AnchorAsync(tenant));

        var lines = await App.InScopeAsync(tenant, "owner", services => services.GetRequiredService<Anchoring>().ReadAsync(through: null, CancellationToken.None));
        Assert.Equal([1, 1000, 2000, 2101], lines.Select(line => AuditLines.TryReadAnchor(line, out var anchor, out _) ? anchor.Seq : -1));
        Assert.Equal((null, 4), ((await VerifyAsync(tenant)).Fault, (await VerifyAsync(tenant)).Anchors));
    }

    [Fact]
    public async Task The_jobs_verify_and_anchor_the_chain_of_every_tenant_in_the_name_of_the_product()
    {
        var tenant = Guid.CreateVersion7();
        await App.InOwnersScopeAsync(tenant, "owner", db => RecordAsync(db));
        await using var scope = App.Services.CreateAsyncScope();
        var chains = scope.ServiceProvider.GetRequiredService<EveryChain>();

        await chains.RunAsync(services => services.GetRequiredService<AuditVerification>().RunAsync(ActorKind.System, CancellationToken.None), CancellationToken.None);
        await chains.RunAsync(services => services.GetRequiredService<Anchoring>().RunAsync(atOnce: false, CancellationToken.None), CancellationToken.None);

        var last = await App.InOwnersScopeAsync(tenant, "owner", db => db.AuditEntries.OrderByDescending(entry => entry.Seq).FirstAsync());
        Assert.Equal((AuditActions.AuditVerify, ActorKind.System, AuditReasons.Schedule), (last.Action, last.ActorKind, last.Reason));
        Assert.Equal(2, await App.InOwnersScopeAsync(tenant, "owner", db => db.AuditHeads.Select(head => head.AnchoredSeq).SingleAsync()));
    }

    internal static Task<int> RecordAsync(NetworkDb db, int count = 1)
    {
        for (var number = 0; number < count; number++)
        {
            db.Record(AuditActions.ContactChange, new("contact", "c1"), new { Old = "Dr A. Osei", New = "Dr Amara Osei" });
        }

        return db.SaveChangesAsync();
    }

    private static Task<int> SaveContactAsync(NetworkDb db, string address, bool isRecorded = true)
    {
        var details = new ContactDetails("Audited", ContactRole.Hcp, "", [address], Book.Company);
        Assert.False(Contact.Create(db.Scope.TenantId, db.Scope.OwnerId, details, DateTimeOffset.UnixEpoch).Failed(out _, out var contact));
        db.Contacts.Add(contact);
        if (isRecorded)
        {
            db.Record(AuditActions.ContactCreate, new("contact", contact.Id.ToString()));
        }

        return db.SaveChangesAsync();
    }

    private Task<List<string>> ActionsAsync(Guid tenant) =>
        App.InOwnersScopeAsync(tenant, "owner", db => db.AuditEntries.OrderBy(entry => entry.Seq).Select(entry => entry.Action).ToListAsync());

    private Task<int> AnchorAsync(Guid tenant) =>
        App.InScopeAsync(tenant, "owner", services => services.GetRequiredService<Anchoring>().RunAsync(atOnce: false, CancellationToken.None));

    private Task<AuditCheck> VerifyAsync(Guid tenant) =>
        App.InScopeAsync(tenant, "verifier", services => services.GetRequiredService<AuditVerification>().RunAsync(ActorKind.User, CancellationToken.None));
}

public sealed class AuditTrailTestsOnSqlite(AppOnSqlite app) : AuditTrailTests(app), IClassFixture<AppOnSqlite>;

public sealed class AuditTrailTestsOnPostgreSql(AppOnPostgreSql app) : AuditTrailTests(app), IClassFixture<AppOnPostgreSql>;
