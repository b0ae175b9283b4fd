namespace OutlookNetwork.Domain.Cadence;

/// <summary>Skipping a round: nobody was in touch, and the next one is asked for an interval later.</summary>
public static class Round
{
    /// <summary>What the putting off is called where it is shown.</summary>
    public const string SkipReason = "This round is skipped";

    private const int WithoutInterval = 30; // days: a month, as most rounds are

    public static DateOnly SkipUntil(CadencePolicy? policy, DateOnly today) => today.AddDays(policy?.IdealDays ?? WithoutInterval);
}
