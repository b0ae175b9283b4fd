namespace OutlookNetwork.Domain.Contacts;

/// <summary>What the owner knows of a person beyond who they are. Lists are in order of their keys, and hold nothing twice.</summary>
/// <param name="Circles">Named groups; see <see cref="ContactLabel.KeyOf"/> for which names are one.</param>
/// <param name="Met">Null when nothing is known of it.</param>
/// <param name="Profiles">Links; see <see cref="ProfileLink"/>.</param>
public sealed record ContactAbout(
    ContactTier Tier, IReadOnlyList<string> Circles, IReadOnlyList<Interest> Interests, HowMet? Met, IReadOnlyList<string> Profiles)
{
    public const int MaxCircles = 20;
    public const int MaxInterests = 30;
    public const int MaxProfiles = 10;

    public static ContactAbout Nothing { get; } = new(ContactTier.None, [], [], null, []);

    public bool Equals(ContactAbout? other) =>
        other is not null && Tier == other.Tier && Met == other.Met && Circles.SequenceEqual(other.Circles)
        && Interests.SequenceEqual(other.Interests) && Profiles.SequenceEqual(other.Profiles);

    public override int GetHashCode() => HashCode.Combine(Tier, Met, Circles.Count, Interests.Count, Profiles.Count);

    /// <returns>It in normal form, or the first of <see cref="ContactProblems"/> that it runs into.</returns>
    public Outcome<ContactAbout> Checked()
    {
        if (ContactLabel.Checked(Circles, circle => circle, (_, name) => name, LabelKind.Circle, MaxCircles).Failed(out var problem, out var circles)
            || ContactLabel.Checked(Interests, interest => interest.Name, (interest, name) => interest with { Name = name }, LabelKind.Interest, MaxInterests).Failed(out problem, out var interests))
        {
            return problem;
        }

        HowMet? met = null;
        if (Met is not null && Met.Checked().Failed(out problem, out met))
        {
            return problem;
        }

        var profiles = new List<string>();
        foreach (var text in Profiles)
        {
            if (ProfileLink.Read(text).Failed(out problem, out var link))
            {
                return problem;
            }

            profiles.Add(link);
        }

        profiles = [.. profiles.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return profiles.Count > MaxProfiles
            ? ContactProblems.TooManyProfiles
            : new ContactAbout(Tier, circles, interests, met is { IsNothing: false } ? met : null, profiles);
    }

    /// <summary>Circles, interests and links of both; of everything else its own where it says something, the other's where it does not.</summary>
    public ContactAbout With(ContactAbout other) => new(
        Tier == ContactTier.None ? other.Tier : Tier,
        [.. Circles.Concat(other.Circles).DistinctBy(ContactLabel.KeyOf)],
        [.. Interests.Concat(other.Interests).DistinctBy(interest => ContactLabel.KeyOf(interest.Name))],
        Met ?? other.Met,
        [.. Profiles.Concat(other.Profiles).Distinct()]);

    /// <summary>In normal form, with texts that became too long cut.</summary>
    internal ContactAbout Shortened() =>
        (this with
        {
            Circles = [.. Circles.Select(circle => Cut(circle, ContactLabel.MaxLength))],
            Interests = [.. Interests.Select(interest => interest with { Name = Cut(interest.Name, ContactLabel.MaxLength) })],
            Met = Met is null ? null : Met with { Words = Cut(Met.Words, HowMet.MaxWords), Event = Cut(Met.Event, HowMet.MaxEvent) },
        }).Checked().Failed(out var problem, out var about)
            ? throw new InvalidOperationException($"What was in normal form is so no longer: {problem.Code}.")
            : about;

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most].TrimEnd();

    /// <summary>As a colleague reads it, who has none of the owner's mail.</summary>
    public ContactAbout ForColleagues() => this with { Interests = [.. Interests.Select(interest => interest with { MessageId = null })] };
}

/// <summary>How much of one's time a person is given; what that means is the owner's plan.</summary>
public enum ContactTier
{
    /// <summary>Not sorted into one.</summary>
    None,
    A,
    B,
    C,
}

/// <summary>Something that a person works on or cares for, and how the owner knows.</summary>
/// <param name="On">The day on which it was said; null when not known.</param>
/// <param name="MessageId">The owner's stored message that says so, if any. It may be gone since.</param>
public sealed record Interest(string Name, InterestSource Source = InterestSource.Typed, DateOnly? On = null, Guid? MessageId = null);

public enum InterestSource
{
    /// <summary>Entered by the owner.</summary>
    Typed,

    /// <summary>Said in a mail.</summary>
    Mail,

    /// <summary>Stands in the person's signature.</summary>
    Signature,

    /// <summary>Said face to face or on the telephone.</summary>
    Conversation,

    /// <summary>Read in what the person published, or on a page about them.</summary>
    Publication,

    /// <summary>Came with a list that was imported.</summary>
    List,
}
