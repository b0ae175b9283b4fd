using Microsoft.Playwright;

namespace OutlookNetwork.EndToEnd.Tests.Pages;

/// <summary>The network with room for all of it, in a page of its own.</summary>
internal sealed class FullWindow(IPage page)
{
    public IPage Page => page;

    public Lists Lists { get; } = new(page.Locator(":root"));

    public ILocator Main => page.GetByRole(AriaRole.Main);

    public ILocator Heading => Main.GetByRole(AriaRole.Heading, new() { Level = 2 }).First;

    public ILocator Search => page.GetByRole(AriaRole.Searchbox, new() { Name = "Search contacts" });

    public ILocator Contacts => page.GetByRole(AriaRole.List, new() { Name = "Contacts", Exact = true });

    /// <summary>The names that stand in the list, of those that are drawn.</summary>
    public ILocator Names => Contacts.GetByRole(AriaRole.Link);

    public ILocator Count => page.GetByRole(AriaRole.Region, new() { Name = "Contacts", Exact = true }).GetByRole(AriaRole.Status).First;

    public ILocator Notice => page.Locator("[role=status][aria-live=polite]");

    public ILocator Act(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Link(string name) => page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public ILocator Field(string label) => page.GetByLabel(label, new() { Exact = true });

    public ILocator Select(string name) => Contacts.GetByRole(AriaRole.Checkbox, new() { Name = $"Select {name}", Exact = true });

    public Task GoAsync(string place) =>
        page.GetByRole(AriaRole.Navigation, new() { Name = "Places" }).GetByRole(AriaRole.Link, new() { Name = place, Exact = true }).ClickAsync();
}
