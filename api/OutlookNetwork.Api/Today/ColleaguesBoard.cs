using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Today;

/// <summary>With whom colleagues were in touch within the week. It tells who and when of shared contacts, and never what about.</summary>
internal sealed class ColleaguesBoard(NetworkDb db, Colleagues colleagues, ContactCards cards, TimeProvider clock)
{
    private const int WeekDays = 7;
    private const int MostNamed = 12; // on one screen

    public async Task<ColleaguesLately> LatelyAsync(CancellationToken cancellationToken)
    {
        if (!db.Scope.HasColleagues)
        {
            return new([], 0);
        }

        var zone = (await db.SettingsAsync(cancellationToken)).Zone;
        var now = clock.GetUtcNow();
        var touches = await colleagues.TouchesAsync(addresses: null, now.AddDays(-WeekDays), zone.DayOf(now), zone, cancellationToken);
        var contacts = await cards.ByAddressAsync([.. touches.Select(one => one.Key)], cancellationToken);
        var people = touches.Where(one => contacts.ContainsKey(one.Key)).Select(one => (Contact: contacts[one.Key], Touch: one.First()))
            .OrderBy(one => one.Touch.Days).ThenBy(one => one.Contact.Id).DistinctBy(one => one.Contact.Id).ToList();
        return new([.. people.Take(MostNamed).Select(one => new ColleagueLately(one.Contact.Id, one.Contact.Name, one.Touch))], people.Count);
    }
}
