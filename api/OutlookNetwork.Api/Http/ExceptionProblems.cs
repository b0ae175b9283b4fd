using System.Data.Common;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace OutlookNetwork.Api.Http;

/// <summary>Turns what nobody expected into a problem that says what to do and nothing about the inside.</summary>
internal sealed partial class ExceptionProblems(ILogger<ExceptionProblems> logger) : IExceptionHandler
{
    /// <summary>Seconds after which it is worth asking again what was not to be had.</summary>
    public const string RetryAfter = "5";

    private const int LongestPath = 100; // deeper than any document of ours

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var (status, code, detail) = exception switch
        {
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } =>
                (StatusCodes.Status413PayloadTooLarge, "request.too-large", "The request is larger than is taken."),
            BadHttpRequestException { InnerException: JsonException { InnerException: JsonException } } =>
                (StatusCodes.Status400BadRequest, "request.bad-json", "The body is not well-formed JSON, or is nested too deeply. Correct it and send it again."),
            BadHttpRequestException { InnerException: JsonException json } =>
                (StatusCodes.Status400BadRequest, "request.wrong-form", WrongForm(json)),
            BadHttpRequestException bad => (bad.StatusCode, RequestProblems.Malformed.Code, RequestProblems.Malformed.Detail),
            DbException or DbUpdateException { InnerException: DbException } or TimeoutException
                or InvalidOperationException { InnerException: DbException or DbUpdateException } => // how EF wraps a deadlock
                (StatusCodes.Status503ServiceUnavailable, "store.unavailable", "The database is busy or away. Nothing was lost; try again in a moment."),
            _ => (StatusCodes.Status500InternalServerError, "server.error", "Something went wrong on our side. Nothing was changed; try again."),
        };
        if (status >= StatusCodes.Status500InternalServerError)
        {
            LogFailure(exception.GetType().Name, Activity.Current?.Id ?? httpContext.TraceIdentifier, exception.StackTrace ?? "");
        }

        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            httpContext.Response.Headers.RetryAfter = RetryAfter;
        }

        await TypedResults.Problem(type: ProblemMapping.TypeOf(code), detail: detail, statusCode: status, extensions: [new("code", code)])
            .ExecuteAsync(httpContext);
        return true;
    }

    /// <summary>Names the place, never the value: the exception's own message quotes what was sent, and types of ours.</summary>
    private static string WrongForm(JsonException json) => json.Path is null or "$"
        ? "The JSON does not have the documented form: a member is missing, twice there or not documented, or it is no object. Compare it with the API's document."
        : $"The JSON does not have the documented form at {(json.Path.Length > LongestPath ? json.Path[..LongestPath] : json.Path)}. Compare this member with the API's document.";

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed with {Error}, trace {TraceId}, at {Stack}")]
    private partial void LogFailure(string error, string traceId, string stack);
}
