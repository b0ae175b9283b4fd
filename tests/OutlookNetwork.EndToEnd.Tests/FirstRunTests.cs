using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>Somebody begins: ten people from the open mail and a pasted list, without a scan of the mailbox and without nagging.</summary>
public sealed class FirstRunTests(Chromium chromium) : PreviewTest(chromium)
{
    private const string SixPeople =
        """
        To: Nora Falk <nora.falk@registry.example>; "Park, Min-seo" <m.park@clinic.example>
        Bo Lindqvist <bo@hospital.example>
        Cleo Adeyemi <c.adeyemi@hospital.example>
        Dario Conti <dario.conti@clinic.example>, Emma Vogt <e.vogt@clinic.example>
        """;

    [Fact]
    public async Task The_open_mail_and_a_pasted_list_lead_to_ten_people_and_then_the_words_are_put_away_for_good()
    {
        await Preview.ChooseAsync(DemoMail.Stranger);
        await Expect(Pane.FirstRun).ToContainTextAsync("4 of 10 people");

        await Pane.Act("Add 1 from this mail…").ClickAsync();
        await Expect(Pane.Lists.Heading).ToHaveTextAsync("Pasted list: 1 row");
        await Pane.Lists.Act("Add 1 person").ClickAsync();
        await Expect(Pane.Lists.Text("1 person added to your network.")).ToBeVisibleAsync();
        await Pane.Lists.Act("Add another list").ClickAsync();
        await Pane.Lists.PasteAsync(SixPeople);
        await Expect(Pane.Lists.Text("6 new.")).ToBeVisibleAsync();
        await Pane.Lists.Act("Add 6 people").ClickAsync();
        await Expect(Pane.Lists.Text("6 people added to your network.")).ToBeVisibleAsync();
        await Pane.OpenTabAsync("Person");

        await Expect(Pane.FirstRun).ToContainTextAsync("Ten people: your network has begun.");
        Assert.Equal(11, (await Api.ContactsAsync()).Count);
        Assert.Contains(await Api.ContactsAsync(), contact => contact.Name == "Park, Min-seo" && contact.Addresses.Contains("m.park@clinic.example"));
        await Pane.Act("Do not show this again").ClickAsync();
        await Expect(Pane.FirstRun).ToHaveCountAsync(0);
        var elsewhere = await OpenFreshBrowserAsync();
        await elsewhere.ChooseAsync(DemoMail.Stranger);
        await Expect(elsewhere.Pane.Heading).ToHaveTextAsync("Dr. Elif Yıldız");
        await Expect(elsewhere.Pane.FirstRun).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_pane_without_a_contact_says_how_to_begin_and_has_one_act_for_it()
    {
        await Api.RemoveDemoAsync();
        await Preview.Page.ReloadAsync();

        await Expect(Pane.FirstRun).ToContainTextAsync("Begin with ten people");
        await Expect(Pane.FirstRun).ToContainTextAsync("Your mailbox is never searched.");
        await Pane.Act("From a list…").ClickAsync();
        await Expect(Pane.Lists.Heading).ToHaveTextAsync("Add from a list");
    }
}
