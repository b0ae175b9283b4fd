using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>What a signature says and who might be one person is offered, followed only when asked, and taken back.</summary>
public sealed class SamePersonTests(Chromium chromium) : PreviewTest(chromium)
{
    private const string AddAddress = $"Same person: add the address {DemoMail.OseiAtHome}";
    private const string NotTheSame = "Not the same: Amara Osei";
    private const int StopsAtMost = 25; // from the card's heading to an act within its suggestions, or back to the notice

    [Fact]
    public async Task What_a_signature_says_is_in_the_form_only_when_used_and_stored_only_when_added()
    {
        await Preview.ChooseAsync(DemoMail.Stranger);
        await Expect(Pane.SignatureLine).ToContainTextAsync("Bosphorus Clinic");
        await Pane.SignatureLine.ClickAsync();
        await Expect(Pane.Signature).ToContainTextAsync("Nephrologist, PD Programme Lead");
        await Expect(Pane.Signature.GetByText("From the line “Bosphorus Clinic, ")).ToBeVisibleAsync();
        await Expect(Pane.Field("Name")).ToHaveValueAsync("Dr. Elif Yıldız");
        await Expect(Pane.Field("Institution")).ToHaveCountAsync(0);

        await Pane.Act("Use Institution: Bosphorus Clinic").ClickAsync();
        await Pane.Act("Use Name: Elif Yıldız").ClickAsync();

        await Expect(Pane.Field("Institution")).ToHaveValueAsync("Bosphorus Clinic");
        await Expect(Pane.Field("Name")).ToHaveValueAsync("Elif Yıldız");
        Assert.DoesNotContain(await Api.ContactsAsync(), contact => contact.Addresses.Contains(DemoMail.Yildiz));

        await Pane.Act("Add to network").ClickAsync();

        await Expect(Pane.Notice).ToContainTextAsync("Elif Yıldız is in your network now.");
        var stored = await Api.ContactAsync(DemoMail.Yildiz);
        Assert.Equal(("Elif Yıldız", "Bosphorus Clinic"), (stored.Name, stored.Institution));
    }

    [Fact]
    public async Task A_contact_is_offered_what_its_signature_says_otherwise()
    {
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Pane.Act("Edit Dr Amara Osei").ClickAsync();

        await Pane.SignatureLine.ClickAsync();
        await Pane.Act("Use Institution: Nordstadt University Hospital").ClickAsync();
        await Expect(Pane.Field("Institution")).ToHaveValueAsync("Nordstadt University Hospital");
        Assert.NotEqual("Nordstadt University Hospital", (await Api.ContactAsync(DemoMail.Osei)).Institution);
        await Pane.Act("Save").ClickAsync();

        await Expect(Pane.Notice).ToContainTextAsync("Saved.");
        Assert.Equal("Nordstadt University Hospital", (await Api.ContactAsync(DemoMail.Osei)).Institution);
    }

    [Fact]
    public async Task An_address_that_is_nobodys_is_added_to_its_contact_and_undo_takes_it_away_again()
    {
        await WithOneAddressAsync();
        await Pane.SamePersonLine.ClickAsync();
        await Expect(Pane.SamePeople).ToContainTextAsync("Both are named Amara Osei.");

        await Pane.Act(AddAddress).ClickAsync();

        await Expect(Pane.Notice).ToContainTextAsync($"{DemoMail.OseiAtHome} belongs to Dr Amara Osei now.");
        await Expect(Pane.SamePersonLine).ToHaveCountAsync(0);
        Assert.Equal([DemoMail.Osei, DemoMail.OseiAtHome], (await Api.ContactAsync(DemoMail.Osei)).Addresses.Order());

        await Pane.Act("Undo").ClickAsync();

        await Expect(Pane.SamePersonLine).ToBeVisibleAsync();
        Assert.Equal([DemoMail.Osei], (await Api.ContactAsync(DemoMail.Osei)).Addresses);
    }

    [Fact]
    public async Task Two_contacts_become_one_as_was_chosen_and_undo_makes_them_two_again()
    {
        await WithTwoContactsAsync();
        var before = await Api.ContactsAsync();
        await Pane.SamePersonLine.ClickAsync();
        await Pane.Act("Merge… A. Osei").ClickAsync();
        await Expect(Pane.SamePeople).ToContainTextAsync("Nothing is logged with the other contact.");
        await Pane.Field("Home Dialysis Unit").CheckAsync();

        await Pane.Act("Merge").ClickAsync();

        await Expect(Pane.Notice).ToContainTextAsync("A. Osei and Dr Amara Osei are one contact now.");
        await Expect(Pane.Card("Dr Amara Osei")).ToContainTextAsync("Home Dialysis Unit");
        var merged = await Api.ContactAsync(DemoMail.OseiAtHome);
        Assert.Equal(("Dr Amara Osei", "keyOpinionLeader", "Home Dialysis Unit"), (merged.Name, merged.Role, merged.Institution));
        Assert.Contains(DemoMail.Osei, merged.Addresses);

        await Pane.Act("Undo").ClickAsync();

        await Expect(Pane.Notice).ToContainTextAsync("They are two contacts again, as they were.");
        Assert.Equal(Told(before), Told(await Api.ContactsAsync()));
    }

