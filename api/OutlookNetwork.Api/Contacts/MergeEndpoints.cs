using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Http;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Contacts;

internal static class MergeEndpoints
{
    public static void MapMerges(this RouteGroupBuilder contacts)
    {
        contacts.MapPost("/{id:guid}/merge/preview", PreviewMerge).WithName(nameof(PreviewMerge))
            .OfExisting<Contact>(ContactEndpoints.Named, ContactProblems.Missing)
            .WithSummary("What would become of two contacts that are one person").ProducesProblem(400).ProducesProblem(404).ProducesProblem(422);
        contacts.MapPost("/{id:guid}/merge", MergeContacts).WithName(nameof(MergeContacts))
            .OfExisting<Contact>(ContactEndpoints.Named, ContactProblems.Missing)
            .WithSummary("Make one contact of two").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        contacts.MapDelete("/merges/{mergeId:guid}", UndoMerge).WithName(nameof(UndoMerge))
            .WithSummary("Make two contacts again of one, exactly as they were").ProducesProblem(404).ProducesProblem(409);
    }

    private static async Task<Results<Ok<MergePreviewView>, ProblemHttpResult>> PreviewMerge(
        Guid id, MergePreviewRequest wanted, ContactMerging merging, CancellationToken cancellationToken) =>
        (await merging.PreviewAsync(id, wanted.OtherId, cancellationToken)).Failed(out var problem, out var preview)
            ? problem.ToHttp()
            : TypedResults.Ok(preview);

    private static async Task<Results<Ok<MergeReceipt>, ProblemHttpResult>> MergeContacts(
        Guid id, MergeRequest wanted, NetworkDb db, ContactMerging merging, ContactCards cards, CancellationToken cancellationToken)
    {
        if ((await merging.MergeAsync(id, wanted, cancellationToken)).Failed(out var problem, out var merge))
        {
            return problem.ToHttp();
        }

        return TypedResults.Ok(new MergeReceipt(
            merge.Id, (await CardsAsync([merge.Kept.Id], db, cards, cancellationToken))[0], merge.Moved.Count - merge.Shared.Count));
    }

    private static async Task<Results<Ok<MergeUndone>, ProblemHttpResult>> UndoMerge(
        Guid mergeId, NetworkDb db, ContactMerging merging, ContactCards cards, CancellationToken cancellationToken)
    {
        if ((await merging.UndoAsync(mergeId, cancellationToken)).Failed(out var problem, out var merge))
        {
            return problem.ToHttp();
        }

        var both = await CardsAsync([merge.Kept.Id, merge.Absorbed.Id], db, cards, cancellationToken);
        return TypedResults.Ok(new MergeUndone(both[0], both[1]));
    }

    private static async Task<IReadOnlyList<ContactCard>> CardsAsync(
        IReadOnlyList<Guid> ids, NetworkDb db, ContactCards cards, CancellationToken cancellationToken)
    {
        var contacts = await db.Contacts.AsNoTracking().Where(contact => ids.Contains(contact.Id)).ToDictionaryAsync(contact => contact.Id, cancellationToken);
        var own = (await db.SettingsAsync(cancellationToken)).Addresses;
        return await cards.OfAsync([.. ids.Select(id => contacts[id])], own, cancellationToken);
    }
}
