using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.PersonalDetails;
using OutlookNetwork.Api.Privacy;
using OutlookNetwork.Api.Retention;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Privacy;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Tests.PersonalDetails;

public abstract class PersonalDetailTests(NetworkApp app) : NetworkTests(app)
{
    private const string Daughters = "Two daughters, runs marathons";

    private static DateOnly Today => InDays(0);

    [Fact]
    public async Task A_detail_is_kept_for_a_year_unless_its_owner_says_otherwise_is_changed_and_removed_and_the_trail_has_no_word_of_it()
    {
        var contact = await ContactAsync();
        var detail = await AddAsync(contact, new($"  {Daughters}\n"));

        var changed = await App.SendAsync<PersonalDetailView>(
            HttpMethod.Put, $"/api/personal-details/{detail.Id}", new PersonalDetailChange("Three daughters", detail.Version, ToldOn: Today.AddDays(-3), ExpiresOn: Today));
        await App.RefusedAsync(
            HttpStatusCode.Conflict, "personal-detail.changed-meanwhile", HttpMethod.Put, $"/api/personal-details/{detail.Id}", new PersonalDetailChange("Late", detail.Version));
        var listed = await OfAsync(contact);
        using var gone = await App.SendAsync(HttpMethod.Delete, $"/api/personal-details/{detail.Id}", body: null);

        Assert.Equal((Daughters, DetailSource.InPerson, Today, Today.AddYears(1)), (detail.Text, detail.Source, detail.ToldOn, detail.ExpiresOn));
        Assert.Equal(("Three daughters", Today.AddDays(-3), Today), (changed.Text, changed.ToldOn, changed.ExpiresOn));
        Assert.Equal([detail.Id], listed.Select(one => one.Id));
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        Assert.Empty(await OfAsync(contact));
        var trail = await App.InStoreAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == detail.Id.ToString()).OrderBy(entry => entry.Seq)
            .Select(entry => new { entry.Action, Detail = db.AuditDetails.Where(one => one.Seq == entry.Seq).Select(one => one.Value).FirstOrDefault() }).ToListAsync());
        Assert.Equal(["personal-detail.add", "personal-detail.change", "personal-detail.remove"], trail.Select(entry => entry.Action));
        Assert.DoesNotContain(trail, entry => entry.Detail?.Contains("daughters", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Data_that_identify_a_patient_are_refused_with_the_rule_and_what_to_do_and_a_possible_event_gives_a_prompt()
    {
        var contact = await ContactAsync();
        var detail = await AddAsync(contact, new(Daughters));
        const string Patient = "His patient Peter Marlow was born on 3 May 1961.";

        var refused = await App.RefusedAsync(
            HttpStatusCode.UnprocessableEntity, "personal-detail.wording-refused", HttpMethod.Post, $"/api/contacts/{contact}/personal-details", new NewPersonalDetail(Patient));
        await App.RefusedAsync(
            HttpStatusCode.UnprocessableEntity, "personal-detail.wording-refused", HttpMethod.Put, $"/api/personal-details/{detail.Id}", new PersonalDetailChange(Patient, detail.Version));
        var prompted = await AddAsync(contact, new("My husband started the tablets two weeks ago and has had terrible stomach cramps since."));

        Assert.Equal("core.patientdata.identifier", refused.GetProperty("rule").GetString());
        Assert.Contains("core.patientdata.identifier", refused.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(["adverse-event-mention"], prompted.Prompts.Select(prompt => prompt.Category));
        Assert.Empty(detail.Prompts);
        Assert.Equal([Daughters, prompted.Text], (await OfAsync(contact)).Select(one => one.Text).Order(StringComparer.Ordinal).Reverse());
    }

    [Theory]
    [InlineData("She has type 2 diabetes.")]
    [InlineData("Practising Muslim, does not drink.")]
    [InlineData("Is the union representative of her hospital.")]
    [InlineData("He is gay and lives in Cologne.")]
    [InlineData("Her parents are of Iranian origin.")]
    public async Task Health_belief_union_orientation_and_origin_are_refused(string text)
    {
        var contact = await ContactAsync();

        var refused = await App.RefusedAsync(
            HttpStatusCode.UnprocessableEntity, "personal-detail.wording-refused", HttpMethod.Post, $"/api/contacts/{contact}/personal-details", new NewPersonalDetail(text));

        Assert.Equal("core.special.category", refused.GetProperty("rule").GetString());
        Assert.Empty(await OfAsync(contact));
    }

    [Fact]
    public async Task What_somebody_works_on_is_no_sensitive_data()
    {
        var contact = await ContactAsync();

        var kept = await AddAsync(contact, new("Specialises in diabetes, leads the HIV clinic and drinks black coffee."));

        Assert.Empty(kept.Prompts);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_what_to_do()
    {
        var contact = await ContactAsync();

        await RefusedAsync("personal-detail.text-needed", new(" "));
        await RefusedAsync("personal-detail.text-too-long", new(new string('a', 301)));
        await RefusedAsync("personal-detail.told-ahead", new(Daughters, ToldOn: Today.AddDays(3)));
        await RefusedAsync("personal-detail.day-out-of-reach", new(Daughters, ExpiresOn: Today.AddDays(-3)));
        await RefusedAsync("personal-detail.day-out-of-reach", new(Daughters, ExpiresOn: Today.AddDays(2000)));
        await App.RefusedAsync(HttpStatusCode.NotFound, "contact.missing", HttpMethod.Post, $"/api/contacts/{Guid.NewGuid()}/personal-details", new NewPersonalDetail(Daughters));

        Task RefusedAsync(string code, NewPersonalDetail wanted) =>
            App.RefusedAsync(HttpStatusCode.BadRequest, code, HttpMethod.Post, $"/api/contacts/{contact}/personal-details", wanted);
    }

    [Fact]
    public async Task One_whose_day_is_over_is_not_shown_and_is_taken_away_at_night()
    {
        var contact = await ContactAsync();
        var (over, kept) = (await AddAsync(contact, new("Over")), await AddAsync(contact, new("Kept")));
        var yesterday = Today.AddDays(-1);
        await App.InStoreAsync(db => db.PersonalDetails.Where(one => one.Id == over.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.ExpiresOn, yesterday)));

        Assert.Equal([kept.Id], (await OfAsync(contact)).Select(one => one.Id));
        Assert.Equal(1, (await App.GetAsync<ContactCard>($"/api/contacts/{contact}")).PersonalDetails);
        var owners = await App.InStoreAsync(db => KeepingOwners.WithLimitAsync(db, Today, TestContext.Current.CancellationToken));
        await App.InScopeAsync(services => services.GetRequiredService<Expiry>().RunAsync(TestContext.Current.CancellationToken));

        Assert.NotEmpty(owners);
        Assert.Equal([kept.Id], await App.InStoreAsync(db => db.PersonalDetails.Where(one => one.ContactId == contact).Select(one => one.Id).ToListAsync()));
    }

    [Fact]
    public async Task Details_go_with_a_merge_and_come_back_and_go_with_a_removal_and_come_back()
    {
        var (kept, other) = (await ContactAsync(), await ContactAsync());
        var detail = await AddAsync(other, new(Daughters));

        var merge = await App.SendAsync<JsonElement>(HttpMethod.Post, $"/api/contacts/{kept}/merge", new { OtherId = other, Version = 1, OtherVersion = 1 });
        var merged = await OfAsync(kept);
        await App.SendAsync<JsonElement>(HttpMethod.Delete, $"/api/contacts/merges/{merge.GetProperty("mergeId").GetGuid()}", body: null);
        var split = await OfAsync(other);
        var removal = await App.SendAsync<RemovalReceipt>(HttpMethod.Post, $"/api/contacts/{other}/removal", body: null);
        await App.SendAsync<JsonElement>(HttpMethod.Delete, $"/api/contacts/removals/{removal.RemovalId}", body: null);

        Assert.Equal([detail.Id], merged.Select(one => one.Id));
        Assert.Equal([detail.Id], split.Select(one => one.Id));
        Assert.Equal([(detail.Id, Daughters)], (await OfAsync(other)).Select(one => (one.Id, one.Text)));
    }

    [Fact]
    public async Task They_stand_in_the_export_of_the_person_go_when_they_are_erased_and_those_of_others_name_them_no_more()
    {
        var someone = await Someone.OfAsync(App);
        var other = await ContactAsync();
        await AddAsync(someone.Contact, new(Daughters));
        await AddAsync(other, new($"Sails with {someone.Name}"));

        var told = Assert.Single((await App.GetAsync<JsonElement>($"/api/contacts/{someone.Contact}/export")).GetProperty("personalDetails").EnumerateArray());
        var receipt = await someone.EraseAsync();

        Assert.Equal(Daughters, told.GetProperty("text").GetString());
        Assert.Equal(0, receipt.Counts.Left);
        Assert.Empty(await someone.TracesAsync());
        Assert.Equal(0, await App.InStoreAsync(db => db.PersonalDetails.CountAsync(one => one.ContactId == someone.Contact)));
        Assert.StartsWith("Sails with Erased person", Assert.Single(await OfAsync(other)).Text, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<PersonalDetailView>> OfAsync(Guid contact) => (await App.GetAsync<PersonalDetailList>($"/api/contacts/{contact}/personal-details")).Details;

    private Task<PersonalDetailView> AddAsync(Guid contact, NewPersonalDetail detail) =>
        App.SendAsync<PersonalDetailView>(HttpMethod.Post, $"/api/contacts/{contact}/personal-details", detail, HttpStatusCode.Created);

    private async Task<Guid> ContactAsync()
    {
        var address = $"{Guid.NewGuid():N}@detail.example";
        var card = await App.SendAsync<ContactCard>(HttpMethod.Post, "/api/contacts", new NewContact("Dr " + address[..8], ContactRole.Hcp, "", [address], Book.Company), HttpStatusCode.Created);
        return card.Id;
    }
}

public sealed class PersonalDetailTestsOnSqlite(AppOnSqlite app) : PersonalDetailTests(app), IClassFixture<AppOnSqlite>;

public sealed class PersonalDetailTestsOnPostgreSql(AppOnPostgreSql app) : PersonalDetailTests(app), IClassFixture<AppOnPostgreSql>;
