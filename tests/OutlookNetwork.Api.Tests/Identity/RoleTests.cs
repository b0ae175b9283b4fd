using System.Net;
using System.Text;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.SignInStandIn;

namespace OutlookNetwork.Api.Tests.Identity;

/// <summary>Every operation is called with every role, and does what the table beside the API says.</summary>
public sealed class RoleTests(ServerOnSqlite app) : IClassFixture<ServerOnSqlite>
{
    private const string NoRole = "none";

    public static TheoryData<string> RolesAndNone => [.. Roles.All, NoRole];

    [Theory]
    [MemberData(nameof(RolesAndNone))]
    public async Task A_role_may_call_what_the_table_says_and_nothing_else(string role)
    {
        var table = Table();
        using var client = app.As(People.Ben, token => token.Payload["roles"] = role == NoRole ? [] : new[] { role });

        foreach (var operation in Operation.All)
        {
            using var request = new HttpRequestMessage(operation.Method, operation.For(Guid.NewGuid()));
            if (operation.Example is not null || operation.TakesFile)
            {
                request.Content = new StringContent(operation.Example ?? "", Encoding.UTF8, operation.TakesFile ? "application/octet-stream" : "application/json");
            }

            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            var isLetIn = answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden);
            var expected = table[operation.Name].TryGetValue(role, out var cell) ? cell is "yes" or "open" : table[operation.Name].Values.All(one => one == "open");
            Assert.True(expected == isLetIn, $"{operation.Name} answered {(int)answer.StatusCode} to {role}.");
            Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        }

        Assert.Equal(Operation.All.Select(operation => operation.Name).Order(), table.Keys.Order());
    }

    [Fact]
    public async Task The_local_owner_holds_every_role()
    {
        await using var local = new AppOnSqlite();
        await local.InitializeAsync();
        foreach (var operation in Operation.All.Where(operation => operation.Method == HttpMethod.Get))
        {
            using var answer = await local.SendAsync(HttpMethod.Get, operation.For(Guid.NewGuid()), body: null);
            Assert.True(answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden), operation.Name);
        }
    }

    private static Dictionary<string, Dictionary<string, string>> Table()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Api, "operations.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray()).ToList();
        return rows.Skip(1).ToDictionary(row => row[0], row => rows[0].Zip(row).Skip(2).ToDictionary(cell => cell.First, cell => cell.Second));
    }
}
