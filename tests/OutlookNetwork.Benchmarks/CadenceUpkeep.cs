using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OutlookNetwork.Api;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Today;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Benchmarks;

/// <summary>What it costs to keep where things stand with every contact: all of it anew, for one new message, and to read it.</summary>
internal sealed class CadenceUpkeep(string work)
{
    private const int People = 100_000;
    private const int PerPerson = 10; // half of them mail
    private const int Singly = 300;

    private const int Days = 2_000; // in which they were in touch
    private const int Times = 7;

    private static readonly DateTimeOffset Start = new(DateTimeOffset.UtcNow.AddDays(-Days).Date, TimeSpan.Zero);

    public async Task RunAsync()
    {
        var configuration = new ConfigurationBuilder().Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging();
        services.AddNetworkServices(configuration, DataFolder.Open(Path.Combine(work, "data")));
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OwnerScope>().Enter(LocalMode.TenantId, LocalMode.OwnerId);
        var db = scope.ServiceProvider.GetRequiredService<NetworkDb>();
        await db.Database.MigrateAsync();
        var settings = new OwnerSettings { TenantId = LocalMode.TenantId, OwnerId = LocalMode.OwnerId };
        settings.Adopt(EmailAddress.TryParse("ines@liaison.example", out var own) ? own : throw new InvalidOperationException());
        db.Settings.Add(settings);
        db.Record(AuditActions.SettingsChange, new("benchmark", Id: null));
        await db.SaveChangesAsync();
        await FillAsync(db);
        foreach (var (tier, ideal, max) in new[] { ("A", 300, 900), ("B", 600, 1_200), ("C", 1_000, 1_500) })
        {
            var rule = CadenceRule.For(LocalMode.TenantId, LocalMode.OwnerId, CadenceScope.Tier, tier).Failed(out _, out var made) ? throw new InvalidOperationException() : made;
            rule.Keep(new(ideal, max));
            db.CadenceRules.Add(rule);
        }

        var clock = Stopwatch.StartNew();
        db.Record(AuditActions.CadenceRuleChange, new("benchmark", Id: null));
        await db.SaveChangesAsync();
        Console.WriteLine($"{"intervals given to all tiers",-44}{clock.Elapsed.TotalSeconds,10:N1} s");

        var reading = new StandingReading(db, settings);
        clock.Restart();
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            await new StandingKeeping(db).AllAnewAsync(reading, CancellationToken.None);
            await transaction.CommitAsync();
        }

        Console.WriteLine($"{$"all anew, {People * PerPerson:N0} interactions",-44}{clock.Elapsed.TotalSeconds,10:N1} s");
        Console.WriteLine($"{"one new message, without the commit",-44}{await OneByOneAsync(db),10:N2} ms");

        foreach (var state in new[] { CadenceState.Overdue, CadenceState.Due, CadenceState.Never, CadenceState.NoneSet })
        {
            await SayAsync(provider, $"the first page of who is {state}", services => FindAsync(services, state, new(0, null)));
        }

