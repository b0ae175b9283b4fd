using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Domain.Cadence;

public static class SettingsProblems
{
    public static Problem ChangedMeanwhile { get; } = new(
        ProblemKind.Conflict, "settings.changed-meanwhile", "The settings were changed elsewhere. Reload them and make your change again.");

    public static Problem HoursReversed { get; } = new(
        ProblemKind.Invalid, "settings.hours-reversed", "Working hours must end after they start.");

    public static Problem TooMany { get; } = new(
        ProblemKind.Invalid, "settings.too-many", $"At most {OwnerSettings.MaxEntries} addresses and {OwnerSettings.MaxEntries} domains can be kept.");

    public static Problem KeptTooShort { get; } = new(
        ProblemKind.Invalid, "settings.keep-days", $"A book is kept for 1 to {OwnerSettings.MostDaysKept} days, or for good when nothing is set.");

    public static Problem NeverLogTooLong { get; } = new(
        ProblemKind.Invalid, "settings.never-log-too-long", $"The never-log list holds at most {Mail.NeverLog.MaxEntries} addresses and domains. Use a domain for several of its addresses.");

    public static Problem TooManyDaysOff { get; } = new(
        ProblemKind.Invalid, "settings.too-many-days-off", $"At most {OwnerSettings.MaxDaysOff} days off can be kept. Remove those that are long past.");

    public static Problem FollowUpHours { get; } = new(
        ProblemKind.Invalid, "settings.follow-up-hours", $"A follow-up is due 1 to {FollowUp.MostHours} hours after a first conversation, or is not asked for with 0.");

    public static Problem PeoplePerDay { get; } = new(
        ProblemKind.Invalid, "settings.people-per-day", $"Today's list takes 1 to {OwnerSettings.MostPeoplePerDay} people a day.");

    public static Problem NotACategory { get; } = new(
        ProblemKind.Invalid, "settings.category", $"The name of a category has at most {OwnerSettings.MaxCategoryLength} characters and no comma, semicolon or line break. Shorten it, or leave these out.");

    public static Problem NotForNeverLog(string text) => new ProblemWithFact(
        ProblemKind.Invalid, "settings.never-log-entry", "An entry of the never-log list is neither an address nor a domain; write name@domain, or a domain like clinic.com.", "entry", text);

    public static Problem NeverLogOwn(string address) => new ProblemWithFact(
        ProblemKind.Invalid, "settings.never-log-own", "The never-log list covers one of your own addresses, so nothing could be logged. Take that entry off.", "address", address);

    public static Problem UnknownTimeZone(string name) => new ProblemWithFact(
        ProblemKind.Invalid, "settings.unknown-time-zone", "There is no such time zone; use a name like Europe/Berlin.", "timeZone", name);

    public static Problem NotAnAddress(string text) => new ProblemWithFact(
        ProblemKind.Invalid, "settings.not-an-address", "One of your addresses is no e-mail address; write it as name@domain.", "address", text);

    public static Problem NotADomain(string text) => new ProblemWithFact(
        ProblemKind.Invalid, "settings.not-a-domain", "One of the internal domains is no domain; write it like company.com.", "domain", text);
}
