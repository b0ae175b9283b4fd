using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using OutlookNetwork.Api.Identity;

namespace OutlookNetwork.Api.Documentation;

/// <summary>Which role may call which operation, read off the routes: in the API's document as x-roles, and as a table for people.</summary>
internal sealed class OperationRoles : IOpenApiOperationTransformer
{
    public const string Extension = "x-roles";

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var roles = Roles.AllowedBy([.. context.Description.ActionDescriptor.EndpointMetadata]) ?? [];
        operation.AddExtension(Extension, new JsonNodeExtension(new JsonArray([.. roles.Select(role => JsonValue.Create(role))])));
        return Task.CompletedTask;
    }

    /// <returns>Markdown, in order of the operations' names.</returns>
    public static string Table(IEnumerable<Endpoint> endpoints)
    {
        var table = new StringBuilder("# Who may call what\n\nWritten from the routes by the tests with UPDATE_OPENAPI=1. No role includes another.\n\n")
            .AppendLine(CultureInfo.InvariantCulture, $"| operation | address | {string.Join(" | ", Roles.All)} |")
            .AppendLine(CultureInfo.InvariantCulture, $"|---|---|{string.Concat(Roles.All.Select(_ => "---|"))}");
        foreach (var route in endpoints.OfType<RouteEndpoint>().OrderBy(NameOf, StringComparer.Ordinal))
        {
            if (NameOf(route) is { } name)
            {
                var allowed = Roles.AllowedBy([.. route.Metadata]);
                var methods = route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
                var cells = Roles.All.Select(role => allowed is null ? "open" : allowed.Contains(role) ? "yes" : "no");
                table.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {string.Join(", ", methods)} {route.RoutePattern.RawText} | {string.Join(" | ", cells)} |");
            }
        }

        return table.ToString().ReplaceLineEndings("\n");
    }

    private static string? NameOf(Endpoint endpoint) => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName;
}
