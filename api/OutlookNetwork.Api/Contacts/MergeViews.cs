using System.ComponentModel.DataAnnotations;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Contacts;

/// <param name="OtherId">The contact that would go into the one of the address.</param>
public sealed record MergePreviewRequest(Guid OtherId);

/// <summary>What a merge would give. Nothing is changed by asking.</summary>
/// <param name="Version">Of the contact that stays; send it back with the merge.</param>
/// <param name="OtherVersion">The same of the one that goes into it.</param>
/// <param name="Fields">Every field, in the order of a contact's form.</param>
/// <param name="Addresses">All that the merged contact has, those of the one that stays first.</param>
/// <param name="AddressesGained">How many of them come from the other.</param>
/// <param name="Circles">Those of both, as are interests and profiles.</param>
/// <param name="Interactions">Logged with the other contact, and counted for the one that stays after the merge.</param>
/// <param name="InteractionsShared">How many of these both took part in; they count once.</param>
public sealed record MergePreviewView(
    Guid Id, Guid OtherId, int Version, int OtherVersion, IReadOnlyList<MergedField> Fields, IReadOnlyList<string> Addresses,
    int AddressesGained, IReadOnlyList<string> Circles, IReadOnlyList<Interest> Interests, IReadOnlyList<string> Profiles, int Interactions, int InteractionsShared);

/// <param name="Kept">Empty when that contact says nothing here.</param>
/// <param name="Result">What the merge gives when nothing is chosen.</param>
/// <param name="Conflicts">Both say something and not the same: one of them is to be chosen.</param>
public sealed record MergedField(MergeField Field, string Kept, string Other, string Result, bool Conflicts);

/// <param name="Version">As the preview showed it; a merge that names an older one is refused.</param>
/// <param name="Choices">Null, or a null member, takes what the preview showed.</param>
public sealed record MergeRequest(Guid OtherId, int Version, int OtherVersion, MergeChoice? Choices = null);

/// <param name="Met">Whose account of how they met is kept.</param>
public sealed record MergeChoice(
    [property: MaxLength(Contact.MaxNameLength)] string? Name = null,
    ContactRole? Role = null,
    [property: MaxLength(Contact.MaxInstitutionLength)] string? Institution = null,
    ContactTier? Tier = null,
    MergeSide? Met = null);

/// <param name="MergeId">Undoes it.</param>
public sealed record MergeReceipt(Guid MergeId, ContactCard Contact, int InteractionsMoved);

/// <param name="Contact">The contact that had stayed, as it was before the merge.</param>
/// <param name="Other">The one that had gone into it, there again.</param>
public sealed record MergeUndone(ContactCard Contact, ContactCard Other);

/// <param name="Version">The version of the contact that was read.</param>
public sealed record NewAddress([property: MaxLength(320)] string Address, int Version);
