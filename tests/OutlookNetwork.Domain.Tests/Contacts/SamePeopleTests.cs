using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Contacts;

public sealed class SamePeopleTests
{
    private static readonly MailboxOwner Owner = new(["ines@liaison.example"], ["liaison.example"]);

    [Theory]
    [InlineData("Amara Osei <ama@h.example>", "\"Osei, Amara\" <osei@mail.example>", "Both are named")]
    [InlineData("Amara Osei <ama.osei@h.example>", "ama.osei@mail.h.example", "belong to h.example")]
    [InlineData("Amara Osei <ama@h.example>", "ama+journals@h.example", "one mailbox")]
    [InlineData("Amara Osei <a.osei@gmail.com>", "aosei@googlemail.com", "one mailbox")]
    [InlineData("John Smith <john.smith@h.example>", "John Smith <john.smith@mail.h.example>", "Both are named")]
    [InlineData("A. Osei <a.osei@h.example>", "A Osei <a.osei@mail.h.example>", "Both begin with")]
    public void Two_addresses_of_one_person_are_suggested_with_the_evidence(string left, string right, string evidence)
    {
        var suggestion = Assert.Single(Suggest(left, right));

        Assert.Contains(suggestion.Evidence, sentence => sentence.Contains(evidence, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Amara Osei <ama@h.example>", "Amara Mensah <amara@mail.example>")]
    [InlineData("John A. Osei <john@h.example>", "John B. Osei <jb@mail.example>")]
    [InlineData("John Osei <john@h.example>", "John Osei Jr. <jj@mail.example>")]
    [InlineData("John Smith <john@h.example>", "John Smith <jsmith@mail.example>")]
    [InlineData("Amara <ama@h.example>", "Amara <amara@mail.example>")]
    [InlineData("A. Osei <a.osei@h.example>", "A. Osei <osei@mail.example>")]
    [InlineData("John Osei <osei@cardio.h.example>", "Jane Osei <osei@neuro.h.example>")]
    [InlineData("Amara Osei <ama@gmail.com>", "Amara Mensah <ama@yahoo.com>")]
    [InlineData("ines@liaison.example", "Ines <ines+x@liaison.example>")]
    [InlineData("Customer Service <cs@h.example>", "Customer Service <cs@mail.example>")]
    [InlineData("Undisclosed Recipients <x@h.example>", "Undisclosed Recipients <y@mail.example>")]
    [InlineData("Front Desk <info@h.example>", "Front Desk <info@mail.h.example>")]
    public void People_who_may_well_be_two_are_not_suggested(string left, string right) => Assert.Empty(Suggest(left, right));

    [Fact]
    public void A_list_that_wrote_for_somebody_is_never_that_person()
    {
        var people = Gather(
            Mail.Letter.Read("From: Amara Osei via Trials <trials@uni.example>", "Reply-To: Amara Osei <ama@h.example>", "List-Id: <trials.uni.example>", "", ""),
            Mail.Letter.Read("From: Ben Roy <ben@h.example>", "To: Amara Osei via Trials <trials@uni.example>, Amara Osei <ama@h.example>", "", ""));

        Assert.Equal(["ama@h.example", "ben@h.example"], people.Select(person => person.Address).Order());
        Assert.Empty(SamePeople.Suggest(people, [], NeverTogether));
    }

    [Theory]
    [InlineData("From: Amara <ama@h.example>", "My new address is amara@mail.example.", true)]
    [InlineData("From: Amara <ama@h.example>", "Meine neue E-Mail: <amara@mail.example>", true)]
    [InlineData("From: Amara <ama@h.example>", "My new e-mail address:\r\namara@mail.example", true)]
    [InlineData("From: Amara <ama@h.example>", "> my new address is amara@mail.example", false)]
    [InlineData("From: Amara <ama@h.example>", "Please write to amara@mail.example", false)]
    [InlineData("From: Amara Osei <ama@h.example>|Reply-To: \"Osei, Amara\" <amara@mail.example>", "", true)]
    [InlineData("From: Amara Osei <ama@h.example>|Reply-To: Trial Office <amara@mail.example>", "", false)]
    [InlineData("From: Amara Osei <ama@h.example>|Sender: Amara Osei <amara@mail.example>", "", true)]
    [InlineData("From: Amara <ama@h.example>|X-Google-Original-From: amara@mail.example", "", true)]
    public void What_a_persons_own_mail_says_of_another_address_counts(string fields, string text, bool isSuggested)
    {
        var people = Gather(
            Mail.Letter.Read([.. fields.Split('|'), "To: amara@mail.example", "", text]));

        Assert.Equal(isSuggested, SamePeople.Suggest(people, [], NeverTogether).Count == 1);
    }

    [Fact]
    public void A_new_address_that_follows_an_old_one_makes_a_suggestion_stronger()
    {
        static SeenPerson Seen(string address, string first, string last) => new(address, ["Amara Osei"], 5, Letter.At(first), Letter.At(last), []);
        var old = Seen("ama@h.example", "2025-01-01", "2025-06-01");

        var follows = SamePeople.Suggest([old, Seen("osei@x.example", "2025-06-10", "2026-01-01")], [], NeverTogether).Single();
        var beside = SamePeople.Suggest([old, Seen("osei@x.example", "2025-01-01", "2025-06-01")], [], NeverTogether).Single();

        Assert.True(follows.Strength > beside.Strength);
        Assert.Contains("ama@h.example last wrote on 2025-06-01, osei@x.example first on 2025-06-10.", follows.Evidence);
    }

    [Fact]
    public void Standing_on_one_message_weakens_a_suggestion_a_little()
    {
        var people = Gather(Mail.Letter.Read("From: Amara Osei <ama@h.example>", "To: Amara Osei <osei@mail.example>", "", ""));
        var pair = Assert.Single(SamePeople.Candidates(people, []));

        var alone = SamePeople.Suggest(people, [], NeverTogether).Single();
        var together = SamePeople.Suggest(people, [], new Dictionary<AddressPair, SeenTogether> { [pair] = new(40, 0) }).Single();
        var writing = SamePeople.Suggest(people, [], new Dictionary<AddressPair, SeenTogether> { [pair] = new(40, 3) }).Single();

        Assert.True(alone.Strength > together.Strength);
        Assert.Equal("40 messages went to both.", together.Evidence[^1]);
        Assert.True(together.Strength > writing.Strength);
    }

    [Fact]
    public void Contacts_take_part_unless_they_are_one_already_or_of_two_books()
    {
        var company = Made("Amara Osei", Book.Company, "ama@h.example", "osei@h.example");
        var known = Made("Osei, Amara", Book.Company, "amara@mail.example");
        var secret = Made("Amara Osei", Book.Private, "amara@home.example");

        Assert.Equivalent(new[] { company.Id, known.Id }, SamePeople.Suggest([], [company, known], NeverTogether).SelectMany(one => one.Contacts).Distinct());
        Assert.Empty(SamePeople.Suggest([], [company], NeverTogether));
        Assert.Empty(SamePeople.Suggest([], [company, secret], NeverTogether));
    }

    [Fact]
    public void One_name_at_very_many_addresses_gives_no_flood()
    {
        var people = Enumerable.Range(0, 5000).Select(i => new SeenPerson($"a{i}@h{i}.example", ["Amara Osei"], 1, null, null, [])).ToList();

        Assert.Empty(SamePeople.Candidates(people, []));
    }

    private static readonly Dictionary<AddressPair, SeenTogether> NeverTogether = [];

    private static IReadOnlyList<SamePersonSuggestion> Suggest(string left, string right) =>
        SamePeople.Suggest(Gather(Mail.Letter.Read($"From: {left}", $"To: {right}", "", "")), [], NeverTogether);

    private static List<SeenPerson> Gather(params ParsedMessage[] messages)
    {
        var seen = new PeopleSeen(Owner);
        foreach (var message in messages)
        {
            seen.Add(message, message.Text);
        }

        return [.. seen.People];
    }

    private static Contact Made(string name, Book book, params string[] addresses) =>
        Contact.Create(Letter.Tenant, "owner", new(name, ContactRole.Hcp, "", addresses, book), Letter.At("2026-11-01T09:00:00Z")).Failed(out var problem, out var contact)
            ? throw new InvalidOperationException(problem.Code)
            : contact;
}
