using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Members;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.SignInStandIn;

namespace OutlookNetwork.Api.Tests.Identity;

/// <summary>Administrators take away what members of their organisation may do. How soon it counts is in <see cref="KeyTests"/>.</summary>
public abstract class MemberTests(ServerApp app) : NetworkTests(app)
{
    private const string Members = "/api/members";

    [Fact]
    public async Task Who_was_here_is_listed_with_the_roles_of_their_token_and_a_change_is_recorded()
    {
        var (admin, other) = (NewPerson("Network.Admin"), NewPerson("Network.Member", "Network.Reviewer"));
        var member = await SeenAsync(other, by: admin);
        Assert.Equal(["Network.Member", "Network.Reviewer"], member.Roles);
        Assert.Equal((0, null), (member.Withdrawn.Count, member.BlockedAt));

        var changed = await ChangeAsync(admin, member, ["Network.Reviewer"], blocked: true);

        Assert.Equal(["Network.Reviewer"], changed.Withdrawn);
        Assert.NotNull(changed.BlockedAt);
        var admitted = await App.InScopeAsync(services => Api.Storage.Reading.AdmittedPeople.From(services)(TestContext.Current.CancellationToken));
        Assert.True(admitted.Restricted[(other.Tenant, other.Id)].IsBlocked);
        var id = member.Id.ToString();
        var entry = await Server.InStoreOfAsync(admin, db => db.AuditEntries.SingleAsync(one => one.SubjectId == id));
        Assert.Equal(("member.restrict", "member"), (entry.Action, entry.SubjectType));
        using var late = await PutAsync(admin, member.Id, new([], Blocked: false, member.Version));
        await NetworkApp.RefusalAsync(late, HttpStatusCode.Conflict, "member.changed-meanwhile");
        Assert.Null((await ChangeAsync(admin, changed, [], blocked: false)).BlockedAt);
    }

    [Fact]
    public async Task The_last_administrator_stays_one_and_of_two_who_remove_each_other_at_once_one_does()
    {
        var (first, second) = (NewPerson("Network.Admin"), NewPerson("Network.Admin"));
        var alone = await SeenAsync(first, by: first);
        foreach (var other in await ListAsync(first))
        {
            await ChangeAsync(first, other, other.Id == alone.Id ? [] : ["Network.Admin"], blocked: false); // whoever other tests left behind
        }

        alone = await SeenAsync(first, by: first);
        using var oneself = await PutAsync(first, alone.Id, new(["Network.Admin"], Blocked: false, alone.Version));
        using var blocked = await PutAsync(first, alone.Id, new([], Blocked: true, alone.Version));
        await NetworkApp.RefusalAsync(oneself, HttpStatusCode.Conflict, "member.last-administrator");
        await NetworkApp.RefusalAsync(blocked, HttpStatusCode.Conflict, "member.last-administrator");

        var another = await SeenAsync(second, by: first);
        var answers = await Task.WhenAll(
            PutAsync(first, another.Id, new([], Blocked: true, another.Version)), PutAsync(second, alone.Id, new([], Blocked: true, alone.Version)));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
        Assert.Equal(1, await Server.InStoreOfAsync(first, db => db.Members.CountAsync(member => member.IsAdministrator)));
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Fact]
    public async Task Members_of_another_organisation_are_not_there()
    {
        var (admin, stranger) = (NewPerson("Network.Admin"), NewPerson("Network.Admin") with { Tenant = People.Liaison });
        var member = await SeenAsync(NewPerson("Network.Member"), by: admin);

        using var foreign = await PutAsync(stranger, member.Id, new([], Blocked: true, member.Version));
        using var missing = await PutAsync(stranger, Guid.CreateVersion7(), new([], Blocked: true, member.Version));

        await NetworkApp.RefusalAsync(foreign, HttpStatusCode.NotFound, "member.missing");
        await NetworkApp.RefusalAsync(missing, HttpStatusCode.NotFound, "member.missing");
        Assert.DoesNotContain(await ListAsync(stranger), one => one.Id == member.Id);
    }

    [Fact]
    public async Task A_role_that_there_is_not_cannot_be_withdrawn()
    {
        var admin = NewPerson("Network.Admin");
        var member = await SeenAsync(admin, by: admin);

        using var refused = await PutAsync(admin, member.Id, new(["Network.King"], Blocked: false, member.Version));

        await NetworkApp.RefusalAsync(refused, HttpStatusCode.BadRequest, "member.unknown-role");
    }

    private ServerApp Server => (ServerApp)App;

    private static Person NewPerson(params string[] roles) => new("Somebody", "somebody@renal.example", People.Renal, Guid.NewGuid(), roles);

    private async Task<MemberView> SeenAsync(Person person, Person by)
    {
        using var client = Server.As(person);
        foreach (var path in new[] { "/api/settings", Members }) // one of them lets in whoever is a member or an administrator
        {
            using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        }

        return (await ListAsync(by)).Single(member => member.PersonId == person.Id);
    }

    private async Task<IReadOnlyList<MemberView>> ListAsync(Person admin)
    {
        using var client = Server.As(admin);
        using var any = await client.GetAsync(Members, TestContext.Current.CancellationToken); // the list is of those who were noted before it was read
        return (await client.GetFromJsonAsync<MemberPage>($"{Members}?limit=200", App.Json, TestContext.Current.CancellationToken))?.Members ?? [];
    }

    private async Task<MemberView> ChangeAsync(Person admin, MemberView member, IReadOnlyList<string> withdrawn, bool blocked)
    {
        using var answer = await PutAsync(admin, member.Id, new(withdrawn, blocked, member.Version));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<MemberView>(App.Json, TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("The answer is null.");
    }

    private async Task<HttpResponseMessage> PutAsync(Person admin, Guid id, MemberChange change)
    {
        using var client = Server.As(admin);
        return await client.PutAsJsonAsync($"{Members}/{id}", change, App.Json, TestContext.Current.CancellationToken);
    }
}

public sealed class MemberTestsOnSqlite(ServerOnSqlite app) : MemberTests(app), IClassFixture<ServerOnSqlite>;

public sealed class MemberTestsOnPostgreSql(ServerOnPostgreSql app) : MemberTests(app), IClassFixture<ServerOnPostgreSql>;
