using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Cadence;

/// <summary>
/// What an owner says of the cadence with one contact. There is none for a contact of which nothing was said: it inherits. It outlives
/// a contact that was removed or merged for as long as that can be undone.
/// </summary>
public sealed class ContactCadence : IOwned
{
    public const int MaxReasonLength = 200;

    private ContactCadence()
    {
    }

    public required Guid TenantId { get; init; }

    public required string OwnerId { get; init; }

    public Book Book { get; init; }

    public required Guid ContactId { get; init; }

    public CadenceChoice Choice { get; private set; }

    /// <summary>With a choice of <see cref="CadenceChoice.Own"/> only, here and below.</summary>
    public int? IdealDays { get; private set; }

    public int? MaxDays { get; private set; }

    /// <summary>The day on which it is over; null when it is not put off.</summary>
    public DateOnly? SnoozedUntil { get; private set; }

    public string SnoozeReason { get; private set; } = "";

    /// <summary>Why the person is not to be contacted; null when they may be.</summary>
    public string? DoNotContact { get; private set; }

    /// <summary>What it said before another contact's was merged into it; null: nothing was.</summary>
    public CadenceDetails? BeforeMerge { get; private set; }

    /// <summary>Counts changes from 1; 0 while nothing was said.</summary>
    public int Version { get; private set; }

    public CadencePolicy? Own => Choice == CadenceChoice.Own && IdealDays is { } ideal && MaxDays is { } max ? new(ideal, max) : null;

    public Snooze? Snooze => SnoozedUntil is { } until ? new(until, SnoozeReason) : null;

    public CadenceDetails Details => new(Choice, IdealDays, MaxDays, Snooze, DoNotContact);

    public static ContactCadence For(Guid tenantId, string ownerId, Book book, Guid contactId) =>
        new() { TenantId = tenantId, OwnerId = ownerId, Book = book, ContactId = contactId };

    /// <param name="seenVersion">The version that the change was made on.</param>
    /// <param name="today">In the owner's zone.</param>
    public Outcome<ContactCadence> Change(CadenceDetails wanted, int seenVersion, DateOnly today)
    {
        if (seenVersion != Version)
        {
            return CadenceProblems.ChangedMeanwhile(Version);
        }

        if (WhyNot(wanted, today) is { } problem)
        {
            return problem;
        }

        Become(wanted);
        BeforeMerge = null; // what was said since holds
        return this;
    }

    /// <summary>Takes over from another contact that turned out to be the same person what is not said here. Who is not to be contacted stays so.</summary>
    public void Absorb(ContactCadence other)
    {
        var before = Details;
        Become(before with
        {
            Choice = Choice == CadenceChoice.Inherited ? other.Choice : Choice,
            IdealDays = Choice == CadenceChoice.Inherited ? other.IdealDays : IdealDays,
            MaxDays = Choice == CadenceChoice.Inherited ? other.MaxDays : MaxDays,
            Snooze = Snooze ?? other.Snooze,
            DoNotContact = DoNotContact ?? other.DoNotContact,
        });
        BeforeMerge = before;
    }

    /// <summary>The merge was undone: it says again what it said before, unless something was said since.</summary>
    public void Split()
    {
        if (BeforeMerge is { } before)
        {
            Become(before);
            BeforeMerge = null;
        }
    }

    /// <summary>Takes a person out of the reasons.</summary>
    public void Redact(Redaction redaction)
    {
        BeforeMerge = BeforeMerge is null ? null : Redacted(BeforeMerge, redaction);
        Become(Redacted(Details, redaction));
    }

    private static CadenceDetails Redacted(CadenceDetails details, Redaction redaction) => details with
    {
        Snooze = details.Snooze is { } snooze ? snooze with { Reason = Cut(redaction.Whole(snooze.Reason)) } : null,
        DoNotContact = details.DoNotContact is { } reason ? Cut(redaction.Whole(reason)) : null,
    };

    private static string Cut(string reason) => reason.Length <= MaxReasonLength ? reason : reason[..MaxReasonLength].TrimEnd();

    private void Become(CadenceDetails wanted)
    {
        (Choice, IdealDays, MaxDays) = (wanted.Choice, wanted.IdealDays, wanted.MaxDays);
        (SnoozedUntil, SnoozeReason, DoNotContact) = (wanted.Snooze?.Until, wanted.Snooze?.Reason.Trim() ?? "", wanted.DoNotContact?.Trim());
        Version++;
    }

    private Problem? WhyNot(CadenceDetails wanted, DateOnly today)
    {
        if (wanted.Choice == CadenceChoice.Own)
        {
            if (wanted.IdealDays is not { } ideal || wanted.MaxDays is not { } max)
            {
                return CadenceProblems.DaysNeeded;
            }

            if (CadencePolicy.Of(ideal, max).Failed(out var problem, out _))
            {
                return problem;
            }
        }
        else if (wanted.IdealDays is not null || wanted.MaxDays is not null)
        {
            return CadenceProblems.DaysNotTaken;
        }

        if (wanted.Snooze is { } snooze && snooze != Snooze)
        {
            if (snooze.Reason.Trim().Length is 0 or > MaxReasonLength)
            {
                return CadenceProblems.SnoozeReasonNeeded;
            }

            if (snooze.Until <= today || snooze.Until.DayNumber - today.DayNumber > CadencePolicy.MostDays)
            {
                return CadenceProblems.SnoozeNotAhead;
            }
        }

        return wanted.DoNotContact?.Trim().Length is 0 or > MaxReasonLength ? CadenceProblems.DoNotContactReasonNeeded : null;
    }
}

public enum CadenceChoice
{
    /// <summary>That of its circles, else that of its tier.</summary>
    Inherited,

    Own,

    /// <summary>None at all, whatever its circles and its tier have.</summary>
    None,
}

/// <summary>All that an owner can say of the cadence with one contact.</summary>
/// <param name="Snooze">Null when it is not put off.</param>
/// <param name="DoNotContact">Why the person is not to be contacted; null when they may be.</param>
public sealed record CadenceDetails(CadenceChoice Choice, int? IdealDays, int? MaxDays, Snooze? Snooze, string? DoNotContact)
{
    public static CadenceDetails Nothing { get; } = new(CadenceChoice.Inherited, null, null, null, null);
}

/// <param name="Until">The day on which it is over, in the owner's zone.</param>
public sealed record Snooze(DateOnly Until, string Reason);
