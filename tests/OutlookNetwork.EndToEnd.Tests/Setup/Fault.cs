namespace OutlookNetwork.EndToEnd.Tests.Setup;

/// <summary>What becomes of the card of a mail that is chosen while a fault is switched on.</summary>
internal enum CardUnderFault
{
    Comes,

    /// <summary>Once the person turns to the pane.</summary>
    ComesWhenLookedAt,

    /// <summary>It does not: the pane says why.</summary>
    Fails,

    /// <summary>It does not, but the mail can be logged for later.</summary>
    FailsAndMayWait,
}

/// <summary>A fault of Outlook or of the service, as the preview's toolbar switches it on.</summary>
/// <param name="Switch">Its label.</param>
/// <param name="Choice">What is chosen there, and what it is without the fault; null for a button that is pressed.</param>
/// <param name="Heading">What the pane then says in place of a card.</param>
/// <param name="Way">The button that leads on once the fault is over; null where the card comes by itself.</param>
/// <param name="Also">Another button that is pressed with it.</param>
/// <param name="Reloads">The pane is loaded anew as it begins.</param>
internal sealed record Fault(
    string Switch, (string On, string Off)? Choice, CardUnderFault Card, string? Heading = null, string? Says = null, string? Way = null, string? Also = null, bool Reloads = false)
{
    private const string Unreadable = "Cannot read this item";

    /// <summary>By name.</summary>
    public static IReadOnlyDictionary<string, Fault> All { get; } = new Dictionary<string, Fault>
    {
        ["Outlook raises no event"] = new("Suppress change event", null, CardUnderFault.ComesWhenLookedAt),
        ["the event comes late"] = new("Change", ("told late", "told at once"), CardUnderFault.Comes),
        ["nothing is in view first"] = new("Change", ("nothing first", "told at once"), CardUnderFault.Comes),
        ["the pane is loaded anew"] = new("Change", ("by loading anew", "told at once"), CardUnderFault.Comes),
        ["answers about the mail before come"] = new("Old answers", null, CardUnderFault.Comes),
        ["calls fail"] = new("Fail calls", null, CardUnderFault.Comes),
        ["calls are answered slowly"] = new("Latency", ("2 s", "none"), CardUnderFault.Comes),
        ["calls are answered too late"] = new("Latency", ("6 s", "none"), CardUnderFault.Fails, "This did not work", "Outlook did not answer.", "Retry"),
        ["calls are never answered"] = new("Drop callbacks", null, CardUnderFault.Fails, "This did not work", "Outlook did not answer.", "Retry"),
        ["Outlook has no item"] = new("No item", null, CardUnderFault.Fails, "Choose a mail", "Nothing is sent to anybody"),
        ["the mail is encrypted"] = new("Item", ("encrypted", "as it is"), CardUnderFault.Fails, Unreadable, "It is encrypted"),
        ["the mail is a meeting"] = new("Item", ("a meeting", "as it is"), CardUnderFault.Fails, Unreadable, "It is a meeting request"),
        ["the mail is a file"] = new("Item", ("a file from disk", "as it is"), CardUnderFault.Fails, Unreadable, "It was opened from a file"),
        ["the theme changes and is told wrongly"] = new("Stale theme", null, CardUnderFault.Comes, Also: "Dark theme"),
        ["Outlook is on a phone"] = new("Client", ("Phone", "Web"), CardUnderFault.Comes),
        ["the service is slow"] = new("Service", ("slow", "there"), CardUnderFault.Comes),
        ["the service is away"] = new("Service", ("away", "there"), CardUnderFault.FailsAndMayWait, "No connection", "The service cannot be reached.", "Retry"),
        ["the service is away as the pane begins"] = new("Service", ("away", "there"), CardUnderFault.FailsAndMayWait, "No connection", "The service cannot be reached.", "Retry", Reloads: true),
        ["the service fails"] = new("Service", ("fails", "there"), CardUnderFault.Fails, "This did not work", "give your administrator this reference: 00-", "Retry"),
        ["the token is refused"] = new("Service", ("refuses the token", "there"), CardUnderFault.Fails, "Sign in", "Your sign-in was not taken.", "Sign in"),
    };
}
