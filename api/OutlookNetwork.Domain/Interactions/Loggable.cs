using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Interactions;

/// <summary>Decides which messages may be logged as interactions.</summary>
public static class Loggable
{
    /// <returns>Why the message is not logged; <see langword="null"/> when it may be.</returns>
    public static Problem? WhyNot(Automatic automatic, IEnumerable<Participant> everyone, MailboxOwner owner)
    {
        if (NeverLogged(everyone, owner) is { } barred)
        {
            return barred;
        }

        if (automatic != Automatic.None)
        {
            return new(ProblemKind.Refused, "item.automatic", Sentence(automatic));
        }

        return owner.IsInternalOnly(everyone)
            ? new(ProblemKind.Refused, "item.internal-only", "Everyone on this message is a colleague; internal mail is not logged.")
            : null;
    }

    /// <returns>That somebody of the never-log list stands on the message; null when nobody does.</returns>
    public static Problem? NeverLogged(IEnumerable<Participant> everyone, MailboxOwner owner) => owner.NeverLog.IsEmpty
        ? null
        : everyone.Select(one => owner.NeverLog.EntryFor(one.Address) is { } entry
            ? new ProblemWithFact(
                ProblemKind.Refused, "item.never-log", ContactMatching.NeverLogged(EmailAddress.TryParse(one.Address, out var address) ? address.Value : one.Address, entry)
                    + " Nothing on which it stands is logged or stored anew.", "entry", entry)
            : null).FirstOrDefault(problem => problem is not null);

    private static string Sentence(Automatic automatic) => automatic switch
    {
        Automatic.AutoReply => "This is an automatic reply; it is shown, but it does not count as having been in touch.",
        Automatic.Bounce => "This is a delivery failure; it is shown, but it does not count as having been in touch.",
        Automatic.Receipt => "This is a read receipt; it is shown, but it does not count as having been in touch.",
        Automatic.Calendar => "This is an automatic calendar message; it does not count as having been in touch.",
        Automatic.List => "This came through a mailing list and does not name you; it does not count as having been in touch.",
        _ => "This was sent in bulk; it does not count as having been in touch.",
    };
}
