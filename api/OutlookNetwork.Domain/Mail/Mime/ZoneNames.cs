using System.Globalization;

namespace OutlookNetwork.Domain.Mail.Mime;

/// <summary>Zones by name: RFC 5322 4.3, and those in wide use whose name has one meaning in mail.</summary>
internal static class ZoneNames
{
    private static readonly Dictionary<string, double> Hours = Table(
        "UT 0 UTC 0 GMT 0 Z 0 WET 0 BST 1 WEST 1 CET 1 MET 1 MEZ 1 CEST 2 MEST 2 MESZ 2 EET 2 SAST 2 EEST 3 MSK 3 MSD 4 "
        + "EST -5 EDT -4 CST -6 CDT -5 MST -7 MDT -6 PST -8 PDT -7 AKST -9 AKDT -8 HST -10 AST -4 ADT -3 NST -3.5 NDT -2.5 BRT -3 "
        + "SGT 8 HKT 8 AWST 8 JST 9 KST 9 ACST 9.5 ACDT 10.5 AEST 10 AEDT 11 NZST 12 NZDT 13");

    /// <summary>Minutes east of Greenwich; null for an unknown name, which RFC 5322 has read as UTC.</summary>
    public static int? Minutes(string name) => Hours.TryGetValue(name, out var hours) ? (int)(hours * 60) : null;

    private static Dictionary<string, double> Table(string namesAndHours) => namesAndHours.Split(' ').Chunk(2).ToDictionary(
        pair => pair[0], pair => double.Parse(pair[1], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);
}
