using OutlookNetwork.EndToEnd.Tests.Setup;

namespace OutlookNetwork.EndToEnd.Tests;

public sealed class ServedPaneTests(SharedServer shared) : IClassFixture<SharedServer>
{
    [Fact]
    public async Task The_pane_for_Outlook_is_served_without_anything_that_stands_in_for_Outlook()
    {
        using var api = new NetworkApi(shared.Server);
        var folder = Path.Combine(Path.GetDirectoryName(Repository.Server)!, "addin", "pane");
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file));
        var texts = files.Where(file => Path.GetExtension(file) is ".html" or ".js" or ".css").ToList();
        Assert.NotEmpty(texts);

        foreach (var file in texts)
        {
            var text = await api.TextAsync($"pane/{(file == "index.html" ? "" : file)}");

            Assert.DoesNotContain("stand-in", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("standIn", text, StringComparison.Ordinal);
            Assert.DoesNotContain("/preview/pane", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_pane_for_Outlook_loads_Outlooks_own_script()
    {
        using var api = new NetworkApi(shared.Server);

        var page = await api.TextAsync("pane/");

        Assert.Contains("https://appsforoffice.microsoft.com/lib/1/hosted/office.js", page, StringComparison.Ordinal);
    }
}
