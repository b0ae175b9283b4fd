using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using OutlookNetwork.Api.Storage.Idempotency;

namespace OutlookNetwork.Api.Documentation;

/// <summary>Names the header that makes it safe to send a POST again, and its refusals.</summary>
internal sealed class IdempotencyKeys : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Description.HttpMethod != HttpMethods.Post || context.Description.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any())
        {
            return Task.CompletedTask;
        }

        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = IdempotentRequests.Header,
            In = ParameterLocation.Header,
            Description = "Any text of the client's own, best a random UUID. The same request with the same key is done once within 24 hours, and answered the same.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = RequestKey.Longest },
        });
        Refusals.Add(operation, context, "400", "Bad Request");
        Refusals.Add(operation, context, "409", "Conflict");
        Refusals.Add(operation, context, "422", "Unprocessable Entity");
        return Task.CompletedTask;
    }
}
