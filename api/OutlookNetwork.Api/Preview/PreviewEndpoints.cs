using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Http;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Preview;

/// <summary>What the page that stands in for Outlook shows: folders, lists and messages of the imported mailbox.</summary>
internal static class PreviewEndpoints
{
    private static readonly Problem Missing = new(ProblemKind.Missing, "message.missing", "There is no such message.");

    private static readonly Problem UnknownFolder = new(
        ProblemKind.Invalid, "preview.folder-unknown", "The folders are inbox, sent and other.");

    public static void MapPreviewMail(this IEndpointRouteBuilder routes)
    {
        var preview = routes.MapGroup("/api/preview").WithTags("Preview");
        preview.MapGet("/folders", ListPreviewFolders).WithName(nameof(ListPreviewFolders)).WithSummary("The folders of the imported mailbox");
        preview.MapGet("/messages", ListPreviewMessages).WithName(nameof(ListPreviewMessages))
            .WithSummary("The messages of a folder, newest first").ProducesProblem(400);
        preview.MapGet("/messages/{id:guid}", GetPreviewMessage).WithName(nameof(GetPreviewMessage))
            .WithSummary("One message").ProducesProblem(404);
        preview.MapGet("/messages/{id:guid}/body", GetPreviewBody).WithName(nameof(GetPreviewBody))
            .WithSummary("The body of a message as a page of its own, sanitised").Produces<string>(200, "text/html").ProducesProblem(404);
    }

    private static async Task<Ok<PreviewFolders>> ListPreviewFolders(NetworkDb db, CancellationToken cancellationToken)
    {
        var settings = await db.SettingsAsync(cancellationToken);
        var folders = new List<PreviewFolderView>();
        foreach (var folder in Enum.GetValues<PreviewFolder>())
        {
            folders.Add(new(folder, await In(folder, db, settings.Addresses).CountAsync(cancellationToken)));
        }

        var owner = new Person(settings.DisplayName, settings.Addresses.Count > 0 ? settings.Addresses[0] : "");
        var demo = await db.Messages.CountAsync(message => message.Source.StartsWith(Message.DemoSource), cancellationToken);
        return TypedResults.Ok(new PreviewFolders(folders, owner, demo > 0, folders.Sum(folder => folder.Count) > demo));
    }

    private static async Task<Results<Ok<PreviewPage>, ProblemHttpResult>> ListPreviewMessages(
        NetworkDb db, CancellationToken cancellationToken, string folder = "inbox", string? cursor = null, int limit = 50)
    {
        // As text: a query's value is only bound to an enum written with capitals, and the wire writes it without.
        if (!char.IsAsciiLetter(folder.FirstOrDefault()) || !Enum.TryParse<PreviewFolder>(folder, ignoreCase: true, out var named))
        {
            return UnknownFolder.ToHttp();
        }

        var skip = 0;
        if (cursor is not null && (!int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out skip) || skip < 0))
        {
            return RequestProblems.BadCursor.ToHttp();
        }

        if (limit is < 1 or > Timeline.LargestPage)
        {
            return RequestProblems.BadLimit(Timeline.LargestPage).ToHttp();
        }

        var settings = await db.SettingsAsync(cancellationToken);
        var page = await In(named, db, settings.Addresses).OrderByDescending(message => message.At).ThenByDescending(message => message.Id)
            .Skip(skip).Take(limit + 1).ToListAsync(cancellationToken);
        var next = page.Count > limit ? (skip + limit).ToString(CultureInfo.InvariantCulture) : null;
        var items = new List<PreviewItem>();
        foreach (var message in page.Take(limit))
        {
            items.Add(await PreviewItems.WithTimesAsync(message, settings.Zone, db, cancellationToken));
        }

        return TypedResults.Ok(new PreviewPage(items, next));
    }

    private static async Task<Results<Ok<PreviewMessage>, ProblemHttpResult>> GetPreviewMessage(
        Guid id, NetworkDb db, CancellationToken cancellationToken)
    {
        var message = await db.Messages.AsNoTracking().SingleOrDefaultAsync(message => message.Id == id, cancellationToken);
        if (message is null)
        {
            return Missing.ToHttp();
        }

        var bytes = await PreviewItems.OriginalAsync(message, db, cancellationToken);
        if (bytes is null)
        {
            return TypedResults.Ok(new PreviewMessage(PreviewItems.Of(message)));
        }

        var parsed = MailReader.Read(bytes);
        var attachments = parsed.Attachments.Where(attachment => !attachment.Inline)
            .Select(attachment => new PreviewAttachment(attachment.FileName ?? attachment.ContentType, attachment.ContentType, attachment.Size));
        var settings = await db.SettingsAsync(cancellationToken);
        return TypedResults.Ok(new PreviewMessage(await PreviewItems.WithTimesAsync(message, settings.Zone, db, cancellationToken))
        {
            Attachments = [.. attachments],
            Bcc = [.. parsed.Bcc.Select(Person.Of)],
            Text = PreviewItems.Quotable(parsed),
            BlockedRemote = parsed.Html is null ? 0 : (await HtmlSanitiser.CleanAsync(parsed.Html, cancellationToken)).BlockedRemote,
            Headers = PreviewItems.HeaderOf(bytes),
        });
    }

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> GetPreviewBody(
        Guid id, NetworkDb db, HttpContext http, CancellationToken cancellationToken)
    {
        var message = await db.Messages.AsNoTracking().SingleOrDefaultAsync(message => message.Id == id, cancellationToken);
        if (message is null)
        {
            return Missing.ToHttp();
        }

        var bytes = await PreviewItems.OriginalAsync(message, db, cancellationToken);
        http.Response.Headers.ContentSecurityPolicy = $"sandbox; {SecurityHeaders.MailBodyPolicy}; frame-ancestors 'none'";
        var page = await MailPage.OfAsync(bytes is null ? null : MailReader.Read(bytes), cancellationToken);
        return TypedResults.Content(page, "text/html; charset=utf-8");
    }

    /// <summary>Personal mail is in the inbox or among the sent; lists and what machines wrote are kept apart.</summary>
    private static IQueryable<Message> In(PreviewFolder folder, NetworkDb db, IReadOnlyList<string> own)
    {
        var messages = db.Messages.AsNoTracking();
        return folder switch
        {
            PreviewFolder.Sent => messages.Where(message => own.Contains(message.SenderAddress)),
            PreviewFolder.Inbox => messages.Where(message => !own.Contains(message.SenderAddress)
                && (message.Automatic == Automatic.None || message.Automatic == Automatic.Calendar
                    || (message.Automatic == Automatic.List
                        && db.MessageAddresses.Any(address => address.MessageId == message.Id && own.Contains(address.Address))))),
            _ => messages.Where(message => !own.Contains(message.SenderAddress)
                && message.Automatic != Automatic.None && message.Automatic != Automatic.Calendar
                && (message.Automatic != Automatic.List
                    || !db.MessageAddresses.Any(address => address.MessageId == message.Id && own.Contains(address.Address)))),
        };
    }
}
