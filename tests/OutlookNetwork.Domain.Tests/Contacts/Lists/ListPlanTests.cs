using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Contacts.Lists;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Contacts.Lists;

public sealed class ListPlanTests
{
    private static readonly MailboxOwner Owner = new(["ines@liaison.example"], ["liaison.example"]);

    [Fact]
    public void Somebody_nobody_knows_is_new_and_takes_what_is_wanted_of_new_ones()
    {
        var plan = Plan([], new ListEntry(2, "Amara Osei", ["A@X.example"], "Hospital"), new ListEntry(3, "", ["b@x.example"]));

        Assert.Equal("2 New Unknown\n3 New Unknown", Show(plan));
        Assert.Equal(("Amara Osei", ContactRole.Hcp, "Hospital", Book.Private), (plan.People[0].Details.Name, plan.People[0].Details.Role, plan.People[0].Details.Institution, plan.People[0].Details.Book));
        Assert.Equal(["a@x.example"], plan.People[0].Details.Addresses);
        Assert.Equal("b@x.example", plan.People[1].Details.Name);
    }

    [Fact]
    public void Somebody_who_is_there_keeps_what_is_there_and_gains_what_is_missing()
    {
        var contact = Contact("Dr Amara Osei", "", "a@x.example");

        var plan = Plan([contact], new ListEntry(2, "Somebody Else", ["a@x.example", "b@x.example"], "Hospital", ContactRole.Researcher));

        Assert.Equal("2 Same KnownAddress", Show(plan));
        Assert.Equal("a@x.example is the address of Dr Amara Osei.", plan.Rows[0].Reason);
        var person = Assert.Single(plan.People);
        Assert.Equal(("Dr Amara Osei", "Hospital", ContactRole.Researcher), (person.Details.Name, person.Details.Institution, person.Details.Role));
        Assert.Equal(["b@x.example"], person.Added);
        Assert.True(person is { FillsInstitution: true, FillsRole: true, IsChanged: true });
    }

    [Fact]
    public void What_says_nothing_new_changes_nothing()
    {
        var plan = Plan([Contact("Dr Amara Osei", "Hospital North", "a@x.example")], new ListEntry(2, "A. Osei", ["a@x.example"], "Another hospital"));

        Assert.Equal("2 Unchanged NothingNew", Show(plan));
        Assert.False(Assert.Single(plan.People).IsChanged);
    }

    [Fact]
    public void Rows_of_one_person_make_one_contact()
    {
        var plan = Plan([], new(2, "Amara Osei", ["a@x.example"]), new(3, "A. Osei", ["a@x.example", "b@x.example"], "Hospital"), new(4, "Osei", ["b@x.example"]));

        Assert.Equal("2 New Unknown\n3 Same SameAsRow\n4 Unchanged NothingNew", Show(plan));
        Assert.Equal("It is the same person as in row 2.", plan.Rows[1].Reason);
        Assert.Equal(["a@x.example", "b@x.example"], Assert.Single(plan.People).Details.Addresses);
    }

