using OutlookNetwork.Domain;

namespace OutlookNetwork.Api.Http;

internal static class RequestProblems
{
    public static Problem BadCursor { get; } = new(
        ProblemKind.Invalid, "request.bad-cursor", "The page marker is none of ours. Start again from the first page.");

    /// <summary>Problems that the framework makes get a code too, so that a client can go by it alone.</summary>
    public static void GiveCode(ProblemDetailsContext context) => context.ProblemDetails.Extensions.TryAdd("code", context.ProblemDetails.Status switch
    {
        StatusCodes.Status400BadRequest => "request.invalid",
        StatusCodes.Status404NotFound => "request.no-such-address",
        StatusCodes.Status405MethodNotAllowed => "request.wrong-method",
        StatusCodes.Status415UnsupportedMediaType => "request.wrong-content-type",
        _ => "request.refused",
    });
}
