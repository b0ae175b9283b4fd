namespace OutlookNetwork.Domain.Contacts;

public static class ContactProblems
{
    public static Problem NameNeeded { get; } = new(
        ProblemKind.Invalid, "contact.name-needed", $"A contact needs a name of 1 to {Contact.MaxNameLength} characters.");

    public static Problem InstitutionTooLong { get; } = new(
        ProblemKind.Invalid, "contact.institution-too-long", $"An institution has at most {Contact.MaxInstitutionLength} characters.");

    public static Problem MetTooLong { get; } = new(
        ProblemKind.Invalid, "contact.met-too-long",
        $"How you met has at most {HowMet.MaxWords} characters, and where at most {HowMet.MaxEvent}. Shorten it.");

    public static Problem TooManyProfiles { get; } = new(
        ProblemKind.Invalid, "contact.too-many-profiles", $"A contact has at most {ContactAbout.MaxProfiles} profile links. Remove some first.");

    public static Problem SourceMissing { get; } = new(
        ProblemKind.Missing, "contact.source-missing", "The mail that an interest is said to come from is none of yours, or was removed. Leave it out.");

    public static Problem UnknownTimeZone(string name) => new ProblemWithFact(
        ProblemKind.Invalid, "contact.unknown-time-zone", "There is no such time zone; use a name like Europe/Berlin, or none to take yours.", "timeZone", name);

    public static Problem AddressesNeeded { get; } = new(
        ProblemKind.Invalid, "contact.addresses-needed", $"A contact needs 1 to {Contact.MaxAddresses} e-mail addresses.");

    public static Problem Missing { get; } = new(
        ProblemKind.Missing, "contact.missing", "There is no such contact. It may have been removed; reload to see what is there.");

    public static Problem HasHistory { get; } = new(
        ProblemKind.Conflict, "contact.has-history", "Interactions are logged with this contact. Withdraw them before you remove it.");

    public static Problem SameContact { get; } = new(
        ProblemKind.Invalid, "contact.merge-same", "A contact cannot be merged with itself. Choose another one.");

    public static Problem DifferentBooks { get; } = new(
        ProblemKind.Refused, "contact.merge-books", "One contact belongs to the company's book and one to your private book; they must not be mixed.");

    public static Problem DifferentSharing { get; } = new(
        ProblemKind.Refused, "contact.merge-sharing",
        "One contact is shared with your colleagues and the other is not. Share both or neither, then merge them.");

    public static Problem PrivateBookNotShared { get; } = new(
        ProblemKind.Refused, "contact.private-book-not-shared",
        "A contact of your private book is never shared. Move it to the company's book first, or leave it unshared.");

    public static Problem TooManyAddresses { get; } = new(
        ProblemKind.Invalid, "contact.merge-addresses", $"Together they have more than {Contact.MaxAddresses} addresses. Remove some first.");

    public static Problem ChangedSinceMerge { get; } = new(
        ProblemKind.Conflict, "contact.changed-since-merge", "The merged contact was changed since, so the merge can no longer be undone.");

    public static Problem MergeMissing { get; } = new(
        ProblemKind.Missing, "contact.merge-missing", "There is no such merge. It may have been undone already; reload to see what is there.");

    public static Problem BulkSize { get; } = new(
        ProblemKind.Invalid, "contact.bulk-size", $"Name 1 to {BulkChange.MaxContacts} contacts, each once. Change more in several goes.");

    public static Problem BulkNothing { get; } = new(
        ProblemKind.Invalid, "contact.bulk-nothing", "Say what is to be changed: role, tier, institution, sharing or circles.");

    public static Problem BulkMissing { get; } = new(
        ProblemKind.Missing, "contact.bulk-missing", "There is no such change of many contacts, or it can no longer be undone. Reload to see what is there.");

    /// <param name="contacts">Those in the way, and why.</param>
    public static Problem BulkRefused(IReadOnlyList<RefusedContact> contacts) => new ProblemWithFact(
        ProblemKind.Conflict, "contact.bulk-refused", "Some of the contacts cannot be changed so, and none was changed. Leave these out, or look at what they are now.",
        "contacts", contacts);

    public static Problem PairNeeded { get; } = new(
        ProblemKind.Invalid, "contact.pair-needed", "Name two different addresses that are not one person's.");

