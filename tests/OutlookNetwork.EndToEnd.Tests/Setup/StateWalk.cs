using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests.Setup;

/// <summary>
/// A walk through states of the pane, narrow and wide, light, dark and in the colours that a person forces on every page. Each state is
/// checked for accessibility, and leaves a picture below TestResults/screenshots, for eyes.
/// </summary>
public abstract class StateWalk(Chromium chromium, SharedServer? shared = null) : PreviewTest(chromium, shared)
{
    private readonly List<string> _violations = [];
    private string _theme = "";
    private int[] _widths = [];

    public static TheoryData<string> Themes => ["light", "dark", "forced"];

    private protected IReadOnlyList<string> Violations => _violations;

    private protected override void Choose(BrowserNewContextOptions options)
    {
        options.BypassCSP = true; // lets the checker's script in; every other test keeps the policy
        options.ViewportSize = new() { Width = 1280, Height = 1100 };
    }

    /// <param name="widths">Of the pane, in pixels: each state is looked at in each of them, and left in the first.</param>
    private protected async Task BeginAsync(string theme, params int[] widths)
    {
        (_theme, _widths) = (theme, widths);
        await Expect(Preview.List).ToBeVisibleAsync();
        if (theme == "forced")
        {
            await Preview.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ReducedMotion = ReducedMotion.Reduce });
        }

        if (theme == "dark")
        {
            await Preview.SwitchAsync("Dark theme");
        }

        await WidenAsync(widths[0]);
    }

    /// <summary>The page around the pane.</summary>
    private protected async Task LookAroundAsync() => _violations.AddRange(await AxeCheck.RunAsync(Preview.Page.MainFrame));

    private protected async Task LookAsync(string state, string? heading = null)
    {
        if (heading is not null)
        {
            await Expect(Pane.Heading).ToHaveTextAsync(heading);
        }

        foreach (var width in _widths)
        {
            await WidenAsync(width);
            await Preview.PaneFrame.ScreenshotAsync(new() { Path = Path.Combine(Repository.Results("screenshots"), $"{state}-{width}-{_theme}.png") });
            foreach (var violation in await AxeCheck.RunAsync(await Preview.PaneContentAsync()))
            {
                _violations.Add($"{state} at {width}: {violation}");
            }
        }

        await WidenAsync(_widths[0]);
    }

    /// <summary>By the preview's own switch, past the pointer: nothing in the pane loses the focus.</summary>
    private async Task WidenAsync(int width)
    {
        if ((await Preview.PaneFrame.BoundingBoxAsync())?.Width != width)
        {
            await Preview.Toolbar.GetByRole(AriaRole.Button, new() { Name = "Wide pane" }).DispatchEventAsync("click");
            await Expect(Preview.PaneFrame).ToHaveCSSAsync("width", $"{width}px");
        }
    }
}
