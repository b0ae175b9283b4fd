using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain.Interactions;

namespace OutlookNetwork.Api.Tests.Storage;

/// <summary>How SQLite goes about the questions that are asked beside every mail: what it reads must follow the person, not the mailbox.</summary>
public sealed class PlanTests(AppOnSqlite app) : IClassFixture<AppOnSqlite>
{
    private static readonly List<string> Addresses = ["a.osei@univ-hospital.example", "amara.osei@mail.example"];

    private static readonly Dictionary<string, Func<NetworkDb, IQueryable<object>>> Questions = new()
    {
        ["what is stored with some contacts"] = db =>
        {
            var ids = new List<Guid> { Guid.NewGuid(), Guid.NewGuid() };
            return MailWith.In(db.ContactAddresses.Where(address => ids.Contains(address.ContactId)), db.MessageAddresses, db.Messages, Addresses);
        },
        ["a page of a person's history"] = db => db.MessagesNaming(Addresses).OrderByDescending(message => message.At).ThenByDescending(message => message.Id).Take(50),
        ["how long a person's history is"] = db => db.MessagesNaming(Addresses).Select(message => (object)message.Id),
        ["who of some is a mailing list"] = db => db.MessageAddresses.Where(address => address.IsList && Addresses.Contains(address.Address)),
        ["a thread"] = db => db.Messages.Where(message => message.ThreadId == Guid.Empty).OrderByDescending(message => message.At),
        ["what stands with the contacts that a mail names"] = db =>
        {
            var ids = new List<Guid> { Guid.NewGuid(), Guid.NewGuid() };
            return db.ContactStandings.Where(standing => ids.Contains(standing.ContactId));
        },
        ["who was met within the last weeks"] = db => db.ContactStandings.Where(standing => standing.FirstConversedAt >= DateTimeOffset.UnixEpoch),
        ["who moved within the week"] = db => db.ContactStandings.Where(standing => standing.ConversedDay >= 1).OrderByDescending(standing => standing.ConversedDay),
        ["who is to be asked for on which day"] = db => db.ContactStandings.Where(standing => standing.AskDay > 1 && standing.AskDay <= 9)
            .GroupBy(standing => standing.AskDay).Select(day => new { day.Key, Count = day.Count() }),
        ["what was promised for these days"] = db => db.Promises.Where(promise => promise.State == PromiseState.Open && promise.DueOn <= DateOnly.MinValue),
        ["what was logged by hand with a person"] = db => new Conversations(db, new Colleagues(db)).With(Addresses).IgnoreAutoIncludes(),
    };

    public static TheoryData<string> Asked => [.. Questions.Keys];

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task It_is_answered_without_reading_everything_of_the_owner(string question)
    {
        var steps = await app.InStoreAsync(db => PlanAsync(Questions[question](db), db));

        Assert.NotEmpty(steps);
        Assert.DoesNotContain(steps, step => step.Contains("(TenantId=? AND OwnerId=?)", StringComparison.Ordinal)
            || (step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains("VIRTUAL TABLE", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_days_list_reads_of_the_many_contacts_no_more_than_what_it_compares()
    {
        var steps = await app.InStoreAsync(db => PlanAsync(db.StandingsOn(DateOnly.MinValue).Where(one => one.IsOverdue || one.IsDue).Select(one => new { one.ContactId, one.Stretch, one.Tier }), db));

        Assert.Contains("COVERING INDEX", Assert.Single(steps), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> PlanAsync(IQueryable question, NetworkDb db)
    {
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = question.CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var steps = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            steps.Add(reader.GetString(3));
        }

        return steps;
    }
}
