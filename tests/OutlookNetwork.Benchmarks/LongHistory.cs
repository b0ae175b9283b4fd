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

/// <summary>What a contact costs with whom a hundred thousand mails were exchanged: to open, to write to once more, and on today's list.</summary>
internal sealed class LongHistory(string work)
{
    private const int Messages = 100_000;
    private const int PerThread = 10;
    private const int Times = 7;
    private const string Address = "p0@clinic.example";

    private static readonly DateTimeOffset Newest = DateTimeOffset.UtcNow.AddDays(-20);

    public async Task RunAsync()
    {
        var configuration = new ConfigurationBuilder().Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging();
        services.AddNetworkServices(configuration, DataFolder.Open(Path.Combine(work, "data")));
        await using var provider = services.BuildServiceProvider();
        var settings = new OwnerSettings { TenantId = LocalMode.TenantId, OwnerId = LocalMode.OwnerId };
        settings.Adopt(EmailAddress.TryParse("ines@liaison.example", out var own) ? own : throw new InvalidOperationException());
        Guid contact, message;
        await using (var scope = Entered(provider))
        {
            var db = scope.ServiceProvider.GetRequiredService<NetworkDb>();
            await db.Database.MigrateAsync();
            db.Settings.Add(settings);
            db.Record(AuditActions.SettingsChange, new("benchmark", Id: null));
            await db.SaveChangesAsync();
            (contact, message) = await FillAsync(db, settings);
        }

        await SayAsync(provider, "its card", async services =>
        {
            var card = await services.GetRequiredService<NetworkDb>().Contacts.AsNoTracking().SingleAsync(one => one.Id == contact);
            await services.GetRequiredService<ContactCards>().OfAsync([card], [own.Value], CancellationToken.None);
        });
        await SayAsync(provider, "the first page of its history", services => services.GetRequiredService<History>().WithAsync(
            [Address], shared: false, History.Everything, settings.Owner, cursor: null, limit: 50, CancellationToken.None));
        await SayAsync(provider, "one new message, without the commit", services => KeepAsync(services, changes => changes.Add([message])));
        await SayAsync(provider, "all that stands with it read anew", services => KeepAsync(services, changes => changes.ReadAnew([contact])));
        await SayAsync(provider, "today, with its whole history looked at", services => services.GetRequiredService<TodayBoard>().TodayAsync(CancellationToken.None));
    }

    private static async Task KeepAsync(IServiceProvider services, Action<StandingChanges> change)
    {
        var changes = new StandingChanges();
        change(changes);
        await new StandingKeeping(services.GetRequiredService<NetworkDb>()).RunAsync(changes, CancellationToken.None);
    }

    private static async Task SayAsync(ServiceProvider provider, string what, Func<IServiceProvider, Task> ask)
    {
        var taken = new List<double>();
        for (var time = 0; time < Times; time++)
        {
            await using var scope = Entered(provider); // as each request has one
            var clock = Stopwatch.StartNew();
            await ask(scope.ServiceProvider);
            taken.Add(clock.Elapsed.TotalMilliseconds);
        }

        taken.Sort();
        Console.WriteLine($"{$"{what}, median of {Times}",-52}{taken[Times / 2],8:N1} ms");
    }

    private static AsyncServiceScope Entered(ServiceProvider provider)
    {
        var scope = provider.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OwnerScope>().Enter(LocalMode.TenantId, LocalMode.OwnerId);
        return scope;
    }

    /// <summary>Half of the mails each way, every fourth logged.</summary>
    private static async Task<(Guid Contact, Guid Message)> FillAsync(NetworkDb db, OwnerSettings settings)
    {
        var act = new LogAct(Guid.CreateVersion7(), "Ines Park", DateTimeOffset.UtcNow);
        var details = new ContactDetails("Person", ContactRole.Hcp, "", [Address], Book.Company, Shared: false);
        var contact = Contact.Create(LocalMode.TenantId, LocalMode.OwnerId, details, Newest).Failed(out _, out var made) ? throw new InvalidOperationException() : made;
        await using var transaction = await db.Database.BeginTransactionAsync();
        await new BulkInsert<Contact>(db).RunAsync([contact], CancellationToken.None);
        await new BulkInsert<ContactAddress>(db).RunAsync([.. contact.Addresses], CancellationToken.None);
        var last = Guid.Empty;
        foreach (var some in Enumerable.Range(0, Messages).Chunk(10_000))
        {
            var thread = Guid.CreateVersion7();
            var messages = some.Select(at =>
            {
                thread = at % PerThread == 0 ? Guid.CreateVersion7() : thread;
                var one = CadenceUpkeep.MessageOf(string.Create(CultureInfo.InvariantCulture, $"m{at}"), Address, Newest.AddHours(-at), at % 2 == 0);
                one.MoveTo(thread);
                return one;
            }).ToList();
            var logged = messages.Where((_, at) => at % 4 == 0).Select(one => Interaction.OfMessage(one, Direction.Incoming, [contact.Id], act)).ToList();
            await new BulkInsert<Message>(db).RunAsync(messages, CancellationToken.None);
            await new BulkInsert<MessageAddress>(db).RunAsync([.. messages.SelectMany(one => MessageAddress.Of(one, one.Id, []))], CancellationToken.None);
            await new BulkInsert<Interaction>(db).RunAsync(logged, CancellationToken.None);
            await new BulkInsert<InteractionContact>(db).RunAsync([.. logged.SelectMany(one => one.Contacts)], CancellationToken.None);
            last = messages[0].Id;
        }

        await new StandingKeeping(db).AllAnewAsync(new(db, settings), CancellationToken.None);
        await transaction.CommitAsync();
        return (contact.Id, last);
    }
}
