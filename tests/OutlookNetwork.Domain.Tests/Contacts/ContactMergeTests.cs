using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Domain.Tests.Contacts;

public sealed class ContactMergeTests
{
    private static readonly DateTimeOffset Before = Letter.At("2026-11-01T09:00:00Z");
    private static readonly DateTimeOffset Now = Letter.At("2026-11-20T09:00:00Z");

    [Fact]
    public void A_preview_names_what_differs_and_changes_nothing()
    {
        var (kept, other) = (Made("Amara Osei", "ama@h.example", ContactRole.Hcp, "Hospital"), Made("A. Osei", "ama@mail.example", ContactRole.Researcher, "University"));

        var preview = kept.PreviewMerge(other);

        Assert.Null(preview.Refused);
        Assert.Equal(
            [new(MergeField.Name, "Amara Osei", "A. Osei"), new(MergeField.Role, "Hcp", "Researcher"), new(MergeField.Institution, "Hospital", "University")],
            preview.Conflicts);
        Assert.Equal(["ama@h.example", "ama@mail.example"], preview.Result.Addresses);
        Assert.Equal((1, 1, 1), (kept.Version, kept.Addresses.Count, other.Addresses.Count));
    }

    [Fact]
    public void What_only_one_of_the_two_says_is_no_conflict_and_is_taken()
    {
        var (kept, other) = (Made("Amara Osei", "ama@h.example", ContactRole.Other, ""), Made("Amara Osei", "ama@mail.example", ContactRole.Hcp, "Hospital"));

        var preview = kept.PreviewMerge(other);

        Assert.Empty(preview.Conflicts);
        Assert.Equal((ContactRole.Hcp, "Hospital"), (preview.Result.Role, preview.Result.Institution));
    }

    [Fact]
    public void The_merged_contact_has_the_chosen_values_and_all_addresses()
    {
        var (kept, other) = (Made("Amara Osei", "ama@h.example", ContactRole.Hcp, "Hospital"), Made("Dr Osei", "ama@mail.example", ContactRole.Peer, "University"));

        var merge = Done(kept.Merge(other, new(1, 1, Name: "Dr Amara Osei", Institution: "University"), Now));

        Assert.Equal(("Dr Amara Osei", ContactRole.Hcp, "University", 2), (kept.Name, kept.Role, kept.Institution, kept.Version));
        Assert.Equal(["ama@h.example", "ama@mail.example"], kept.Addresses.Select(address => address.Address));
        Assert.All(kept.Addresses, address => Assert.Equal(kept.Id, address.ContactId));
        Assert.Contains("ama@mail.example", kept.SearchText, StringComparison.Ordinal);
        Assert.Empty(other.Addresses);
        Assert.Equal((kept.Id, other.Id, 2, Now), (merge.Kept.Id, merge.Absorbed.Id, merge.MergedVersion, merge.MergedAt));
    }

    [Fact]
    public void An_undo_restores_both_and_whose_address_is_whose()
    {
        var (kept, other) = (Made("Amara Osei", "ama@h.example", ContactRole.Hcp, "Hospital"), Made("Dr Osei", "ama@mail.example", ContactRole.Peer, "University"));
        var before = (Seen(kept), Seen(other));
        var merge = Done(kept.Merge(other, new(1, 1, Name: "Somebody"), Now));

        var restored = Done(merge.Undo(kept));

        Assert.Equal(before, (Seen(kept), Seen(restored)));
        Assert.Equal((other.Id, other.CreatedAt, 1), (restored.Id, restored.CreatedAt, restored.Version));
        Assert.Equal(3, kept.Version);
        Assert.All(restored.Addresses, address => Assert.Equal(restored.Id, address.ContactId));
        Assert.Equal(Before, kept.ChangedAt);
    }

    [Fact]
    public void A_merge_cannot_be_undone_twice_or_after_a_change()
    {
        var (kept, other) = (Made("Amara Osei", "ama@h.example"), Made("Dr Osei", "ama@mail.example"));
        var merge = Done(kept.Merge(other, new(1, 1), Now));
        Done(kept.Change(new("Amara", ContactRole.Hcp, "", ["ama@h.example", "ama@mail.example"], Book.Company), 2, Now));

        Assert.Equal("contact.changed-since-merge", Refused(merge.Undo(kept)));
        Assert.Equal(2, kept.Addresses.Count);

        var ben = Made("Ben Roy", "ben@h.example");
        var second = Done(ben.Merge(Made("B. Roy", "ben@mail.example"), new(1, 1), Now));
        Done(second.Undo(ben));
        Assert.Equal("contact.changed-since-merge", Refused(second.Undo(ben)));
        Assert.Equal("contact.missing", Refused(second.Undo(kept)));
    }

