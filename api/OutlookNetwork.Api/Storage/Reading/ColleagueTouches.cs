using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage.Reading;

/// <summary>That a colleague was in touch with somebody, as their log has it: who and when, never what.</summary>
/// <param name="By">What the colleague is called.</param>
/// <param name="On">The day, in the reader's zone; of which only the day is known keeps it.</param>
/// <param name="Days">Calendar days since then, from 0.</param>
public sealed record ColleagueTouch(string By, DateOnly On, int Days);

/// <content>When colleagues were last in touch with people who are shared contacts.</content>
internal sealed partial class Colleagues
{
    /// <summary>Each colleague's last touch since a moment with each person, newest first, by address.</summary>
    /// <param name="addresses">In normal form; null: everybody's.</param>
    /// <param name="today">In the reader's zone.</param>
    public async Task<ILookup<string, ColleagueTouch>> TouchesAsync(
        IReadOnlyCollection<string>? addresses, DateTimeOffset since, DateOnly today, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        if (addresses is { Count: 0 })
        {
            return Enumerable.Empty<Touched>().ToLookup(one => one.Address, _ => new ColleagueTouch("", today, 0));
        }

        List<Touched> touched = [.. await MailedSince(addresses, since).ToListAsync(cancellationToken), .. await SpokeSince(addresses, since).ToListAsync(cancellationToken)];
        var last = touched.Select(one => (one.Address, one.OwnerId, Day: one.On ?? zone.DayOf(one.At)))
            .GroupBy(one => (one.Address, one.OwnerId), one => one.Day).Select(theirs => (theirs.Key.Address, theirs.Key.OwnerId, Day: theirs.Max())).ToList();
        var names = await NamesAsync([.. last.Select(one => one.OwnerId).Distinct()], cancellationToken);
        return last.OrderByDescending(one => one.Day).ThenBy(one => one.OwnerId, StringComparer.Ordinal).ToLookup(
            one => one.Address,
            one => new ColleagueTouch(names.GetValueOrDefault(one.OwnerId, "a colleague"), one.Day, Math.Max(0, today.DayNumber - one.Day.DayNumber)));
    }

    /// <summary>Mail that they logged: with those whom they share, not with those whom they keep to themselves, nor with one of many in Cc.</summary>
    private IQueryable<Touched> MailedSince(IReadOnlyCollection<string>? addresses, DateTimeOffset since)
    {
        var (tenant, me) = (Tenant, Me);
        var (cards, unshared, theirs) = (SharedAddresses(), Unshared(), TheirLogs());
        var named = addresses is null ? OnMessages() : OnMessages().Where(stands => addresses.Contains(stands.Address));
        return
            from log in Rows<Interaction>().IgnoreAutoIncludes().Where(log => log.TenantId == tenant && log.OwnerId != me && log.OccurredAt >= since)
            join stands in named on log.MessageId equals stands.MessageId
            where !stands.InCrowd && cards.Any(card => card.Address == stands.Address) && theirs.Any(one => one.Id == log.Id)
                && !unshared.Any(keeps => keeps.OwnerId == log.OwnerId && keeps.Address == stands.Address)
            select new Touched { Address = stands.Address, OwnerId = log.OwnerId, At = log.OccurredAt, On = log.OccurredOn };
    }

    private IQueryable<Touched> SpokeSince(IReadOnlyCollection<string>? addresses, DateTimeOffset since)
    {
        var cards = addresses is null ? SharedAddresses() : SharedAddresses().Where(card => addresses.Contains(card.Address));
        return
            from card in cards
            join involved in Rows<InteractionContact>() on card.ContactId equals involved.ContactId
            join one in TheirConversations().Where(one => one.OccurredAt >= since) on involved.InteractionId equals one.Id
            select new Touched { Address = card.Address, OwnerId = one.OwnerId, At = one.OccurredAt, On = one.OccurredOn };
    }

    private sealed class Touched
    {
        public string Address { get; init; } = "";

        public string OwnerId { get; init; } = "";

        public DateTimeOffset At { get; init; }

        public DateOnly? On { get; init; }
    }
}
