using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Contacts.Lists;

namespace OutlookNetwork.Domain.Tests.Contacts;

public sealed class ContactAboutTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 18, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("One", "One")]
    [InlineData("One; two ;; ", "One|two")]
    [InlineData(@"With\; a mark; back\\slash", @"With; a mark|back\slash")]
    [InlineData(@"C:\path", @"C:\path")]
    public void A_cell_holds_several_names(string cell, string names) => Assert.Equal(names, string.Join('|', LabelCell.Split(cell)));

    [Fact]
    public void Names_come_out_of_a_cell_as_they_went_in()
    {
        string[] names = ["a;b", @"c\", @"d\;e", "اللجنة", "e\u0301"];

        Assert.Equal(names, LabelCell.Split(LabelCell.Joined(names)));
    }

    [Theory]
    [InlineData("0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097")]
    [InlineData(" https://www.linkedin.com/in/osei ", "https://www.linkedin.com/in/osei")]
    [InlineData("http://www.linkedin.com/in/osei", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("https://localhost/osei", null)]
    [InlineData("https://10.0.0.1/osei", null)]
    [InlineData("www.linkedin.com/in/osei", null)]
    [InlineData("", null)]
    public void A_profile_is_a_link_with_https_to_a_host_with_a_name_or_an_ORCID_iD(string text, string? link) =>
        Assert.Equal(link, ProfileLink.Read(text).Failed(out var problem, out var read) ? (problem.Code == "contact.not-a-profile" ? null : "another problem") : read);

    [Fact]
    public void Taking_a_label_away_and_adding_it_in_another_case_renames_it()
    {
        var contact = Made(ContactAbout.Nothing with { Circles = ["advisory", "Board"] });

        Assert.False(contact.Change(contact.Details with { About = contact.About with { Circles = ["ADVISORY"] } }, 1, Now).Failed(out _, out _));

        Assert.Equal(["ADVISORY"], contact.About.Circles);
        Assert.Single(contact.Labels);
    }

    [Fact]
    public void Somebody_who_is_erased_goes_out_of_what_is_said_of_others()
    {
        var contact = Made(new(
            ContactTier.A, ["Friends of Amara Osei"], [new("Registry of Amara Osei"), new("Dialysis")], new("Introduced by Amara Osei", "2026", ""), ["https://x.example/osei"]));
        var redaction = PersonTraces.Redaction(["a.osei@x.example"], [], "Amara Osei", new("4f0c2a9d"));

        Assert.True(contact.Redact(redaction));
        Assert.False(contact.Redact(redaction));

        Assert.Equal(["Friends of Erased person 4f0c2a9d"], contact.About.Circles);
        Assert.Equal("Introduced by Erased person 4f0c2a9d", contact.About.Met?.Words);
        Assert.Equal(["Dialysis", "Registry of Erased person 4f0c2a9d"], contact.About.Interests.Select(interest => interest.Name));
        Assert.DoesNotContain("osei", contact.SearchText.Replace("osei@other.example", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(2, contact.Version);
    }

    private static Contact Made(ContactAbout about) =>
        Contact.Create(Guid.CreateVersion7(), "owner", new("Somebody", ContactRole.Hcp, "", ["osei@other.example"], Book.Company) { About = about }, Now).Failed(out var problem, out var contact)
            ? throw new InvalidOperationException(problem.Code)
            : contact;
}
