using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Cadence;

/// <summary>What an owner tells the product about themselves; direction, counterpart and internal mail are decided by it.</summary>
public sealed class OwnerSettings : IOwned
{
    public const int MaxEntries = 50; // addresses, and domains
    public const int MaxDaysOff = 1_000; // public holidays and leave of twenty years
    public const int MostDaysKept = 36_500;
    public const int MostPeoplePerDay = 100;
    public const int MaxCategoryLength = 255; // Source: Office, limits of the API for Outlook add-ins

    /// <summary>Outlook separates the categories of a mail by these.</summary>
    private static readonly System.Buffers.SearchValues<char> NotInCategories = System.Buffers.SearchValues.Create(",;\r\n\t\0");

    public required Guid TenantId { get; init; }

    public required string OwnerId { get; init; }

    public Book Book { get; init; }

    public string DisplayName { get; private set; } = "";

    public IReadOnlyList<string> Addresses { get; private set; } = [];

    public IReadOnlyList<string> InternalDomains { get; private set; } = [];

    /// <summary>Addresses and domains in normal form; see <see cref="Mail.NeverLog"/>.</summary>
    public IReadOnlyList<string> NeverLog { get; private set; } = [];

    /// <summary>IANA name.</summary>
    public string TimeZone { get; private set; } = "UTC";

    public WorkingHours WorkingHours { get; private set; } = WorkingHours.Usual;

    /// <summary>Days after which messages and interactions of the company's book are removed; null keeps them.</summary>
    public int? KeepCompanyDays { get; private set; }

    /// <summary>The same of the private book.</summary>
    public int? KeepPrivateDays { get; private set; }

    /// <summary>The owner asked for no more words about beginning.</summary>
    public bool FirstRunOver { get; private set; }

    /// <summary>The Outlook category that logged mail is given; empty: none is.</summary>
    public string LoggedCategory { get; private set; } = "";

    /// <summary>Days in the owner's zone on which the owner does not work, in order.</summary>
    public IReadOnlyList<DateOnly> DaysOff { get; private set; } = [];

    /// <summary>How soon after a first conversation a mail is to follow; 0: never asked for.</summary>
    public int FollowUpHours { get; private set; } = FollowUp.UsualHours;

    /// <summary>With how many people whom nobody waits for the owner wants to be in touch on a day.</summary>
    public int PeoplePerDay { get; private set; } = TodayList.UsualPerDay;

    /// <summary>Beside a mail that is written its manner is told of too.</summary>
    public bool MannerHints { get; private set; } = true;

    public int Version { get; private set; }

    /// <summary>How colleagues are told who the owner is: by name, else by address. The owner's id says nothing to a person.</summary>
    public string CalledAs => DisplayName.Length > 0 ? DisplayName : Addresses.Count > 0 ? Addresses[0] : "a colleague";

    public MailboxOwner Owner => new(Addresses, InternalDomains) { NeverLog = new(NeverLog) };

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>When the owner works.</summary>
    public WorkingTime Working => new(WorkingHours, Zone, DaysOff.ToHashSet());

    /// <summary>When somebody else works: where nothing is known of it as the owner does, else in the owner's hours of their own zone, without the owner's days off.</summary>
    /// <param name="zone">IANA name; null when not known.</param>
    public WorkingTime WorkingOf(string? zone) =>
        zone is null ? Working : new(WorkingHours, TimeZoneInfo.FindSystemTimeZoneById(zone), new HashSet<DateOnly>());

