using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Search;

internal static class SearchProblems
{
    public static Problem NothingToFind { get; } = new(
        ProblemKind.Invalid, "search.nothing-to-find", "There is nothing to search for. Type at least one letter or digit.");

    public static Problem DatesReversed { get; } = new(
        ProblemKind.Invalid, "search.dates-reversed", "The first day comes after the last one. Exchange them.");

    public static Problem NotADirection { get; } = new(
        ProblemKind.Invalid, "search.not-a-direction", "The direction is incoming or outgoing; leave it out for both.");

    public static Problem NotAPerson { get; } = new(
        ProblemKind.Invalid, "search.not-a-person", "The person is neither a contact's id nor an e-mail address. Write an address as name@domain.");

    public static Problem NotADate(string which) => new ProblemWithFact(
        ProblemKind.Invalid, "search.not-a-date", $"“{which}” is no date; write a day as 2026-11-18.", "parameter", which);
}
