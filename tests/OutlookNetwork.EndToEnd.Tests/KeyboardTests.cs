using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Pages;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

public sealed class KeyboardTests(Chromium chromium, SharedServer shared) : PreviewTest(chromium, shared), IClassFixture<SharedServer>
{
    private const int StopsAtMost = 20; // from the list over the mail to the pane's first act

    [Fact]
    public async Task A_mail_is_chosen_and_its_thread_logged_and_taken_back_by_keys_alone()
    {
        var keys = Preview.Page.Keyboard;
        await Expect(Pane.Heading).ToHaveTextAsync("Choose a mail");
        await Expect(Preview.List.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await Preview.List.FocusAsync();
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("ArrowDown");
        await Expect(Pane.Heading).ToHaveTextAsync("Dr Amara Osei");

        for (var stops = 0; stops < StopsAtMost && !await Pane.HasFocusAsync(Pane.LogThread); stops++)
        {
            await keys.PressAsync("Tab");
        }

        await Expect(Pane.LogThread).ToBeFocusedAsync();
        Assert.True(await Pane.ShowsFocusAsync(Pane.LogThread), "The button that has the focus does not look it.");
        await keys.PressAsync("Enter");
        await Expect(Pane.LoggedMark).ToContainTextAsync("6 of 6 messages");

        await Expect(Pane.Act("Undo")).ToBeVisibleAsync();
        for (var stops = 0; stops < StopsAtMost && !await Pane.HasFocusAsync(Pane.Act("Undo")); stops++)
        {
            await keys.PressAsync("Shift+Tab");
        }

        await keys.PressAsync("Enter");
        await Expect(Pane.LogThread).ToBeVisibleAsync();
        Assert.Equal(0, await Api.LoggedAsync());
    }

    [Fact]
    public async Task The_arrow_keys_walk_through_the_tabs_of_the_pane()
    {
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Pane.OpenTabAsync("Person");

        await Preview.Page.Keyboard.PressAsync("ArrowRight");

        await Expect(Pane.Messages).ToBeVisibleAsync();
        await Expect(Pane.Tab("Thread")).ToBeFocusedAsync();
        Assert.True(await Pane.ShowsFocusAsync(Pane.Tab("Thread")), "The tab that has the focus does not look it.");
    }
}
