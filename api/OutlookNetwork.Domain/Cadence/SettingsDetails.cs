using System.ComponentModel.DataAnnotations;

namespace OutlookNetwork.Domain.Cadence;

/// <summary>The owner's settings, as read and as sent back.</summary>
/// <param name="Addresses">Own addresses and aliases.</param>
/// <param name="InternalDomains">Domains of the company, without "@".</param>
/// <param name="TimeZone">IANA name.</param>
/// <param name="Version">The version read; a change that names an older one is refused.</param>
/// <param name="KeepCompanyDays">How long messages and interactions of the company's book are kept after they were sent; null: for good.</param>
/// <param name="KeepPrivateDays">The same of the private book.</param>
/// <param name="NeverLog">Addresses, and domains with all their subdomains, with which nothing is logged or stored anew; null leaves the list as it is.</param>
/// <param name="LoggedCategory">The Outlook category that logged mail is given; empty for none, null leaves it as it is.</param>
/// <param name="FollowUpHours">How soon after a first conversation a mail is to follow, 1 to 720; 0 asks for none, null leaves it as it is.</param>
/// <param name="PeoplePerDay">With how many people whom nobody waits for one wants to be in touch on a day, 1 to 100; null leaves it as it is.</param>
/// <param name="DaysOff">Days on which the owner does not work, at most 1000; null leaves them as they are.</param>
/// <param name="MannerHints">Beside a mail that is written its manner is told of too: length, several requests, no greeting, jargon; null leaves it as it is.</param>
public sealed record SettingsDetails(
    [property: MaxLength(200)] string DisplayName,
    IReadOnlyList<string> Addresses,
    IReadOnlyList<string> InternalDomains,
    [property: MaxLength(100)] string TimeZone,
    WorkingHours WorkingHours,
    int Version,
    int? KeepCompanyDays = null,
    int? KeepPrivateDays = null,
    IReadOnlyList<string>? NeverLog = null,
    string? LoggedCategory = null,
    int? FollowUpHours = null,
    int? PeoplePerDay = null,
    IReadOnlyList<DateOnly>? DaysOff = null,
    bool? MannerHints = null);
