using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Cadence;

namespace OutlookNetwork.Api.Cadence;

/// <summary>How fast two people answer each other.</summary>
/// <param name="They">How fast the contact answers.</param>
/// <param name="You">How fast the owner answers.</param>
/// <param name="TimeZone">In which the contact's working time is counted.</param>
/// <param name="TimeZoneIsOwners">Nothing is known of the contact's zone: it is counted in the owner's, with the owner's days off.</param>
/// <param name="WithoutDate">Messages left out because their date cannot be true: before 1980 or more than a day ahead.</param>
/// <param name="Nudge">Null: nothing waits longer than the contact usually takes, or too little is known of that.</param>
/// <param name="Turn">Whose turn it is over all threads; null: no mail decides it.</param>
/// <param name="Version">Of the contact; send it with a change of its zone. Null: it is a colleague's, who alone may change it.</param>
public sealed record ReplyTimesView(
    SideView They, SideView You, string TimeZone, bool TimeZoneIsOwners, int WithoutDate, NudgeView? Nudge, TurnView? Turn, int? Version);

/// <param name="MedianMinutes">Of working time; null when nothing was answered.</param>
/// <param name="NinetiethMinutes">90th percentile by nearest rank; null likewise.</param>
/// <param name="UnansweredShare">0 to 1.</param>
/// <param name="DayMinutes">A working day of this side; 0 when no days are set.</param>
/// <param name="UsualDays">Working days within which nine of ten answers come; null of fewer than five.</param>
public sealed record SideView(
    int Answered, int Unanswered, double UnansweredShare, double? MedianMinutes, double? NinetiethMinutes, int DayMinutes, int? UsualDays,
    IReadOnlyList<ReplyStepView> Spread)
{
    internal static SideView Of(IReadOnlyList<ReplyPair> pairs, WorkingTime working)
    {
        var times = ReplyTimes.Of(pairs);
        return new(
            times.Answered, times.Unanswered, times.UnansweredShare, times.Median?.TotalMinutes, times.Ninetieth?.TotalMinutes,
            working.IsNever ? 0 : (int)working.Day.TotalMinutes, times.UsualDays(working.Day),
            [.. ReplySpread.Of(pairs, working.Day).Select(step => new ReplyStepView(step.UpTo?.TotalMinutes, step.Count))]);
    }
}

/// <param name="UpToMinutes">Null: longer than all other steps.</param>
public sealed record ReplyStepView(double? UpToMinutes, int Count);

/// <summary>Something waits longer than the contact takes for nine of ten answers.</summary>
public sealed record NudgeView(Guid MessageId, Guid ThreadId, string Subject, DateTimeOffset SentAt, double WaitedMinutes);

/// <param name="WorkingMinutes">Null: not answered.</param>
public sealed record ReplyPairView(ReplyPartView Asked, ReplyPartView? Answer, double? WorkingMinutes);

public sealed record ReplyPartView(Guid MessageId, DateTimeOffset SentAt, string Subject)
{
    internal static ReplyPartView Of(ReplyMessage message, IReadOnlyDictionary<Guid, string> subjects) =>
        new(message.Id, message.SentAt, subjects.GetValueOrDefault(message.Id, ""));
}

/// <param name="Pairs">Those asked last first.</param>
/// <param name="Next">Ask for the following page with it; null on the last one.</param>
public sealed record ReplyPairPage(IReadOnlyList<ReplyPairView> Pairs, int? Next, int Total);

/// <summary>How much was written in each month, from the first to the last in which anything was.</summary>
/// <param name="Months">In order, those without mail too; empty when nothing was written.</param>
/// <param name="LongestGap">Months in a row without mail between two with some; 0 when there are none.</param>
/// <param name="WithoutDate">As with reply times.</param>
public sealed record YearsView(IReadOnlyList<MonthView> Months, int LongestGap, int WithoutDate);

/// <param name="They">Messages that the contact wrote.</param>
/// <param name="You">Messages that the owner wrote to the contact.</param>
public sealed record MonthView(int Year, int Month, int They, int You);
