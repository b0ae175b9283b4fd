using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace OutlookNetwork.Api.Documentation;

/// <summary>Names the refusals that no endpoint makes itself: nobody signed in, somebody without the role, too many requests, and a body that is no JSON.</summary>
internal sealed class Refusals : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (!context.Description.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any())
        {
            Add(operation, context, "401", "Unauthorized");
            Add(operation, context, "403", "Forbidden");
        }

        if (context.Description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true)
        {
            Add(operation, context, "429", "Too Many Requests");
        }

        if (operation.RequestBody?.Content?.ContainsKey("application/json") == true)
        {
            Add(operation, context, "415", "Unsupported Media Type");
        }

        return Task.CompletedTask;
    }

    public static void Add(OpenApiOperation operation, OpenApiOperationTransformerContext context, string status, string description)
    {
        operation.Responses ??= [];
        operation.Responses.TryAdd(status, new OpenApiResponse
        {
            Description = description,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference("ProblemDetails", context.Document) },
            },
        });
    }
}