    [Fact]
    public void A_row_whose_addresses_belong_to_two_people_is_refused_and_names_them()
    {
        var plan = Plan([Contact("Amara", "", "a@x.example"), Contact("Bo", "", "b@x.example")], new ListEntry(2, "Who", ["a@x.example", "b@x.example"]));

        Assert.Equal("2 Refused TwoPeople", Show(plan));
        Assert.Contains("Amara and Bo", plan.Rows[0].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ines Park", "ines@liaison.example", ListReason.OwnAddress)]
    [InlineData("Amara Osei", "no address", ListReason.BadAddress)]
    [InlineData("", "", ListReason.NoAddress)]
    [InlineData("The office", "info@x.example", ListReason.NotAPerson)]
    [InlineData("No Reply", "noreply@x.example", ListReason.NotAPerson)]
    [InlineData("A list", "renal@lists.example", ListReason.NotAPerson)]
    public void A_row_that_can_be_no_contact_is_refused_with_its_reason(string name, string address, ListReason code)
    {
        var plan = Plan([], new ListEntry(2, name, address.Length > 0 ? [address] : []));

        Assert.Equal($"2 Refused {code}", Show(plan));
        Assert.EndsWith(".", plan.Rows[0].Reason, StringComparison.Ordinal);
        Assert.Empty(plan.People);
    }

    [Fact]
    public void Somebody_without_an_address_waits_for_one_and_is_a_contact_once_it_is_given()
    {
        var row = new ListEntry(2, "Amara Osei", [], "Hospital North");
        var wishes = new ListWishes(ContactRole.Other, Book.Company, new Dictionary<int, ListChoice>()) { Given = new Dictionary<int, string> { [2] = "a@x.example" } };

        Assert.Equal("2 NeedsAddress NoAddress", Show(Plan([], row)));
        Assert.Equal("2 New Unknown", Show(Plan([], [.. wishes.Complete([row])])));
    }

    [Fact]
    public void Too_long_names_too_many_addresses_groups_and_what_was_left_out_are_refused()
    {
        var many = Enumerable.Range(0, 21).Select(number => $"p{number}@x.example").ToList();

        var plan = Plan(
            new Dictionary<int, ListChoice> { [6] = ListChoice.LeaveOut }, [],
            new(2, new string('n', 500), ["a@x.example"]), new(3, "Many", many), new(4, "Team", ["b@x.example"], IsGroup: true),
            new(5, "Amara", ["c@x.example"], new string('i', 301)), new(6, "Bo", ["d@x.example"]));

        Assert.Equal("2 Refused TooLong\n3 Refused TooManyAddresses\n4 Refused Group\n5 Refused TooLong\n6 Refused LeftOut", Show(plan));
    }

    [Fact]
    public void A_bad_address_beside_a_good_one_does_not_refuse_the_row() =>
        Assert.Equal(["a@x.example"], Assert.Single(Plan([], new ListEntry(2, "Amara", ["info@x.example", "nonsense", "a@x.example"])).People).Details.Addresses);

    [Fact]
    public void One_name_in_one_organisation_is_taken_for_the_contact_unless_chosen_otherwise()
    {
        var contact = Contact("Dr Amara Osei", "", "a.osei@hospital.example");
        var row = new ListEntry(2, "Amara Osei", ["amara@hospital.example"]);

        Assert.Equal("2 Same LooksTheSame", Show(Plan([contact], row)));
        Assert.Equal("2 New ChosenAsNew", Show(Plan(new Dictionary<int, ListChoice> { [2] = ListChoice.New }, [contact], row)));
        Assert.Contains("Both are named Amara Osei.", Plan([contact], row).Rows[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void One_name_elsewhere_is_new_names_who_is_alike_and_can_be_chosen_as_the_same()
    {
        var contact = Contact("Dr Amara Osei", "", "a.osei@hospital.example");
        var row = new ListEntry(2, "Amara Osei", ["amara@mail.example"]);

        var plan = Plan([contact], row);
        var chosen = Plan(new Dictionary<int, ListChoice> { [2] = ListChoice.Same }, [contact], row);

        Assert.Equal("2 New Unknown", Show(plan));
        Assert.Equal(contact.Id, plan.Rows[0].Alike?.Contact.Id);
        Assert.Equal("2 Same ChosenAsSame", Show(chosen));
        Assert.Equal(["amara@mail.example"], chosen.People[0].Added);
    }

    [Fact]
    public void Two_who_were_said_not_to_be_the_same_are_not_alike()
    {
        var contact = Contact("Dr Amara Osei", "", "a.osei@hospital.example");
        var likeness = new ListLikeness([new ListEntry(2, "Amara Osei", ["amara@hospital.example"])], new Dictionary<string, Contact>());

        Assert.NotEmpty(likeness.Find([contact], new HashSet<AddressPair>()));
        Assert.Empty(likeness.Find([contact], new HashSet<AddressPair> { AddressPair.Of("amara@hospital.example", "a.osei@hospital.example") }));
    }

    private static string Show(ListPlan plan) => string.Join('\n', plan.Rows.Select(row => $"{row.Entry.Row} {row.State} {row.Code}"));

    private static ListPlan Plan(Contact[] contacts, params ListEntry[] entries) => Plan(new Dictionary<int, ListChoice>(), contacts, entries);

    private static ListPlan Plan(IReadOnlyDictionary<int, ListChoice> choices, Contact[] contacts, params ListEntry[] entries)
    {
        var byAddress = contacts.SelectMany(contact => contact.Addresses.Select(address => (address.Address, contact))).ToDictionary();
        var alike = new ListLikeness(entries, byAddress).Find(contacts, new HashSet<AddressPair>());
        var nobodies = new Nobodies(new HashSet<string> { "renal@lists.example" }, null);
        return ListPlan.Of(entries, new(Owner, nobodies, byAddress, alike), new(ContactRole.Hcp, Book.Private, choices));
    }

    private static Contact Contact(string name, string institution, params string[] addresses)
    {
        Assert.False(Domain.Contacts.Contact.Create(Guid.Empty, "o", new(name, ContactRole.Other, institution, addresses, Book.Company), DateTimeOffset.UnixEpoch).Failed(out _, out var contact));
        return contact;
    }
}
