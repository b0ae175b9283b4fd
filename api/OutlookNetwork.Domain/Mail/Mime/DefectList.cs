using System.Globalization;

namespace OutlookNetwork.Domain.Mail.Mime;

/// <summary>Counts defects by kind, so that a hostile message cannot make the list long.</summary>
internal sealed class DefectList
{
    private readonly SortedDictionary<DefectKind, int> _counts = [];

    public bool IsCut { get; private set; }

    public void Add(DefectKind kind)
    {
        _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
        IsCut |= kind >= DefectKind.HeaderTooLong;
    }

    public IReadOnlyList<Defect> ToList() =>
        [.. _counts.Select(entry => new Defect(entry.Key, Describe(entry.Key, entry.Value)))];

    private static string Describe(DefectKind kind, int count) => kind switch
    {
        DefectKind.NotAMessage => "No line looks like a mail header.",
        DefectKind.NoFrom => "There is no sender.",
        DefectKind.NoDate => "There is no date.",
        DefectKind.BadDate => "The date cannot be read.",
        DefectKind.NoMessageId => "There is no message id.",
        DefectKind.BadMessageId => Counted("message ids without angle brackets or too long", count),
        DefectKind.BadAddress => Counted("entries that are no address", count),
        DefectKind.BadHeaderLine => Counted("header lines without a field name", count),
        DefectKind.BadEncodedWord => Counted("encoded words that cannot be decoded", count),
        DefectKind.BadTransferEncoding => Counted("parts with a broken or unknown transfer encoding", count),
        DefectKind.BadParameters => Counted("malformed parameters", count),
        DefectKind.BadBoundary => Counted("multiparts without a boundary", count),
        DefectKind.UnknownCharset => Counted("unknown character sets", count),
        DefectKind.UnlabelledBytes => Counted("headers with bytes of no stated character set", count),
        DefectKind.RepeatedHeader => Counted("fields that may occur once only", count),
        DefectKind.NulBytes => "There are NUL bytes in the headers or the text.",
        DefectKind.Truncated => Counted("multiparts without an end", count),
        DefectKind.HeaderTooLong => Limited("header bytes", Limits.HeaderBytes, count),
        DefectKind.HeadersTooLong => Limited("bytes of all headers", Limits.AllHeaderBytes, count),
        DefectKind.TooManyHeaders => Limited("header lines", Limits.HeaderLines, count),
        DefectKind.TooManyAddresses => Limited("addresses", Limits.Addresses, count),
        DefectKind.TooManyReferences => Limited("references", Limits.References, count),
        DefectKind.TooManyParameters => Limited("parameters", Limits.Parameters, count),
        DefectKind.TooManyParts => Limited("parts", Limits.Parts, count),
        DefectKind.TooDeep => Limited("nested parts", Limits.Depth, count),
        DefectKind.BoundaryTooLong => Limited("boundary bytes", Limits.BoundaryBytes, count),
        DefectKind.TextTooLong => Limited("characters of text", Limits.TextChars, count),
        _ => Counted("defects", count),
    };

    private static string Counted(string what, int count) => string.Create(CultureInfo.InvariantCulture, $"Found {what}: {count}.");

    private static string Limited(string what, int limit, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"More than {limit} {what}: {count} times.");
}
