using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Setup;

namespace OutlookNetwork.EndToEnd.Tests.Pages;

/// <summary>The page that plays Outlook's part: a mailbox, the mail in view, and the real pane beside it.</summary>
internal sealed class PreviewPage(IPage page, NetworkApi api)
{
    private static readonly (string Name, string Label)[] Folders = [("inbox", "Inbox"), ("sent", "Sent"), ("other", "Lists")];

    public IPage Page => page;

    public ILocator PaneFrame => page.GetByTitle("OutlookNetwork task pane");

    public Pane Pane { get; } = new(page.FrameLocator("iframe[title='OutlookNetwork task pane']").Locator(":root"));

    public ILocator List => page.GetByRole(AriaRole.Listbox);

    public ILocator MailInView => page.GetByRole(AriaRole.Main, new() { Name = "Mail in view" });

    /// <summary>Where a mail is written.</summary>
    public ILocator MailText => page.GetByLabel("Text of the mail");

    public IFrameLocator MailBody => page.FrameLocator("iframe[title^='Body of']");

    public ILocator Header => page.GetByRole(AriaRole.Banner);

    /// <summary>Brings a mail into view, as a click in Outlook's list does, and waits for nothing.</summary>
    /// <param name="name">From <see cref="DemoMail"/>.</param>
    public async Task ChooseAsync(string name)
    {
        var (id, folder) = await FindAsync(DemoMail.IdOf(name));
        var tab = page.GetByRole(AriaRole.Navigation, new() { Name = "Mail" }).GetByRole(AriaRole.Tab, new() { Name = folder });
        if (await tab.GetAttributeAsync("aria-selected") != "true")
        {
            await tab.ClickAsync();
        }

        await List.Locator($"#mail-{id}").ClickAsync();
    }

    /// <summary>Brings the newest mail of this subject in the open folder into view; asks nobody for it.</summary>
    public Task ChooseListedAsync(string subject) => List.GetByRole(AriaRole.Option, new() { Name = subject }).First.ClickAsync();

    /// <summary>Works a switch of the toolbar: "Dark theme", "Wide pane", "Suppress change event", "Drop callbacks".</summary>
    public Task SwitchAsync(string name) =>
        page.GetByRole(AriaRole.Toolbar, new() { Name = "Preview" }).GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();

    public Task ReloadPaneAsync() => SwitchAsync("Reload pane");

    /// <summary>The pane's own document, for scripts that look at it.</summary>
    public async Task<IFrame> PaneContentAsync() =>
        await (await PaneFrame.ElementHandleAsync()).ContentFrameAsync() ?? throw new InvalidOperationException("The pane is closed.");

    public ILocator Act(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public Task ImportAsync(byte[] archive) =>
        page.GetByLabel("Mail file").SetInputFilesAsync(
            new FilePayload { Name = "archive.mbox", MimeType = "application/mbox", Buffer = archive });

    private async Task<(Guid Id, string Folder)> FindAsync(string internetMessageId)
    {
        foreach (var (name, label) in Folders)
        {
            if ((await api.MessagesAsync(name)).FirstOrDefault(message => message.InternetMessageId == internetMessageId) is { } found)
            {
                return (found.Id, label);
            }
        }

        throw new InvalidOperationException($"No folder holds {internetMessageId}.");
    }
}
