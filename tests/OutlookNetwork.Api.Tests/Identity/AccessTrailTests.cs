using System.Net;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.SignInStandIn;

namespace OutlookNetwork.Api.Tests.Identity;

/// <summary>Who was refused, and with which application people come, stands in the trail of their organisation, and cannot fill it.</summary>
public abstract class AccessTrailTests(ServerApp app) : NetworkTests(app)
{
    [Fact]
    public async Task A_refusal_is_recorded_once_an_hour_for_each_person_and_reason_however_often_it_happens()
    {
        var person = NewPerson();
        using var auditorsOnly = Server.As(person);
        using var otherProgram = Server.As(person, token => token.Payload["azp"] = Guid.NewGuid().ToString());

        for (var times = 0; times < 20; times++)
        {
            await RefusedAsync(auditorsOnly, HttpStatusCode.Forbidden);
            await RefusedAsync(otherProgram, HttpStatusCode.Forbidden);
        }

        Assert.Equal(["NoRole", "WrongClient"], await SubjectsAsync(person, "access.refused"));
    }

    [Fact]
    public async Task An_application_is_recorded_when_a_person_first_comes_with_it()
    {
        var person = NewPerson();
        using var client = Server.As(person);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.GetAsync("/api/settings", TestContext.Current.CancellationToken)));

        Assert.Equal([Authority.AddInClientId], await SubjectsAsync(person, "sign-in.new-client"));
    }

    [Fact]
    public async Task Whoever_is_of_no_organisation_here_and_whoever_sends_what_is_not_genuine_leaves_no_entry()
    {
        var before = await EntriesAsync();
        using var stranger = Server.As(NewPerson() with { Tenant = Guid.NewGuid() });
        using var forger = Server.As(NewPerson(), token => token.Key = SigningKey.Create());

        await RefusedAsync(stranger, HttpStatusCode.Forbidden);
        await RefusedAsync(forger, HttpStatusCode.Unauthorized);

        Assert.Equal(before, await EntriesAsync());
    }

    private ServerApp Server => (ServerApp)App;

    private static Person NewPerson() => new("Somebody", "somebody@renal.example", People.Renal, Guid.NewGuid(), "Network.Member");

    private static async Task RefusedAsync(HttpClient client, HttpStatusCode status)
    {
        using var answer = await client.GetAsync("/api/audit/entries", TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
    }

    private Task<string[]> SubjectsAsync(Person person, string action) => Server.InStoreOfAsync(person, async db =>
    {
        var own = await db.AuditActors.SingleAsync(actor => actor.OwnerId == person.Id.ToString());
        return await db.AuditEntries.Where(entry => entry.ActorRef == own.Ref && entry.Action == action).Select(entry => entry.SubjectId).Order().ToArrayAsync();
    });

    private async Task<int> EntriesAsync() => await Server.InStoreOfAsync(People.Mira, db => db.AuditEntries.CountAsync());
}

public sealed class AccessTrailTestsOnSqlite(ServerOnSqlite app) : AccessTrailTests(app), IClassFixture<ServerOnSqlite>;

public sealed class AccessTrailTestsOnPostgreSql(ServerOnPostgreSql app) : AccessTrailTests(app), IClassFixture<ServerOnPostgreSql>;
