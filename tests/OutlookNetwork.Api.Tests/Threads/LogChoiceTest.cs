using System.Net;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Pane;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Api.Threads;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Tests.Threads;

/// <summary>A thread whose owner may choose that its further messages are logged by themselves. What comes later is of a year to come.</summary>
public abstract class LogChoiceTest(NetworkApp app) : NetworkTests(app)
{
    private protected const string Later = "2099-01-02T09:00:00Z";

    private protected string Mark { get; } = "c" + Guid.NewGuid().ToString("N")[..10];

    private protected string Address => $"{Mark}@chosen.example";

    private protected async Task<(Guid Thread, Letter Root)> LoggedAsync()
    {
        var root = new Letter { From = $"Dr {Mark} <{Address}>", Subject = $"About {Mark}" };
        await App.StoreAsync(root);
        return ((await App.SendAsync<LogReceipt>(HttpMethod.Post, "/api/threads/log", new LogRequest(Item(root), LogScope.WholeThread))).ThreadId, root);
    }

    /// <summary>A question of two days ago and the owner's answer of yesterday, both logged: what answers that, and names no message, is known by its subject.</summary>
    private protected async Task<Guid> AnsweredAsync()
    {
        var question = new Letter { From = $"Dr {Mark} <{Address}>", Subject = $"About {Mark}", SentAt = DaysFromNow(-2) };
        var answer = Reply(question) with { From = Letter.Ines, To = Address, SentAt = DaysFromNow(-1) };
        await App.StoreAsync(question, answer);
        return (await App.SendAsync<LogReceipt>(HttpMethod.Post, "/api/threads/log", new LogRequest(Item(answer), LogScope.WholeThread))).ThreadId;
    }

    /// <summary>What the pane knows of a reply of tomorrow.</summary>
    private protected OpenItem Opened() => Item(new() { From = $"Dr {Mark} <{Address}>", Subject = $"Re: About {Mark}", SentAt = DaysFromNow(1) });

    private protected static string DaysFromNow(int days) => TimeProvider.System.GetUtcNow().AddDays(days).ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    private protected Letter Reply(Letter to) => new() { From = $"Dr {Mark} <{Address}>", Subject = "Re: " + to.Subject, InReplyTo = to.Id, References = [.. to.References, to.Id], SentAt = Later };

    private protected static OpenItem Item(Letter letter) => LogThreadTests.Item(letter);

    private protected async Task<Guid> ContactAsync() => (await App.SendAsync<ContactCard>(
        HttpMethod.Post, "/api/contacts", new NewContact($"Dr {Mark}", ContactRole.Hcp, "", [Address], Book.Company), HttpStatusCode.Created)).Id;

    private protected async Task<LogChoiceView> ChooseAsync(Guid thread)
    {
        await App.SendAsync<LogChoiceView>(HttpMethod.Post, $"/api/threads/{thread}/log-choice", body: null);
        return (await ThreadAsync(thread)).LogChoice ?? throw new InvalidOperationException("The choice is not shown.");
    }

    private protected async Task EndAsync(Guid thread)
    {
        using var ended = await App.SendAsync(HttpMethod.Delete, $"/api/threads/{thread}/log-choice", body: null);
        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
    }

    private protected async Task NothingLoggedAsync(OpenItem item)
    {
        using var answer = await App.SendAsync(HttpMethod.Post, "/api/threads/log/by-choice", item);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    private protected Task<ThreadView> ThreadAsync(Guid thread) => App.GetAsync<ThreadView>($"/api/threads/{thread}");

    private protected Task<PaneContext> ContextAsync(OpenItem item) => App.SendAsync<PaneContext>(HttpMethod.Post, "/api/pane/context", item);
}
