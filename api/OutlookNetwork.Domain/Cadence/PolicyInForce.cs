using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Domain.Cadence;

/// <summary>The interval that holds for a contact, and where it comes from.</summary>
/// <param name="Policy">Null: none is set.</param>
/// <param name="Name">Of the circle or the tier; empty otherwise.</param>
public sealed record PolicyInForce(CadencePolicy? Policy, PolicySource Source, string Name)
{
    /// <summary>
    /// Its own, else that of its circles, else that of its tier. Of several circles the strictest holds: the shortest maximum, then the
    /// shortest ideal, then the first by name.
    /// </summary>
    /// <param name="own">Null when nothing was said of the contact.</param>
    /// <param name="circles">Keys of its circles; see <see cref="ContactLabel.KeyOf"/>.</param>
    /// <param name="rules">All of the owner's.</param>
    public static PolicyInForce Of(ContactCadence? own, ContactTier tier, IEnumerable<string> circles, IReadOnlyCollection<CadenceRule> rules)
    {
        if (own is { Choice: not CadenceChoice.Inherited })
        {
            return new(own.Own, PolicySource.Own, "");
        }

        var ofCircle = rules.Count == 0 ? null : rules.Where(rule => rule.Scope == CadenceScope.Circle && circles.Contains(rule.Key))
            .OrderBy(rule => rule.MaxDays).ThenBy(rule => rule.IdealDays).ThenBy(rule => rule.Key, StringComparer.Ordinal).FirstOrDefault();
        if (ofCircle is not null)
        {
            return new(ofCircle.Policy, PolicySource.Circle, ofCircle.Name);
        }

        return tier != ContactTier.None && rules.FirstOrDefault(rule => rule.Scope == CadenceScope.Tier && rule.Key == CadenceRule.KeyOf(tier)) is { } ofTier
            ? new(ofTier.Policy, PolicySource.Tier, ofTier.Name)
            : new(null, PolicySource.None, "");
    }
}

public enum PolicySource
{
    None,

    /// <summary>Said of the contact itself, also that there is to be none.</summary>
    Own,

    Circle,
    Tier,
}
