using Microsoft.Playwright;

namespace OutlookNetwork.EndToEnd.Tests.Pages;

/// <summary>The task pane, by the names and roles that a person or a screen reader finds it by.</summary>
/// <param name="frame">The root of the pane's document.</param>
internal sealed class Pane(ILocator frame)
{
    public ILocator Body => frame.Locator("body");

    /// <summary>What the card is about.</summary>
    public ILocator Heading => frame.GetByRole(AriaRole.Main).GetByRole(AriaRole.Heading, new() { Level = 2 }).First;

    public ILocator Loading => frame.GetByRole(AriaRole.Status, new() { Name = "Loading" });

    /// <summary>The band that tells what was just done or not done.</summary>
    public ILocator Notice => frame.Locator("[role=status][aria-live=polite]");

    public ILocator Alert => frame.GetByRole(AriaRole.Alert);

    public ILocator LogThread => Act("Log thread");

    /// <summary>"Logged by you, today 09:14 · 4 of 6 messages".</summary>
    public ILocator LoggedMark => frame.GetByText("Logged by");

    public ILocator History => frame.GetByRole(AriaRole.Region, new() { Name = "History", Exact = true });

    /// <summary>What the open mail's own signature says about its sender.</summary>
    public ILocator Signature => frame.GetByRole(AriaRole.Region, new() { Name = "From the signature of this mail" });

    /// <summary>"From the signature: ...": a line until it is opened.</summary>
    public ILocator SignatureLine => Signature.GetByRole(AriaRole.Button, new() { Name = "From the signature:" });

    /// <summary>"Might be the same person · 1": there once there is a suggestion.</summary>
    public ILocator SamePersonLine => frame.GetByRole(AriaRole.Button, new() { Name = "Might be the same person" });

    public ILocator SamePeople => frame.GetByRole(AriaRole.List, new() { Name = "Might be the same person", Exact = true });

    public ILocator Messages => frame.GetByRole(AriaRole.Region, new() { Name = "Messages", Exact = true });

    public ILocator Settings => frame.GetByRole(AriaRole.Region, new() { Name = "Settings", Exact = true });

    /// <summary>Everything that can be pressed about what is in view, but the tabs and the way to the settings.</summary>
    public ILocator Acts => frame.Locator("main > :not([aria-label='First steps'])").GetByRole(AriaRole.Button);

    /// <summary>How far somebody is who begins.</summary>
    public ILocator FirstRun => frame.GetByRole(AriaRole.Region, new() { Name = "First steps", Exact = true });

    public Lists Lists { get; } = new(frame);

    public ILocator People => frame.GetByRole(AriaRole.List, new() { Name = "People on this mail" });

    /// <summary>Opens what is known of the person, which stands in one line until then.</summary>
    /// <param name="card">The whole pane, where it shows no more than one.</param>
    public async Task OpenAboutAsync(ILocator? card = null) => await (card ?? frame).GetByRole(AriaRole.Button, new() { NameRegex = new("[▸▾] About") }).ClickAsync();

    public ILocator Act(string name) => frame.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>The card of somebody on the mail, known or offered.</summary>
    public ILocator Card(string name) => frame.GetByRole(AriaRole.Region, new() { Name = name });

    public static ILocator EntriesOf(ILocator timeline) => timeline.GetByRole(AriaRole.Listitem);

    /// <summary>The line of a message that opens it, by its subject.</summary>
    public static ILocator EntryOf(ILocator timeline, string subject) =>
        timeline.Locator("li > div > button").Filter(new() { HasText = subject });

    public static ILocator LoggedEntriesOf(ILocator timeline) => EntriesOf(timeline).Filter(new() { HasText = "✓ Logged" });

    /// <summary>True when keys go to the element, in this frame and in the page around it.</summary>
    public static async Task<bool> HasFocusAsync(ILocator element) =>
        await element.CountAsync() == 1
        && await element.EvaluateAsync<bool>("element => document.hasFocus() && document.activeElement === element");

    /// <summary>True when a ring, drawn by the element or around it, tells that it has the focus.</summary>
    public static Task<bool> ShowsFocusAsync(ILocator element) => element.EvaluateAsync<bool>(
        """
        element => [undefined, '::after', '::before'].some((part) => {
          const style = getComputedStyle(element, part);
          const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
          return outlined || (part === undefined && style.boxShadow !== 'none');
        })
        """);

    public ILocator Tab(string name) => frame.GetByRole(AriaRole.Tab, new() { Name = name, Exact = true });

    public Task OpenTabAsync(string name) => Tab(name).ClickAsync();

    public Task OpenSettingsAsync() => Act("Settings").ClickAsync();

    public Task ChoosePersonAsync(string name) => People.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();

    public ILocator Field(string label) => frame.GetByLabel(label, new() { Exact = true });

    public ILocator Link(string name) => frame.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public ILocator Text(string words) => frame.GetByText(words);
}
