using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>
/// Whatever Outlook or the service does: the pane never shows or logs the wrong person, one click files the thread, logging twice
/// changes nothing, and what cannot be done is said and lost to nobody. Once the fault is over all of it ends well.
/// </summary>
public sealed class UnderFaultsTests(Chromium chromium, SharedServer shared) : PreviewTest(chromium, shared), IClassFixture<SharedServer>
{
    private const string WholeMark = "4 of 6 messages";

    public static TheoryData<string> Faults => [.. Fault.All.Keys];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task The_right_person_is_shown_and_the_thread_is_logged_once_though(string name)
    {
        var fault = Fault.All[name];
        var logs = new LogsMade(Preview.Page);
        try
        {
            await Preview.ChooseAsync(DemoMail.OseiAsks);
            await Expect(Pane.LogThread).ToBeVisibleAsync();

            await Preview.TurnAsync(fault, on: true);
            await ShowsWhomItIsAboutAsync(fault);
            await FilesWhatItCanAsync(fault);
            await Preview.TurnAsync(fault, on: false);

            await EndsWellAsync(fault);
        }
        finally
        {
            await logs.UndoAsync(Api); // for the next fault
        }
    }

    private async Task ShowsWhomItIsAboutAsync(Fault fault)
    {
        await ChooseAsync(fault, DemoMail.LindAsks, "Tomas Lind");
        if (fault.Card is CardUnderFault.Comes or CardUnderFault.ComesWhenLookedAt)
        {
            await ChooseAsync(fault, DemoMail.OwnReplyToOsei, "Dr Amara Osei");
            await ChooseAsync(fault, DemoMail.MeetingReply, "Cannot read this item");
        }

        Assert.Equal(0, await Api.LoggedAsync());
    }

    private async Task FilesWhatItCanAsync(Fault fault)
    {
        await ChooseAsync(fault, DemoMail.FourthOfSix, "Dr. Mira Klein");
        switch (fault.Card)
        {
            case CardUnderFault.Comes or CardUnderFault.ComesWhenLookedAt:
                await Pane.LogThread.DblClickAsync();
                await Expect(Pane.LoggedMark).ToContainTextAsync(WholeMark);
                break;
            case CardUnderFault.FailsAndMayWait:
                await Pane.Act("Log when it is back").ClickAsync();
                await Pane.Act("Log when it is back").ClickAsync();
                await Expect(Pane.Text("1 log waits until the service can be reached.")).ToBeVisibleAsync();
                break;
            case CardUnderFault.Fails:
            default:
                await Expect(Pane.LogThread).ToHaveCountAsync(0);
                Assert.Equal(0, await Api.LoggedAsync());
                break;
        }
    }

    private async Task EndsWellAsync(Fault fault)
    {
        if (fault.Card == CardUnderFault.FailsAndMayWait)
        {
            await Pane.Act("Try now").ClickAsync();
            await Expect(Pane.Notice).ToContainTextAsync("What waited is logged now.");
            await Expect(Pane.Text("log waits")).ToHaveCountAsync(0);
        }
        else if (fault.Card == CardUnderFault.Fails)
        {
            if (fault.Way is not null)
            {
                await Pane.Act(fault.Way).ClickAsync();
                try
                {
                    await Pane.LogThread.WaitForAsync(new() { Timeout = 20_000 });
                }
                catch (TimeoutException)
                {
                    await Pane.Act(fault.Way).ClickAsync(); // an answer that Outlook owed from before was late once more
                }
            }

            await Pane.LogThread.ClickAsync();
        }

        await Expect(Pane.LoggedMark).ToContainTextAsync(WholeMark);
        await Preview.ReloadPaneAsync();
        await Expect(Pane.LoggedMark).ToContainTextAsync(WholeMark);
        await Expect(Pane.LogThread).ToHaveCountAsync(0);
        Assert.Equal((4, 4), (await Api.LoggedAsync(), (await Api.ContactAsync(DemoMail.Osei)).LoggedCount));
    }

    /// <summary>Chooses a mail, and waits for what the pane makes of it.</summary>
    /// <param name="heading">Of its card, where it comes.</param>
    private async Task ChooseAsync(Fault fault, string mail, string heading)
    {
        await Preview.ChooseAsync(mail);
        if (fault.Card == CardUnderFault.ComesWhenLookedAt)
        {
            await Preview.ToldAsync();
            await Pane.Body.DispatchEventAsync("pointerdown");
        }

        await Expect(Pane.Heading).ToHaveTextAsync(fault.Heading ?? heading);
        if (fault.Says is not null)
        {
            await Expect(Pane.Text(fault.Says).First).ToBeVisibleAsync();
        }
    }
}
