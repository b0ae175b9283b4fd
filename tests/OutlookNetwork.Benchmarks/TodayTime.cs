using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OutlookNetwork.Api;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Today;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Interactions;

namespace OutlookNetwork.Benchmarks;

/// <summary>What it costs to say who is to be written to today, of an owner of five thousand contacts.</summary>
internal sealed class TodayTime(string work)
{
    private const int People = 5_000;
    private const int PerPerson = 10;
    private const int Asked = 40;

    public async Task RunAsync()
    {
        var configuration = new ConfigurationBuilder().Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging();
        services.AddNetworkServices(configuration, DataFolder.Open(Path.Combine(work, "data")));
        await using var provider = services.BuildServiceProvider();
        await using (var scope = Entered(provider))
        {
            var db = scope.ServiceProvider.GetRequiredService<NetworkDb>();
            await db.Database.MigrateAsync();
            await FillAsync(db);
        }

        var taken = new List<double>();
        for (var ask = 0; ask < Asked; ask++)
        {
            await using var scope = Entered(provider); // as each request has one
            var clock = Stopwatch.StartNew();
            await scope.ServiceProvider.GetRequiredService<TodayBoard>().TodayAsync(CancellationToken.None);
            taken.Add(clock.Elapsed.TotalMilliseconds);
        }

        Console.WriteLine($"{"today for the first time, with the program new",-52}{taken[0],8:N0} ms");
        taken.Sort();
        Console.WriteLine($"{$"today, {People:N0} contacts, median of {Asked}",-52}{taken[Asked / 2],8:N1} ms");
    }

    private static AsyncServiceScope Entered(ServiceProvider provider)
    {
        var scope = provider.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OwnerScope>().Enter(LocalMode.TenantId, LocalMode.OwnerId);
        return scope;
    }

    private static async Task FillAsync(NetworkDb db)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var act = new LogAct(Guid.CreateVersion7(), "Ines Park", DateTimeOffset.UtcNow);
        var (contacts, addresses, interactions, involved) = (new List<Contact>(), new List<ContactAddress>(), new List<Interaction>(), new List<InteractionContact>());
        for (var person = 0; person < People; person++)
        {
            var details = new ContactDetails("Person", ContactRole.Hcp, "", [string.Create(CultureInfo.InvariantCulture, $"p{person}@clinic.example")], Book.Company, Shared: false)
            {
                About = ContactAbout.Nothing with { Tier = (ContactTier)(person % 4) }, // a quarter has no interval
            };
            var contact = Contact.Create(LocalMode.TenantId, LocalMode.OwnerId, details, DateTimeOffset.UtcNow).Failed(out _, out var made) ? throw new InvalidOperationException() : made;
            contacts.Add(contact);
            addresses.AddRange(contact.Addresses);
            for (var at = 0; at < PerPerson; at++)
            {
                var on = today.AddDays(-(person % 97) - (at * 31));
                var said = new InteractionDetails(InteractionKind.Call, [contact.Id], new(on, null), null, null, "", "");
                var call = Interaction.Of(LocalMode.TenantId, LocalMode.OwnerId, Book.Company, said, act, TimeZoneInfo.Utc).Failed(out _, out var one) ? throw new InvalidOperationException() : one;
                interactions.Add(call);
                involved.AddRange(call.Contacts);
            }
        }

        await using var transaction = await db.Database.BeginTransactionAsync();
        await new BulkInsert<Contact>(db).RunAsync(contacts, CancellationToken.None);
        await new BulkInsert<ContactAddress>(db).RunAsync(addresses, CancellationToken.None);
        await new BulkInsert<Interaction>(db).RunAsync(interactions, CancellationToken.None);
        await new BulkInsert<InteractionContact>(db).RunAsync(involved, CancellationToken.None);
        foreach (var tier in new[] { "A", "B", "C" })
        {
            var rule = CadenceRule.For(LocalMode.TenantId, LocalMode.OwnerId, CadenceScope.Tier, tier).Failed(out _, out var made) ? throw new InvalidOperationException() : made;
            rule.Keep(new(30, 45));
            db.CadenceRules.Add(rule);
        }

        db.Record(AuditActions.CadenceRuleChange, new("benchmark", Id: null));
        await db.SaveChangesAsync();
        await new StandingKeeping(db).AllAnewAsync(new(db, new() { TenantId = LocalMode.TenantId, OwnerId = LocalMode.OwnerId }), CancellationToken.None);
        await transaction.CommitAsync();
    }
}
