using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Pane;

/// <summary>Tells who the people on a mail are, be it read or written.</summary>
internal sealed class WhoIsOn(ContactCards cards, MailingLists lists, Tombstones tombstones)
{
    /// <param name="named">As the mail names them.</param>
    /// <param name="counterpart">Whom the pane is about; null when it is about nobody in particular.</param>
    /// <param name="bulkSender">The address, in normal form, of who sent the mail in bulk.</param>
    /// <returns>Each address once, the counterpart first and the owner last.</returns>
    public async Task<IReadOnlyList<ParticipantView>> MailAsync(
        IEnumerable<(Participant Who, ParticipantField Field)> named, Participant? counterpart, string? bulkSender, OwnerSettings settings,
        CancellationToken cancellationToken)
    {
        var all = named.Where(one => one.Who.Address.Length > 0).DistinctBy(one => one.Who.Address.ToLowerInvariant()).ToList();
        var addresses = all.ConvertAll(one => one.Who.Address);
        var nobodies = new Nobodies(await lists.AmongAsync(addresses, cancellationToken), bulkSender)
        {
            Erased = await tombstones.AmongAsync(addresses, cancellationToken),
        };
        var contacts = await cards.ByAddressAsync(addresses.ConvertAll(Normal), cancellationToken);
        var known = contacts.Values.DistinctBy(contact => contact.Id).ToList();
        var cardOf = (await cards.OfAsync(known, settings.Addresses, cancellationToken)).ToDictionary(card => card.Id);

        var owner = settings.Owner;

        return [.. all
            .Select(one =>
            {
                var match = ContactMatching.Find(one.Who, owner, nobodies, contacts);
                return new ParticipantView(
                    one.Who.Name, one.Who.Address, one.Field, match.State, match.Reason, match.Contact is { } contact ? cardOf[contact.Id] : null);
            })
            .OrderBy(view => view.Address == counterpart?.Address ? 0 : view.State == MatchState.Owner ? 2 : 1)];
    }

    /// <summary>The address in normal form; as it is where it is none.</summary>
    public static string Normal(string address) => EmailAddress.TryParse(address, out var parsed) ? parsed.Value : address;
}
