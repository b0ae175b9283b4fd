using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

public sealed class PictureTests(Chromium chromium) : PreviewTest(chromium)
{
    private const string Update = "UPDATE_PICTURE";

    [Fact]
    public async Task The_picture_in_the_README_is_drawn_anew_when_asked_for()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable(Update) == "1", $"Set {Update}=1 to draw it.");
        await Preview.ChooseAsync(DemoMail.SixthOfSix);
        await Pane.LogThread.ClickAsync();
        await Expect(Pane.LoggedMark).ToBeVisibleAsync();
        await Expect(Preview.MailBody.Locator("body")).ToContainTextAsync("VELO-2");

        var picture = Path.Combine(Repository.Root, "tests", "OutlookNetwork.EndToEnd.Tests", "pane.png");
        await Preview.Page.ScreenshotAsync(new() { Path = picture });
    }
}
