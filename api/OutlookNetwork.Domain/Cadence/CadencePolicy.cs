namespace OutlookNetwork.Domain.Cadence;

/// <summary>How often two people should be in touch: due from the ideal on, overdue from the maximum on.</summary>
/// <param name="IdealDays">Calendar days after the last contact; 1 to <see cref="MostDays"/>.</param>
/// <param name="MaxDays">Not fewer.</param>
public sealed record CadencePolicy(int IdealDays, int MaxDays)
{
    public const int MostDays = 3650; // ten years: who is further apart than that has no cadence

    /// <returns>It, or the first of <see cref="CadenceProblems"/> that the two run into; nothing is put right silently.</returns>
    public static Outcome<CadencePolicy> Of(int idealDays, int maxDays) =>
        idealDays is < 1 or > MostDays || maxDays is < 1 or > MostDays ? CadenceProblems.DaysOutOfRange
        : idealDays > maxDays ? CadenceProblems.IdealPastMaximum
        : new CadencePolicy(idealDays, maxDays);
}
