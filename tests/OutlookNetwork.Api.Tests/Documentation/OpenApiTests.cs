using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OutlookNetwork.Api.Documentation;
using OutlookNetwork.Api.Tests.Running;

namespace OutlookNetwork.Api.Tests.Documentation;

public sealed class OpenApiTests(AppOnSqlite app) : IClassFixture<AppOnSqlite>
{
    private const string Update = "UPDATE_OPENAPI";

    private static readonly string[] Verbs = ["get", "put", "post", "delete", "patch"];

    [Fact]
    public async Task The_document_beside_the_API_is_the_one_that_is_served()
    {
        var kept = Path.Combine(Repository.Api, "openapi.json");
        var served = (await DocumentAsync()).ReplaceLineEndings("\n").TrimEnd() + "\n";

        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            await File.WriteAllTextAsync(kept, served, TestContext.Current.CancellationToken);
        }

        var text = (await File.ReadAllTextAsync(kept, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n").TrimEnd() + "\n";
        Assert.True(text == served, $"api/OutlookNetwork.Api/openapi.json is not what is served; run this test with {Update}=1 and look at the difference.");
    }

    [Fact]
    public async Task The_table_of_roles_beside_the_API_is_the_one_of_its_routes()
    {
        var kept = Path.Combine(Repository.Api, "operations.md");
        var table = OperationRoles.Table(app.Services.GetRequiredService<EndpointDataSource>().Endpoints);

        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            await File.WriteAllTextAsync(kept, table, TestContext.Current.CancellationToken);
        }

        var text = (await File.ReadAllTextAsync(kept, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        Assert.True(text == table, $"api/OutlookNetwork.Api/operations.md is not what the routes say; run this test with {Update}=1 and look at the difference.");
    }

    [Fact]
    public async Task Every_operation_has_a_name_of_its_own_and_an_example_for_what_is_sent_and_answered()
    {
        var operations = await OperationsAsync();

        Assert.Equal(operations.Count, operations.Select(Name).Distinct().Count());
        foreach (var operation in operations)
        {
            Assert.NotEmpty(Name(operation));
            foreach (var (where, content) in JsonContents(operation))
            {
                Assert.True(content.TryGetProperty("example", out _), $"{Name(operation)} has no example of its {where}.");
            }
        }

        Assert.Empty(Examples.Operations.Except(operations.Select(Name)));
    }

    [Fact]
    public async Task Every_example_reads_as_the_type_that_it_is_an_example_of()
    {
        var examples = (await OperationsAsync()).ToDictionary(Name, operation => JsonContents(operation).ToDictionary(one => one.Where, one => one.Content.GetProperty("example").GetRawText()));
        var read = 0;

        foreach (var endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints)
        {
            if (endpoint.Metadata.GetMetadata<IEndpointNameMetadata>() is not { } name || !examples.TryGetValue(name.EndpointName, out var ofThis))
            {
                continue;
            }

            foreach (var (where, example) in ofThis)
            {
                var type = where == "request"
                    ? endpoint.Metadata.GetMetadata<MethodInfo>()!.GetParameters().First(parameter => IsBody(parameter.ParameterType)).ParameterType // a request has a body
                    : endpoint.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>().First(response => $"{response.StatusCode}" == where).Type;
                Assert.NotNull(type);
                if (type.GetConstructors().Length > 0)
                {
                    Assert.NotNull(JsonSerializer.Deserialize(example, type, app.Json));
                }
                else
                {
                    // It is only ever written, so its members are compared instead.
                    Assert.Equal(
                        app.Json.GetTypeInfo(type).Properties.Select(property => property.Name).Order(),
                        JsonDocument.Parse(example).RootElement.EnumerateObject().Select(member => member.Name).Order());
                }

                read++;
            }
        }

        Assert.Equal(examples.Sum(operation => operation.Value.Count), read);
    }

    [Fact]
    public async Task Every_operation_names_an_answer_that_works_and_the_refusals_that_others_make()
    {
        foreach (var operation in await OperationsAsync())
        {
            var answers = operation.GetProperty("responses").EnumerateObject().Select(response => response.Name).ToList();
            var takesJson = operation.TryGetProperty("requestBody", out var body) && body.GetProperty("content").TryGetProperty("application/json", out _);

            Assert.Contains(answers, status => status.StartsWith('2'));
            Assert.Equal((Name(operation), !Name(operation).EndsWith("ness", StringComparison.Ordinal)), (Name(operation), answers.Contains("401") && answers.Contains("403"))); // liveness and readiness
            Assert.Equal((Name(operation), takesJson), (Name(operation), answers.Contains("415")));
        }
    }

    [Fact]
    public async Task Every_route_of_the_API_is_in_the_document()
    {
        var documented = (await OperationsAsync()).Select(Name).ToHashSet();

        var routes = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText?.StartsWith("/api", StringComparison.Ordinal) == true)
            .ToList();

        Assert.NotEmpty(routes);
        Assert.All(routes, route => Assert.Contains(route.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? route.RoutePattern.RawText ?? "", documented));
    }

    private static bool IsBody(Type type) => type.IsClass && type.Namespace?.StartsWith("OutlookNetwork.", StringComparison.Ordinal) == true && type.IsPublic;

    private static string Name(JsonElement operation) => operation.GetProperty("operationId").GetString() ?? "";

    private static IEnumerable<(string Where, JsonElement Content)> JsonContents(JsonElement operation)
    {
        if (operation.TryGetProperty("requestBody", out var body) && body.GetProperty("content").TryGetProperty("application/json", out var request))
        {
            yield return ("request", request);
        }

        foreach (var response in operation.GetProperty("responses").EnumerateObject().Where(response => response.Name.StartsWith('2')))
        {
            if (response.Value.TryGetProperty("content", out var content) && content.TryGetProperty("application/json", out var json))
            {
                yield return (response.Name, json);
            }
        }
    }

    private async Task<string> DocumentAsync() => await app.Client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken);

    private async Task<IReadOnlyList<JsonElement>> OperationsAsync() =>
    [
        .. JsonDocument.Parse(await DocumentAsync()).RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Where(verb => Verbs.Contains(verb.Name)).Select(verb => verb.Value)),
    ];
}
