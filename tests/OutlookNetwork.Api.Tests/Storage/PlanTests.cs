using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;

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
