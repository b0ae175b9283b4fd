using OutlookNetwork.Api.Storage;

namespace OutlookNetwork.Api.Imports;

/// <summary>What became of some of the messages of an import, ready to be stored together.</summary>
/// <param name="Known">Messages of which the very bytes are stored already.</param>
/// <param name="Cut">To be said of those that turn out to be new.</param>
/// <param name="Position">Bytes of all sources read so far, for progress.</param>
internal sealed record MailBatch(
    IReadOnlyList<Arrival> Arrivals, int Known, IReadOnlyList<ImportNote> LeftOut, IReadOnlyDictionary<Arrival, ImportNote> Cut, long Position);
