using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace OutlookNetwork.EndToEnd.Tests.Setup;

/// <summary>What a browser asked for and complained about while a test ran.</summary>
internal sealed class BrowserWatch
{
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentQueue<Uri> _requests = new();
    private readonly ConcurrentBag<string> _expected = [];

    public BrowserWatch(IBrowserContext context)
    {
        context.Request += (_, request) => _requests.Enqueue(new Uri(request.Url));
        context.WebError += (_, error) => _complaints.Enqueue(error.Error);
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Enqueue($"{message.Type}: {message.Text} ({message.Location})");
            }
        };
    }

    /// <summary>Script errors, console errors and warnings, and violations of a page's policy, which the console tells too.</summary>
    public IEnumerable<string> Complaints => _complaints.Where(complaint => !_expected.Any(complaint.Contains));

    public void Expect(string words) => _expected.Add(words);

    /// <summary>Requests for anything that is not on this computer.</summary>
    public IEnumerable<Uri> RequestsOutside =>
        _requests.Where(address => address.Scheme is not ("data" or "blob" or "about") && !address.IsLoopback);
}
