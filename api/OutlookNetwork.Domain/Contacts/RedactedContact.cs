using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Contacts;

/// <content>A contact of whom something is said that names somebody else, who is erased.</content>
public sealed partial class Contact
{
    /// <summary>
    /// Puts the pseudonym where the circles, the interests and how we met name the person, and leaves out links that do. Its own name
    /// and addresses stay: they are this contact's.
    /// </summary>
    /// <returns>Whether anything was changed; the version counts on then.</returns>
    public bool Redact(Redaction redaction)
    {
        var before = About;
        var after = before with
        {
            Circles = [.. before.Circles.Select(redaction.Whole)],
            Interests = [.. before.Interests.Select(interest => interest with { Name = redaction.Whole(interest.Name) })],
            Met = before.Met is { } met ? met with { Words = redaction.Whole(met.Words), Event = redaction.Whole(met.Event) } : null,
            Profiles = [.. before.Profiles.Where(link => !redaction.Finds(link))],
        };
        if (after == before)
        {
            return false;
        }

        Keep(after.Shortened());
        NoteSearchText();
        Version++;
        return true;
    }
}
