using System.ComponentModel.DataAnnotations;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Interactions;

namespace OutlookNetwork.Api.Promises;

/// <summary>What is promised to a contact.</summary>
/// <param name="Text">1 to 400 characters.</param>
/// <param name="DueOn">The last day on which it is kept in time, in the owner's zone; today or later, null for none.</param>
/// <param name="Source">By hand, in an interaction, or in a message.</param>
/// <param name="MadeIn">The interaction or the message in which it was made.</param>
public sealed record NewPromise(
    Guid ContactId, [property: MaxLength(Promise.MaxTextLength)] string Text, DateOnly? DueOn = null, PromiseSource Source = PromiseSource.ByHand, Guid? MadeIn = null)
{
    internal PromiseDetails Details => new(ContactId, Text, DueOn, Source, MadeIn);
}

/// <param name="Version">The version read; a change that names an older one is refused.</param>
public sealed record PromiseChange([property: MaxLength(Promise.MaxTextLength)] string Text, DateOnly? DueOn, int Version);

/// <param name="State">Kept or dropped.</param>
public sealed record PromiseEnd(PromiseState State);

/// <param name="ContactName">To whom.</param>
/// <param name="MadeIn">The interaction or the message in which it was made; it may be gone since.</param>
/// <param name="EndedAt">When it was kept or dropped; null while it is open.</param>
public sealed record PromiseView(
    Guid Id, Guid ContactId, string ContactName, string Text, DateOnly? DueOn, PromiseSource Source, Guid? MadeIn, DateTimeOffset MadeAt, PromiseState State,
    DateTimeOffset? EndedAt, int Version)
{
    internal static PromiseView Of(Promise promise, string contactName) => new(
        promise.Id, promise.ContactId, contactName, promise.Text, promise.DueOn, promise.Source, promise.MadeIn, promise.MadeAt, promise.State, promise.EndedAt,
        promise.Version);
}

/// <param name="Open">The first due first, those without a day last.</param>
public sealed record PromiseList(IReadOnlyList<PromiseView> Open);

/// <param name="Open">The first due first, those without a day last.</param>
/// <param name="Ended">The last ones that were kept or dropped, newest first.</param>
/// <param name="FollowUp">What the first contact asks for; null: nothing.</param>
public sealed record ContactPromises(IReadOnlyList<PromiseView> Open, IReadOnlyList<PromiseView> Ended, FollowUp? FollowUp);

/// <summary>Sentences of an own message that promise something, for its owner to take over or not.</summary>
/// <param name="Contacts">To whom it went, as far as they are the owner's contacts.</param>
public sealed record PromiseOffers(IReadOnlyList<PromiseOffer> Offers, IReadOnlyList<PromisedContact> Contacts);

public sealed record PromisedContact(Guid Id, string Name);
