namespace OutlookNetwork.Domain.Contacts;

/// <content>Two contacts that turn out to be one person, and back.</content>
public sealed partial class Contact
{
    /// <param name="other">Would go into this one.</param>
    public MergePreview PreviewMerge(Contact other)
    {
        var conflicts = new List<MergeConflict>();
        Compare(MergeField.Name, Name, other.Name);
        Compare(MergeField.Role, RoleText(this), RoleText(other));
        Compare(MergeField.Institution, Institution, other.Institution);
        Compare(MergeField.Book, Book.ToString(), other.Book.ToString());
        Compare(MergeField.Tier, TierText(this), TierText(other));
        Compare(MergeField.Met, Met?.ToString() ?? "", other.Met?.ToString() ?? "");
        return new(
            new(Name, Role == ContactRole.Other ? other.Role : Role, Institution.Length > 0 ? Institution : other.Institution, AddressesWith(other), Book, Shared)
            {
                About = About.With(other.About),
                TimeZone = TimeZone ?? other.TimeZone,
            },
            conflicts,
            WhyNotMerge(other));

        void Compare(MergeField field, string kept, string absorbed)
        {
            if (kept.Length > 0 && absorbed.Length > 0 && kept != absorbed)
            {
                conflicts.Add(new(field, kept, absorbed));
            }
        }
    }

    /// <summary>
    /// Takes the other contact's addresses and, where chosen or missing here, its values. The other is left without addresses, to be
    /// removed. On a problem neither is changed.
    /// </summary>
    /// <param name="choices">Name the versions that the preview was made on.</param>
    /// <param name="now">UTC.</param>
    /// <returns>The record to keep for an undo; interactions are not in it yet.</returns>
    public Outcome<ContactMerge> Merge(Contact other, MergeChoices choices, DateTimeOffset now)
    {
        var preview = PreviewMerge(other);
        if (preview.Refused is not null)
        {
            return preview.Refused;
        }

        if (choices.KeptVersion != Version || choices.AbsorbedVersion != other.Version)
        {
            return ContactProblems.ChangedMeanwhile(choices.KeptVersion != Version ? Version : other.Version);
        }

        var (kept, absorbed) = (State, other.State);
        var wanted = preview.Result with
        {
            Name = choices.Name ?? preview.Result.Name,
            Role = choices.Role ?? preview.Result.Role,
            Institution = choices.Institution ?? preview.Result.Institution,
            About = preview.Result.About with
            {
                Tier = choices.Tier ?? preview.Result.About.Tier,
                Met = choices.Met switch { MergeSide.Kept => Met, MergeSide.Other => other.Met, _ => preview.Result.About.Met },
            },
        };
        if (Take(wanted with { Addresses = kept.Details.Addresses }, now).Failed(out var problem, out _))
        {
            return problem;
        }

        Adopt(other, other._addresses);
        return new ContactMerge(TenantId, OwnerId, Book, kept, absorbed, Version, now);
    }

    private ContactState State => new(Id, Details, CreatedAt, ChangedAt, Version);

    internal Contact Split(ContactMerge merge)
    {
        var absorbed = new Contact { Id = merge.Absorbed.Id, TenantId = TenantId, OwnerId = OwnerId, CreatedAt = merge.Absorbed.CreatedAt };
        absorbed.Adopt(this, _addresses.Where(address => merge.Absorbed.Details.Addresses.Contains(address.Address)));
        absorbed.Become(merge.Absorbed, merge.Absorbed.Version);
        Become(merge.Kept, Version + 1);
        return absorbed;
    }

    private void Become(ContactState state, int version)
    {
        (Name, Role, Institution, Book) = (state.Details.Name, state.Details.Role, state.Details.Institution, state.Details.Book);
        (Shared, TimeZone, ChangedAt, Version) = (state.Details.Shared, state.Details.TimeZone, state.ChangedAt, version);
        _addresses.ForEach(address => address.MoveTo(Book, Shared));
        Keep(state.Details.About);
        NoteSearchText();
    }

    /// <summary>The rows themselves move: an address is its own key, and must not be removed and added in one save.</summary>
    private void Adopt(Contact other, IEnumerable<ContactAddress> addresses)
    {
        foreach (var address in addresses.ToList())
        {
            other._addresses.Remove(address);
            address.MoveTo(Id);
            _addresses.Add(address);
        }

        NoteSearchText();
        other.NoteSearchText();
    }

    private Problem? WhyNotMerge(Contact other) => this switch
    {
        _ when Id == other.Id => ContactProblems.SameContact,
        _ when TenantId != other.TenantId || OwnerId != other.OwnerId => ContactProblems.Missing,
        _ when Book != other.Book => ContactProblems.DifferentBooks,
        _ when Shared != other.Shared => ContactProblems.DifferentSharing,
        _ when AddressesWith(other).Count > MaxAddresses => ContactProblems.TooManyAddresses,
        _ when About.With(other.About).Checked().Failed(out var problem, out _) => problem,
        _ => null,
    };

    private List<string> AddressesWith(Contact other) => [.. _addresses.Concat(other._addresses).Select(address => address.Address).Distinct()];

    private static string RoleText(Contact contact) => contact.Role == ContactRole.Other ? "" : contact.Role.ToString(); // "other" says nothing

    private static string TierText(Contact contact) => contact.Tier == ContactTier.None ? "" : contact.Tier.ToString();
}
