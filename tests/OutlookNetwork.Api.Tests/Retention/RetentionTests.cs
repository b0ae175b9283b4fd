using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Retention;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Api.Threads;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Tests.Retention;

/// <summary>Mail of today and of long ago, kept as long as its owner says.</summary>
public abstract class RetentionTests(ServerApp app) : NetworkTests(app)
{
    private protected static Letter Old(string id, params string[] from) => New(id, from) with { SentAt = "2020-03-02T09:00:00Z" };

    private protected static Letter New(string id, params string[] from) => new()
    {
        Id = $"{id}@expiry.example",
        From = from[0],
        Cc = from.Length > 1 ? from[1] : null,
        Subject = id,
        SentAt = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
    };

    private protected Task<IReadOnlyList<Expired>> ExpireAsync() => App.InScopeAsync(services => services.GetRequiredService<Expiry>().RunAsync(TestContext.Current.CancellationToken));

    private protected Task<ContactCard> CreateAsync(string name, string address, Book book) => App.SendAsync<ContactCard>(
        HttpMethod.Post, "/api/contacts", new NewContact(name, ContactRole.Other, "", [address], book), HttpStatusCode.Created);

    private protected Task<LogReceipt> LogAsync(string id, string from) => App.SendAsync<LogReceipt>(HttpMethod.Post, "/api/threads/log", new LogRequest(
        new($"{id}@expiry.example", null, id, new("", from), [new("", "ines@liaison.example")], [], null), LogScope.UpToThisMessage));

    private protected async Task KeepAsync(int? company, int? personal)
    {
        var settings = await App.GetAsync<SettingsDetails>("/api/settings");
        await App.SendAsync<SettingsDetails>(HttpMethod.Put, "/api/settings", settings with { KeepCompanyDays = company, KeepPrivateDays = personal });
    }

    private protected Task<List<string>> LeftAsync() => App.InStoreAsync(db => db.Messages.OrderBy(message => message.Subject).Select(message => message.Subject).ToListAsync());
}
