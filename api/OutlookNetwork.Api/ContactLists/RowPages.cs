using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Domain.Contacts.Lists;

namespace OutlookNetwork.Api.ContactLists;

/// <summary>Pages of what becomes of the rows of a list, and of what became of them.</summary>
internal static class RowPages
{
    /// <param name="state">Null for every row.</param>
    public static ContactImportRows OfPlan(ListPlan plan, ListRowState? state, int skip, int limit)
    {
        var found = plan.Rows.Where(row => state is null || row.State == state).ToList();
        return Page([.. found.Skip(skip).Take(limit).Select(OfPlan)], found.Count, skip);
    }

    public static async Task<ContactImportRows> OfReportAsync(
        NetworkDb db, Guid listId, ListRowState? state, int skip, int limit, CancellationToken cancellationToken)
    {
        var found = db.ContactListRows.AsNoTracking().Where(row => row.ListId == listId && (state == null || row.State == state));
        var total = await found.CountAsync(cancellationToken);
        var rows = await found.OrderBy(row => row.Number).Skip(skip).Take(limit).ToListAsync(cancellationToken);
        var ids = rows.Select(row => row.ContactId).OfType<Guid>().Distinct().ToList();
        var names = await db.Contacts.Where(contact => ids.Contains(contact.Id)).Select(contact => new { contact.Id, contact.Name })
            .ToDictionaryAsync(one => one.Id, one => one.Name, cancellationToken);
        return Page(
            rows.ConvertAll(row => new ContactImportRow(
                row.Number, "", [], "", row.State, row.Code, ListReasons.Sentence(row.Code),
                row.ContactId is { } id && names.TryGetValue(id, out var name) ? new(id, name) : null, null)),
            total,
            skip);
    }

    private static ContactImportRow OfPlan(ListRow row) => new(
        row.Entry.Row, row.Entry.Name, row.Entry.Addresses, row.Entry.Institution, row.State, row.Code, row.Reason,
        row.Person?.Existing is { } contact ? new(contact.Id, contact.Name) : null,
        row.Alike is { } alike ? new(new(alike.Contact.Id, alike.Contact.Name), alike.Strength, alike.Evidence) : null);

    private static ContactImportRows Page(List<ContactImportRow> rows, int total, int skip) => new(
        rows, skip + rows.Count < total ? (skip + rows.Count).ToString(CultureInfo.InvariantCulture) : null, total);
}
