using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Pages;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>The full window: opened from the pane, for finding, sorting and changing many contacts.</summary>
public sealed partial class FullWindowTests(Chromium chromium) : PreviewTest(chromium)
{
    private const int Many = 3000;

    [Fact]
    public async Task The_pane_opens_it_and_contacts_are_found_sorted_and_filtered_in_it()
    {
        await Api.AddManyAsync(Many);
        var window = await OpenFromPaneAsync();

        await Expect(window.Count).ToHaveTextAsync("3,004 contacts");
        await Expect(window.Names.Nth(4)).ToBeVisibleAsync();
        Assert.InRange(await window.Names.CountAsync(), 5, 60); // thousands are not drawn at once
        await window.Search.FillAsync("osei");
        await Expect(window.Count).ToHaveTextAsync("1 contact");
        await Expect(window.Names).ToHaveTextAsync(["Dr Amara Osei"]);
        await window.Search.FillAsync("");
        await window.Field("Sort by").SelectOptionAsync("name down");
        await Expect(window.Names.Nth(1)).ToHaveTextAsync(new Regex("^(Ruth|Prof|Person)"));
        await window.Act("Filter").ClickAsync();
        await window.Field("Role").SelectOptionAsync("keyOpinionLeader");
        await Expect(window.Count).ToHaveTextAsync("1 contact");
        await window.Act("Take the filters off").ClickAsync();
        await Expect(window.Count).ToHaveTextAsync("3,004 contacts");
        await window.Main.EvaluateAsync("main => main.scrollTo(0, main.scrollHeight)");
        await Expect(window.Contacts.GetByText("Dr Amara Osei")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Many_are_changed_as_one_act_and_that_is_taken_back_as_one()
    {
        await Api.AddManyAsync(20);
        var window = await OpenFromPaneAsync();
        await window.Search.FillAsync("person 00");
        await Expect(window.Count).ToHaveTextAsync("20 contacts");

        await window.Select("Person 0001").CheckAsync();
        await window.Select("Person 0002").CheckAsync();
        await window.Act("Change…").ClickAsync();
        await window.Field("To").SelectOptionAsync("mentor");
        await window.Act("Change 2 contacts").ClickAsync();

        await Expect(window.Notice).ToContainTextAsync("2 contacts changed.");
        Assert.Equal(3, (await Api.ContactsAsync()).Count(contact => contact.Role == "mentor")); // with the demo's own
        await window.Act("Undo").ClickAsync();
        await Expect(window.Notice).ToContainTextAsync("Taken back: 2 contacts as before.");
        Assert.Equal(1, (await Api.ContactsAsync()).Count(contact => contact.Role == "mentor"));
        await window.Act("Select all 20").ClickAsync();
        await Expect(window.Page.GetByRole(AriaRole.Region, new() { Name = "20 selected" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_contact_has_an_address_of_its_own_without_anything_personal_and_back_leads_to_the_list_as_it_was()
    {
        await Api.AddManyAsync(200);
        var window = await OpenFromPaneAsync();
        await window.Search.FillAsync("person");
        await Expect(window.Count).ToHaveTextAsync("200 contacts");
        await window.Main.EvaluateAsync("main => main.scrollTo(0, 6000)");
        await window.Names.Filter(new() { HasText = "Person 0105" }).ClickAsync();

        await Expect(window.Heading).ToHaveTextAsync("Person 0105");
        var link = window.Page.Url;
        Assert.Matches(OwnAddress(), link);
        await window.Page.GoBackAsync();
        await Expect(window.Search).ToHaveValueAsync("person");
        await Expect(window.Contacts.GetByText("Person 0105")).ToBeInViewportAsync();

        await window.Page.GotoAsync("about:blank");
        await window.Page.GotoAsync(link);
        await Expect(window.Heading).ToHaveTextAsync("Person 0105");
        await window.Act("Edit Person 0105").ClickAsync();
        await window.Field("Institution").FillAsync("Clinic of the East");
        await window.Act("Save").ClickAsync();
        await Expect(window.Notice).ToContainTextAsync("Saved.");
        Assert.Contains(await Api.ContactsAsync(), contact => contact.Institution == "Clinic of the East");
    }

    [Fact]
    public async Task Products_are_added_changed_and_removed_and_each_is_undone_and_the_pane_knows_them()
    {
        var window = await OpenFromPaneAsync();
        await window.GoAsync("Settings");
        var products = window.Main.GetByRole(AriaRole.Region, new() { Name = "Products", Exact = true });
        await products.GetByLabel("Names, the first is what it is called; with commas between").FillAsync("Xylobrant, XB-1");
        await products.GetByLabel("How it stands").SelectOptionAsync("investigational");
        await products.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(products).ToContainTextAsync("Xylobrant is known from now on.");
        await Expect(products).ToContainTextAsync("Xylobrant, XB-1 · Investigational");
        await LookAsync(window, "products");

        await window.Act("Remove: Xylobrant").ClickAsync();
        await Expect(products).ToContainTextAsync("No products are known.");
        await products.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(products).ToContainTextAsync("Xylobrant, XB-1 · Investigational");

        await Preview.Page.BringToFrontAsync();
        await Preview.Act("New mail").ClickAsync();
        await Pane.OpenTabAsync("Write");
        await Preview.MailText.FillAsync("Xylobrant is safe and effective in lupus.");
        await Expect(Pane.Card("Wording")).ToContainTextAsync("Claim before approval");
    }

    [Fact]
    public async Task Calls_and_notes_are_logged_on_a_contact_changed_and_withdrawn_as_in_the_pane()
    {
        var window = await OpenFromPaneAsync();
        await window.Link("Dr Amara Osei").ClickAsync();
        await Expect(window.Heading).ToHaveTextAsync("Dr Amara Osei");
        var history = window.Main.GetByRole(AriaRole.Region, new() { Name = "History", Exact = true });

        await window.Act("Called now").ClickAsync();
        await Expect(window.Notice).ToContainTextAsync("Dr Amara Osei");
        await Expect(Pane.EntriesOf(history).First).ToContainTextAsync("You called");
        await window.Act("Undo").ClickAsync();
        await Expect(Pane.EntriesOf(history).First).Not.ToContainTextAsync("You called");

        await window.Act("Add…").ClickAsync();
        await window.Field("What").SelectOptionAsync("note");
        await window.Field("Words").FillAsync("Prefers to be called after rounds.");
        await LookAsync(window, "adding");
        await window.Act("Save").ClickAsync();
        await Expect(Pane.EntriesOf(history).First).ToContainTextAsync("Prefers to be called after rounds.");
        await Pane.EntriesOf(history).First.Locator("button").First.ClickAsync();
        await Pane.EntriesOf(history).First.GetByRole(AriaRole.Button, new() { Name = "Withdraw…" }).ClickAsync();
        await LookAsync(window, "withdrawing");
        await Pane.EntriesOf(history).First.GetByRole(AriaRole.Button, new() { Name = "Withdraw", Exact = true }).ClickAsync();
        await Expect(history).Not.ToContainTextAsync("Prefers to be called after rounds.");
        await window.Act("Undo").ClickAsync();
        await Expect(history).ToContainTextAsync("Prefers to be called after rounds.");
    }

    private static async Task LookAsync(FullWindow window, string state)
    {
        Assert.Empty(await AxeCheck.RunAsync(window.Page.MainFrame));
        foreach (var (scheme, width) in new[] { (ColorScheme.Light, 320), (ColorScheme.Dark, 450), (ColorScheme.Light, 1280) })
        {
            await window.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await window.Page.SetViewportSizeAsync(width, 900);
            await window.Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Results("full"), $"contact-{state}-{width}.png") });
        }
    }

    [Fact]
    public async Task Lists_mail_exports_and_settings_stand_in_it_too()
    {
        var window = await OpenFromPaneAsync();
        await window.GoAsync("Lists");
        await window.Lists.PasteAsync("Nora Falk <nora.falk@registry.example>");
        await window.Lists.Act("Add 1 person").ClickAsync();
        await Expect(window.Lists.Text("1 person added to your network.")).ToBeVisibleAsync();

        await window.GoAsync("Mail");
        await window.Field("Mail file").SetInputFilesAsync(new FilePayload { Name = "archive.mbox", MimeType = "application/mbox", Buffer = Mbox.Of(letters: 3) });
        await Expect(window.Main).ToContainTextAsync("3 messages stored.", new() { Timeout = 120_000 });

        await window.GoAsync("Exports");
        var download = await window.Page.RunAndWaitForDownloadAsync(() => window.Act("Export").ClickAsync());
        Assert.Equal("contacts.csv", download.SuggestedFilename);
        Assert.Contains("nora.falk@registry.example", await File.ReadAllTextAsync((await download.PathAsync())!, TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await window.GoAsync("Settings");
        await Expect(window.Field("Your name")).ToBeVisibleAsync();
        await window.GoAsync("Contacts");
        await Expect(window.Names.Filter(new() { HasText = "Nora Falk" })).ToBeVisibleAsync();
    }

    private async Task<FullWindow> OpenFromPaneAsync()
    {
        await Expect(Preview.List).ToBeVisibleAsync();
        await Pane.OpenTabAsync("Lists");
        var page = await Preview.Page.Context.RunAndWaitForPageAsync(() => Pane.Link("Open in a window").ClickAsync());
        var window = new FullWindow(page);
        await Expect(window.Search).ToBeVisibleAsync();
        return window;
    }

    [GeneratedRegex(@"/full/#/contacts/[0-9a-f-]{36}$")]
    private static partial Regex OwnAddress();
}
