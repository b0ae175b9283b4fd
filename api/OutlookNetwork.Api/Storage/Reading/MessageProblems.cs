using OutlookNetwork.Domain;

namespace OutlookNetwork.Api.Storage.Reading;

internal static class MessageProblems
{
    public static Problem Missing { get; } = new(
        ProblemKind.Missing, "message.missing", "There is no such message. It may have been removed; reload to see what is there.");
}
