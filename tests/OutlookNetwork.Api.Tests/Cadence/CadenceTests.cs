using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Cadence;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Interactions;
using OutlookNetwork.Api.Privacy;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Privacy;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Interactions;

namespace OutlookNetwork.Api.Tests.Cadence;

public abstract class CadenceTests(NetworkApp app) : NetworkTests(app)
{
    [Fact]
    public async Task A_call_typed_today_counts_on_the_day_when_it_took_place()
    {
        var id = await ContactAsync("typed-late");
        await ChangeAsync(id, new(CadenceChoice.Own, 30, 45, null, null, 0));

        await SayAsync(InteractionKind.Call, id, InDays(-20));

        var cadence = await CadenceAsync(id);
        Assert.Equal((CadenceState.Fine, (int?)20, (DateOnly?)InDays(10)), (cadence.State, cadence.UsedDays, cadence.DueOn));
        await SayAsync(InteractionKind.Call, id, InDays(-300)); // an older one changes nothing
        Assert.Equal(20, (await CadenceAsync(id)).UsedDays);
    }

    [Fact]
    public async Task A_contact_inherits_from_its_tier_then_from_the_strictest_of_its_circles_and_its_own_stands_above()
    {
        var id = await ContactAsync("inherits", new ContactAbout(ContactTier.A, ["Advisory", "Mentors"], [], null, []));
        Assert.Equal((CadenceState.NoneSet, PolicySource.None), (await StateAsync(id)));

        await RuleAsync(CadenceScope.Tier, "A", 30, 45);
        Assert.Equal((CadenceState.Never, PolicySource.Tier), await StateAsync(id));
        await RuleAsync(CadenceScope.Circle, "mentors", 10, 15);
        await RuleAsync(CadenceScope.Circle, "Advisory", 20, 25);
        var cadence = await CadenceAsync(id);
        Assert.Equal((PolicySource.Circle, "mentors", (int?)10, (int?)15), (cadence.Source, cadence.SourceName, cadence.IdealDays, cadence.MaxDays));

        var own = await ChangeAsync(id, new(CadenceChoice.None, null, null, null, null, 0));
        Assert.Equal((CadenceState.NoneSet, PolicySource.Own), (own.State, own.Source));
        foreach (var rule in (await App.GetAsync<CadenceRulesView>("/api/cadence/rules")).Rules)
        {
            await App.SendAsync<CadenceRulesView>(HttpMethod.Put, "/api/cadence/rules", new CadenceRuleChange(rule.Scope, rule.Name, null, null, rule.Version));
        }

        Assert.Empty((await App.GetAsync<CadenceRulesView>("/api/cadence/rules")).Rules);
    }

    [Fact]
    public async Task An_interval_is_proposed_with_its_evidence_and_not_applied()
    {
        var id = await ContactAsync("learns");
        foreach (var days in new[] { 100, 70, 40 })
        {
            await SayAsync(InteractionKind.Meeting, id, InDays(-days));
        }

        await SayAsync(InteractionKind.Comment, id, InDays(-35)); // a light touch is no conversation
        Assert.Equal(new ProposalView(null, 3, 4), await App.GetAsync<ProposalView>($"/api/contacts/{id}/cadence/proposal"));

        await SayAsync(InteractionKind.Call, id, InDays(-8));

        var proposal = await App.GetAsync<ProposalView>($"/api/contacts/{id}/cadence/proposal");
        Assert.Equal(new IntervalProposal(30, 45, 4, 30, 30, 32, InDays(-100), InDays(-8)), proposal.Proposal);
        Assert.Equal(CadenceState.NoneSet, (await CadenceAsync(id)).State);
    }

