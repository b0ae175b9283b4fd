using OutlookNetwork.Domain;

namespace OutlookNetwork.Api.Http;

internal static class RequestProblems
{
    public static Problem BadCursor { get; } = new(
        ProblemKind.Invalid, "request.bad-cursor", "The page marker is none of ours. Start again from the first page.");
}
