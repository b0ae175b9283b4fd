using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Contacts;

public sealed class ContactTests
{
    private static readonly DateTimeOffset Now = Letter.At("2026-11-20T09:00:00Z");
    private static readonly MailboxOwner Owner = new(["ines@liaison.example"], ["liaison.example"]);

    [Fact]
    public void Addresses_are_kept_in_normal_form_and_once()
    {
        var contact = Made(Details(["A.Osei@Hospital.EXAMPLE", " a.osei@hospital.example ", "amara@mail.example"]));

        Assert.Equal(["a.osei@hospital.example", "amara@mail.example"], contact.Addresses.Select(address => address.Address));
    }

    [Theory]
    [InlineData("", "a@b.example", "contact.name-needed")]
    [InlineData("Osei", "no address", "contact.not-an-address")]
    [InlineData("Osei", "a@b.example\r\nBcc: all@x.example", "contact.not-an-address")]
    public void Details_that_cannot_be_kept_are_refused_by_name(string name, string address, string code)
    {
        Assert.True(Contact.Create(Letter.Tenant, "owner", Details([address]) with { Name = name }, Now).Failed(out var problem, out _));
        Assert.Equal(code, problem.Code);
    }

    [Fact]
    public void A_change_made_on_an_older_version_is_refused_and_changes_nothing()
    {
        var contact = Made(Details(["a@b.example"]));
        Assert.False(contact.Change(Details(["a@b.example"]) with { Name = "Dr Amara Osei" }, seenVersion: 1, Now).Failed(out _, out _));

        Assert.True(contact.Change(Details(["a@b.example"]) with { Name = "Somebody" }, seenVersion: 1, Now).Failed(out var problem, out _));

        Assert.Equal("contact.changed-meanwhile", problem.Code);
        Assert.Equal(("Dr Amara Osei", 2), (contact.Name, contact.Version));
    }

    [Fact]
    public void A_contact_of_the_private_book_cannot_be_shared_and_one_that_moves_there_is_shared_no_more()
    {
        var secret = Details(["a@b.example"]) with { Book = Book.Private, Shared = true };
        Assert.True(Contact.Create(Letter.Tenant, "owner", secret, Now).Failed(out var problem, out _));
        Assert.Equal("contact.private-book-not-shared", problem.Code);

        var contact = Made(Details(["a@b.example"]) with { Shared = true });
        Assert.True(contact.Shared && contact.Addresses.All(address => address.Shared));
        Assert.False(contact.Change(secret, seenVersion: 1, Now).Failed(out _, out _));
        Assert.False(contact.Shared || contact.Addresses.Any(address => address.Shared));
        Assert.True(contact.Change(secret, seenVersion: 2, Now).Failed(out problem, out _));
        Assert.Equal("contact.private-book-not-shared", problem.Code);
    }

    [Fact]
    public void A_refused_change_leaves_the_contact_as_it_was()
    {
        var contact = Made(Details(["a@b.example"]));

        Assert.True(contact.Change(Details(["no address"]) with { Name = "New" }, 1, Now).Failed(out _, out _));

        Assert.Equal(("Osei", 1), (contact.Name, contact.Version));
    }

    [Theory]
    [InlineData("a.osei@hospital.example", MatchState.Known)]
    [InlineData("A.OSEI@HOSPITAL.EXAMPLE", MatchState.Known)]
    [InlineData("ines@liaison.example", MatchState.Owner)]
    [InlineData("ben@liaison.example", MatchState.Internal)]
    [InlineData("noreply@congress.example", MatchState.NotAPerson)]
    [InlineData("someone@mail.example", MatchState.Unknown)]
    [InlineData("no address", MatchState.NotAPerson)]
    public void Every_address_is_matched_with_a_reason(string address, MatchState expected)
    {
        var osei = Made(Details(["a.osei@hospital.example"]));

        var match = ContactMatching.Find(new("", address), Owner, Nobodies.None, new Dictionary<string, Contact> { ["a.osei@hospital.example"] = osei });

        Assert.Equal(expected, match.State);
        Assert.EndsWith(".", match.Reason, StringComparison.Ordinal);
        Assert.Equal(expected == MatchState.Known, match.Contact is not null);
    }

    [Theory]
    [InlineData("Amara Osei via Trials", "trials@uni.example", MatchState.NotAPerson)]
    [InlineData("Amara Osei via phone", "a.osei@mail.example", MatchState.Unknown)]
    [InlineData("Amara Osei", "trials@uni.example", MatchState.Unknown)]
    public void An_address_that_writes_for_others_is_nobody_to_keep(string name, string address, MatchState expected) =>
        Assert.Equal(expected, ContactMatching.Find(new(name, address), Owner, Nobodies.None, new Dictionary<string, Contact>()).State);

    [Theory]
    [InlineData("medinfo@pharma.example", MatchState.NotAPerson)]
    [InlineData("sekretariat.kardiologie@h.example", MatchState.NotAPerson)]
    [InlineData("medinfo-uk@pharma.example", MatchState.NotAPerson)]
    [InlineData("infante@h.example", MatchState.Unknown)]
    [InlineData("m.service@h.example", MatchState.Unknown)]
    public void A_shared_mailbox_is_no_person(string address, MatchState expected) =>
        Assert.Equal(expected, ContactMatching.Find(new("", address), Owner, Nobodies.None, new Dictionary<string, Contact>()).State);

    private static ContactDetails Details(string[] addresses) => new("Osei", ContactRole.Hcp, "Hospital", addresses, Book.Company);

    private static Contact Made(ContactDetails details) =>
        Contact.Create(Letter.Tenant, "owner", details, Now).Failed(out var problem, out var contact) ? throw new InvalidOperationException(problem.Detail) : contact;
}
