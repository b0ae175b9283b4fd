using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Contacts;

/// <summary>Something that a contact told its owner about their life. It is the owner's alone, whatever is shared, and goes when its day is over.</summary>
public sealed class PersonalDetail : IOwned
{
    public const int MaxTextLength = 300; // characters: a sentence or two
    public const int MaxOfContact = 50;
    public const int MaxDaysKept = 1827; // five years
    private const int UsualYearsKept = 1;

    private PersonalDetail()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid TenantId { get; init; }

    public required string OwnerId { get; init; }

    public Book Book { get; private init; }

    public Guid ContactId { get; private set; }

    public string Text { get; private set; } = "";

    public DetailSource Source { get; private set; }

    /// <summary>The message or the interaction in which it was told, which may be gone since; null: none is known.</summary>
    public Guid? ToldIn { get; private set; }

    /// <summary>The day when it was told, in the owner's zone.</summary>
    public DateOnly ToldOn { get; private set; }

    /// <summary>The last day on which it is kept, in the owner's zone.</summary>
    public DateOnly ExpiresOn { get; private set; }

    public DateTimeOffset NotedAt { get; private init; }

    /// <summary>Counts changes from 1; a change that names an older one is refused.</summary>
    public int Version { get; private set; } = 1;

    /// <param name="book">The contact's.</param>
    /// <param name="today">In the owner's zone.</param>
    public static Outcome<PersonalDetail> Of(Guid tenantId, string ownerId, Book book, Guid contactId, ToldDetail told, DateOnly today, DateTimeOffset now) =>
        new PersonalDetail { TenantId = tenantId, OwnerId = ownerId, Book = book, ContactId = contactId, NotedAt = now }.Take(told, today);

    /// <param name="seenVersion">The version that the change was made on.</param>
    public Outcome<PersonalDetail> Change(ToldDetail told, int seenVersion, DateOnly today)
    {
        if (seenVersion != Version)
        {
            return PersonalDetailProblems.ChangedMeanwhile(Version);
        }

        if (Take(told, today).Failed(out var problem, out _))
        {
            return problem;
        }

        Version++;
        return this;
    }

    /// <summary>It goes with its contact into another, or back.</summary>
    public void MoveTo(Guid contactId) => (ContactId, Version) = (contactId, Version + 1);

    /// <summary>Takes another person out of the words.</summary>
    public void Redact(Redaction redaction)
    {
        var text = redaction.Whole(Text);
        (Text, Version) = (text.Length > MaxTextLength ? text[..MaxTextLength] : text, Version + 1);
    }

    public PersonalDetailKept Kept => new(Id, Book, ContactId, Text, Source, ToldIn, ToldOn, ExpiresOn, NotedAt, Version);

    /// <summary>The detail comes back with its contact.</summary>
    public static PersonalDetail Restore(Guid tenantId, string ownerId, PersonalDetailKept kept) => new()
    {
        Id = kept.Id,
        TenantId = tenantId,
        OwnerId = ownerId,
        Book = kept.Book,
        ContactId = kept.ContactId,
        Text = kept.Text,
        Source = kept.Source,
        ToldIn = kept.ToldIn,
        ToldOn = kept.ToldOn,
        ExpiresOn = kept.ExpiresOn,
        NotedAt = kept.NotedAt,
        Version = kept.Version,
    };

    private Outcome<PersonalDetail> Take(ToldDetail told, DateOnly today)
    {
        var text = told.Tidied;
        if (text.Length is 0 or > MaxTextLength)
        {
            return text.Length == 0 ? PersonalDetailProblems.TextNeeded : PersonalDetailProblems.TextTooLong(text.Length);
        }

        var toldOn = told.ToldOn ?? today;
        if (toldOn > today)
        {
            return PersonalDetailProblems.ToldAhead;
        }

        var expires = told.ExpiresOn ?? today.AddYears(UsualYearsKept);
        if (expires < today || expires.DayNumber - today.DayNumber > MaxDaysKept)
        {
            return PersonalDetailProblems.DayOutOfReach;
        }

        (Text, Source, ToldIn, ToldOn, ExpiresOn) = (text, told.Source, told.Source == DetailSource.InPerson ? null : told.ToldIn, toldOn, expires);
        return this;
    }
}

/// <summary>What is said of a personal detail.</summary>
/// <param name="ToldOn">Null: today.</param>
/// <param name="ExpiresOn">Null: a year from today.</param>
public sealed record ToldDetail(string Text, DetailSource Source, Guid? ToldIn, DateOnly? ToldOn, DateOnly? ExpiresOn)
{
    /// <summary>The text in one line.</summary>
    public string Tidied => string.Join(' ', Text.Replace("\0", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>All that a personal detail was.</summary>
public sealed record PersonalDetailKept(
    Guid Id, Book Book, Guid ContactId, string Text, DetailSource Source, Guid? ToldIn, DateOnly ToldOn, DateOnly ExpiresOn, DateTimeOffset NotedAt, int Version);

public enum DetailSource
{
    InPerson,
    Message,

    /// <summary>A call, a meeting or the like that was logged.</summary>
    Interaction,
}
