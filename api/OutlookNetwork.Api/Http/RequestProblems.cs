using OutlookNetwork.Domain;

namespace OutlookNetwork.Api.Http;

internal static class RequestProblems
{
    public static Problem BadCursor { get; } = new(
        ProblemKind.Invalid, "request.bad-cursor", "The page marker is none of ours. Start again from the first page.");

    /// <summary>Gives a code to the problems that the framework writes by itself.</summary>
    public static void GiveCode(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        if (!problem.Extensions.ContainsKey("code"))
        {
            var code = problem.Status switch
            {
                StatusCodes.Status400BadRequest => "request.invalid",
                StatusCodes.Status404NotFound => "request.no-such-route",
                StatusCodes.Status405MethodNotAllowed => "request.method-not-allowed",
                StatusCodes.Status413PayloadTooLarge => "request.too-large",
                StatusCodes.Status415UnsupportedMediaType => "request.unsupported-type",
                _ => "request.refused",
            };
            (problem.Type, problem.Extensions["code"]) = (ProblemMapping.TypeOf(code), code);
        }
    }
}