        await SayAsync(provider, "the weeks ahead", async services => (await services.GetRequiredService<AheadBoard>().AheadAsync(CancellationToken.None)).Days.Sum(day => day.Count));
    }

    private static async Task<int> FindAsync(IServiceProvider services, CadenceState state, ContactCursor cursor)
    {
        var filter = new ContactFilter("", [], [], null, null, null, null, null, [state], DateOnly.FromDateTime(DateTime.UtcNow), ContactSort.Name, Descending: false);
        var (page, total) = await services.GetRequiredService<Colleagues>().FindAsync(filter, cursor, 50, CancellationToken.None);
        await services.GetRequiredService<ContactCards>().OfAsync(page, ["ines@liaison.example"], CancellationToken.None);
        return total;
    }

    private static async Task SayAsync(ServiceProvider provider, string what, Func<IServiceProvider, Task<int>> ask)
    {
        var (taken, found) = (new List<double>(), 0);
        for (var time = 0; time < Times; time++)
        {
            await using var scope = provider.CreateAsyncScope(); // as each request has one
            scope.ServiceProvider.GetRequiredService<OwnerScope>().Enter(LocalMode.TenantId, LocalMode.OwnerId);
            var clock = Stopwatch.StartNew();
            found = await ask(scope.ServiceProvider);
            taken.Add(clock.Elapsed.TotalMilliseconds);
        }

        taken.Sort();
        Console.WriteLine($"{$"{what}, of {found:N0}",-44}{taken[Times / 2],10:N0} ms");
    }

    private static async Task FillAsync(NetworkDb db)
    {
        var act = new LogAct(Guid.CreateVersion7(), "Ines Park", Start.AddDays(Days));
        var (contacts, addresses, messages, named, interactions, involved) =
            (new List<Contact>(), new List<ContactAddress>(), new List<Message>(), new List<MessageAddress>(), new List<Interaction>(), new List<InteractionContact>());
        for (var person = 0; person < People; person++)
        {
            var address = string.Create(CultureInfo.InvariantCulture, $"p{person}@clinic.example");
            var details = new ContactDetails(string.Create(CultureInfo.InvariantCulture, $"Person {person * 7919 % People:000000}"), ContactRole.Hcp, "", [address], Book.Company, Shared: false)
            {
                About = ContactAbout.Nothing with { Tier = (ContactTier)(person % 4) }, // a quarter has no interval
            };
            var contact = Contact.Create(LocalMode.TenantId, LocalMode.OwnerId, details, Start).Failed(out _, out var made) ? throw new InvalidOperationException() : made;
            contacts.Add(contact);
            addresses.AddRange(contact.Addresses);
            for (var at = 0; at < PerPerson; at++)
            {
                var on = Start.AddDays(((person * 7) + (at * 31)) % Days);
                Interaction interaction;
                if (at % 2 == 0)
                {
                    var message = MessageOf(string.Create(CultureInfo.InvariantCulture, $"m{person}-{at}"), address, on, at % 4 == 0);
                    messages.Add(message);
                    named.AddRange(MessageAddress.Of(message, message.Id, []));
                    interaction = Interaction.OfMessage(message, at % 4 == 0 ? Direction.Incoming : Direction.Outgoing, [contact.Id], act);
                }
                else
                {
                    var said = new InteractionDetails(InteractionKind.Call, [contact.Id], new(DateOnly.FromDateTime(on.DateTime), null), null, null, "", "");
                    interaction = Interaction.Of(LocalMode.TenantId, LocalMode.OwnerId, Book.Company, said, act, TimeZoneInfo.Utc).Failed(out _, out var call)
                        ? throw new InvalidOperationException() : call;
                }

                interactions.Add(interaction);
                involved.AddRange(interaction.Contacts);
            }

            if (contacts.Count == 10_000)
            {
                await using var transaction = await db.Database.BeginTransactionAsync();
                await new BulkInsert<Contact>(db).RunAsync(contacts, CancellationToken.None);
                await new BulkInsert<ContactAddress>(db).RunAsync(addresses, CancellationToken.None);
                await new BulkInsert<Message>(db).RunAsync(messages, CancellationToken.None);
                await new BulkInsert<MessageAddress>(db).RunAsync(named, CancellationToken.None);
                await new BulkInsert<Interaction>(db).RunAsync(interactions, CancellationToken.None);
                await new BulkInsert<InteractionContact>(db).RunAsync(involved, CancellationToken.None);
                await transaction.CommitAsync();
                (contacts, addresses, messages, named, interactions, involved) = ([], [], [], [], [], []);
            }
        }
    }

    internal static Message MessageOf(string id, string address, DateTimeOffset sent, bool incoming)
    {
        var (them, ines) = ($"Person <{address}>", "Ines Park <ines@liaison.example>");
        var text = $"Message-ID: <{id}@clinic.example>\r\nFrom: {(incoming ? them : ines)}\r\nTo: {(incoming ? ines : them)}\r\nSubject: Matter\r\nDate: {sent:ddd, dd MMM yyyy HH:mm:ss} +0000\r\n\r\nGood morning.";
        var message = Message.Of(
            MailReader.Read(System.Text.Encoding.UTF8.GetBytes(text)), new(LocalMode.TenantId, LocalMode.OwnerId, Book.Company, "benchmark", Original: null, "", Start.AddDays(Days)), question: null);
        message.MoveTo(Guid.CreateVersion7());
        return message;
    }

    /// <summary>Median of the time that keeping adds to a transaction that stores and logs one message.</summary>
    private static async Task<double> OneByOneAsync(NetworkDb db)
    {
        var taken = new List<double>();
        for (var at = 0; at < Singly; at++)
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var message = MessageOf(string.Create(CultureInfo.InvariantCulture, $"new{at}"), string.Create(CultureInfo.InvariantCulture, $"p{at * 31}@clinic.example"), Start.AddDays(Days).AddHours(-at), incoming: true);
            await new BulkInsert<Message>(db).RunAsync([message], CancellationToken.None);
            await new BulkInsert<MessageAddress>(db).RunAsync([.. MessageAddress.Of(message, message.Id, [])], CancellationToken.None);
            var changes = new StandingChanges();
            changes.Add([message.Id]);
            var clock = Stopwatch.StartNew();
            await new StandingKeeping(db).RunAsync(changes, CancellationToken.None);
            taken.Add(clock.Elapsed.TotalMilliseconds);
            await transaction.RollbackAsync();
        }

        taken.Sort();
        return taken[Singly / 2];
    }
}
