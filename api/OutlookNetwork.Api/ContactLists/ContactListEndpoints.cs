using System.Globalization;
using System.Linq.Expressions;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Http;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts.Lists;

namespace OutlookNetwork.Api.ContactLists;

/// <summary>Contacts from lists, and lists from contacts.</summary>
internal static class ContactListEndpoints
{
    private const int Listed = 50;
    private const string Download = "application/octet-stream"; // what no browser shows, RFC 2046 4.5.1
    private const string DownloadPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private static readonly Problem UnknownBook = new(ProblemKind.Invalid, "contact-list.unknown-book", "Contacts are of the book company, private or all; ask for one of these.");

    private static readonly Problem UnknownFormat = new(ProblemKind.Invalid, "contact-list.unknown-format", "Contacts are exported as csv, vcard or json; ask for one of these.");

    private static readonly Problem UnknownState = new(ProblemKind.Invalid, "contact-list.unknown-state", "Rows are new, same, unchanged, refused or needsAddress; ask for one of these, or for all.");

    public static void MapContactLists(this IEndpointRouteBuilder routes)
    {
        var imports = routes.MapGroup("/api/contacts/imports").WithTags("Contact lists");
        imports.MapPost("", HandInContacts).WithName(nameof(HandInContacts)).WithSummary("Hand in a CSV or vCard file and see what its import would do")
            .Accepts<Stream>(Download).ProducesProblem(400).ProducesProblem(413).WithMetadata(new RateLimits.UploadMark(), new RequestSizeLimitAttribute(ListUpload.MostRead));
        imports.MapPost("/pasted", PasteContacts).WithName(nameof(PasteContacts)).WithSummary("Paste names and addresses and see what their import would do")
            .ProducesProblem(400).WithMetadata(new RateLimits.UploadMark());
        imports.MapGet("", ListContactImports).WithName(nameof(ListContactImports)).WithSummary("The latest imports of contacts, newest first");
        imports.MapGet("/{id:guid}", GetContactImport).WithName(nameof(GetContactImport))
            .WithSummary("One import of contacts").ProducesProblem(404).ProducesProblem(409);
        imports.MapGet("/{id:guid}/rows", ListContactImportRows).WithName(nameof(ListContactImportRows)).OfExisting<ContactList>(Named, ListProblems.Missing)
            .WithSummary("What becomes, or became, of each row").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        imports.MapGet("/{id:guid}/left-out", SaveLeftOutRows).WithName(nameof(SaveLeftOutRows)).OfExisting<ContactList>(Named, ListProblems.Missing)
            .WithSummary("The rows of a preview that make nothing, with the reason, as CSV that can be mended and handed in again")
            .Produces<Stream>(200, Download).ProducesProblem(404).ProducesProblem(409);
        imports.MapPut("/{id:guid}/preview", PreviewContactImport).WithName(nameof(PreviewContactImport)).OfExisting<ContactList>(Named, ListProblems.Missing)
            .WithSummary("Say what the columns hold and what is wanted, and see what the import would do").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        imports.MapPost("/{id:guid}/confirmation", ConfirmContactImport).WithName(nameof(ConfirmContactImport)).OfExisting<ContactList>(Named, ListProblems.Missing)
            .WithSummary("Import: all that the preview said, or nothing").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        imports.MapDelete("/{id:guid}", UndoContactImport).WithName(nameof(UndoContactImport))
            .WithSummary("Take an import back, or discard its preview").ProducesProblem(404).ProducesProblem(409);
        routes.MapGet("/api/contacts/export", ExportContacts).WithName(nameof(ExportContacts)).RequireFreshSignIn().WithMetadata(new RateLimits.ExportMark()).WithTags("Contact lists")
            .WithSummary("The contacts of a book, company unless named, as csv, vcard (4.0) or json, an array of contactId, name, role, institution, addresses, book, createdAt and about")
            .Produces<Stream>(200, Download).ProducesProblem(400);
    }

    private static Expression<Func<ContactList, bool>> Named(Guid id) => list => list.Id == id;

    private static async Task<Results<Created<ContactImportView>, ProblemHttpResult>> HandInContacts(
        string fileName, HttpContext http, ListPlanning planning, CancellationToken cancellationToken)
    {
        if (!ListUpload.IsFileName(fileName))
        {
            return ListUpload.BadFileName.ToHttp();
        }

        if (await ListUpload.ReceiveAsync(http, cancellationToken) is not { } file)
        {
            var problem = ListUpload.TooLarge;
            return TypedResults.Problem(type: ProblemMapping.TypeOf(problem.Code), detail: problem.Detail, statusCode: 413, extensions: [new("code", problem.Code)]);
        }

        return await HandedInAsync(file, fileName, planning, cancellationToken);
    }

    private static Task<Results<Created<ContactImportView>, ProblemHttpResult>> PasteContacts(
        PastedContacts pasted, ListPlanning planning, CancellationToken cancellationToken) =>
        HandedInAsync(Encoding.UTF8.GetBytes(pasted.Text), fileName: "", planning, cancellationToken);

    private static async Task<Results<Created<ContactImportView>, ProblemHttpResult>> HandedInAsync(
        byte[] file, string fileName, ListPlanning planning, CancellationToken cancellationToken) =>
        (await planning.HandInAsync(file, fileName, cancellationToken)).Failed(out var problem, out var view)
            ? problem.ToHttp()
            : TypedResults.Created($"/api/contacts/imports/{view.Id}", view);

