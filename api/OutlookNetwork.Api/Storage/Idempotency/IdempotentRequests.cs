using Microsoft.AspNetCore.Http.Features;
using OutlookNetwork.Api.Http;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Domain;

namespace OutlookNetwork.Api.Storage.Idempotency;

/// <summary>
/// A POST with an Idempotency-Key is done once, however often it is sent within a day, and answered the same each time. Failures of the
/// server are not kept: the same request again is a new try.
/// </summary>
internal sealed class IdempotentRequests(RequestDelegate next, IServiceScopeFactory scopes, TimeProvider clock)
{
    public const string Header = "Idempotency-Key";

    private const int LargestKept = 1024 * 1024; // bytes of an answer: a page of a list is a tenth of it

    private static readonly Problem BadKey = new(
        ProblemKind.Invalid, "request.bad-idempotency-key", $"An {Header} has 1 to {RequestKey.Longest} printable ASCII characters, and there is one at most. A random UUID is a good one.");

    private static readonly Problem OtherRequest = new(
        ProblemKind.Refused, "request.idempotency-key-reused", $"This {Header} was sent with another request. Nothing was done; send a new request with a new key.");

    private static readonly Problem InProgress = new(
        ProblemKind.Conflict, "request.in-progress", "The same request is being worked on. Send it again in a moment for its answer.");

    private static readonly Problem AnswerGone = new(
        ProblemKind.Conflict, "request.answer-gone", "This was done already, but its answer is not kept any more. Look at how things are now before you send it again with a new key.");

    public async Task InvokeAsync(HttpContext context, OwnerScope scope, NetworkDb db)
    {
        var header = context.Request.Headers[Header];
        if (header.Count == 0 || !HttpMethods.IsPost(context.Request.Method) || SignedInPerson.Of(context) is null || context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            await next(context);
            return;
        }

        if (header.Count > 1 || !RequestKey.IsWellFormed(header.ToString()))
        {
            await BadKey.ToHttp().ExecuteAsync(context);
            return;
        }

        var key = new RequestKey(scope.TenantId, scope.OwnerId, $"POST {endpoint.RoutePattern.RawText}", header.ToString());
        var claim = new RequestClaim(scopes, scope.TenantId, scope.OwnerId, key.Mark);
        using var hash = key.Hash(context.Request);
        await using var body = new HashedBody(context.Request.Body, hash);
        if (await claim.TakeAsync(clock.GetUtcNow(), context.RequestAborted) is { } before)
        {
            await AnswerAgainAsync(context, key, before, body);
            return;
        }

        context.Request.Body = body;
        db.Claim = claim;
        await DoAsync(context, key, claim, body);
    }

    private async Task DoAsync(HttpContext context, RequestKey key, RequestClaim claim, HashedBody body)
    {
        var original = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var kept = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(kept, original));
        try
        {
            await next(context);
            await context.Response.CompleteAsync(); // what is written through a pipe is in it only now
            if (context.Response.StatusCode < StatusCodes.Status500InternalServerError && await ContentAsync(body, context.RequestAborted) is { } content)
            {
                var answer = new KeptAnswer(context.Response.StatusCode, context.Response.ContentType, context.Response.Headers.Location, kept.ToArray());
                await claim.KeepAsync(content, answer.Body.Length <= LargestKept ? key.Seal(answer) : null);
            }
            else
            {
                await claim.LetGoAsync();
            }
        }
        catch
        {
            await claim.LetGoAsync(); // whoever answers failures answers this one
            throw;
        }
        finally
        {
            context.Features.Set(original);
        }

        if (kept.Length > 0) // else the answer begins before a body is found for it
        {
            await original.Stream.WriteAsync(kept.GetBuffer().AsMemory(0, (int)kept.Length), context.RequestAborted);
        }
    }

    /// <returns>Null when the body is larger than is taken: it was refused unread.</returns>
    private static async Task<string?> ContentAsync(HashedBody body, CancellationToken cancellationToken)
    {
        try
        {
            return await body.FinishAsync(cancellationToken);
        }
        catch (BadHttpRequestException)
        {
            return null;
        }
    }

    private async Task AnswerAgainAsync(HttpContext context, RequestKey key, KeyedRequest before, HashedBody body)
    {
        if (before.Content is null)
        {
            var isRunning = !before.IsDone || clock.GetUtcNow() - before.ClaimedAt < RequestClaim.Held;
            context.Response.Headers.RetryAfter = isRunning ? "1" : default;
            await (isRunning ? InProgress : AnswerGone).ToHttp().ExecuteAsync(context);
            return;
        }

        if (await body.FinishAsync(context.RequestAborted) != before.Content)
        {
            await OtherRequest.ToHttp().ExecuteAsync(context);
            return;
        }

        if (before.Answer is null)
        {
            await AnswerGone.ToHttp().ExecuteAsync(context);
            return;
        }

        var answer = key.Open(before.Answer);
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        context.Response.Headers.Location = answer.Location;
        if (answer.Body.Length > 0)
        {
            await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
        }
    }
}
