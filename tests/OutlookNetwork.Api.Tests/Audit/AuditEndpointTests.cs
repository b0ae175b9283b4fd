using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Audit;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Tests.Audit;

/// <summary>The trail over HTTP.</summary>
public abstract class AuditEndpointTests(NetworkApp app) : NetworkTests(app)
{
    [Fact]
    public async Task A_change_of_a_contact_keeps_old_and_new_values_beside_the_chain_and_none_in_it()
    {
        var card = await App.SendAsync<ContactCard>(HttpMethod.Post, "/api/contacts", New("Quirin Zaltbommel", "q.zaltbommel@audit.example"), HttpStatusCode.Created);
        await App.SendAsync<ContactCard>(HttpMethod.Put, $"/api/contacts/{card.Id}", new ContactChange(
            "Quirina Zaltbommel", ContactRole.Hcp, "Ysselmonde", ["q.zaltbommel@audit.example"], Book.Company, card.Version));

        var page = await App.GetAsync<AuditPage>($"/api/audit/entries?subject={card.Id}");
        Assert.Equal([("contact.change", 2L), ("contact.create", 1L)], page.Entries.Select(entry => (entry.Action, entry.Subject.Version ?? 0)));
        var detail = (await App.GetAsync<AuditEntryDetail>($"/api/audit/entries/{page.Entries[0].Seq}")).Detail;
        Assert.Equal("Quirin Zaltbommel", detail?.GetProperty("old").GetProperty("name").GetString());
        Assert.Equal("Ysselmonde", detail?.GetProperty("new").GetProperty("institution").GetString());

        var entries = await LinesAsync("/api/audit/export");
        var changed = entries.Single(line => line.Contains($"\"seq\":{page.Entries[0].Seq},", StringComparison.Ordinal));
        Assert.True(AuditLines.TryReadEntry(changed, out var entry, out var open, out _));
        Assert.NotNull(open);
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        entry.WriteTo(output, withHash: true, open: null);
        Assert.DoesNotContain("altbommel", System.Text.Encoding.UTF8.GetString(output.WrittenSpan), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Settings_are_recorded_with_old_and_new_values_and_name_nobody_but_by_reference()
    {
        var settings = await App.GetAsync<SettingsDetails>("/api/settings");
        await App.SendAsync<SettingsDetails>(HttpMethod.Put, "/api/settings", settings with { DisplayName = "Ines P." });

        var entry = (await App.GetAsync<AuditPage>("/api/audit/entries?action=settings.change&limit=1")).Entries[0];
        var detail = (await App.GetAsync<AuditEntryDetail>($"/api/audit/entries/{entry.Seq}")).Detail;

        Assert.Equal(("settings", entry.Actor.Ref), (entry.Subject.Type, entry.Subject.Id));
        Assert.Equal("Ines P.", detail?.GetProperty("new").GetProperty("displayName").GetString());
        Assert.Equal(settings.DisplayName, detail?.GetProperty("old").GetProperty("displayName").GetString());
    }

    [Fact]
    public async Task Entries_are_found_by_who_what_when_and_why_page_by_page()
    {
        var contacts = new List<ContactCard>();
        for (var number = 0; number < 3; number++)
        {
            contacts.Add(await App.SendAsync<ContactCard>(HttpMethod.Post, "/api/contacts", New($"Paged {number}", $"{number}@paged.example"), HttpStatusCode.Created));
        }

        using var removed = await App.SendAsync(HttpMethod.Delete, $"/api/contacts/{contacts[1].Id}", body: null);
        var first = await App.GetAsync<AuditPage>("/api/audit/entries?action=contact.create&limit=2");
        var second = await App.GetAsync<AuditPage>($"/api/audit/entries?action=contact.create&limit=2&cursor={first.Next}");
        var why = await App.GetAsync<AuditPage>($"/api/audit/entries?reason=taken-back&subject={contacts[1].Id}");
        var created = first.Entries[1];
        var who = await App.GetAsync<AuditPage>($"/api/audit/entries?actor={created.Actor.Ref}&subject={contacts[1].Id}");
        var nobody = await App.GetAsync<AuditPage>($"/api/audit/entries?actor=p_nobody");
        var at = Uri.EscapeDataString(created.At.ToString("O"));
        var since = await App.GetAsync<AuditPage>($"/api/audit/entries?action=contact.create&from={at}");
        var before = await App.GetAsync<AuditPage>($"/api/audit/entries?subject={contacts[1].Id}&to={at}");

        Assert.Equal([contacts[2].Id.ToString(), contacts[1].Id.ToString()], first.Entries.Select(entry => entry.Subject.Id));
        Assert.Equal(contacts[0].Id.ToString(), second.Entries[0].Subject.Id);
        Assert.Equal(["contact.remove"], why.Entries.Select(entry => entry.Action));
        Assert.Equal(["contact.remove", "contact.create"], who.Entries.Select(entry => entry.Action));
        Assert.Empty(nobody.Entries);
        Assert.Contains(since.Entries, entry => entry.Seq == created.Seq);
        Assert.Empty(before.Entries);
    }

    [Fact]
    public async Task A_page_that_cannot_be_asked_for_is_refused()
    {
        await App.RefusedAsync(HttpStatusCode.BadRequest, "request.bad-cursor", HttpMethod.Get, "/api/audit/entries?cursor=x");
        await App.RefusedAsync(HttpStatusCode.BadRequest, "request.bad-limit", HttpMethod.Get, "/api/audit/entries?limit=201");
        await App.RefusedAsync(HttpStatusCode.NotFound, "audit.no-such-entry", HttpMethod.Get, "/api/audit/entries/999999999");
    }

    [Fact]
    public async Task A_verification_is_answered_kept_and_recorded()
    {
        var found = await App.SendAsync<AuditResult>(HttpMethod.Post, "/api/audit/verification", body: null);
        var kept = await App.GetAsync<AuditResult>("/api/audit/verification");
        var recorded = await App.GetAsync<AuditPage>("/api/audit/entries?action=audit.verify&limit=1");

        Assert.Null(found.Fault);
        Assert.True(found.Entries > 0);
        Assert.Equal((found.Entries, found.Anchors, found.Fault), (kept.Entries, kept.Anchors, kept.Fault));
        Assert.Equal(found.Entries + 1, recorded.Entries[0].Seq);
    }

    [Fact]
    public async Task What_is_exported_verifies_with_nothing_but_the_files_and_the_public_key()
    {
        var entries = await LinesAsync("/api/audit/export");
        await App.SendAsync<ContactCard>(HttpMethod.Post, "/api/contacts", New("Later", "later@audit.example"), HttpStatusCode.Created);
        await LinesAsync("/api/audit/export"); // anchors the end of the chain again
        var anchors = await LinesAsync($"/api/audit/anchors?through={entries.Count}");
        var all = await LinesAsync("/api/audit/anchors");
        using var key = ECDsa.Create();
        key.ImportFromPem(await App.Client.GetStringAsync("/api/audit/key", TestContext.Current.CancellationToken));

        Assert.Equal(new(entries.Count, anchors.Count, null), ExportVerifier.Verify(entries, anchors, key));
        Assert.Equal(ChainFaultKind.TooShort, ExportVerifier.Verify(entries[..^1], anchors, key).Fault?.Kind); // its very end is anchored
        Assert.True(all.Count > anchors.Count);
    }

    [Fact]
    public async Task Reading_and_exporting_are_themselves_recorded()
    {
        var before = (await App.GetAsync<AuditPage>("/api/audit/entries?limit=1")).Entries[0].Seq;
        await LinesAsync("/api/audit/export");
        await App.GetAsync<AuditEntryDetail>("/api/audit/entries/1");

        var actions = await App.InStoreAsync(db => db.AuditEntries.Where(entry => entry.Seq > before).OrderBy(entry => entry.Seq).Select(entry => entry.Action).ToListAsync());

        Assert.Equal(["audit.read", "audit.export", "audit.read"], actions);
    }

    [Fact]
    public async Task The_published_codes_are_all_that_the_trail_holds()
    {
        var codes = await App.GetAsync<AuditCodes>("/api/audit/codes");

        var used = await App.InStoreAsync(db => db.AuditEntries.Select(entry => entry.Action).Distinct().ToListAsync());

        Assert.NotEmpty(used);
        Assert.Empty(used.Except(codes.Actions.Select(one => one.Code)));
        Assert.Contains("taken-back", codes.Reasons.Select(one => one.Code));
    }

    private static NewContact New(string name, string address) => new(name, ContactRole.Hcp, "", [address], Book.Company);

    private async Task<List<string>> LinesAsync(string path) =>
        [.. (await App.Client.GetStringAsync(path, TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries)];
}

public sealed class AuditEndpointTestsOnSqlite(AppOnSqlite app) : AuditEndpointTests(app), IClassFixture<AppOnSqlite>;

public sealed class AuditEndpointTestsOnPostgreSql(AppOnPostgreSql app) : AuditEndpointTests(app), IClassFixture<AppOnPostgreSql>;
