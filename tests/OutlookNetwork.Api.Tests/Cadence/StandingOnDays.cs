using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Tests.Cadence;

/// <summary>Holds what is kept, and what the database says of any day, to what the rules say of it.</summary>
internal static class StandingOnDays
{
    private static readonly DateOnly[] Asked = [new(2024, 6, 1), new(2025, 3, 30), new(2026, 6, 19), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), new(2027, 8, 1)];

    public static async Task SameAsync(NetworkDb db, IReadOnlyList<ContactStanding> rows, OwnerSettings owner, string after)
    {
        var kept = rows.ToDictionary(row => row.ContactId);
        var contacts = await db.Contacts.AsNoTracking().ToListAsync();
        var rules = await db.CadenceRules.AsNoTracking().ToListAsync();
        var own = await db.ContactCadences.AsNoTracking().ToDictionaryAsync(cadence => cadence.ContactId);
        Assert.All(contacts, contact => Assert.True(own.GetValueOrDefault(contact.Id)?.Book is not { } book || book == contact.Book, $"{after}: what is said stayed in another book"));
        var policies = contacts.ToDictionary(contact => contact.Id, contact => PolicyInForce.Of(
            own.GetValueOrDefault(contact.Id), contact.Tier, contact.Labels.Where(label => label.Kind == LabelKind.Circle).Select(label => label.Key), rules).Policy);
        foreach (var contact in contacts)
        {
            var terms = StandingTerms.Of(contact.Book, contact.Tier, policies[contact.Id], own.GetValueOrDefault(contact.Id));
            var row = kept.GetValueOrDefault(contact.Id);
            Assert.True(row is not null || terms.SaysNothing, $"{after}: nothing is kept of {terms}");
            Assert.True(row is null || (terms, StandingDays.Of(row.Facts, terms, owner.Zone)) == (row.Terms, row.Days), $"{after}: kept is\n{row?.Terms} {row?.Days}\nand the rules say\n{terms}");
        }

        foreach (var day in Asked)
        {
            var now = new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new(12, 0)), owner.Zone), TimeSpan.Zero);
            var told = contacts.Where(contact => kept.ContainsKey(contact.Id)).OrderBy(contact => contact.Id).Select(contact =>
                Line(contact.Id, CadenceStatus.Of(kept[contact.Id].Facts, policies[contact.Id], own.GetValueOrDefault(contact.Id), now, owner.Zone), policies[contact.Id], day, owner.Zone));
            var read = (await db.StandingsOn(day).ToListAsync()).OrderBy(one => one.ContactId).Select(Line);
            var (theRules, theDatabase) = (string.Join('\n', told), string.Join('\n', read));
            Assert.True(theRules == theDatabase, $"{after}: on {day} the database says\n{theDatabase}\nand the rules say\n{theRules}");
            Assert.Equal(
                contacts.Where(contact => kept.ContainsKey(contact.Id)).Select(contact => (contact.Id, Day: Ahead.DueOn(
                    CadenceStatus.Of(kept[contact.Id].Facts, policies[contact.Id], own.GetValueOrDefault(contact.Id), now, owner.Zone), day))).Where(one => one.Day is not null).Order(),
                rows.Where(row => row.AskDay is not null).Select(row => (row.ContactId, Day: (DateOnly?)DateOnly.FromDayNumber(Math.Max(row.AskDay ?? 0, day.DayNumber)))).Order());
        }
    }

    private static string Line(Guid contact, CadenceStatus status, CadencePolicy? policy, DateOnly day, TimeZoneInfo zone)
    {
        var reasons = ReasonsToday.Of(status, policy, promises: [], followUp: null, drift: null, day, zone);
        var reckoned = reasons.Where(reason => reason.Kind != TodayKind.YourTurn).ToList();
        return $"{contact} {status.State} {reasons.Exists(reason => reason.Kind == TodayKind.YourTurn)} {string.Join(',', reckoned.Select(reason => reason.Kind))} "
            + (reckoned.Count == 0 ? "" : TodayPerson.For(contact, ContactTier.None, reckoned).Stretch);
    }

    private static string Line(DayStanding one)
    {
        var kinds = new[] { (one.IsOverdue, TodayKind.Overdue), (one.IsDue, TodayKind.Due), (one.IsWaiting, TodayKind.WaitingForThem) }.Where(kind => kind.Item1).Select(kind => kind.Item2).ToList();
        return $"{one.ContactId} {(CadenceState)one.State} {one.IsYourTurn} {string.Join(',', kinds)} " + (kinds.Count == 0 ? "" : one.Stretch);
    }
}
