using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Search;

/// <summary>What is asked for, as it stands in the request.</summary>
/// <param name="Q">See <see cref="SearchQuery"/>.</param>
/// <param name="Person">The id of a contact, one's own or shared by a colleague, or an address. What is searched is one's own mail.</param>
/// <param name="Direction">As directions stand in answers; null or empty for both.</param>
/// <param name="From">The first day, in the owner's zone.</param>
/// <param name="To">The last day, in the owner's zone; it counts whole.</param>
/// <param name="Kinds">Names with commas between them; null or empty for all.</param>
internal sealed record SearchRequest(string? Q, string? Person, string? Direction, string? From, string? To, bool? Attachment, string? Kinds);

/// <summary>What is asked for, understood. Null: not asked for.</summary>
/// <param name="Query">Where it is empty, nothing is found.</param>
/// <param name="Addresses">Of the person, in normal form.</param>
/// <param name="Since">Inclusive, UTC.</param>
/// <param name="Before">Exclusive, UTC.</param>
/// <param name="Kinds">Not empty.</param>
internal sealed record SearchFilter(
    SearchQuery Query, IReadOnlyList<string>? Addresses, Direction? Direction, DateTimeOffset? Since, DateTimeOffset? Before, bool? Attachment,
    IReadOnlyList<InteractionKind> Kinds)
{
    /// <returns>The filter, or the first thing about the request that cannot be understood.</returns>
    public static async Task<Outcome<SearchFilter>> OfAsync(
        SearchRequest request, NetworkDb db, Colleagues colleagues, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.Q))
        {
            return SearchProblems.NothingToFind;
        }

        Direction? direction = request.Direction switch
        {
            "incoming" => Domain.Mail.Direction.Incoming,
            "outgoing" => Domain.Mail.Direction.Outgoing,
            _ => null,
        };
        if (direction is null && !string.IsNullOrEmpty(request.Direction))
        {
            return SearchProblems.NotADirection;
        }

        if (!TryDay(request.From, out var first))
        {
            return SearchProblems.NotADate("from");
        }

        if (!TryDay(request.To, out var last))
        {
            return SearchProblems.NotADate("to");
        }

        if (first > last)
        {
            return SearchProblems.DatesReversed;
        }

        if ((await AddressesAsync(request.Person, db, colleagues, cancellationToken)).Failed(out var problem, out var addresses))
        {
            return problem;
        }

        if (HistoryKinds.Parse(request.Kinds).Failed(out problem, out var kinds))
        {
            return problem;
        }

        return new SearchFilter(
            SearchQuery.Of(request.Q), addresses.Count == 0 ? null : addresses, direction,
            first is { } since ? StartOf(since, zone) : null,
            last is { } until && until < DateOnly.MaxValue ? StartOf(until.AddDays(1), zone) : null,
            request.Attachment,
            kinds);
    }

    /// <summary>The messages for counting: without other filters the index of words knows how many there are.</summary>
    public IQueryable<Guid> Counted(NetworkDb db, IReadOnlyList<string> ownAddresses) =>
        this is { Addresses: null, Direction: null, Since: null, Before: null, Attachment: null }
            ? db.MessagesWith(Query)
            : In(db, ownAddresses).Select(message => message.Id);

    public IQueryable<Message> In(NetworkDb db, IReadOnlyList<string> ownAddresses)
    {
        var withTerms = db.MessagesWith(Query);
        var found = db.Messages.AsNoTracking().Where(message => withTerms.Contains(message.Id));
        if (Addresses is { } addresses)
        {
            found = found.Where(message => db.MessageAddresses.Any(address => address.MessageId == message.Id && addresses.Contains(address.Address)));
        }

        if (Direction is { } direction)
        {
            var outgoing = direction == Domain.Mail.Direction.Outgoing;
            found = found.Where(message => ownAddresses.Contains(message.SenderAddress) == outgoing);
        }

        found = Since is { } since ? found.Where(message => message.At >= since) : found;
        found = Before is { } before ? found.Where(message => message.At < before) : found;
        return Attachment is { } attachment ? found.Where(message => message.HasAttachments == attachment) : found;
    }

    /// <summary>What was logged by hand and meets it. Nothing is attached to that.</summary>
    public IQueryable<Interaction> ByHand(Conversations conversations)
    {
        var kinds = Attachment == true ? [] : Kinds;
        var found = (Addresses is { } addresses ? conversations.With(addresses) : conversations.All).Where(one => kinds.Contains(one.Kind));
        foreach (var words in Query.Terms.Select(term => ' ' + term).Concat(Query.Phrases.Select(phrase => ' ' + phrase + ' ')))
        {
            found = found.Where(one => (one.Words + " ").Contains(words)); // a blank stands before each word
        }

        found = Direction is { } direction ? found.Where(one => one.Direction == direction) : found;
        found = Since is { } since ? found.Where(one => one.OccurredAt >= since) : found;
        return Before is { } before ? found.Where(one => one.OccurredAt < before) : found;
    }

    private static async Task<Outcome<List<string>>> AddressesAsync(
        string? person, NetworkDb db, Colleagues colleagues, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(person))
        {
            return new List<string>();
        }

        if (!Guid.TryParse(person, out var contact))
        {
            return EmailAddress.TryParse(person, out var address) ? new List<string> { address.Value } : SearchProblems.NotAPerson;
        }

        var addresses = await db.ContactAddresses.Where(one => one.ContactId == contact).Select(one => one.Address).ToListAsync(cancellationToken);
        if (addresses.Count > 0)
        {
            return addresses;
        }

        return await colleagues.ContactAsync(contact, cancellationToken) is { } shared
            ? shared.Addresses.Select(one => one.Address).ToList()
            : ContactProblems.Missing;
    }

    private static bool TryDay(string? text, out DateOnly? day)
    {
        day = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        var read = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed);
        day = read ? parsed : null;
        return read;
    }

    /// <summary>Where a zone skips midnight, the day begins an hour later.</summary>
    private static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone)
    {
        if (day.Year is <= 1 or >= 9999)
        {
            return new(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)); // no zone is told apart at the ends of the calendar
        }

        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new(TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(midnight) ? midnight.AddHours(1) : midnight, zone));
    }
}
