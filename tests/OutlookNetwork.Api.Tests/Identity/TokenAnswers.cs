using System.Net;
using OutlookNetwork.Api.Tests.Running;

namespace OutlookNetwork.Api.Tests.Identity;

/// <summary>What whoever is not let in is told, and nothing else.</summary>
internal static class TokenAnswers
{
    public const string Anywhere = "/api/settings";

    /// <summary>All that a refusal says: nothing of the cause, which stands in the log under the trace's id.</summary>
    private static readonly string[] Told = ["code", "detail", "status", "title", "traceId", "type"];

    public static async Task RefusedAsync(HttpClient client, string path = Anywhere)
    {
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        var problem = await NetworkApp.RefusalAsync(answer, HttpStatusCode.Unauthorized, "sign-in.required");

        Assert.StartsWith("Bearer", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Equal("Sign in to go on. If you are signed in, sign in again.", problem.GetProperty("detail").GetString());
        Assert.Equal(Told, problem.EnumerateObject().Select(member => member.Name).Order());
    }

    public static async Task ForbiddenAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(Anywhere, TestContext.Current.CancellationToken);
        var problem = await NetworkApp.RefusalAsync(answer, HttpStatusCode.Forbidden, "sign-in.not-permitted");

        Assert.Equal("Bearer error=\"insufficient_scope\"", answer.Headers.WwwAuthenticate.ToString());
        Assert.Equal("Your account may not do this. Ask your administrator for access to OutlookNetwork.", problem.GetProperty("detail").GetString());
        Assert.Equal(Told, problem.EnumerateObject().Select(member => member.Name).Order());
    }
}