    [Fact]
    public async Task A_merge_that_was_overtaken_says_so_and_shows_how_both_stand_now()
    {
        ExpectComplaint("409");
        await WithTwoContactsAsync();
        await Pane.SamePersonLine.ClickAsync();
        await Pane.Act("Merge… A. Osei").ClickAsync();
        await Expect(Pane.Act("Merge")).ToBeVisibleAsync();
        await Api.GiveAddressesAsync(await Api.ContactAsync(DemoMail.OseiAtHome), DemoMail.OseiAtHome, "osei@third.example");

        await Pane.Act("Merge").ClickAsync();

        await Expect(Pane.Alert).ToContainTextAsync("One of the two was changed elsewhere meanwhile.");
        await Expect(Pane.SamePeople.GetByRole(AriaRole.List, new() { Name = "Addresses together" }))
            .ToContainTextAsync("osei@third.example");
        Assert.NotEqual((await Api.ContactAsync(DemoMail.Osei)).Id, (await Api.ContactAsync(DemoMail.OseiAtHome)).Id);
    }

    [Fact]
    public async Task Somebody_who_is_not_the_same_is_not_suggested_again_until_that_is_taken_back()
    {
        await WithOneAddressAsync();
        await Pane.SamePersonLine.ClickAsync();

        await Pane.Act(NotTheSame).ClickAsync();

        await Expect(Pane.Notice).ToContainTextAsync("Amara Osei is somebody else.");
        await Expect(Pane.SamePersonLine).ToHaveCountAsync(0);
        Assert.DoesNotContain(DemoMail.OseiAtHome, await SuggestedAsync(), StringComparison.Ordinal);

        await Pane.Act("Undo").ClickAsync();

        await Expect(Pane.SamePersonLine).ToBeVisibleAsync();
        Assert.Contains(DemoMail.OseiAtHome, await SuggestedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_contacts_are_merged_and_parted_by_keys_alone_and_the_focus_is_never_lost()
    {
        var keys = Preview.Page.Keyboard;
        await WithTwoContactsAsync();
        await Pane.Heading.FocusAsync();
        await PressTowardsAsync(Pane.SamePersonLine, "Tab");
        await keys.PressAsync("Enter");
        await PressTowardsAsync(Pane.Act("Merge… A. Osei"), "Tab");
        await keys.PressAsync("Enter");
        await Expect(Pane.Act("Merge")).ToBeVisibleAsync();
        await keys.PressAsync("Escape");
        await Expect(Pane.Act("Merge… A. Osei")).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Expect(Pane.Act("Merge")).ToBeVisibleAsync();

        await PressTowardsAsync(Pane.SamePeople.GetByRole(AriaRole.Radio, new() { Name = "Dr Amara Osei" }), "Tab");
        await keys.PressAsync("ArrowDown");
        await PressTowardsAsync(Pane.Act("Merge"), "Tab");
        await keys.PressAsync("Enter");

        await Expect(Pane.Heading).ToHaveTextAsync("A. Osei");
        await Expect(Pane.Heading).ToBeFocusedAsync();
        await PressTowardsAsync(Pane.Act("Undo"), "Shift+Tab");
        await keys.PressAsync("Enter");
        await Expect(Pane.Heading).ToHaveTextAsync("Dr Amara Osei");
        Assert.Equal("A. Osei", (await Api.ContactAsync(DemoMail.OseiAtHome)).Name);
    }

    private async Task WithOneAddressAsync()
    {
        await Api.GiveAddressesAsync(await Api.ContactAsync(DemoMail.Osei), DemoMail.Osei);
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Expect(Pane.SamePersonLine).ToBeVisibleAsync();
    }

    private async Task WithTwoContactsAsync()
    {
        await Api.GiveAddressesAsync(await Api.ContactAsync(DemoMail.Osei), DemoMail.Osei);
        await Api.AddContactAsync("A. Osei", "Home Dialysis Unit", DemoMail.OseiAtHome);
        await Preview.ChooseAsync(DemoMail.OseiAsks);
        await Expect(Pane.SamePersonLine).ToBeVisibleAsync();
    }

    private async Task<string> SuggestedAsync() =>
        await Api.TextAsync($"api/contacts/{(await Api.ContactAsync(DemoMail.Osei)).Id}/same-person");

    private async Task PressTowardsAsync(ILocator element, string key)
    {
        for (var stops = 0; stops < StopsAtMost && !await Pages.Pane.HasFocusAsync(element); stops++)
        {
            await Preview.Page.Keyboard.PressAsync(key);
        }

        await Expect(element).ToBeFocusedAsync();
    }

    private static IEnumerable<string> Told(IEnumerable<Contact> contacts) => contacts
        .Select(one => $"{one.Name}, {one.Role}, {one.Institution}, {one.Book}: {string.Join(' ', one.Addresses.Order())}").Order();
}
