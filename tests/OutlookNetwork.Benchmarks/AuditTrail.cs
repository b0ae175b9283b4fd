using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OutlookNetwork.Api;
using OutlookNetwork.Api.Audit;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Domain.Audit;

namespace OutlookNetwork.Benchmarks;

/// <summary>
/// What it costs to append to the audit trail and to verify it. Hashing every line once is the limit that nobody passes; the ratio to
/// it holds anywhere.
/// </summary>
internal sealed class AuditTrail(string work)
{
    private const int Entries = 200_000; // every second one with a detail
    private const int Singly = 500;

    public async Task RunAsync()
    {
        var data = Path.Combine(work, "data");
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddLogging();
        services.AddNetworkServices(new ConfigurationBuilder().Build(), DataFolder.Open(data));
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OwnerScope>().Enter(LocalMode.TenantId, LocalMode.OwnerId);
        var db = scope.ServiceProvider.GetRequiredService<NetworkDb>();
        await db.Database.MigrateAsync();

        var clock = Stopwatch.StartNew();
        for (var act = 0; act < Singly; act++)
        {
            Record(db, act);
            await db.SaveChangesAsync();
        }

        Console.WriteLine($"{"one act a transaction",-34}{clock.Elapsed.TotalMilliseconds / Singly,12:N2} ms each, synced to disk");
        clock.Restart();
        for (var act = Singly; act < Entries; act++)
        {
            Record(db, act);
        }

        await db.SaveChangesAsync();
        Console.WriteLine($"{"many acts in one transaction",-34}{(Entries - Singly) / clock.Elapsed.TotalSeconds,12:N0} entries/s");

        var file = Path.Combine(work, "trail.jsonl");
        await using (var export = File.Create(file))
        {
            await scope.ServiceProvider.GetRequiredService<AuditReading>().ExportAsync(export, CancellationToken.None);
        }

        var lines = await File.ReadAllLinesAsync(file);
        var hashing = Time(() => lines.Sum(line => SHA256.HashData(Encoding.UTF8.GetBytes(line))[0]));
        Print("hashing every line", hashing, hashing);
        Print("verifying an export", Time(() => Verify(lines)), hashing);
        clock.Restart();
        var check = await scope.ServiceProvider.GetRequiredService<AuditVerification>().RunAsync(ActorKind.User, CancellationToken.None);
        Print("verifying the store", check.Fault is null ? clock.Elapsed.TotalSeconds : throw new InvalidOperationException(check.FaultDetail), hashing);
        Print("audit verify, the whole program", Product.Run("audit", "verify", "--data", data).Seconds, hashing);
    }

    private static void Record(NetworkDb db, int act) => db.Record(
        AuditActions.ContactChange,
        new("contact", string.Create(CultureInfo.InvariantCulture, $"019aa000-0000-7000-8000-{act:D12}"), 2),
        act % 2 == 0 ? new { Old = new { Name = "Dr A. Osei" }, New = new { Name = "Dr Amara Osei" } } : null);

    private static int Verify(string[] lines) => ExportVerifier.Verify(lines, [], key: null) is { Fault: null } found
        ? (int)found.Entries
        : throw new InvalidOperationException("The chain does not verify.");

    private static double Time(Func<int> what)
    {
        what(); // warm
        var clock = Stopwatch.StartNew();
        what();
        return clock.Elapsed.TotalSeconds;
    }

    private static void Print(string name, double seconds, double hashing) =>
        Console.WriteLine($"{name,-34}{Entries / seconds,12:N0} entries/s{hashing / seconds,10:P0} of hashing");
}
