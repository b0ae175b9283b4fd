using Microsoft.Extensions.FileProviders;
using OutlookNetwork.Api.Http;

namespace OutlookNetwork.Api.Documentation;

/// <summary>The OpenAPI document, and in development a page to read and try it with.</summary>
internal static class DocumentationEndpoints
{
    public static void AddDocumentation(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "OutlookNetwork API";
            document.Info.Version = "v1";
            document.Info.Description = "People, threads and interactions beside the open mail.";
            document.Servers?.Clear(); // the address is wherever it was started
            return Task.CompletedTask;
        });
        options.AddOperationTransformer<Examples>();
        options.AddOperationTransformer<Refusals>();
        options.AddOperationTransformer<IdempotencyKeys>();
        options.AddOperationTransformer<OperationRoles>();
    });

    public static void MapDocumentation(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            return;
        }

        app.MapOpenApi().AllowAnonymous();
        var page = Path.Combine(AppContext.BaseDirectory, "addin", "docs");
        if (Directory.Exists(page))
        {
            var files = new FileServerOptions { RequestPath = "/docs", FileProvider = new PhysicalFileProvider(page) };
            files.StaticFileOptions.OnPrepareResponse = file => file.Context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.DocumentationPolicy;
            app.UseFileServer(files);
        }
    }
}
