using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Interactions;
using OutlookNetwork.Api.Retention;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Privacy;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Interactions;

namespace OutlookNetwork.Api.Tests.Interactions;

/// <summary>What becomes of what was logged by hand when people, books or the demo go.</summary>
public abstract class InteractionLifeTests(NetworkApp app) : NetworkTests(app)
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public async Task With_an_erased_person_every_word_about_them_goes_also_from_notes_about_others_and_from_what_was_withdrawn()
    {
        var someone = await Someone.OfAsync(App);
        var kofi = await ContactAsync("Kofi Mensah", "kofi@registry.example", Book.Company);
        await LogAsync(new(InteractionKind.Call, [someone.Contact], Day, Text: $"{someone.Name} alone"));
        var shared = await LogAsync(new(InteractionKind.Meeting, [someone.Contact, kofi], Day, Text: $"Kofi said: fine. Zaphira of {someone.Marker} said: no."));
        var note = await LogAsync(new(InteractionKind.Note, [kofi], Day, Text: $"Knows {someone.Name} well."));
        var gone = await LogAsync(new(InteractionKind.Note, [someone.Contact], Day, Text: $"Withdrawn {someone.Marker}"));
        await App.SendAsync<WithdrawalReceipt>(HttpMethod.Post, $"/api/interactions/{gone.Id}/withdrawal", new WithdrawalRequest("correction", $"on {someone.Marker}"));

        var receipt = await someone.EraseAsync();

        Assert.Equal(0, receipt.Counts.Left);
        Assert.Empty(await someone.TracesAsync());
        var left = (await App.GetAsync<TimelinePage>($"/api/contacts/{kofi}/timeline?kinds=meeting,note")).Entries.Select(entry => entry.Interaction).OfType<InteractionView>().ToList();
        Assert.Equal(new[] { shared.Id, note.Id }.Order(), left.Select(one => one.Id).Order());
        Assert.All(left, one => Assert.Contains("Erased person", one.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("Zaphira", left.Single(one => one.Id == shared.Id).Text, StringComparison.Ordinal);
        Assert.Equal([kofi], left.Single(one => one.Id == shared.Id).Contacts.Select(contact => contact.Id));
    }

    [Fact]
    public async Task The_export_of_a_person_holds_all_that_was_said_of_them_and_nothing_that_was_withdrawn()
    {
        var contact = await ContactAsync("Exported", "exported@life.example", Book.Company);
        await LogAsync(new(InteractionKind.Congress, [contact], Day, Text: "Said there.", Event: "Lisbon"));
        var gone = await LogAsync(new(InteractionKind.Call, [contact], Day, Text: "Never said."));
        await App.SendAsync<WithdrawalReceipt>(HttpMethod.Post, $"/api/interactions/{gone.Id}/withdrawal", new WithdrawalRequest("correction"));

        var interaction = Assert.Single((await App.GetAsync<JsonElement>($"/api/contacts/{contact}/export")).GetProperty("interactions").EnumerateArray());

        Assert.Equal(
            ("congress", "Said there.", "Lisbon", "2026-03-02"),
            (interaction.GetProperty("kind").GetString(), interaction.GetProperty("text").GetString(), interaction.GetProperty("event").GetString(), interaction.GetProperty("occurredOn").GetString()));
    }

    [Fact]
    public async Task What_happened_is_kept_as_long_as_its_book_says()
    {
        var (doctor, peer) = (await ContactAsync("Doctor", "doctor@life.example", Book.Company), await ContactAsync("Peer", "peer@life.example", Book.Private));
        await LogAsync(new(InteractionKind.Call, [peer], Day));
        var both = await LogAsync(new(InteractionKind.Call, [doctor, peer], Day));
        var recent = await App.SendAsync<InteractionView>(HttpMethod.Post, "/api/interactions/quick", new QuickTouch(InteractionKind.Call, peer), HttpStatusCode.Created);

        var settings = await App.GetAsync<SettingsDetails>("/api/settings");
        settings = await App.SendAsync<SettingsDetails>(HttpMethod.Put, "/api/settings", settings with { KeepPrivateDays = 30 });
        await App.InScopeAsync(services => services.GetRequiredService<Expiry>().RunAsync(TestContext.Current.CancellationToken));
        await App.SendAsync<SettingsDetails>(HttpMethod.Put, "/api/settings", settings with { KeepPrivateDays = null });

        Assert.Equal([recent.Id, both.Id], (await App.GetAsync<TimelinePage>($"/api/contacts/{peer}/timeline")).Entries.Select(entry => entry.Id));
    }

    [Fact]
    public async Task An_import_of_contacts_with_whom_something_was_logged_since_is_not_taken_back()
    {
        var list = await App.SendAsync<JsonElement>(HttpMethod.Post, "/api/contacts/imports/pasted", new { Text = "Listed Person <listed@life.example>" }, HttpStatusCode.Created);
        var id = list.GetProperty("id").GetGuid();
        await App.SendAsync<JsonElement>(HttpMethod.Post, $"/api/contacts/imports/{id}/confirmation", new { Columns = (object?)null, Role = "hcp", Book = "company", Choices = Array.Empty<object>() });
        var contact = Assert.Single((await App.GetAsync<ContactPage>("/api/contacts?search=listed@life.example")).Contacts).Id;
        var note = await LogAsync(new(InteractionKind.Note, [contact], Day, Text: "Kept."));

        await App.SendAsync<JsonElement>(HttpMethod.Delete, $"/api/contacts/imports/{id}", body: null);

        Assert.Equal("Kept.", (await App.GetAsync<InteractionView>($"/api/interactions/{note.Id}")).Text);
    }

    private async Task<Guid> ContactAsync(string name, string address, Book book) => (await App.SendAsync<ContactCard>(
        HttpMethod.Post, "/api/contacts", new NewContact(name, ContactRole.Hcp, "", [address], book), HttpStatusCode.Created)).Id;

    private Task<InteractionView> LogAsync(NewInteraction said) => App.SendAsync<InteractionView>(HttpMethod.Post, "/api/interactions", said, HttpStatusCode.Created);
}

public sealed class InteractionLifeTestsOnSqlite(AppOnSqlite app) : InteractionLifeTests(app), IClassFixture<AppOnSqlite>;

public sealed class InteractionLifeTestsOnPostgreSql(AppOnPostgreSql app) : InteractionLifeTests(app), IClassFixture<AppOnPostgreSql>;