    [Fact]
    public async Task A_snooze_and_a_wish_not_to_be_contacted_show_their_reason_and_a_stale_change_is_refused()
    {
        var id = await ContactAsync("snoozed");

        var snoozed = await ChangeAsync(id, new(CadenceChoice.Inherited, null, null, new(InDays(14), "leave"), null, 0));
        Assert.Equal((CadenceState.Snoozed, new Snooze(InDays(14), "leave")), (snoozed.State, snoozed.Snooze));

        var refused = await App.RefusedAsync(
            HttpStatusCode.Conflict, "cadence.changed-meanwhile", HttpMethod.Put, $"/api/contacts/{id}/cadence", new CadenceChange(CadenceChoice.Inherited, null, null, null, null, 0));
        Assert.Equal(1, refused.GetProperty("version").GetInt32());
        var barred = await ChangeAsync(id, new(CadenceChoice.Inherited, null, null, snoozed.Snooze, "asked not to be", 1));
        Assert.Equal((CadenceState.DoNotContact, "asked not to be"), (barred.State, barred.DoNotContact));
        Assert.Equal(
            ["cadence.change", "cadence.change"],
            await App.InStoreAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == id.ToString() && entry.Action != "contact.create").Select(entry => entry.Action).ToListAsync()));
    }

    [Theory]
    [InlineData(0, 45, "cadence.days")]
    [InlineData(-1, 45, "cadence.days")]
    [InlineData(60, 45, "cadence.ideal-past-maximum")]
    public async Task What_is_no_interval_is_refused_for_a_contact_and_for_a_tier(int ideal, int max, string code)
    {
        var id = await ContactAsync($"refused{ideal + 2}");

        await App.RefusedAsync(HttpStatusCode.BadRequest, code, HttpMethod.Put, $"/api/contacts/{id}/cadence", new CadenceChange(CadenceChoice.Own, ideal, max, null, null, 0));
        await App.RefusedAsync(HttpStatusCode.BadRequest, code, HttpMethod.Put, "/api/cadence/rules", new CadenceRuleChange(CadenceScope.Tier, "B", ideal, max, 0));
        await App.RefusedAsync(HttpStatusCode.BadRequest, "cadence.tier", HttpMethod.Put, "/api/cadence/rules", new CadenceRuleChange(CadenceScope.Tier, "Z", 1, 2, 0));
    }

    [Fact]
    public async Task What_was_said_of_the_cadence_comes_back_with_a_removed_contact_and_with_a_merge_that_is_undone()
    {
        var (kept, other) = (await ContactAsync("kept-cadence"), await ContactAsync("other-cadence"));
        await ChangeAsync(kept, new(CadenceChoice.Own, 30, 45, null, null, 0));
        await ChangeAsync(other, new(CadenceChoice.Own, 7, 9, null, "asked not to be", 0));
        var (one, two) = (await App.GetAsync<ContactCard>($"/api/contacts/{kept}"), await App.GetAsync<ContactCard>($"/api/contacts/{other}"));

        var merged = await App.SendAsync<MergeReceipt>(HttpMethod.Post, $"/api/contacts/{kept}/merge", new MergeRequest(other, one.Version, two.Version));
        Assert.Equal((CadenceState.DoNotContact, (int?)30), (merged.Contact.Cadence?.State, merged.Contact.Cadence?.IdealDays));
        var undone = await App.SendAsync<MergeUndone>(HttpMethod.Delete, $"/api/contacts/merges/{merged.MergeId}", body: null);
        Assert.Equal((null, "asked not to be", (int?)7), (undone.Contact.Cadence?.DoNotContact, undone.Other.Cadence?.DoNotContact, undone.Other.Cadence?.IdealDays));

        var removed = await App.SendAsync<RemovalReceipt>(HttpMethod.Post, $"/api/contacts/{other}/removal", body: null);
        var back = await App.SendAsync<RemovalUndone>(HttpMethod.Delete, $"/api/contacts/removals/{removed.RemovalId}", body: null);
        Assert.Equal("asked not to be", back.Contact.Cadence?.DoNotContact);
    }

    [Fact]
    public async Task An_erased_person_leaves_no_trace_in_reasons_and_names_of_circles_and_their_export_tells_what_was_said()
    {
        var someone = await Someone.OfAsync(App);
        var other = await ContactAsync("bystander");
        await ChangeAsync(someone.Contact, new(CadenceChoice.Own, 30, 45, null, "asked not to be", 0));
        await ChangeAsync(other, new(CadenceChoice.Inherited, null, null, new(InDays(9), $"first see {someone.Name}"), null, 0));
        await RuleAsync(CadenceScope.Circle, $"Friends of {someone.Name}", 30, 45);
        var told = (await App.GetAsync<JsonElement>($"/api/contacts/{someone.Contact}/export")).GetProperty("cadences");
        Assert.Equal("asked not to be", Assert.Single(told.EnumerateArray()).GetProperty("doNotContact").GetString());

        var receipt = await someone.EraseAsync();

        Assert.Equal(0, receipt.Counts.Left);
        Assert.Empty(await someone.TracesAsync());
        Assert.Contains("Erased person", (await CadenceAsync(other)).Snooze?.Reason, StringComparison.Ordinal);
        Assert.Equal(0, await App.InStoreAsync(db => db.ContactCadences.CountAsync(cadence => cadence.ContactId == someone.Contact)));
    }

    [Fact]
    public async Task Contacts_are_found_by_where_their_cadence_stands_and_counted_over_pages()
    {
        var (overdue, due, never, none, barred) = (
            await ContactAsync("found-overdue"), await ContactAsync("found-due"), await ContactAsync("found-never"), await ContactAsync("found-none"), await ContactAsync("found-barred"));
        foreach (var (id, days) in new[] { (overdue, 50), (due, 35), (never, 0), (barred, 50) })
        {
            await ChangeAsync(id, new(CadenceChoice.Own, 30, 45, null, id == barred ? "asked not to be" : null, 0));
            if (days > 0)
            {
                await SayAsync(InteractionKind.Call, id, InDays(-days));
            }
        }

        foreach (var (state, id) in new[] { ("overdue", overdue), ("due", due), ("never", never), ("noneSet", none), ("doNotContact", barred) })
        {
            var found = await App.GetAsync<ContactPage>($"/api/contacts?search=found-&cadence={state}");
            Assert.Equal((state, id, 1), (state, Assert.Single(found.Contacts).Id, found.Total));
        }

        var first = await App.GetAsync<ContactPage>("/api/contacts?search=found-&cadence=due&cadence=overdue&limit=1");
        var second = await App.GetAsync<ContactPage>($"/api/contacts?search=found-&cadence=due&cadence=overdue&limit=1&cursor={first.Next}");
        Assert.Equal((due, overdue, 2, null), (first.Contacts[0].Id, second.Contacts[0].Id, second.Total, second.Next));
        await App.RefusedAsync(HttpStatusCode.BadRequest, "request.unknown-word", HttpMethod.Get, "/api/contacts?cadence=soon", body: null);
    }

    private async Task<Guid> ContactAsync(string name, ContactAbout? about = null) => (await App.SendAsync<ContactCard>(
        HttpMethod.Post, "/api/contacts", new NewContact(name, ContactRole.Hcp, "", [$"{name}@cadence.example"], Book.Company, About: about), HttpStatusCode.Created)).Id;

    private Task<CadenceView> ChangeAsync(Guid id, CadenceChange wanted) => App.SendAsync<CadenceView>(HttpMethod.Put, $"/api/contacts/{id}/cadence", wanted);

    private Task<CadenceRulesView> RuleAsync(CadenceScope scope, string name, int ideal, int max) =>
        App.SendAsync<CadenceRulesView>(HttpMethod.Put, "/api/cadence/rules", new CadenceRuleChange(scope, name, ideal, max, 0));

    private async Task<CadenceView> CadenceAsync(Guid id) =>
        (await App.GetAsync<ContactCard>($"/api/contacts/{id}")).Cadence ?? throw new InvalidOperationException("Every contact of one's own has a cadence.");

    private async Task<(CadenceState, PolicySource)> StateAsync(Guid id) => await CadenceAsync(id) is var cadence ? (cadence.State, cadence.Source) : default;

    private Task<InteractionView> SayAsync(InteractionKind kind, Guid contact, DateOnly on) =>
        App.SendAsync<InteractionView>(HttpMethod.Post, "/api/interactions", new NewInteraction(kind, [contact], on), HttpStatusCode.Created);
}

public sealed class CadenceTestsOnSqlite(AppOnSqlite app) : CadenceTests(app), IClassFixture<AppOnSqlite>;

public sealed class CadenceTestsOnPostgreSql(AppOnPostgreSql app) : CadenceTests(app), IClassFixture<AppOnPostgreSql>;
