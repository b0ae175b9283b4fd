using OutlookNetwork.EndToEnd.Tests.Setup;
using OutlookNetwork.SignInStandIn;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>People of two organisations try the product out beside the page that stands in for Outlook.</summary>
public sealed class TriedOutServerTests(TriedOutServer server) : OrganisationTest(server), IClassFixture<TriedOutServer>
{
    [Fact]
    public async Task Each_organisation_reads_its_own_mail_there_and_logs_it_for_itself()
    {
        using var hers = new OrganisationApi(Server, People.Ines);
        await hers.CallAsync(People.Ines.Name);
        await hers.ImportAsync(RegistryThread.Mbox);
        await hers.AddPrivateContactAsync();

        var ines = await OpenPreviewAsync(People.Ines);
        ExpectComplaint("/api/preview/messages/"); // the stand-in inside the pane has no token, so it gives no headers, as some Outlooks
        await ines.ChooseListedAsync(RegistryThread.Subject);
        await Expect(ines.MailBody.GetByText(RegistryThread.NewestText)).ToBeVisibleAsync();
        await ines.Pane.Act("Sign in").ClickAsync(); // the provider knows her by now
        await Expect(ines.Pane.Heading).ToHaveTextAsync(RegistryThread.Writer);
        await ines.Pane.LogThread.ClickAsync();
        await Expect(ines.Pane.LoggedMark).ToContainTextAsync("Logged by you");

        var mira = await OpenPreviewAsync(People.Mira);
        await Expect(mira.Page.GetByText("No mail here yet.")).ToBeVisibleAsync();
        using var others = new OrganisationApi(Server, People.Mira);
        Assert.Empty(await others.ContactsAsync());
        Assert.NotEqual(0, await hers.LoggedAsync());
    }
}
