using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Http;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Preview;

/// <summary>Sending on the page that stands in for Outlook: the mail goes the way of every other into the store, and to nobody.</summary>
internal static class WritingEndpoints
{
    private static readonly Problem NoRecipient = new(
        ProblemKind.Invalid, "preview.no-recipient", "The mail names nobody it goes to. Add an address to To or Cc.");

    private static readonly Problem NoOwner = new(
        ProblemKind.Refused, "preview.no-owner", "No address of your own is known to send from. Add one under Settings in the pane.");

    private static readonly Problem AnsweredMissing = new(
        ProblemKind.Missing, "message.missing", "The mail that this one answers is not there any more. Send it as a new mail.");

    public static void MapPreviewWriting(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("/api/preview").WithTags("Preview").MapPost("/sent", SendPreviewMail).WithName(nameof(SendPreviewMail))
            .WithSummary("Puts a mail among the sent; it is delivered to nobody").ProducesProblem(400).ProducesProblem(404).ProducesProblem(422);

    private static async Task<Results<Ok<PreviewItem>, ProblemHttpResult>> SendPreviewMail(
        WrittenMail mail, NetworkDb db, MessageIntake intake, TimeProvider clock, CancellationToken cancellationToken)
    {
        var answered = mail.Answers is { } id ? await db.Messages.AsNoTracking().SingleOrDefaultAsync(message => message.Id == id, cancellationToken) : null;
        if (mail.Answers is not null && answered is null)
        {
            return AnsweredMissing.ToHttp();
        }

        if (mail.To.Count + mail.Cc.Count == 0)
        {
            return NoRecipient.ToHttp();
        }

        if (mail.To.Concat(mail.Cc).FirstOrDefault(person => !EmailAddress.TryParse(person.Address, out _)) is { } wrong)
        {
            return BadAddress(wrong.Address).ToHttp();
        }

        var settings = await db.SettingsAsync(cancellationToken);
        if (settings.Addresses.Count == 0)
        {
            return NoOwner.ToHttp();
        }

        var (now, messageId) = (clock.GetUtcNow(), $"{Guid.CreateVersion7():N}@preview.invalid");
        var bytes = mail.AsBytes(new(settings.DisplayName, settings.Addresses[0]), messageId, answered, now);
        var arrival = Arrival.Of(bytes, new(
            db.Scope.TenantId, db.Scope.OwnerId, Book.Company, $"{Message.DemoSource}sent/{messageId}", Original: null, settings.Addresses[0], now));
        var taken = await intake.StoreAsync([arrival], alongside: null, cancellationToken);
        if (taken.Count == 0)
        {
            return MessageProblems.Erased.ToHttp();
        }

        var stored = await db.Messages.AsNoTracking().SingleAsync(message => message.Id == taken[0].Id, cancellationToken);
        return TypedResults.Ok(PreviewEndpoints.Item(stored));
    }

    private static ProblemWithFact BadAddress(string address) => new(
        ProblemKind.Invalid, "preview.not-an-address", "A recipient is no e-mail address; write it as name@domain.", "address", address);
}
