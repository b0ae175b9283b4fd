using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OutlookNetwork.Api.Audit;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain.Audit;

namespace OutlookNetwork.Api.Tests.Audit;

/// <summary>Somebody with the database's password changes rows behind the product's back, past the triggers. Each of it is found.</summary>
public abstract class AuditTamperTests(NetworkApp app) : NetworkTests(app)
{
    private const int Entries = 8;

    /// <summary>{0} is the tenant.</summary>
    [Theory]
    [InlineData(ChainFaultKind.WrongHash, 4, "UPDATE audit_entries SET \"Action\" = 'contact.remove' WHERE \"TenantId\" = {0} AND \"Seq\" = 4")]
    [InlineData(ChainFaultKind.WrongHash, 4, "UPDATE audit_entries SET \"ActorRef\" = 'p_other' WHERE \"TenantId\" = {0} AND \"Seq\" = 4")]
    [InlineData(ChainFaultKind.Unreadable, 4, "UPDATE audit_entries SET \"ActorKind\" = 'Nobody' WHERE \"TenantId\" = {0} AND \"Seq\" = 4")]
    [InlineData(ChainFaultKind.Gap, 4, "DELETE FROM audit_entries WHERE \"TenantId\" = {0} AND \"Seq\" = 4")]
    [InlineData(ChainFaultKind.Gap, 1, "DELETE FROM audit_entries WHERE \"TenantId\" = {0} AND \"Seq\" = 1")]
    [InlineData(ChainFaultKind.TooShort, 7, "DELETE FROM audit_entries WHERE \"TenantId\" = {0} AND \"Seq\" > 6")]
    [InlineData(ChainFaultKind.TooShort, 1, "DELETE FROM audit_entries WHERE \"TenantId\" = {0}; DELETE FROM audit_heads WHERE \"TenantId\" = {0}")]
    [InlineData(ChainFaultKind.TooShort, 7, """
        DELETE FROM audit_entries WHERE "TenantId" = {0} AND "Seq" > 6;
        UPDATE audit_heads SET "AnchoredSeq" = 0, "Seq" = 6, "Hash" = (SELECT "Hash" FROM audit_entries WHERE "TenantId" = {0} AND "Seq" = 6)
        WHERE "TenantId" = {0}
        """)]
    [InlineData(ChainFaultKind.WrongHash, 4, """
        UPDATE audit_entries SET "Seq" = 1004 WHERE "TenantId" = {0} AND "Seq" = 4;
        UPDATE audit_entries SET "Seq" = 4 WHERE "TenantId" = {0} AND "Seq" = 5;
        UPDATE audit_entries SET "Seq" = 5 WHERE "TenantId" = {0} AND "Seq" = 1004
        """)]
    [InlineData(ChainFaultKind.DetailMismatch, 4, """UPDATE audit_details SET "Value" = '{{"old":"somebody else"}}' WHERE "TenantId" = {0} AND "Seq" = 4""")]
    [InlineData(ChainFaultKind.Unreadable, 4, """UPDATE audit_details SET "Value" = 'no JSON' WHERE "TenantId" = {0} AND "Seq" = 4""")]
    [InlineData(ChainFaultKind.DetailGone, 4, """DELETE FROM audit_details WHERE "TenantId" = {0} AND "Seq" = 4""")]
    public async Task What_is_done_to_the_rows_is_found_at_the_first_bad_entry(ChainFaultKind kind, long seq, string statements)
    {
        var tenant = await ChainAsync();

        await TamperAsync(tenant, statements);

        var check = await VerifyAsync(tenant);
        Assert.Equal((kind, seq), (check.Fault, check.FaultSeq));
        Assert.Contains(seq.ToString(CultureInfo.InvariantCulture), check.FaultDetail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chain_that_is_written_anew_as_a_whole_with_right_hashes_is_found_by_its_anchor()
    {
        var tenant = await ChainAsync();

        await TamperAsync(tenant, """
            DELETE FROM audit_entries WHERE "TenantId" = {0};
            DELETE FROM audit_details WHERE "TenantId" = {0};
            DELETE FROM audit_heads WHERE "TenantId" = {0}
            """);
        await App.InOwnersScopeAsync(tenant, "owner", async db =>
        {
            for (var number = 0; number < Entries + 2; number++)
            {
                db.Record(AuditActions.ContactCreate, new("contact", "c1"));
            }

            return await db.SaveChangesAsync();
        });

        var check = await VerifyAsync(tenant);
        Assert.Equal((ChainFaultKind.OtherHashAtAnchor, Entries), (check.Fault, check.FaultSeq));
    }

    [Fact]
    public async Task An_entry_written_anew_with_its_right_hash_is_found_at_the_entry_after_it()
    {
        var tenant = await ChainAsync();
        var third = await App.InOwnersScopeAsync(tenant, "owner", db => db.AuditEntries.AsNoTracking().SingleAsync(entry => entry.Seq == 3));
        var forged = AuditEntry.After(third.End, tenant, third.At, new(ActorKind.User, third.ActorRef, "Owner"), new(AuditActions.ContactRemove, new("contact", "c1")));

        await TamperAsync(tenant, $$"""
            UPDATE audit_entries SET "Action" = '{{forged.Action}}', "Detail" = NULL, "Hash" = '{{forged.Hash}}', "At" = (SELECT other."At" FROM audit_entries other WHERE other."TenantId" = {0} AND other."Seq" = 3)
            WHERE "TenantId" = {0} AND "Seq" = 4;
            DELETE FROM audit_details WHERE "TenantId" = {0} AND "Seq" = 4
            """);

        var check = await VerifyAsync(tenant);
        Assert.Equal((ChainFaultKind.Fork, 5L), (check.Fault, check.FaultSeq));
    }

    [Fact]
    public async Task Anchors_that_are_taken_away_or_changed_are_missed()
    {
        var tenant = await ChainAsync();
        var file = await App.InScopeAsync(tenant, "owner", services => Task.FromResult(services.GetRequiredService<Anchoring>().File));
        var lines = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);

        await File.WriteAllTextAsync(file, lines.Replace("\"seq\":8", "\"seq\":7", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var changed = (await VerifyAsync(tenant)).Fault;
        File.Delete(file);
        var gone = (await VerifyAsync(tenant)).Fault;
        await File.WriteAllTextAsync(file, lines, TestContext.Current.CancellationToken);
        var back = (await VerifyAsync(tenant)).Fault;

        Assert.Equal([ChainFaultKind.BadAnchor, ChainFaultKind.AnchorsGone, null], new[] { changed, gone, back });
    }

    [Fact]
    public async Task A_break_is_recorded_and_the_trail_goes_on()
    {
        var tenant = await ChainAsync();
        await TamperAsync(tenant, "DELETE FROM audit_entries WHERE \"TenantId\" = {0} AND \"Seq\" = 4");

        await VerifyAsync(tenant);

        var recorded = await App.InOwnersScopeAsync(tenant, "owner", db => db.AuditDetails.OrderByDescending(detail => detail.Seq).Select(detail => detail.Value).FirstAsync());
        Assert.Equal("""{"anchors":1,"entries":3,"fault":"gap","faultSeq":4}""", recorded);
    }

    private async Task<Guid> ChainAsync()
    {
        var tenant = Guid.CreateVersion7();
        await App.InOwnersScopeAsync(tenant, "owner", db => AuditTrailTests.RecordAsync(db, Entries));
        Assert.Equal(1, await App.InScopeAsync(tenant, "owner", services => services.GetRequiredService<Anchoring>().RunAsync(atOnce: true, CancellationToken.None)));
        return tenant;
    }

    private Task<int> TamperAsync(Guid tenant, string statements) => App.InStoreAsync(async db =>
    {
        await db.Database.ExecuteSqlRawAsync(db.Database.IsSqlite()
            ? "DROP TRIGGER IF EXISTS audit_entries_stay; DROP TRIGGER IF EXISTS audit_entries_stay_too"
            : "ALTER TABLE audit_entries DISABLE TRIGGER USER");
        foreach (var statement in statements.Split(';'))
        {
            await db.Database.ExecuteSqlRawAsync(statement, db.Database.IsSqlite() ? tenant.ToByteArray(bigEndian: true) : tenant);
        }

        return 0;
    });

    private Task<AuditCheck> VerifyAsync(Guid tenant) =>
        App.InScopeAsync(tenant, "owner", services => services.GetRequiredService<AuditVerification>().RunAsync(ActorKind.User, CancellationToken.None));
}

public sealed class AuditTamperTestsOnSqlite(AppOnSqlite app) : AuditTamperTests(app), IClassFixture<AppOnSqlite>;

public sealed class AuditTamperTestsOnPostgreSql(AppOnPostgreSql app) : AuditTamperTests(app), IClassFixture<AppOnPostgreSql>;