    public static Problem MetWhen(string text) => new ProblemWithFact(
        ProblemKind.Invalid, "contact.met-when", "When you met is a day, a month or a year: write 2026-03-14, 2026-03 or 2026.", "on", text);

    public static Problem NotAProfile(string text) => new ProblemWithFact(
        ProblemKind.Invalid, "contact.not-a-profile",
        $"One of the profile links is none. Write it whole, beginning with https:// and at most {ProfileLink.MaxLength} characters long, or an ORCID iD alone.", "profile", text);

    public static Problem LabelName(LabelKind kind) => kind == LabelKind.Circle
        ? new(ProblemKind.Invalid, "contact.circle-name", $"A circle needs a name of 1 to {ContactLabel.MaxLength} characters.")
        : new(ProblemKind.Invalid, "contact.interest-name", $"An interest needs a name of 1 to {ContactLabel.MaxLength} characters.");

    public static Problem TooManyLabels(LabelKind kind, int most) => kind == LabelKind.Circle
        ? new(ProblemKind.Invalid, "contact.too-many-circles", $"A contact is in at most {most} circles. Take it out of some first.")
        : new(ProblemKind.Invalid, "contact.too-many-interests", $"A contact has at most {most} interests. Remove some first.");

    public static Problem NotAnAddress(string text) => new ProblemWithFact(
        ProblemKind.Invalid, "contact.not-an-address", "One of the addresses is no e-mail address; write it as name@domain.", "address", text);

    public static Problem OwnAddress(string address) => new ProblemWithFact(
        ProblemKind.Conflict, "contact.own-address", "One of the addresses is your own. Leave it out, or take it off your addresses in the settings first.", "address", address);

    public static Problem NeverLog(string address) => new ProblemWithFact(
        ProblemKind.Conflict, "contact.never-log", "One of the addresses is on your never-log list. Leave it out, or take it off that list in the settings first.", "address", address);

    public static Problem NotAPerson(string address) => new ProblemWithFact(
        ProblemKind.Conflict, "contact.not-a-person", "One of the addresses is a mailing list's, and a contact is a person. Leave it out.", "address", address);

    public static Problem RemovalMissing { get; } = new(
        ProblemKind.Missing, "contact.removal-missing", "There is no such removal, or it can no longer be undone. Reload to see what is there.");

    /// <summary>Somebody who asked for it was erased; see the tombstones.</summary>
    public static Problem Erased(string address) => new ProblemWithFact(
        ProblemKind.Conflict, "contact.erased", "One of the addresses belongs to somebody who was erased. Lift that first, and say why.", "address", address);

    public static Problem AddressTaken(Guid contactId, string name, string address) => new AddressTakenProblem(contactId, name, address);

    public const string ChangedMeanwhileCode = "contact.changed-meanwhile";

    /// <param name="now">What the contact is now, where that helps; null where it does not.</param>
    public static Problem ChangedMeanwhile(int version, object? now = null) => new ChangedMeanwhileProblem(version, now);

    private sealed record ChangedMeanwhileProblem(int Version, object? Now)
        : Problem(ProblemKind.Conflict, ChangedMeanwhileCode, "The contact was changed elsewhere. Compare with what it is now, and make your change again.")
    {
        public override IReadOnlyDictionary<string, object?> Facts => Now is null
            ? new Dictionary<string, object?> { ["version"] = Version }
            : new Dictionary<string, object?> { ["version"] = Version, ["contact"] = Now };
    }

    private sealed record AddressTakenProblem(Guid ContactId, string Name, string Address)
        : Problem(ProblemKind.Conflict, "contact.address-taken", "Another of your contacts already has this address.")
    {
        public override IReadOnlyDictionary<string, object?> Facts =>
            new Dictionary<string, object?> { ["contactId"] = ContactId, ["name"] = Name, ["address"] = Address };
    }
}

/// <summary>One contact that stands in the way of a change of many.</summary>
public sealed record RefusedContact(Guid Id, string Name, string Code, string Detail);

/// <summary>A problem with one value that helps to act on it.</summary>
public sealed record ProblemWithFact(ProblemKind Kind, string Code, string Detail, string FactName, object? Fact)
    : Problem(Kind, Code, Detail)
{
    public override IReadOnlyDictionary<string, object?> Facts => new Dictionary<string, object?> { [FactName] = Fact };
}
