using System.ComponentModel.DataAnnotations;
using OutlookNetwork.Domain.Cadence;

namespace OutlookNetwork.Api.Cadence;

/// <summary>All that is said of the cadence with one contact; what is left out is so no longer.</summary>
/// <param name="IdealDays">With an interval of its own only: 1 to 3650 days.</param>
/// <param name="MaxDays">The same; not fewer than the ideal.</param>
/// <param name="Snooze">Null: it is not put off.</param>
/// <param name="DoNotContact">Why the person is not to be contacted; null: they may be.</param>
/// <param name="Version">The version read, 0 when nothing was said yet; a change that names an older one is refused.</param>
public sealed record CadenceChange(CadenceChoice Choice, int? IdealDays, int? MaxDays, Snooze? Snooze, string? DoNotContact, int Version)
{
    internal CadenceDetails Details => new(Choice, IdealDays, MaxDays, Snooze, DoNotContact);
}

/// <summary>The intervals of tiers and circles.</summary>
public sealed record CadenceRulesView(IReadOnlyList<CadenceRuleView> Rules);

/// <param name="Name">The letter of the tier, or the name of the circle.</param>
/// <param name="Version">Send it back on a change.</param>
public sealed record CadenceRuleView(CadenceScope Scope, string Name, int IdealDays, int MaxDays, int Version);

/// <param name="Name">The letter of the tier, or the name of the circle.</param>
/// <param name="IdealDays">1 to 3650; null together with the maximum takes the interval away.</param>
/// <param name="MaxDays">Not fewer than the ideal.</param>
/// <param name="Version">The version read, 0 for one that has no interval yet.</param>
public sealed record CadenceRuleChange(CadenceScope Scope, [property: MaxLength(200)] string Name, int? IdealDays, int? MaxDays, int Version);

/// <summary>An interval learned from the history with a contact, for its owner to accept or not.</summary>
/// <param name="Proposal">Null when there is too little to learn from.</param>
/// <param name="Conversations">Days with a conversation; the newest 500 at most are looked at.</param>
/// <param name="Needed">How many it takes.</param>
public sealed record ProposalView(IntervalProposal? Proposal, int Conversations, int Needed);
