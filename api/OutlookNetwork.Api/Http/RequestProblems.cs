using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Http;

internal static class RequestProblems
{
    public static Problem BadCursor { get; } = new(
        ProblemKind.Invalid, "request.bad-cursor", "The page marker is none of ours. Start again from the first page.");

    public static Problem BadLimit(int largest) => new ProblemWithFact(
        ProblemKind.Invalid, "request.bad-limit", $"A page holds 1 to {largest} entries; ask for a limit in that range.", "largest", largest);

    public static Problem Malformed { get; } = new(
        ProblemKind.Invalid, "request.malformed", "The request does not have the documented form. Compare it with the API's document.");

    /// <param name="words">Those that are understood.</param>
    public static Problem UnknownWord(string parameter, IReadOnlyList<string> words) => new ProblemWithFact(
        ProblemKind.Invalid, "request.unknown-word", $"The parameter {parameter} is one of {string.Join(", ", words)}. Ask for one of these, or leave it out.", "parameter", parameter);

    /// <summary>Gives a code, and a sentence that says what to do, to the problems that the framework writes by itself.</summary>
    public static void GiveCode(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        if (!problem.Extensions.ContainsKey("code"))
        {
            var (code, detail) = problem.Status switch
            {
                StatusCodes.Status400BadRequest when problem is not HttpValidationProblemDetails => (Malformed.Code, Malformed.Detail),
                StatusCodes.Status400BadRequest =>
                    ("request.invalid", "One or more members are not as documented; errors names each. Correct them and send the request again."),
                StatusCodes.Status404NotFound =>
                    ("request.no-such-route", "There is nothing at this address. Check the path; the API's document lists every one."),
                StatusCodes.Status405MethodNotAllowed =>
                    ("request.method-not-allowed", "This address does not take the method. The header Allow names those it takes."),
                StatusCodes.Status413PayloadTooLarge => ("request.too-large", "The request is larger than is taken. Send less at once."),
                StatusCodes.Status415UnsupportedMediaType =>
                    ("request.unsupported-type", "The body is of a type that is not taken here. Send JSON with the content type application/json, and a file with application/octet-stream."),
                _ => ("request.refused", "The request was refused."),
            };
            (problem.Type, problem.Extensions["code"]) = (ProblemMapping.TypeOf(code), code);
            problem.Detail ??= detail;
        }
    }
}
