using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Http;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Contacts;

/// <summary>Lists of contacts, and the words that they are found by.</summary>
internal static class ContactFindEndpoints
{
    private const int MostWords = 200;

    public static void MapFinding(this RouteGroupBuilder contacts)
    {
        contacts.MapGet("", SearchContacts).WithName(nameof(SearchContacts))
            .WithSummary("Contacts, one's own and those that colleagues share: by part of name, institution, address, circle or interest, and by role, tier, "
                + "institution, circle, interest, book, sharing and where the cadence with one's own stands; sorted by name, institution, lastContact or changed")
            .ProducesProblem(400);
        contacts.MapGet("/words", ListContactWords).WithName(nameof(ListContactWords))
            .WithSummary("Circles, interests and institutions in use among one's own contacts");
    }

    private static async Task<Results<Ok<ContactPage>, ProblemHttpResult>> SearchContacts(
        NetworkDb db, ContactCards cards, Colleagues colleagues, TimeProvider clock, CancellationToken cancellationToken, string search = "",
        [FromQuery] string[]? role = null, [FromQuery] string[]? tier = null, [FromQuery] string[]? cadence = null, string? institution = null, string? circle = null, string? interest = null, string? book = null, bool? shared = null,
        string sort = "name", bool descending = false, string? cursor = null, int limit = Timeline.UsualPage)
    {
        if (!ContactCursor.TryRead(cursor, out var from))
        {
            return RequestProblems.BadCursor.ToHttp();
        }

        if (limit is < 1 or > Timeline.LargestPage)
        {
            return RequestProblems.BadLimit(Timeline.LargestPage).ToHttp();
        }

        if (Named<ContactRole>(role ?? [], nameof(role)).Failed(out var problem, out var roles)
            || Named<ContactTier>(tier ?? [], nameof(tier)).Failed(out problem, out var tiers)
            || Named<CadenceState>(cadence ?? [], nameof(cadence)).Failed(out problem, out var states)
            || Named<Book>(book is null ? [] : [book], nameof(book)).Failed(out problem, out var books)
            || Named<ContactSort>([sort], nameof(sort)).Failed(out problem, out var sorts))
        {
            return problem.ToHttp();
        }

        var settings = await db.SettingsAsync(cancellationToken);
        var filter = new ContactFilter(
            search.Trim().ToLowerInvariant(), roles, tiers, Worded(institution), Worded(circle), Worded(interest), books.Count > 0 ? books[0] : null, shared,
            states, settings.Zone.DayOf(clock.GetUtcNow()), sorts[0], descending);
        var (page, total) = await colleagues.FindAsync(filter, from, limit, cancellationToken);
        return TypedResults.Ok(new ContactPage(
            await cards.OfAsync(page, settings.Addresses, cancellationToken), from.Skip + page.Count < total && page.Count > 0 ? new ContactCursor(from.Skip + page.Count, page[^1].Id).ToString() : null, total));
    }

    private static async Task<Ok<WordsInUse>> ListContactWords(NetworkDb db, CancellationToken cancellationToken)
    {
        var institutions = db.Contacts.IgnoreAutoIncludes().Where(contact => contact.Institution != "")
            .Select(contact => new Worn { Key = contact.Institution, Name = contact.Institution });
        return TypedResults.Ok(new WordsInUse(
            await MostUsedAsync(Labels(db, LabelKind.Circle), cancellationToken),
            await MostUsedAsync(Labels(db, LabelKind.Interest), cancellationToken),
            await MostUsedAsync(institutions, cancellationToken)));
    }

    private static IQueryable<Worn> Labels(NetworkDb db, LabelKind kind) =>
        db.ContactLabels.Where(label => label.Kind == kind).Select(label => new Worn { Key = label.Key, Name = label.Name });

    private static async Task<IReadOnlyList<WordInUse>> MostUsedAsync(IQueryable<Worn> words, CancellationToken cancellationToken) =>
        await words.GroupBy(word => word.Key).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Take(MostWords)
            .Select(group => new WordInUse(group.Min(word => word.Name) ?? "", group.Count())).ToListAsync(cancellationToken);

    /// <summary>A word as one contact has it.</summary>
    private sealed class Worn
    {
        /// <summary>The same for words that are one.</summary>
        public string Key { get; init; } = "";

        public string Name { get; init; } = "";
    }

    private static string? Worded(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Outcome<List<T>> Named<T>(string[] names, string parameter)
        where T : struct, Enum
    {
        var values = new List<T>();
        foreach (var name in names)
        {
            if (name.Any(char.IsDigit) || !Enum.TryParse<T>(name, ignoreCase: true, out var value))
            {
                return RequestProblems.UnknownWord(parameter, [.. Enum.GetNames<T>().Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName)]);
            }

            values.Add(value);
        }

        return values;
    }
}
