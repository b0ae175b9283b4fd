using System.Net;
using OutlookNetwork.Api.Interactions;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Contacts;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Api.Today;
using OutlookNetwork.Domain.Interactions;

namespace OutlookNetwork.Api.Tests.Today;

/// <summary>Colleagues see of each other's shared contacts who was in touch and when, never what about.</summary>
public abstract class ColleaguesLatelyTests(ServerApp app) : ColleaguesTests(app)
{
    private const string What = "Quillfeather dosing";

    [Fact]
    public async Task Mail_that_one_logs_with_a_shared_contact_is_told_to_the_other_by_who_and_when_alone()
    {
        var shared = await CreateAsync(Ines, Osei, shared: true);
        await LogAsync(Ines, Mail(subject: What) with { SentAt = DateTimeOffset.UtcNow.AddDays(-2) });

        var text = await TextAsync(Ben, HttpMethod.Get, "/api/colleagues/lately", body: null);
        var card = await GetAsync<ContactCard>(Ben, $"/api/contacts/{shared.Id}");

        var told = Assert.Single((await LatelyAsync(Ben)).People, person => person.ContactId == shared.Id);
        Assert.Equal((Osei, "Ines"), (told.Name, told.Touch.By));
        Assert.InRange(told.Touch.Days, 1, 3); // in the reader's zone
        Assert.DoesNotContain("Quillfeather", text, StringComparison.Ordinal);
        Assert.Equal(told.Touch, card.Colleague);
        Assert.DoesNotContain((await LatelyAsync(Ines)).People, person => person.ContactId == shared.Id); // one's own is no colleague's
        Assert.DoesNotContain((await LatelyAsync(Mira)).People, person => person.Name == Osei);
    }

    [Fact]
    public async Task A_call_with_a_contact_shared_by_the_other_way_round_is_told_too()
    {
        var his = await CreateAsync(Ben, Osei, shared: true);
        await AnswerAsync<InteractionView>(
            Ben, HttpMethod.Post, "/api/interactions", new NewInteraction(InteractionKind.Call, [his.Id], DateOnly.FromDateTime(DateTime.UtcNow.AddDays(-1)), Text: What));
        var hers = await CreateAsync(Ines, Osei, shared: false);

        var told = Assert.Single((await LatelyAsync(Ines)).People, person => person.Name == Osei);

        Assert.Equal((hers.Id, "Ben"), (told.ContactId, told.Touch.By)); // by her own contact of the person
        Assert.Equal("Ben", (await GetAsync<ContactCard>(Ines, $"/api/contacts/{hers.Id}")).Colleague?.By);
        Assert.Null((await GetAsync<ContactCard>(Ben, $"/api/contacts/{his.Id}")).Colleague);
    }

    [Fact]
    public async Task Of_a_contact_that_is_kept_to_oneself_of_notes_and_of_what_is_longer_ago_nothing_is_told()
    {
        var kept = await CreateAsync(Ines, Osei, shared: false);
        await LogAsync(Ines, Mail(subject: What) with { SentAt = DateTimeOffset.UtcNow.AddDays(-2) });
        var other = await CreateAsync(Ines, $"Falk {Mark}", shared: true);
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        await AnswerAsync<InteractionView>(Ines, HttpMethod.Post, "/api/interactions", new NewInteraction(InteractionKind.Note, [other.Id], today, Text: What));
        await AnswerAsync<InteractionView>(Ines, HttpMethod.Post, "/api/interactions", new NewInteraction(InteractionKind.Call, [other.Id], today.AddDays(-30)));

        Assert.DoesNotContain((await LatelyAsync(Ben)).People, person => person.Name.EndsWith(Mark, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(Ben, HttpMethod.Get, $"/api/contacts/{kept.Id}"));
        Assert.Equal(("Ines", 30), (await GetAsync<ContactCard>(Ben, $"/api/contacts/{other.Id}")).Colleague is { } last ? (last.By, last.Days is >= 29 and <= 31 ? 30 : last.Days) : default);
    }

    private Task<ColleaguesLately> LatelyAsync(HttpClient client) => GetAsync<ColleaguesLately>(client, "/api/colleagues/lately");
}

public sealed class ColleaguesLatelyTestsOnSqlite(ServerOnSqlite app) : ColleaguesLatelyTests(app), IClassFixture<ServerOnSqlite>;

public sealed class ColleaguesLatelyTestsOnPostgreSql(ServerOnPostgreSql app) : ColleaguesLatelyTests(app), IClassFixture<ServerOnPostgreSql>;
