using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Http;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Imports;

internal static class ImportEndpoints
{
    private const int Listed = 50;
    private const int Sniffed = 64 * 1024; // bytes that must show whether it is mail

    public static void MapImports(this IEndpointRouteBuilder routes)
    {
        var imports = routes.MapGroup("/api/imports").WithTags("Imports");
        imports.MapPost("", StartImport).WithName(nameof(StartImport)).WithSummary("Upload an .mbox or .eml file and import it in the background")
            .Accepts<Stream>("application/octet-stream").ProducesProblem(400).ProducesProblem(409).ProducesProblem(413).WithMetadata(new RateLimits.UploadMark(), new RequestSizeLimitAttribute(Upload.MaxBytes + 1));
        imports.MapGet("", ListImports).WithName(nameof(ListImports)).WithSummary("The latest imports, newest first");
        imports.MapGet("/{id:guid}", GetImport).WithName(nameof(GetImport)).WithSummary("One import and how far it has come").ProducesProblem(404);
        imports.MapPost("/{id:guid}/retry", RetryImport).WithName(nameof(RetryImport)).OfExisting<ImportRun>(id => run => run.Id == id, Upload.Missing)
            .WithSummary("Have an import tried again that was given up after five tries").ProducesProblem(404).ProducesProblem(409);
    }

    private static async Task<Results<Accepted<ImportView>, ProblemHttpResult>> StartImport(
        string fileName, HttpContext http, NetworkDb db, Quotas quotas, DataFolder folder, ImportQueue queue, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (fileName.Length == 0 || Encoding.UTF8.GetByteCount(fileName) > Upload.MaxFileName || fileName.AsSpan().ContainsAny('/', '\\', '\0'))
        {
            return Upload.BadFileName.ToHttp();
        }

        if (await quotas.ImportsAsync(cancellationToken) is { } full)
        {
            return full.ToHttp();
        }

        var run = new ImportRun
        {
            TenantId = db.Scope.TenantId,
            OwnerId = db.Scope.OwnerId,
            FileName = fileName,
            Format = "auto",
            CreatedAt = clock.GetUtcNow(),
        };
        var file = Upload.FileOf(folder, run.Id);
        if (await ReceiveAsync(http, file, cancellationToken) is { } problem)
        {
            File.Delete(file);
            return problem == Upload.TooLarge
                ? TypedResults.Problem(type: ProblemMapping.TypeOf(problem.Code), detail: problem.Detail, statusCode: 413, extensions: [new("code", problem.Code)])
                : problem.ToHttp();
        }

        db.Imports.Add(run);
        db.Record(AuditActions.ImportStart, new("import", run.Id.ToString()));
        await db.SaveChangesAsync(cancellationToken);

        await queue.AskAsync(run);
        return TypedResults.Accepted($"/api/imports/{run.Id}", ImportView.Of(run));
    }

    private static async Task<Ok<ImportList>> ListImports(NetworkDb db, CancellationToken cancellationToken)
    {
        var runs = await db.Imports.AsNoTracking().OrderByDescending(run => run.CreatedAt).Take(Listed).ToListAsync(cancellationToken);
        return TypedResults.Ok(new ImportList(runs.ConvertAll(ImportView.Of)));
    }

    private static async Task<Results<Ok<ImportView>, ProblemHttpResult>> GetImport(Guid id, NetworkDb db, CancellationToken cancellationToken)
    {
        var run = await db.Imports.AsNoTracking().SingleOrDefaultAsync(run => run.Id == id, cancellationToken);
        return run is null
            ? Upload.Missing.ToHttp()
            : TypedResults.Ok(ImportView.Of(run));
    }

    private static async Task<Results<Accepted<ImportView>, ProblemHttpResult>> RetryImport(
        Guid id, NetworkDb db, DataFolder folder, ImportQueue queue, CancellationToken cancellationToken)
    {
        var run = await db.Imports.SingleAsync(run => run.Id == id, cancellationToken);
        if (run.State != ImportState.Parked)
        {
            return Upload.NotParked.ToHttp();
        }

        if (!File.Exists(Upload.FileOf(folder, id)))
        {
            return Upload.FileGone.ToHttp();
        }

        run.TryAgain();
        db.Record(AuditActions.ImportRetry, new("import", run.Id.ToString()));
        await db.SaveChangesAsync(cancellationToken);
        await queue.AskAsync(run);
        return TypedResults.Accepted($"/api/imports/{run.Id}", ImportView.Of(run));
    }

    /// <summary>Streams the body to disk, counting, so that memory does not follow the file.</summary>
    private static async Task<Problem?> ReceiveAsync(HttpContext http, string path, CancellationToken cancellationToken)
    {
        if (http.Request.ContentLength > Upload.MaxBytes)
        {
            return Upload.TooLarge;
        }

        var beginning = new byte[Sniffed];
        int sniffed;
        await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
        {
            await http.Request.Body.CopyToAsync(file, cancellationToken);
            if (file.Length > Upload.MaxBytes)
            {
                return Upload.TooLarge;
            }

            await file.FlushAsync(cancellationToken);
            file.Flush(flushToDisk: true); // answered only after it is on disk
            file.Position = 0;
            sniffed = await file.ReadAtLeastAsync(beginning, beginning.Length, throwOnEndOfStream: false, cancellationToken);
        }

        var text = beginning.AsMemory(0, sniffed);
        var unmarked = text.Span.StartsWith("\uFEFF"u8) ? text[3..] : text;
        return sniffed == 0 ? Upload.Empty
            : unmarked.Span.StartsWith("From "u8) || MailReader.Read(unmarked).LooksLikeMessage ? null
            : Upload.NotMail;
    }
}
