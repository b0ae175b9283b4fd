using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Domain.Interactions;

public static class InteractionProblems
{
    public static Problem Missing { get; } = new(
        ProblemKind.Missing, "interaction.missing", "There is no such interaction. It may have been withdrawn; reload to see what is there.");

    public static Problem ContactNeeded { get; } = new(
        ProblemKind.Invalid, "interaction.contact-needed", "Name at least one contact who took part.");

    public static Problem TooManyContacts { get; } = new(
        ProblemKind.Invalid, "interaction.too-many-contacts", $"At most {Interaction.MaxContacts} contacts take part in one interaction. Leave some out.");

    public static Problem ContactMissing { get; } = new(
        ProblemKind.Missing, "interaction.contact-missing", "One of the contacts is none of yours, or was removed. Reload to see who is there.");

    public static Problem TextNeeded { get; } = new(
        ProblemKind.Invalid, "interaction.text-needed", "A note without words says nothing. Write some.");

    public static Problem EventTooLong { get; } = new(
        ProblemKind.Invalid, "interaction.event-too-long", $"The name of an event has at most {Interaction.MaxEventLength} characters. Shorten it.");

    public static Problem InFuture { get; } = new(
        ProblemKind.Invalid, "interaction.in-future", "This day or time has not come yet. Write down what has happened, with the date when it did.");

    public static Problem TooEarly { get; } = new(
        ProblemKind.Invalid, "interaction.too-early", "The date lies before 1900. Correct the year.");

    public static Problem NoDirection { get; } = new(
        ProblemKind.Invalid, "interaction.no-direction", "In a meeting, a conversation and a note no side is the one that began. Leave the direction out.");

    public static Problem NoWeight { get; } = new(
        ProblemKind.Invalid, "interaction.no-weight", "A note does not count as having been in touch, so it weighs nothing. Leave the weight out.");

    public static Problem NoQuickTouch { get; } = new(
        ProblemKind.Invalid, "interaction.no-quick-touch", "Only a call, a meeting, a conversation at a congress and a comment are logged in one click.");

    public static Problem IsMail { get; } = new(
        ProblemKind.Invalid, "interaction.is-mail", "A message is logged from the mail itself and says what the mail says. Log it in Outlook, or withdraw it.");

    public static Problem WithdrawalMissing { get; } = new(
        ProblemKind.Missing, "withdrawal.missing", "There is no such withdrawal, or it can no longer be taken back. Reload to see what is there.");

    public static Problem WordsTooLong { get; } = new(
        ProblemKind.Invalid, "withdrawal.words-too-long", $"The words beside a reason have at most {Withdrawal.MaxWordsLength} characters. Shorten them.");

    public static Problem UnknownReason(IEnumerable<string> reasons) => new ProblemWithFact(
        ProblemKind.Invalid, "withdrawal.unknown-reason", "This is none of the reasons for withdrawing something; choose one of the list.", "reasons", reasons);

    public static Problem TextTooLong(int length) => new ProblemWithFact(
        ProblemKind.Invalid, "interaction.text-too-long", $"The text has {length} characters, and at most {Interaction.MaxTextLength} are kept. Shorten it.", "largest", Interaction.MaxTextLength);

    public static Problem ChangedMeanwhile(int version) => new ProblemWithFact(
        ProblemKind.Conflict, "interaction.changed-meanwhile", "The entry was changed elsewhere. Reload it and make your change again.", "version", version);
}
