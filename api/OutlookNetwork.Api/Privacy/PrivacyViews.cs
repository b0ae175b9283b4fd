using System.ComponentModel.DataAnnotations;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;

namespace OutlookNetwork.Api.Privacy;

/// <summary>What erasing a person would do, before anything is done.</summary>
/// <param name="Counts">What goes or is changed, by kind; shared messages are those looked at, and perhaps not all name the person.</param>
/// <param name="Kept">What stays, and on which ground: a sentence each.</param>
/// <param name="Confirm">Send it back to say that these counts were seen.</param>
public sealed record ErasurePreview(Guid ContactId, string Name, IReadOnlyList<string> Addresses, ErasureCounts Counts, IReadOnlyList<string> Kept, string Confirm);

/// <param name="Confirm">As the preview gave it.</param>
/// <param name="Reason">One of the published reasons.</param>
public sealed record ErasureRequest([property: MaxLength(64)] string Confirm, [property: MaxLength(60)] string Reason);

/// <summary>What was done; it names nobody.</summary>
/// <param name="FinishedAt">Null while it goes on.</param>
/// <param name="Pseudonym">What stands where the person stood.</param>
public sealed record ErasureReceipt(
    Guid Id, DateTimeOffset RequestedAt, DateTimeOffset? FinishedAt, string Reason, string Pseudonym, ErasureCounts Counts, IReadOnlyList<string> Kept)
{
    internal static ErasureReceipt Of(Erasure erasure) => new(
        erasure.Id, erasure.RequestedAt, erasure.FinishedAt, erasure.Reason, new Domain.Mail.Pseudonym(erasure.Token).Name, erasure.Counts, KeptOf(erasure.Counts));

    internal static IReadOnlyList<string> KeptOf(ErasureCounts counts) =>
    [
        .. counts.OriginalsKept > 0
            ? [$"The original bytes of {Count(counts.OriginalsKept, "message")} with other people or about the person: they are other people's mail too, and their text may still name the person."]
            : Array.Empty<string>(),
        "The entries of the audit trail: they name people by opaque references only.",
        $"{Count(counts.Addresses, "tombstone")}, from which nobody can read an address: so that the person does not come back with the next import.",
        "What is in the mailbox itself, and what others keep in their own networks: it is not ours to delete here.",
    ];

    private static string Count(int count, string one) => $"{count} {one}{(count == 1 ? "" : "s")}";
}

/// <param name="Address">Of somebody erased.</param>
/// <param name="Reason">One of the published reasons.</param>
public sealed record LiftRequest([property: MaxLength(320)] string Address, [property: MaxLength(60)] string Reason);

/// <param name="RemovalId">Takes the removal back.</param>
/// <param name="Interactions">Interactions that went, or go on without the contact.</param>
public sealed record RemovalReceipt(Guid RemovalId, string Name, int Interactions, DateTimeOffset UndoUntil);

/// <param name="Contact">As it was.</param>
/// <param name="Interactions">Interactions that came back.</param>
public sealed record RemovalUndone(ContactCard Contact, int Interactions);
