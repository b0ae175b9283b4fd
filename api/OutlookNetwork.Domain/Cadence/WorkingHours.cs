namespace OutlookNetwork.Domain.Cadence;

/// <summary>When the owner works, in the owner's own zone.</summary>
/// <param name="Start">Before <paramref name="End"/>.</param>
/// <param name="Days">Each at most once; empty when the owner never works.</param>
public sealed record WorkingHours(TimeOnly Start, TimeOnly End, IReadOnlyList<DayOfWeek> Days)
{
    public static WorkingHours Usual { get; } = new(
        new(9, 0), new(17, 30), [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday]);
}
