using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace OutlookNetwork.EndToEnd.Tests.Setup;

/// <summary>Notes what a page logs, so that a test that shares its server can take it back.</summary>
internal sealed class LogsMade
{
    private readonly ConcurrentBag<Task<JsonElement?>> _receipts = [];

    public LogsMade(IPage page) => page.Response += (_, response) =>
    {
        if (response.Ok && response.Request.Method == "POST" && response.Url.EndsWith("/api/threads/log", StringComparison.Ordinal))
        {
            _receipts.Add(response.JsonAsync());
        }
    };

    public async Task UndoAsync(NetworkApi api)
    {
        while (_receipts.TryTake(out var receipt))
        {
            if ((await receipt)?.GetProperty("logId").GetString() is { } logId)
            {
                await api.UndoLogAsync(logId);
            }
        }
    }
}
