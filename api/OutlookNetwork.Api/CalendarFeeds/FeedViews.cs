using OutlookNetwork.Domain.Cadence;

namespace OutlookNetwork.Api.CalendarFeeds;

/// <param name="Names">How people are called in it.</param>
/// <param name="Alarms">Each entry asks the calendar program to remind, at nine in the morning.</param>
public sealed record FeedWish(NamesShown Names, bool Alarms);

/// <param name="Feed">Null: there is none.</param>
public sealed record FeedState(FeedView? Feed);

public sealed record FeedView(NamesShown Names, bool Alarms, DateTimeOffset MadeAt);

/// <param name="Path">Of the address that a calendar program reads, behind this server's own. It is told this one time: whoever knows it can read the feed.</param>
public sealed record FeedMade(string Path, FeedView Feed);
