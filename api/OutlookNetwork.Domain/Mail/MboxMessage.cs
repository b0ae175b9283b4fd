namespace OutlookNetwork.Domain.Mail;

/// <summary>One message cut from an mbox.</summary>
/// <param name="Number">From 1, in file order.</param>
/// <param name="Bytes">Without the separator line and with one '&gt;' less before quoted "From " lines. Its own copy: it may be kept.</param>
/// <param name="Offset">Where its separator line begins in the stream.</param>
/// <param name="TooLarge">The message is longer than allowed; the bytes are its beginning.</param>
public sealed record MboxMessage(int Number, ReadOnlyMemory<byte> Bytes, long Offset, bool TooLarge);
