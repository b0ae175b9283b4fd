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
        ProblemKind.Invalid, "preview.no-recipient", "The mail names nobody it goes to. Add an address to To, Cc or Bcc.");

    private static readonly Problem NoOwner = new(
        ProblemKind.Refused, "preview.no-owner", "No address of your own is known to send from. Add one under Settings in the pane.");

    private static readonly Problem SourceMissing = new(
        ProblemKind.Missing, "message.missing", "The mail that this one answers or forwards is not there any more. Send it as a new mail.");

    private static readonly Problem AnswersAndForwards = new(
        ProblemKind.Invalid, "preview.answers-and-forwards", "A mail answers another or forwards it, not both. Name one of them.");

    public static void MapPreviewWriting(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("/api/preview").WithTags("Preview").MapPost("/sent", SendPreviewMail).WithName(nameof(SendPreviewMail))
            .WithSummary("Puts a mail among the sent; it is delivered to nobody").ProducesProblem(400).ProducesProblem(404).ProducesProblem(422);

    private static async Task<Results<Ok<PreviewItem>, ProblemHttpResult>> SendPreviewMail(
        WrittenMail mail, NetworkDb db, MessageIntake intake, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (mail is { Answers: not null, Forwards: not null })
        {
            return AnswersAndForwards.ToHttp();
        }

        var sourceId = mail.Answers ?? mail.Forwards;
        var source = sourceId is { } id ? await db.Messages.AsNoTracking().SingleOrDefaultAsync(message => message.Id == id, cancellationToken) : null;
        if (sourceId is not null && source is null)
        {
            return SourceMissing.ToHttp();
        }

        if (!mail.Recipients.Any())
        {
            return NoRecipient.ToHttp();
        }

        if (mail.Recipients.FirstOrDefault(person => !EmailAddress.TryParse(person.Address, out _)) is { } wrong)
        {
            return BadAddress(wrong.Address).ToHttp();
        }

        var settings = await db.SettingsAsync(cancellationToken);
        if (settings.Addresses.Count == 0)
        {
            return NoOwner.ToHttp();
        }

        var (now, messageId) = (clock.GetUtcNow(), $"{Guid.CreateVersion7():N}@preview.invalid");
        var html = mail.BodyType == WrittenBodyType.Html ? (await HtmlSanitiser.CleanAsync(mail.Body, cancellationToken)).Html : null;
        var bytes = mail.AsBytes(new(settings.DisplayName, settings.Addresses[0]), messageId, source, html, now);
        var arrival = Arrival.Of(bytes, new(
            db.Scope.TenantId, db.Scope.OwnerId, Book.Company, $"{Message.DemoSource}sent/{messageId}", Original: null, settings.Addresses[0], now));
        var taken = await intake.StoreAsync([arrival], alongside: null, cancellationToken);
        if (taken.Count == 0)
        {
            return (Domain.Interactions.Loggable.NeverLogged(arrival.Message.Everyone, settings.Owner) ?? MessageProblems.Erased).ToHttp();
        }

        var stored = await db.Messages.AsNoTracking().SingleAsync(message => message.Id == taken[0].Id, cancellationToken);
        return TypedResults.Ok(PreviewItems.Of(stored));
    }

    private static ProblemWithFact BadAddress(string address) => new(
        ProblemKind.Invalid, "preview.not-an-address", "A recipient is no e-mail address; write it as name@domain.", "address", address);
}
