using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Api.Threads;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Tests.Contacts;

/// <summary>Two contacts that are one person.</summary>
public abstract class MergeTest(NetworkApp app) : NetworkTests(app)
{
    /// <summary>Two contacts: 2 interactions with the one that is kept, 3 with the other, and one of them with both.</summary>
    private protected async Task<(ContactCard Kept, ContactCard Other)> LoggedPairAsync(string name)
    {
        var kept = await CreateAsync("Kept One", $"kept@{name}.example", ContactRole.Hcp, "The House");
        var other = await CreateAsync("Other One", $"other@{name}.example", ContactRole.Peer);
        await LogAsync(new Letter { From = $"kept@{name}.example", Subject = $"{name} 1" });
        await LogAsync(new Letter { From = $"other@{name}.example", Subject = $"{name} 2" });
        await LogAsync(new Letter { From = $"other@{name}.example", Subject = $"{name} 3" });
        await LogAsync(new Letter { From = $"other@{name}.example", Cc = $"kept@{name}.example", Subject = $"{name} 4" });
        (kept, other) = (await App.GetAsync<ContactCard>($"/api/contacts/{kept.Id}"), await App.GetAsync<ContactCard>($"/api/contacts/{other.Id}"));
        Assert.Equal((2, 3), (kept.LoggedCount, other.LoggedCount));
        return (kept, other);
    }

    private protected async Task LogAsync(Letter letter)
    {
        await App.StoreAsync(letter);
        var item = new OpenItem($"<{letter.Id}>", ConversationId: null, letter.Subject, new("", letter.From), [new("Ines Park", "ines@liaison.example")], [], SentAt: null);
        Assert.Equal(1, (await App.SendAsync<LogReceipt>(HttpMethod.Post, "/api/threads/log", new LogRequest(item, LogScope.WholeThread))).NewlyLogged);
    }

    /// <summary>Every stored value of both contacts, their addresses and their parts in interactions; all but the version of the kept one.</summary>
    private protected Task<string> RowsAsync(ContactCard kept, ContactCard other) => App.InStoreAsync(async db =>
    {
        Guid[] ids = [kept.Id, other.Id];
        var contacts = await db.Contacts.AsNoTracking().Where(contact => ids.Contains(contact.Id)).OrderBy(contact => contact.Id).ToListAsync();
        var parts = await db.InteractionContacts.AsNoTracking().Where(part => ids.Contains(part.ContactId))
            .OrderBy(part => part.ContactId).ThenBy(part => part.InteractionId).ToListAsync();
        var rows = contacts.Select(contact => new
        {
            contact.Id,
            contact.TenantId,
            contact.OwnerId,
            contact.Book,
            contact.Name,
            contact.Role,
            contact.Institution,
            contact.CreatedAt,
            contact.ChangedAt,
            SearchText = contact.SearchText.Split('\n').Order(),
            Version = contact.Id == kept.Id ? 0 : contact.Version,
            Addresses = contact.Addresses.OrderBy(address => address.Address),
        });
        return JsonSerializer.Serialize(new { rows, parts });
    });

    private protected Task<MergePreviewView> PreviewAsync(ContactCard kept, ContactCard other) =>
        App.SendAsync<MergePreviewView>(HttpMethod.Post, $"/api/contacts/{kept.Id}/merge/preview", new MergePreviewRequest(other.Id));

    private protected Task<MergeReceipt> MergeAsync(ContactCard kept, ContactCard other, MergeChoice? choices = null) =>
        App.SendAsync<MergeReceipt>(HttpMethod.Post, $"/api/contacts/{kept.Id}/merge", new MergeRequest(other.Id, kept.Version, other.Version, choices));

    private protected Task<JsonElement> RefusedAsync(
        HttpStatusCode status, string code, ContactCard kept, ContactCard other, int version, int otherVersion, MergeChoice? choices = null) =>
        App.RefusedAsync(status, code, HttpMethod.Post, $"/api/contacts/{kept.Id}/merge", new MergeRequest(other.Id, version, otherVersion, choices));

    private protected async Task<ContactCard> CreateAsync(
        string name, string address, ContactRole role = ContactRole.Other, string institution = "", Book book = Book.Company) =>
        await App.SendAsync<ContactCard>(HttpMethod.Post, "/api/contacts", new NewContact(name, role, institution, [address], book), HttpStatusCode.Created);
}
