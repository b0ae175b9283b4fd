using OutlookNetwork.Domain.Compliance;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage.Reading;

/// <summary>Looks at what owners write down of others, with the products of the tenant in scope, before it is stored. It never says what something is.</summary>
internal sealed class NoteWording(NetworkDb db, WordingChecks checks, TimeProvider clock)
{
    /// <summary>What a note may ask for; the rest of what the rules find is about mail that is sent.</summary>
    private static readonly string[] Categories = ["adverse-event-mention", "product-quality-complaint", "patient-identifiable-data", "special-category-data"];

    public async Task<NotePrompts> LookAsync(string text, CancellationToken cancellationToken)
    {
        if (text.Length == 0)
        {
            return [];
        }

        var check = checks.For(await db.KnownProductsAsync(cancellationToken));
        var today = (await db.SettingsAsync(cancellationToken)).Zone.DayOf(clock.GetUtcNow());
        var findings = check.Run(new(text, WordingDirection.Incoming, today, WordingChecks.Regions));
        return [.. findings.Where(finding => Categories.Contains(finding.Category)).DistinctBy(finding => finding.Rule).Select(NotePrompt.Of)];
    }
}

/// <summary>In the order of the text, of each rule one.</summary>
internal sealed class NotePrompts : List<NotePrompt>
{
    /// <summary>What must not be kept among personal details; null: nothing.</summary>
    public NotePrompt? Blocking => Find(prompt => prompt.Severity == Severity.Block);
}

/// <summary>What something that was written down may ask for: found by a rule, which is an aid and no verdict.</summary>
public sealed record NotePrompt(string Rule, string Category, Severity Severity, string Message, string Why, string Source, string Suggestion)
{
    internal static NotePrompt Of(Finding finding) => new(finding.Rule, finding.Category, finding.Severity, finding.Message, finding.Why, finding.Source, finding.Suggestion);
}
