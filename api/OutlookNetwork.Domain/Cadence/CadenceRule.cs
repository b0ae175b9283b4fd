using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Cadence;

/// <summary>The interval that an owner keeps with everybody of a tier or a circle, unless a contact has its own.</summary>
public sealed class CadenceRule : IOwned
{
    public const int MostRules = 100;

    private CadenceRule()
    {
    }

    public required Guid TenantId { get; init; }

    public required string OwnerId { get; init; }

    public Book Book { get; init; }

    public CadenceScope Scope { get; private init; }

    /// <summary>Of the tier its letter, of the circle its <see cref="ContactLabel.KeyOf"/>.</summary>
    public string Key { get; private set; } = "";

    public string Name { get; private set; } = "";

    public int IdealDays { get; private set; }

    public int MaxDays { get; private set; }

    /// <summary>Counts changes from 1; a change that names an older one is refused.</summary>
    public int Version { get; private set; }

    public CadencePolicy Policy => new(IdealDays, MaxDays);

    /// <param name="name">The letter of the tier, or the name of the circle.</param>
    /// <returns>Without days yet, or that there is no such tier or circle.</returns>
    public static Outcome<CadenceRule> For(Guid tenantId, string ownerId, CadenceScope scope, string name)
    {
        name = name.Trim();
        if (scope == CadenceScope.Tier)
        {
            return Enum.TryParse<ContactTier>(name, ignoreCase: true, out var tier) && tier != ContactTier.None && Enum.IsDefined(tier) && !char.IsAsciiDigit(name[0])
                ? new CadenceRule { TenantId = tenantId, OwnerId = ownerId, Scope = scope, Key = KeyOf(tier), Name = tier.ToString() }
                : CadenceProblems.TierNeeded;
        }

        return name.Length is 0 or > ContactLabel.MaxLength
            ? CadenceProblems.CircleNeeded
            : new CadenceRule { TenantId = tenantId, OwnerId = ownerId, Scope = scope, Key = ContactLabel.KeyOf(name), Name = name };
    }

    public static string KeyOf(ContactTier tier) => tier.ToString();

    public void Keep(CadencePolicy policy) => (IdealDays, MaxDays, Version) = (policy.IdealDays, policy.MaxDays, Version + 1);

    /// <summary>The same interval of the circle as it is called after a person was taken out of its name.</summary>
    public CadenceRule Redacted(Redaction redaction)
    {
        var name = redaction.Whole(Name);
        name = name.Length <= ContactLabel.MaxLength ? name : name[..ContactLabel.MaxLength].TrimEnd();
        return new()
        {
            TenantId = TenantId,
            OwnerId = OwnerId,
            Book = Book,
            Scope = Scope,
            Key = ContactLabel.KeyOf(name),
            Name = name,
            IdealDays = IdealDays,
            MaxDays = MaxDays,
            Version = Version + 1,
        };
    }
}

public enum CadenceScope
{
    Tier,
    Circle,
}
