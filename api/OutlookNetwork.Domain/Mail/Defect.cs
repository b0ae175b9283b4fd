namespace OutlookNetwork.Domain.Mail;

/// <summary>Something about a message that its grammar does not allow, or a limit it passed.</summary>
/// <param name="Detail">English; counts and limits only, never a word of the message.</param>
public sealed record Defect(DefectKind Kind, string Detail);

/// <summary>Stable names: they are stored and shown in import reports.</summary>
public enum DefectKind
{
    NotAMessage,
    NoFrom,
    NoDate,
    BadDate,
    NoMessageId,
    BadMessageId,
    BadAddress,
    BadHeaderLine,
    BadEncodedWord,
    BadTransferEncoding,
    BadParameters,
    BadBoundary,
    UnknownCharset,
    UnlabelledBytes,
    RepeatedHeader,
    NulBytes,
    Truncated,

    // From here on: limits. A message with any of these is cut.
    HeaderTooLong,
    HeadersTooLong,
    TooManyHeaders,
    TooManyAddresses,
    TooManyReferences,
    TooManyParameters,
    TooManyParts,
    TooDeep,
    BoundaryTooLong,
    TextTooLong,
}