    [Fact]
    public void Contacts_that_must_not_be_merged_are_refused_by_name_and_left_alone()
    {
        var kept = Made("Amara Osei", "ama@h.example");
        var full = Made("Dr Osei", [.. Enumerable.Range(0, Contact.MaxAddresses).Select(i => $"ama{i}@mail.example")]);
        var secret = Made("Dr Osei", ["ama@home.example"], Book.Private);

        Assert.Equal("contact.merge-same", Refused(kept.Merge(kept, new(1, 1), Now)));
        Assert.Equal("contact.merge-books", Refused(kept.Merge(secret, new(1, 1), Now)));
        Assert.Equal("contact.merge-sharing", Refused(kept.Merge(Shared("Dr Osei", "ama@shared.example"), new(1, 1), Now)));
        Assert.Equal("contact.merge-addresses", Refused(kept.Merge(full, new(1, 1), Now)));
        Assert.Equal("contact.changed-meanwhile", Refused(kept.Merge(Made("Dr Osei", "x@mail.example"), new(2, 1), Now)));
        Assert.Equal("contact.changed-meanwhile", Refused(kept.Merge(Made("Dr Osei", "x@mail.example"), new(1, 2), Now)));
        Assert.Equal("contact.name-needed", Refused(kept.Merge(Made("Dr Osei", "x@mail.example"), new(1, 1, Name: " "), Now)));

        Assert.Contains(kept.PreviewMerge(secret).Conflicts, conflict => conflict == new MergeConflict(MergeField.Book, "Company", "Private"));
        Assert.Equal(("Amara Osei", 1, 1, 1, 20), (kept.Name, kept.Version, kept.Addresses.Count, secret.Addresses.Count, full.Addresses.Count));
    }

    [Fact]
    public void Of_two_shared_contacts_the_merged_one_is_shared_and_so_are_both_again_after_an_undo()
    {
        var (kept, other) = (Shared("Amara Osei", "ama@h.example"), Shared("Dr Osei", "ama@mail.example"));

        var merge = Done(kept.Merge(other, new(1, 1), Now));
        Assert.True(kept.Shared && kept.Addresses.All(address => address.Shared));

        var absorbed = Done(merge.Undo(kept));
        Assert.True(kept.Shared && absorbed.Shared && absorbed.Addresses.Single().Shared);
    }

    [Fact]
    public void Another_owners_contact_is_not_there_to_be_merged()
    {
        var theirs = Done(Contact.Create(Letter.Tenant, "somebody else", new("Osei", ContactRole.Hcp, "", ["x@h.example"], Book.Company), Before));

        Assert.Equal("contact.missing", Refused(Made("Amara Osei", "ama@h.example").Merge(theirs, new(1, 1), Now)));
    }

    private static string Seen(Contact contact) => string.Join(
        '|', contact.Name, contact.Role, contact.Institution, contact.Book, contact.SearchText, contact.CreatedAt, contact.ChangedAt,
        string.Join(',', contact.Addresses.Select(address => address.Address)));

    private static Contact Made(string name, string address, ContactRole role = ContactRole.Hcp, string institution = "") =>
        Done(Contact.Create(Letter.Tenant, "owner", new(name, role, institution, [address], Book.Company), Before));

    private static Contact Shared(string name, string address) =>
        Done(Contact.Create(Letter.Tenant, "owner", new(name, ContactRole.Hcp, "", [address], Book.Company, Shared: true), Before));

    private static Contact Made(string name, string[] addresses, Book book = Book.Company) =>
        Done(Contact.Create(Letter.Tenant, "owner", new(name, ContactRole.Hcp, "", addresses, book), Before));

    private static T Done<T>(Outcome<T> outcome)
        where T : notnull =>
        outcome.Failed(out var problem, out var value) ? throw new InvalidOperationException(problem.Code) : value;

    private static string Refused<T>(Outcome<T> outcome)
        where T : notnull =>
        outcome.Failed(out var problem, out _) ? problem.Code : "";
}
