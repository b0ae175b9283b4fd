using System.Text;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>People come in from a file: every row is shown before anything is kept, and all of it can be taken back.</summary>
public sealed class ContactListTests(Chromium chromium) : PreviewTest(chromium)
{
    private const string Connections =
        """
        Notes:
        "When exporting your connection data, you may notice that some of the email addresses are missing."

        First Name,Last Name,URL,Email Address,Company,Position,Connected On
        Amara,Osei,https://www.linkedin.com/in/x,a.osei@univ-hospital.example,Hospital North,Consultant,01 Feb 2026
        Nora,=Falk,https://www.linkedin.com/in/y,nora.falk@registry.example,Iberian Registry,Data manager,02 Feb 2026
        Elif,Yıldız,https://www.linkedin.com/in/z,,Bosphorus Clinic,Nephrologist,03 Feb 2026
        Bo,Lindqvist,https://www.linkedin.com/in/w,,Hospital South,Nurse,04 Feb 2026
        """;

    [Fact]
    public async Task LinkedIns_own_file_is_mapped_shown_completed_added_repeated_as_nothing_and_taken_back_later()
    {
        var lists = Pane.Lists;
        await OpenListsAsync();
        await lists.HandInAsync("Connections.csv", Connections);

        await Expect(lists.Heading).ToHaveTextAsync("Connections.csv: 4 rows");
        await Expect(lists.Text("1 new, 1 adds to a contact, 2 need an address.")).ToBeVisibleAsync();
        Assert.Equal(4, (await Api.ContactsAsync()).Count); // nothing is kept yet
        await lists.Field("Company").SelectOptionAsync("ignore");
        await Expect(lists.Rows.Filter(new() { HasText = "Iberian Registry" })).ToHaveCountAsync(0);
        await lists.Field("Company").SelectOptionAsync("institution");
        await Expect(lists.Rows.Filter(new() { HasText = "Iberian Registry" })).ToHaveCountAsync(1);

        await lists.Act("Give 2 people an address").ClickAsync();
        await Expect(lists.Rows).ToHaveCountAsync(2);
        await lists.Act("Look in my mail: Elif Yıldız").ClickAsync();
        await lists.Act(DemoMail.Yildiz).ClickAsync();
        await Expect(lists.Text("2 new, 1 adds to a contact, 1 needs an address.")).ToBeVisibleAsync();
        await lists.Act("Add 2 people").ClickAsync();
        await Expect(lists.Text("2 people added to your network. 1 contact was filled up.")).ToBeVisibleAsync();
        var kept = await Api.ContactsAsync();
        Assert.Contains(kept, contact => contact.Name == "Nora =Falk" && contact.Institution == "Iberian Registry");
        Assert.Contains(kept, contact => contact.Name == "Elif Yıldız" && contact.Addresses.Contains(DemoMail.Yildiz));

        await lists.Act("Add another list").ClickAsync();
        await lists.HandInAsync("Connections.csv", Connections);
        await Expect(lists.Text("Nothing to add: 2 people of this list are in your network already.")).ToBeVisibleAsync();
        await lists.Act("Close").ClickAsync();

        await lists.Act("Take back…: Connections.csv").ClickAsync();
        await lists.Act("Take back").ClickAsync();
        await Expect(lists.Text("Taken back: 2 people removed, 1 contact as before.")).ToBeVisibleAsync();
        Assert.Equal(4, (await Api.ContactsAsync()).Count);
        await lists.Act("Show rows: Connections.csv").ClickAsync();
        await Expect(lists.Rows).ToHaveCountAsync(4);
    }

    [Theory]
    [InlineData("people.csv", "", "There is nothing in it. Choose a CSV or vCard file, or paste a list of addresses.")]
    [InlineData("people.csv", "\u0000\u0001\u0002\u0003", "This is no text. Save the list as CSV or as vCard and choose that file.")]
    [InlineData("people.xlsx", "PK\u0003\u0004", "This is a workbook (.xlsx) or another compressed file. Save it as CSV, or unpack it, and choose that file.")]
    [InlineData("people.csv", "Name,Email\n\"A,a@x.example", "A quotation mark is opened and never closed")]
    public async Task What_is_no_list_is_refused_with_what_to_do_and_nothing_is_lost(string name, string content, string words)
    {
        ExpectComplaint("400");
        await OpenListsAsync();
        await Pane.Lists.HandInAsync(name, content);

        await Expect(Pane.Lists.Alert).ToContainTextAsync(words);
        await Expect(Pane.Lists.Act("Choose a file…")).ToBeEnabledAsync();
    }

    [Fact]
    public async Task A_sheet_in_which_no_column_holds_addresses_says_so_until_one_is_named()
    {
        await OpenListsAsync();
        await Pane.Lists.HandInAsync("team.csv", "Name,Company,Reach at\nNora Falk,Registry,nora.falk@registry.example\n");

        await Expect(Pane.Lists.Text("No column is taken for e-mail addresses")).ToBeVisibleAsync();
        await Pane.Lists.Field("Reach at").SelectOptionAsync("address");
        await Pane.Lists.Act("Add 1 person").ClickAsync();
        await Expect(Pane.Lists.Text("1 person added to your network.")).ToBeVisibleAsync();
        await Pane.Lists.Act("Undo").ClickAsync();
        await Expect(Pane.Lists.Text("Taken back: 1 person removed.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_list_in_the_encoding_of_an_older_computer_keeps_its_names_and_says_how_it_was_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await OpenListsAsync();
        await Pane.Lists.HandInAsync("alt.csv", Encoding.GetEncoding(1252).GetBytes("Name;E-Mail\nJürgen Groß;j.gross@klinik.example\n"));

        await Expect(Pane.Lists.Rows).ToContainTextAsync("Jürgen Groß");
        await Expect(Pane.Lists.Text("Read as windows-1252.")).ToBeVisibleAsync();
    }

    private async Task OpenListsAsync()
    {
        await Expect(Preview.List).ToBeVisibleAsync();
        await Pane.OpenTabAsync("Lists");
        await Expect(Pane.Lists.Heading).ToHaveTextAsync("Add from a list");
    }
}
