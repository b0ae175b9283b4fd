using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Tests.Running;

namespace OutlookNetwork.Api.Tests.Identity;

/// <summary>In either mode the route table lets in whoever asks at the listed routes and at no other.</summary>
public abstract partial class OpenRouteTests(NetworkApp app, bool isLocal) : NetworkTests(app)
{
    [Fact]
    public async Task Every_route_but_the_listed_ones_lets_nobody_in_without_a_key()
    {
        using var client = App.Anonymous();
        var open = new List<string>();

        foreach (var route in App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var pattern = route.RoutePattern.RawText ?? "";
            if (route.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            {
                open.Add(pattern);
                continue;
            }

            foreach (var method in route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            {
                using var response = await client.SendAsync(new(new(method), Parameter().Replace(pattern, id => id.Value.EndsWith(":long}", StringComparison.Ordinal) ? "1" : $"{Guid.Empty}")), TestContext.Current.CancellationToken);
                Assert.Equal((method, pattern, HttpStatusCode.Unauthorized), (method, pattern, response.StatusCode));
            }
        }

        Assert.Equal(OpenRoutes.In(isLocal, hasPreview: true, isDevelopment: true).Order(), open.Distinct().Order());
    }

    [GeneratedRegex(@"\{\w+:(?:guid|long)\}")]
    private static partial Regex Parameter();
}

public sealed class OpenRouteTestsInLocalMode(AppOnSqlite app) : OpenRouteTests(app, isLocal: true), IClassFixture<AppOnSqlite>;

public sealed class OpenRouteTestsInServerMode(ServerOnSqlite app) : OpenRouteTests(app, isLocal: false), IClassFixture<ServerOnSqlite>;
