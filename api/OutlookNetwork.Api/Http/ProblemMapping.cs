using Microsoft.AspNetCore.Http.HttpResults;
using OutlookNetwork.Domain;

namespace OutlookNetwork.Api.Http;

/// <summary>The only place where the kind of a problem becomes a status.</summary>
internal static class ProblemMapping
{
    public static ProblemHttpResult ToHttp(this Problem problem) => TypedResults.Problem(
        type: TypeOf(problem.Code),
        detail: problem.Detail,
        statusCode: StatusOf(problem.Kind),
        extensions: problem.Facts.Append(new("code", problem.Code)));

    public static string TypeOf(string code) => $"urn:outlooknetwork:problem:{code}";

    private static int StatusOf(ProblemKind kind) => kind switch
    {
        ProblemKind.Invalid => StatusCodes.Status400BadRequest,
        ProblemKind.Missing => StatusCodes.Status404NotFound,
        ProblemKind.Conflict => StatusCodes.Status409Conflict,
        ProblemKind.Refused => StatusCodes.Status422UnprocessableEntity,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A problem of no known kind."),
    };
}
