using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Setup;

namespace OutlookNetwork.EndToEnd.Tests.Pages;

/// <summary>The page that plays Outlook's part: a mailbox, the mail in view, and the real pane beside it.</summary>
/// <param name="api">Tells which mail is where; without it mail is chosen by what the list shows.</param>
internal sealed class PreviewPage(IPage page, NetworkApi? api = null)
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

    public ILocator Toolbar => page.GetByRole(AriaRole.Toolbar, new() { Name = "Preview" });

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
    public async Task SwitchAsync(string name)
    {
        await Toolbar.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await ToldAsync();
    }

    /// <summary>
    /// Waits until all that the page told the pane's frame has come there: on a busy computer a press in the pane is faster, and meets
    /// the mail or the switches from before. Whatever the pane makes of it is not waited for.
    /// </summary>
    public async Task ToldAsync()
    {
        if (await PaneFrame.CountAsync() == 0)
        {
            return; // the pane is closed
        }

        await (await PaneContentAsync()).WaitForFunctionAsync(
            """
            () => new Promise((resolve) => {
              const hear = ({ data }) => {
                if (data !== 'told') return;
                window.removeEventListener('message', hear);
                resolve(true);
              };
              window.addEventListener('message', hear);
              window.postMessage('told', location.origin); // it stands behind what was sent before
            })
            """);
    }

    /// <summary>Switches a fault on or off, and waits for nothing.</summary>
    public async Task TurnAsync(Fault fault, bool on)
    {
        if (fault.Also is not null)
        {
            await SwitchAsync(fault.Also);
        }

        if (fault.Choice is not { } choice)
        {
            await SwitchAsync(fault.Switch);
            return;
        }

        await ChooseOptionAsync(fault.Switch, on ? choice.On : choice.Off);
        if (on && fault.Reloads)
        {
            await ReloadPaneAsync();
        }
    }

    /// <summary>Chooses in a list of the toolbar: "Service", "away".</summary>
    public async Task ChooseOptionAsync(string list, string option)
    {
        await Toolbar.GetByLabel(list, new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = option });
        if (list is not ("Client" or "Start")) // with those the pane's frame is another one
        {
            await ToldAsync();
        }
    }

    public Task ReloadPaneAsync() => Act("Reload pane").ClickAsync();

    /// <summary>Waits until the parts are there which the pane fetches after its first card, for when the service is away.</summary>
    public async Task WaitForLatePartsAsync() => await (await PaneContentAsync()).WaitForFunctionAsync(
        "() => ['MeetingPane', 'OutboxBar', 'WritePane'].every((part) => performance.getEntriesByType('resource').some(({ name }) => name.includes(`/${part}-`)))");

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
            if (api is not null && (await api.MessagesAsync(name)).FirstOrDefault(message => message.InternetMessageId == internetMessageId) is { } found)
            {
                return (found.Id, label);
            }
        }

        throw new InvalidOperationException($"No folder holds {internetMessageId}.");
    }
}
