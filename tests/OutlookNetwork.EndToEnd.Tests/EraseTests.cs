using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>A contact is handed out, removed, or erased from the card.</summary>
public sealed class EraseTests(Chromium chromium) : PreviewTest(chromium)
{
    private const string More = "More about Dr Amara Osei";

    [Fact]
    public async Task A_person_is_erased_after_seeing_the_counts_is_asked_about_before_saving_and_comes_back_only_with_a_reason()
    {
        await Preview.ChooseAsync(DemoMail.OseiAlone);
        await Pane.Act(More).ClickAsync();
        await Pane.Act("Erase this person…").ClickAsync();
        var dialog = Pane.Body.GetByRole(AriaRole.Dialog, new() { Name = "Erase Dr Amara Osei?" });
        await Expect(dialog).ToContainTextAsync("mails with this person alone");
        await Expect(dialog).ToContainTextAsync("This stays");
        Assert.True(await dialog.EvaluateAsync<bool>("one => one.getBoundingClientRect().right <= innerWidth && one.scrollWidth <= one.clientWidth"));
        await Expect(Pane.Act("Erase for good")).ToHaveAttributeAsync("aria-disabled", "true");
        Assert.Empty(await AxeCheck.RunAsync(await Preview.PaneContentAsync()));

        await Pane.Field("I have seen what goes and what stays. It cannot be undone.").CheckAsync();
        await Pane.Act("Erase for good").ClickAsync();

        await Expect(Pane.Notice).ToContainTextAsync("Erased:");
        await Expect(Pane.Text("Erased on request. Nothing of this person is kept: ask them before you save anything.")).ToBeVisibleAsync();
        await Expect(Pane.LogThread).ToHaveCountAsync(0);
        Assert.DoesNotContain(await Api.ContactsAsync(), contact => contact.Addresses.Contains(DemoMail.Osei));

        await Pane.Act("Add again…").ClickAsync();
        await Pane.Field("Why may this person be kept again?").SelectOptionAsync("They were erased by mistake");
        await Pane.Act("Add again").ClickAsync();

        await Expect(Pane.Notice).ToContainTextAsync("may be kept again");
        await Expect(Pane.Act("Add to network")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_contact_is_exported_as_a_file_and_removed_and_comes_back_with_undo()
    {
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Pane.Act(More).ClickAsync();
        var download = await Preview.Page.RunAndWaitForDownloadAsync(() => Pane.Act("Export…").ClickAsync());
        Assert.Contains("outlooknetwork-contact-export/1", await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await Pane.Act(More).ClickAsync();
        await Pane.Act("Remove from my contacts").ClickAsync();
        await Expect(Pane.Notice).ToContainTextAsync("the mail stays");
        await Expect(Pane.Act("Add to network")).ToBeVisibleAsync();
        await Pane.Act("Undo").ClickAsync();

        await Expect(Pane.Card("Dr Amara Osei")).ToBeVisibleAsync();
        Assert.Equal("keyOpinionLeader", (await Api.ContactAsync(DemoMail.Osei)).Role);
    }
}
