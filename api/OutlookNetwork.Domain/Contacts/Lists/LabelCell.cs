using System.Text;

namespace OutlookNetwork.Domain.Contacts.Lists;

/// <summary>Several names in one cell: "Cardiology advisory; Kidney Week", with a backslash before a semicolon or backslash of a name.</summary>
public static class LabelCell
{
    public static string Joined(IEnumerable<string> names) => string.Join(
        "; ", names.Select(name => name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)));

    /// <returns>The names in their order, trimmed; none is empty.</returns>
    public static IReadOnlyList<string> Split(string cell)
    {
        var (names, name) = (new List<string>(), new StringBuilder());
        for (var at = 0; at < cell.Length; at++)
        {
            if (cell[at] == '\\' && at + 1 < cell.Length && cell[at + 1] is '\\' or ';')
            {
                name.Append(cell[++at]);
            }
            else if (cell[at] == ';')
            {
                names.Add(name.ToString().Trim());
                name.Clear();
            }
            else
            {
                name.Append(cell[at]);
            }
        }

        names.Add(name.ToString().Trim());
        return names.FindAll(one => one.Length > 0);
    }
}
