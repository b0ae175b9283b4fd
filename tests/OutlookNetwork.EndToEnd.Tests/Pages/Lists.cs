using System.Text;
using Microsoft.Playwright;

namespace OutlookNetwork.EndToEnd.Tests.Pages;

/// <summary>Where contacts come in from lists, in the pane and in the full window.</summary>
/// <param name="root">Of the document that it stands in.</param>
internal sealed class Lists(ILocator root)
{
    public ILocator Heading => Panel.GetByRole(AriaRole.Heading, new() { Level = 2 });

    public ILocator Panel => root.GetByRole(AriaRole.Region, new() { Name = "Add from a list", Exact = true });

    public ILocator Alert => Panel.GetByRole(AriaRole.Alert);

    public ILocator Rows => Panel.GetByRole(AriaRole.List, new() { Name = "Rows", Exact = true }).GetByRole(AriaRole.Listitem);

    public ILocator Act(string name) => Panel.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Field(string label) => Panel.GetByLabel(label, new() { Exact = true });

    public ILocator Text(string words) => Panel.GetByText(words);

    public Task HandInAsync(string name, string content) => HandInAsync(name, Encoding.UTF8.GetBytes(content));

    public Task HandInAsync(string name, byte[] content) =>
        Field("List of people").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = content });

    public async Task PasteAsync(string text)
    {
        await Field("Or paste a list").FillAsync(text);
        await Act("Look at the list").ClickAsync();
    }
}