    public Outcome<OwnerSettings> Change(SettingsDetails wanted)
    {
        if (wanted.Version != Version)
        {
            return SettingsProblems.ChangedMeanwhile;
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(wanted.TimeZone, out _))
        {
            return SettingsProblems.UnknownTimeZone(wanted.TimeZone);
        }

        if (wanted.WorkingHours.Start >= wanted.WorkingHours.End)
        {
            return SettingsProblems.HoursReversed;
        }

        if (wanted.Addresses.Count > MaxEntries || wanted.InternalDomains.Count > MaxEntries)
        {
            return SettingsProblems.TooMany;
        }

        if (wanted.KeepCompanyDays is < 1 or > MostDaysKept || wanted.KeepPrivateDays is < 1 or > MostDaysKept)
        {
            return SettingsProblems.KeptTooShort;
        }

        if (wanted.FollowUpHours is < 0 or > FollowUp.MostHours)
        {
            return SettingsProblems.FollowUpHours;
        }

        if (wanted.PeoplePerDay is < 1 or > MostPeoplePerDay)
        {
            return SettingsProblems.PeoplePerDay;
        }

        var addresses = new List<string>();
        foreach (var text in wanted.Addresses)
        {
            if (!EmailAddress.TryParse(text, out var address))
            {
                return SettingsProblems.NotAnAddress(text);
            }

            addresses.Add(address.Value);
        }

        var domains = wanted.InternalDomains.Select(domain => domain.Trim().TrimStart('@').ToLowerInvariant()).ToList();
        if (domains.Find(domain => Uri.CheckHostName(domain) != UriHostNameType.Dns || !domain.Contains('.', StringComparison.Ordinal)) is { } wrong)
        {
            return SettingsProblems.NotADomain(wrong);
        }

        if (wanted.DaysOff?.Distinct().Count() > MaxDaysOff)
        {
            return SettingsProblems.TooManyDaysOff;
        }

        var category = (wanted.LoggedCategory ?? LoggedCategory).Trim();
        if (category.Length > MaxCategoryLength || category.AsSpan().ContainsAny(NotInCategories))
        {
            return SettingsProblems.NotACategory;
        }

        if (NeverLogOf(wanted, addresses).Failed(out var problem, out var neverLog))
        {
            return problem;
        }

        (NeverLog, LoggedCategory) = (neverLog, category);
        DaysOff = [.. (wanted.DaysOff ?? DaysOff).Distinct().Order()];
        (DisplayName, Addresses, InternalDomains) = (wanted.DisplayName.Trim(), [.. addresses.Distinct()], [.. domains.Distinct()]);
        (KeepCompanyDays, KeepPrivateDays) = (wanted.KeepCompanyDays, wanted.KeepPrivateDays);
        (FollowUpHours, PeoplePerDay) = (wanted.FollowUpHours ?? FollowUpHours, wanted.PeoplePerDay ?? PeoplePerDay);
        MannerHints = wanted.MannerHints ?? MannerHints;
        (TimeZone, WorkingHours, Version) = (wanted.TimeZone, wanted.WorkingHours, Version + 1);
        return this;
    }

    /// <summary>Takes addresses of somebody who was erased off the list: tombstones remember them without naming them.</summary>
    /// <returns>Whether any stood on it.</returns>
    public bool Forget(IReadOnlyCollection<string> addresses)
    {
        var left = NeverLog.Except(addresses).ToList();
        if (left.Count == NeverLog.Count)
        {
            return false;
        }

        (NeverLog, Version) = (left, Version + 1);
        return true;
    }

    private Outcome<List<string>> NeverLogOf(SettingsDetails wanted, List<string> own)
    {
        var entries = new List<string>();
        foreach (var text in wanted.NeverLog ?? NeverLog)
        {
            if (Mail.NeverLog.Read(text) is not { } entry)
            {
                return SettingsProblems.NotForNeverLog(text);
            }

            entries.Add(entry);
        }

        entries = [.. entries.Distinct().Order(StringComparer.Ordinal)];
        var list = new NeverLog(entries);
        return entries.Count > Mail.NeverLog.MaxEntries ? SettingsProblems.NeverLogTooLong
            : own.Find(address => list.EntryFor(address) is not null) is { } mine ? SettingsProblems.NeverLogOwn(mine)
            : entries;
    }

    /// <returns>Null: kept for good.</returns>
    public int? DaysKept(Book book) => book == Book.Private ? KeepPrivateDays : KeepCompanyDays;

    /// <returns>Whether anything changed.</returns>
    public bool EndFirstRun()
    {
        if (FirstRunOver)
        {
            return false;
        }

        (FirstRunOver, Version) = (true, Version + 1);
        return true;
    }

    /// <summary>Counts one more address as the owner's own; one that is there already changes nothing.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Adopt(EmailAddress address)
    {
        if (Addresses.Contains(address.Value))
        {
            return false;
        }

        (Addresses, Version) = ([.. Addresses, address.Value], Version + 1);
        return true;
    }
}
