using OutlookNetwork.Domain;

namespace OutlookNetwork.Api.Storage.Reading;

internal static class MessageProblems
{
    public static Problem Missing { get; } = new(
        ProblemKind.Missing, "message.missing", "There is no such message. It may have been removed; reload to see what is there.");

    public static Problem Erased { get; } = new(
        ProblemKind.Refused, "item.erased", "Somebody on this mail was erased on request, so nothing of it is stored. Lift that first, and say why.");
}
