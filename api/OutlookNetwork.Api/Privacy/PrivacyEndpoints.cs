using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Http;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Privacy;

internal static class PrivacyEndpoints
{
    public static void MapPrivacy(this IEndpointRouteBuilder routes)
    {
        var contacts = routes.MapGroup("/api/contacts").WithTags("Privacy");
        contacts.MapGet("/{id:guid}/export", ExportContact).WithName(nameof(ExportContact)).RequireFreshSignIn().WithMetadata(new RateLimits.ExportMark()).OfExisting<Contact>(Named, ContactProblems.Missing)
            .WithSummary("All that is held about a contact, as one readable file").Produces<System.Text.Json.Nodes.JsonObject>(200, PersonExport.MediaType).ProducesProblem(404);
        contacts.MapPost("/{id:guid}/removal", RemoveFromContacts).WithName(nameof(RemoveFromContacts)).OfExisting<Contact>(Named, ContactProblems.Missing)
            .WithSummary("Remove a contact and what was logged with it; stored mail stays, and for a day it can be undone").ProducesProblem(404);
        contacts.MapDelete("/removals/{removalId:guid}", UndoRemoval).WithName(nameof(UndoRemoval))
            .WithSummary("Take back the removal of a contact").ProducesProblem(404).ProducesProblem(409);
        contacts.MapGet("/{id:guid}/erasure", PreviewErasure).WithName(nameof(PreviewErasure)).OfExisting<Contact>(Named, ContactProblems.Missing)
            .WithSummary("What erasing a person would do; nothing is changed").ProducesProblem(404);
        contacts.MapPost("/{id:guid}/erasure", ErasePerson).WithName(nameof(ErasePerson)).RequireFreshSignIn().WithMetadata(new RateLimits.EraseMark()).OfExisting<Contact>(Named, ContactProblems.Missing)
            .WithSummary("Erase a person for good; only a tombstone that names nobody keeps them from coming back")
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);

        var erasures = routes.MapGroup("/api/erasures").WithTags("Privacy");
        erasures.MapGet("/{id:guid}", GetErasure).WithName(nameof(GetErasure)).WithSummary("What an erasing did, or how far it has come").ProducesProblem(404);
        erasures.MapPost("/lifted", LiftErasure).WithName(nameof(LiftErasure))
            .WithSummary("Let somebody who was erased be kept again").ProducesProblem(400).ProducesProblem(404);
    }

    private static System.Linq.Expressions.Expression<Func<Contact, bool>> Named(Guid id) => contact => contact.Id == id;

    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> ExportContact(
        Guid id, NetworkDb db, PersonExport export, CancellationToken cancellationToken)
    {
        var contact = await db.Contacts.AsNoTracking().SingleOrDefaultAsync(contact => contact.Id == id, cancellationToken);
        if (contact is null)
        {
            return ContactProblems.Missing.ToHttp();
        }

        db.Record(AuditActions.ContactExport, new("contact", id.ToString(), contact.Version));
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Stream(to => export.WriteAsync(contact, to, cancellationToken), PersonExport.MediaType, $"contact-{id:N}.json");
    }

    private static async Task<Results<Ok<RemovalReceipt>, ProblemHttpResult>> RemoveFromContacts(
        Guid id, ContactRemoving removing, CancellationToken cancellationToken) =>
        (await removing.RemoveAsync(id, cancellationToken)).Failed(out var problem, out var receipt) ? problem.ToHttp() : TypedResults.Ok(receipt);

    private static async Task<Results<Ok<RemovalUndone>, ProblemHttpResult>> UndoRemoval(
        Guid removalId, NetworkDb db, ContactRemoving removing, ContactCards cards, CancellationToken cancellationToken)
    {
        if ((await removing.UndoAsync(removalId, cancellationToken)).Failed(out var problem, out var undone))
        {
            return problem.ToHttp();
        }

        var own = (await db.SettingsAsync(cancellationToken)).Addresses;
        return TypedResults.Ok(new RemovalUndone((await cards.OfAsync([undone.Contact], own, cancellationToken))[0], undone.Interactions));
    }

    private static async Task<Results<Ok<ErasurePreview>, ProblemHttpResult>> PreviewErasure(
        Guid id, Erasing erasing, CancellationToken cancellationToken) =>
        (await erasing.PreviewAsync(id, cancellationToken)).Failed(out var problem, out var preview) ? problem.ToHttp() : TypedResults.Ok(preview);

    /// <summary>Once it is ordered it goes on though the client has gone; what a stop breaks off is finished by the job.</summary>
    private static async Task<Results<Ok<ErasureReceipt>, ProblemHttpResult>> ErasePerson(
        Guid id, ErasureRequest request, Erasing erasing, IHostApplicationLifetime host, CancellationToken cancellationToken) =>
        (await erasing.OrderAsync(id, request, cancellationToken)).Failed(out var problem, out var erasure)
            ? problem.ToHttp()
            : TypedResults.Ok(ErasureReceipt.Of(await erasing.RunAsync(erasure.Id, ActorKind.User, host.ApplicationStopping)));

    private static async Task<Results<Ok<ErasureReceipt>, ProblemHttpResult>> GetErasure(Guid id, NetworkDb db, CancellationToken cancellationToken) =>
        await db.Erasures.AsNoTracking().SingleOrDefaultAsync(erasure => erasure.Id == id, cancellationToken) is { } erasure
            ? TypedResults.Ok(ErasureReceipt.Of(erasure))
            : PrivacyProblems.Missing.ToHttp();

    private static async Task<Results<NoContent, ProblemHttpResult>> LiftErasure(
        LiftRequest request, NetworkDb db, Tombstones tombstones, CancellationToken cancellationToken)
    {
        if (!AuditReasons.All.ContainsKey(request.Reason))
        {
            return PrivacyProblems.UnknownReason.ToHttp();
        }

        if (!EmailAddress.TryParse(request.Address, out var address))
        {
            return ContactProblems.NotAnAddress(request.Address).ToHttp();
        }

        if (await tombstones.LiftAsync(address, cancellationToken) is not { } erasure)
        {
            return PrivacyProblems.NotErased.ToHttp();
        }

        db.Record(AuditActions.TombstoneLift, new("erasure", erasure.ToString()), reason: request.Reason);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.NoContent();
    }
}
