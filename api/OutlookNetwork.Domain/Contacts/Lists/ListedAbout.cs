namespace OutlookNetwork.Domain.Contacts.Lists;

/// <summary>What a list says of a person beyond name, role and reach.</summary>
internal static class ListedAbout
{
    /// <param name="tier">Null, or a word that is no tier, says nothing.</param>
    /// <param name="links">Those that are no <see cref="ProfileLink"/> are passed over: lists hold the pages of companies, too.</param>
    /// <returns>Not checked, but for the links.</returns>
    public static ContactAbout Of(string? tier, IReadOnlyList<string> circles, IReadOnlyList<string> interests, HowMet met, IEnumerable<string> links)
    {
        var profiles = new List<string>();
        foreach (var text in links)
        {
            if (text.Length > 0 && !ProfileLink.Read(text).Failed(out _, out var link))
            {
                profiles.Add(link);
            }
        }

        return circles.Count + interests.Count + profiles.Count == 0 && met.IsNothing && tier is null
            ? ContactAbout.Nothing // as it is for nearly every row of a long list
            : new(
                ColumnNames.TierOf(tier ?? ""), circles, [.. interests.Select(interest => new Interest(interest, InterestSource.List))],
                met.IsNothing ? null : met, profiles);
    }
}
