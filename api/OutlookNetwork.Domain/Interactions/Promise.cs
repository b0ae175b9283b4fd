using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Interactions;

/// <summary>Something that the owner promised a contact: what, by which day, and whether it was kept.</summary>
public sealed class Promise : IOwned
{
    public const int MaxTextLength = 400; // characters: a sentence or two
    public const int MaxOpen = 500; // of one owner: they are shown in one list
    public const int MaxDaysAhead = 3650;

    private Promise()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid TenantId { get; init; }

    public required string OwnerId { get; init; }

    public Book Book { get; private init; }

    public Guid ContactId { get; private set; }

    /// <summary>In the owner's own words; empty for a follow-up, of which nothing more is to be said.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The last day on which it is kept in time, in the owner's zone; null: no day was said.</summary>
    public DateOnly? DueOn { get; private set; }

    public PromiseSource Source { get; private init; }

    /// <summary>The interaction or the message in which it was made, which may be gone since; null: none is known.</summary>
    public Guid? MadeIn { get; private init; }

    public DateTimeOffset MadeAt { get; private init; }

    public PromiseState State { get; private set; }

    /// <summary>When it was kept or dropped; null while it is open.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Counts changes from 1; a change that names an older one is refused.</summary>
    public int Version { get; private set; } = 1;

    /// <param name="book">The contact's.</param>
    /// <param name="today">In the owner's zone.</param>
    public static Outcome<Promise> Of(Guid tenantId, string ownerId, Book book, PromiseDetails details, DateOnly today, DateTimeOffset now)
    {
        var promise = new Promise
        {
            TenantId = tenantId,
            OwnerId = ownerId,
            Book = book,
            ContactId = details.ContactId,
            Source = details.Source,
            MadeIn = details.MadeIn,
            MadeAt = now,
        };
        return promise.Take(details.Text, details.DueOn, today);
    }

    /// <param name="seenVersion">The version that the change was made on.</param>
    public Outcome<Promise> Change(string text, DateOnly? dueOn, int seenVersion, DateOnly today)
    {
        if (seenVersion != Version)
        {
            return PromiseProblems.ChangedMeanwhile(Version);
        }

        if (Take(text, dueOn, today).Failed(out var problem, out _))
        {
            return problem;
        }

        Version++;
        return this;
    }

    /// <summary>Says that it was kept, or that it will not be. Saying the same again changes nothing.</summary>
    public Outcome<Promise> End(PromiseState state, DateTimeOffset now)
    {
        if (state == PromiseState.Open)
        {
            return PromiseProblems.NotAnEnd;
        }

        if (State != state)
        {
            (State, EndedAt, Version) = (state, now, Version + 1);
        }

        return this;
    }

    /// <summary>Opens it again; one that is open stays so.</summary>
    public Promise Reopen()
    {
        if (State != PromiseState.Open)
        {
            (State, EndedAt, Version) = (PromiseState.Open, null, Version + 1);
        }

        return this;
    }

    /// <summary>It goes with its contact into another, or back.</summary>
    public void MoveTo(Guid contactId) => (ContactId, Version) = (contactId, Version + 1);

    /// <summary>Takes a person out of the owner's words.</summary>
    public void Redact(Redaction redaction)
    {
        var text = redaction.Whole(Text);
        (Text, Version) = (text.Length > MaxTextLength ? text[..MaxTextLength] : text, Version + 1);
    }

    public PromiseKept Kept => new(Id, Book, ContactId, Text, DueOn, Source, MadeIn, MadeAt, State, EndedAt, Version);

    /// <summary>The promise comes back with its contact.</summary>
    public static Promise Restore(Guid tenantId, string ownerId, PromiseKept kept) => new()
    {
        Id = kept.Id,
        TenantId = tenantId,
        OwnerId = ownerId,
        Book = kept.Book,
        ContactId = kept.ContactId,
        Text = kept.Text,
        DueOn = kept.DueOn,
        Source = kept.Source,
        MadeIn = kept.MadeIn,
        MadeAt = kept.MadeAt,
        State = kept.State,
        EndedAt = kept.EndedAt,
        Version = kept.Version,
    };

    private Outcome<Promise> Take(string text, DateOnly? dueOn, DateOnly today)
    {
        text = string.Join(' ', text.Replace("\0", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length == 0 && Source != PromiseSource.FirstContact)
        {
            return PromiseProblems.TextNeeded;
        }

        if (text.Length > MaxTextLength)
        {
            return PromiseProblems.TextTooLong(text.Length);
        }

        if (dueOn is { } due && due != DueOn && (due < today || due.DayNumber - today.DayNumber > MaxDaysAhead))
        {
            return due < today ? PromiseProblems.DayPast : PromiseProblems.DayTooFar;
        }

        (Text, DueOn) = (text, dueOn);
        return this;
    }
}

/// <summary>What is said of a promise when it is made.</summary>
public sealed record PromiseDetails(Guid ContactId, string Text, DateOnly? DueOn, PromiseSource Source, Guid? MadeIn);

/// <summary>All that a promise was.</summary>
public sealed record PromiseKept(
    Guid Id, Book Book, Guid ContactId, string Text, DateOnly? DueOn, PromiseSource Source, Guid? MadeIn, DateTimeOffset MadeAt, PromiseState State,
    DateTimeOffset? EndedAt, int Version);

public enum PromiseSource
{
    /// <summary>The owner wrote it down.</summary>
    ByHand,

    /// <summary>It was made in a note, a meeting or the like.</summary>
    Interaction,

    /// <summary>A sentence of an own message said so, and the owner took it over.</summary>
    Message,

    /// <summary>What the owner said of the follow-up that a first contact asks for.</summary>
    FirstContact,
}

public enum PromiseState
{
    Open,
    Kept,
    Dropped,
}