    private static async Task<Ok<ContactImportList>> ListContactImports(NetworkDb db, CancellationToken cancellationToken)
    {
        var lists = await db.ContactLists.AsNoTracking().OrderByDescending(list => list.CreatedAt).ThenByDescending(list => list.Id).Take(Listed).ToListAsync(cancellationToken);
        return TypedResults.Ok(new ContactImportList(lists.ConvertAll(list => ContactImportView.Of(list, read: null))));
    }

    private static async Task<Results<Ok<ContactImportView>, ProblemHttpResult>> GetContactImport(
        Guid id, NetworkDb db, ListPlanning planning, CancellationToken cancellationToken)
    {
        var list = await db.ContactLists.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (list is null)
        {
            return ListProblems.Missing.ToHttp();
        }

        if (list.State != ContactListState.Preview)
        {
            return TypedResults.Ok(ContactImportView.Of(list, read: null));
        }

        return (await planning.ShownAsync(list, cancellationToken)).Failed(out var problem, out var planned)
            ? problem.ToHttp()
            : TypedResults.Ok(ContactImportView.Of(list, planned.Read));
    }

    private static async Task<Results<Ok<ContactImportRows>, ProblemHttpResult>> ListContactImportRows(
        Guid id, NetworkDb db, ListPlanning planning, CancellationToken cancellationToken,
        string? state = null, string? cursor = null, int limit = Timeline.UsualPage)
    {
        var (skip, wanted) = (0, default(ListRowState));
        if (state is not null && (state.Any(char.IsDigit) || !Enum.TryParse(state, ignoreCase: true, out wanted)))
        {
            return UnknownState.ToHttp();
        }

        var only = state is null ? (ListRowState?)null : wanted;
        if (cursor is not null && !int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out skip))
        {
            return RequestProblems.BadCursor.ToHttp();
        }

        if (limit is < 1 or > Timeline.LargestPage)
        {
            return RequestProblems.BadLimit(Timeline.LargestPage).ToHttp();
        }

        var list = await db.ContactLists.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (list is null)
        {
            return ListProblems.Missing.ToHttp();
        }

        if (list.State != ContactListState.Preview)
        {
            return TypedResults.Ok(await RowPages.OfReportAsync(db, id, only, skip, limit, cancellationToken));
        }

        return (await planning.ShownAsync(list, cancellationToken)).Failed(out var problem, out var planned)
            ? problem.ToHttp()
            : TypedResults.Ok(RowPages.OfPlan(planned.Plan, only, skip, limit));
    }

    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> SaveLeftOutRows(
        Guid id, HttpContext http, NetworkDb db, ListPlanning planning, CancellationToken cancellationToken)
    {
        var list = await db.ContactLists.AsNoTracking().SingleAsync(one => one.Id == id, cancellationToken);
        if (list.State != ContactListState.Preview)
        {
            return ListProblems.AlreadyDone.ToHttp();
        }

        if ((await planning.ShownAsync(list, cancellationToken)).Failed(out var problem, out var planned))
        {
            return problem.ToHttp();
        }

        http.Response.Headers.ContentSecurityPolicy = DownloadPolicy;
        return TypedResults.Stream(to => LeftOutRows.WriteAsync(to, planned.Plan, cancellationToken), Download, "left-out.csv");
    }

    private static async Task<Results<Ok<ContactImportView>, ProblemHttpResult>> PreviewContactImport(
        Guid id, ContactImportWishes wanted, NetworkDb db, ListPlanning planning, CancellationToken cancellationToken)
    {
        var list = await db.ContactLists.SingleAsync(one => one.Id == id, cancellationToken);
        if (list.State != ContactListState.Preview)
        {
            return ListProblems.AlreadyDone.ToHttp();
        }

        return (await planning.PreviewAsync(list, wanted, cancellationToken)).Failed(out var problem, out var planned)
            ? problem.ToHttp()
            : TypedResults.Ok(ContactImportView.Of(list, planned.Read));
    }

    private static async Task<Results<Ok<ContactImportView>, ProblemHttpResult>> ConfirmContactImport(
        Guid id, ContactImportWishes wanted, ListTaking taking, CancellationToken cancellationToken) =>
        (await taking.RunAsync(id, wanted, cancellationToken)).Failed(out var problem, out var list)
            ? problem.ToHttp()
            : TypedResults.Ok(ContactImportView.Of(list, read: null));

    private static async Task<Results<Ok<ContactImportUndone>, ProblemHttpResult>> UndoContactImport(
        Guid id, ListUndoing undoing, CancellationToken cancellationToken) =>
        (await undoing.RunAsync(id, cancellationToken)).Failed(out var problem, out var undone) ? problem.ToHttp() : TypedResults.Ok(undone);

    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> ExportContacts(
        HttpContext http, ContactExport export, CancellationToken cancellationToken, string format = "csv", string book = "company")
    {
        if (format.Any(char.IsDigit) || !Enum.TryParse<ContactFormat>(format, ignoreCase: true, out var wanted))
        {
            return UnknownFormat.ToHttp();
        }

        if (book is not ("company" or "private" or "all"))
        {
            return UnknownBook.ToHttp();
        }

        Book? one = book == "all" ? null : Enum.Parse<Book>(book, ignoreCase: true);
        await export.RecordAsync(wanted, one, cancellationToken);
        http.Response.Headers.ContentSecurityPolicy = DownloadPolicy;
        var extension = wanted switch { ContactFormat.Csv => "csv", ContactFormat.VCard => "vcf", _ => "json" };
        return TypedResults.Stream(to => export.WriteAsync(to, wanted, one, cancellationToken), Download, $"contacts.{extension}");
    }
}
