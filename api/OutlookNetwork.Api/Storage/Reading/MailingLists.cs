using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage.Reading;

/// <summary>Knows the addresses that stored messages name as a mailing list's own.</summary>
internal sealed class MailingLists(NetworkDb db)
{
    /// <param name="addresses">In any form; those that are no addresses are passed over.</param>
    /// <returns>Those of them that are lists, in normal form.</returns>
    public async Task<IReadOnlySet<string>> AmongAsync(IEnumerable<string> addresses, CancellationToken cancellationToken)
    {
        var asked = addresses.Select(text => EmailAddress.TryParse(text, out var address) ? address.Value : null).OfType<string>().Distinct().ToList();
        return await db.MessageAddresses.Where(address => address.IsList && asked.Contains(address.Address))
            .Select(address => address.Address).Distinct().ToHashSetAsync(cancellationToken);
    }
}
