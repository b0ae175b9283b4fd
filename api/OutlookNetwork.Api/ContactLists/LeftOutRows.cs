using System.Globalization;
using System.Text;
using OutlookNetwork.Domain.Contacts.Lists;

namespace OutlookNetwork.Api.ContactLists;

/// <summary>The rows of a preview that will make nothing, as a list of their own: mended in a spreadsheet, it can be handed in again.</summary>
internal static class LeftOutRows
{
    private static readonly string Header = CsvCell.Line("Row", "Name", "Institution", "E-mail addresses", "Why it was left out");

    public static async Task WriteAsync(Stream to, ListPlan plan, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true); // the mark tells spreadsheets that it is UTF-8
        await writer.WriteAsync(Header.AsMemory(), cancellationToken);
        foreach (var row in plan.Rows.Where(row => row.State is ListRowState.Refused or ListRowState.NeedsAddress))
        {
            await writer.WriteAsync(Line(row).AsMemory(), cancellationToken);
        }
    }

    private static string Line(ListRow row) => CsvCell.Line(
        row.Entry.Row.ToString(CultureInfo.InvariantCulture), row.Entry.Name, row.Entry.Institution, string.Join("; ", row.Entry.Addresses), row.Reason);
}
