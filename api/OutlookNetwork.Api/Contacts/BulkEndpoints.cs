using Microsoft.AspNetCore.Http.HttpResults;
using OutlookNetwork.Api.Http;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Contacts;

internal static class BulkEndpoints
{
    public static void MapBulkChanges(this RouteGroupBuilder contacts)
    {
        contacts.MapPost("/bulk", ChangeContacts).WithName(nameof(ChangeContacts))
            .WithSummary("Set role, tier, institution, sharing or circles of up to 500 contacts: of all of them, or of none")
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        contacts.MapDelete("/bulk/{bulkId:guid}", UndoBulkChange).WithName(nameof(UndoBulkChange))
            .WithSummary("Make all contacts of a change of many what they were before, within a day").ProducesProblem(404).ProducesProblem(409);
    }

    private static async Task<Results<Ok<BulkReceipt>, ProblemHttpResult>> ChangeContacts(
        BulkRequest wanted, BulkChanging changing, CancellationToken cancellationToken) =>
        (await changing.ChangeAsync(wanted, cancellationToken)).Failed(out var problem, out var receipt) ? problem.ToHttp() : TypedResults.Ok(receipt);

    private static async Task<Results<Ok<BulkUndone>, ProblemHttpResult>> UndoBulkChange(
        Guid bulkId, BulkChanging changing, CancellationToken cancellationToken) =>
        (await changing.UndoAsync(bulkId, cancellationToken)).Failed(out var problem, out var undone) ? problem.ToHttp() : TypedResults.Ok(undone);
}

/// <param name="Contacts">1 to 500, each once.</param>
public sealed record BulkRequest(IReadOnlyList<ContactVersion> Contacts, BulkSet Set);

/// <param name="Version">The version read; a change that names an older one is refused.</param>
public sealed record ContactVersion(Guid Id, int Version);

/// <summary>What is set; what is null, and circles that are not named, stay as each contact has them.</summary>
public sealed record BulkSet(
    ContactRole? Role = null, ContactTier? Tier = null, string? Institution = null, bool? Shared = null,
    IReadOnlyList<string>? AddCircles = null, IReadOnlyList<string>? RemoveCircles = null)
{
    internal BulkChange AsChange() => new(Role, Tier, Institution, Shared, AddCircles ?? [], RemoveCircles ?? []);
}

/// <param name="BulkId">Undoes it.</param>
/// <param name="Changed">How many were not so already.</param>
/// <param name="Contacts">All that were named, with the version that they have now.</param>
public sealed record BulkReceipt(Guid BulkId, int Changed, IReadOnlyList<ContactVersion> Contacts, DateTimeOffset UndoUntil);

public sealed record BulkUndone(IReadOnlyList<ContactVersion> Contacts);
