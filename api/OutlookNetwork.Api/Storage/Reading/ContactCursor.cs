using System.Globalization;

namespace OutlookNetwork.Api.Storage.Reading;

/// <summary>
/// Where a page of a list of contacts ended. It names the last contact and no name: it stands in addresses, which are written down in many
/// places. Where that contact is gone, or the list is in another order than that of names, it goes on by counting.
/// </summary>
/// <param name="Skip">How many came before.</param>
internal sealed record ContactCursor(int Skip, Guid? After)
{
    /// <param name="text">Null: from the beginning.</param>
    /// <returns>False when the text is none of ours.</returns>
    public static bool TryRead(string? text, out ContactCursor cursor)
    {
        cursor = new(0, null);
        if (text is null)
        {
            return true;
        }

        var parts = text.Split('.');
        var after = Guid.Empty;
        if (parts.Length > 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var skip)
            || (parts.Length == 2 && !Guid.TryParseExact(parts[1], "N", out after)))
        {
            return false;
        }

        cursor = new(skip, parts.Length == 2 ? after : null);
        return true;
    }

    public override string ToString() => After is { } id
        ? string.Create(CultureInfo.InvariantCulture, $"{Skip}.{id:N}") : Skip.ToString(CultureInfo.InvariantCulture);
}
