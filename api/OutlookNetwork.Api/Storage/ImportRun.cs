using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage;

/// <summary>One import and how far it has come. Its counts are saved together with the messages they count.</summary>
internal sealed class ImportRun : IOwned
{
    public const int MaxNotes = 100;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid TenantId { get; init; }

    public required string OwnerId { get; init; }

    public Book Book { get; init; }

    public required string FileName { get; set; }

    public required string Format { get; init; }

    /// <summary>The address whose mailbox it is; empty when that is not known.</summary>
    public string Mailbox { get; init; } = "";

    public ImportState State { get; private set; }

    /// <summary>Bytes of the sources together.</summary>
    public long BytesTotal { get; private set; }

    public long BytesRead { get; private set; }

    /// <summary>Messages found; always the sum of stored, duplicate, refused, erased and never logged.</summary>
    public int Read { get; private set; }

    public int Stored { get; private set; }

    public int Duplicate { get; private set; }

    /// <summary>Stored, but a limit was passed in reading.</summary>
    public int Cut { get; private set; }

    /// <summary>Not stored, because nothing in it looks like a message.</summary>
    public int Refused { get; private set; }

    /// <summary>Not stored, because it names somebody who was erased.</summary>
    public int Erased { get; private set; }

    /// <summary>Not stored, because somebody of the owner's never-log list stands on it.</summary>
    public int NeverLogged { get; private set; }

    /// <summary>Defects of the messages that were read, which those are not whose very bytes were stored of this mailbox before.</summary>
    public int Defects { get; private set; }

    /// <summary>One sentence: why it failed and what to do.</summary>
    public string? Problem { get; private set; }

    /// <summary>What was left out or stored in part, in order of the sources; no more than the first 100, so that a row stays small.</summary>
    public IReadOnlyList<ImportNote> Notes { get; private set; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>How often it failed since it was handed in, or was tried again by its owner.</summary>
    public int Tries { get; private set; }

    /// <summary>
    /// How often it was begun, and so the number of the claim of whoever works on it: when another one has begun it since, because this
    /// one was taken for dead, nothing of this one is saved any more.
    /// </summary>
    public int Begun { get; private set; }

    /// <summary>Nothing more happens to it by itself.</summary>
    public bool IsOver => State is ImportState.Done or ImportState.Failed or ImportState.Parked;

    /// <summary>Starts, or starts again after a crash: sources are read from the beginning and what is stored is recognised.</summary>
    public void Begin(long bytesTotal, DateTimeOffset now)
    {
        Begun++;
        (State, BytesTotal, StartedAt, FinishedAt, Problem) = (ImportState.Running, bytesTotal, now, null, null);
        (Read, Stored, Duplicate, Cut, Refused, Erased, NeverLogged, Defects, BytesRead, Notes) = (0, 0, 0, 0, 0, 0, 0, 0, 0, []);
    }

    /// <param name="known">Messages that were not even read, because their very bytes are stored.</param>
    /// <param name="erased">Messages that were read and not stored, because they name somebody who was erased.</param>
    /// <param name="neverLogged">The same for the never-log list.</param>
    public void Count(IReadOnlyList<Taken> taken, int known, int erased, int neverLogged, IReadOnlyList<ImportNote> notes, long bytesRead)
    {
        var refused = notes.Count(note => note.IsLeftOut);
        Read += taken.Count + known + refused + erased + neverLogged;
        Stored += taken.Count(one => one.IsNew);
        Duplicate += known + taken.Count(one => !one.IsNew);
        Cut += taken.Count(one => one.IsNew && one.Arrival.Message.IsCut);
        Defects += taken.Sum(one => one.Arrival.Message.Defects.Count);
        Refused += refused;
        Erased += erased;
        NeverLogged += neverLogged;
        BytesRead = bytesRead;
        if (notes.Count > 0 && Notes.Count < MaxNotes)
        {
            Notes = [.. Notes.Concat(notes).Take(MaxNotes)];
        }
    }

    /// <summary>Takes somebody who is erased out of the names of files.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Redact(Redaction redaction)
    {
        var (fileName, notes) = (redaction.Whole(FileName), Notes.Select(note => note with { Source = redaction.Whole(note.Source) }).ToList());
        var isChanged = fileName != FileName || !notes.SequenceEqual(Notes);
        (FileName, Notes) = (fileName, notes);
        return isChanged;
    }

    public void End(DateTimeOffset now) => (State, BytesRead, FinishedAt) = (ImportState.Done, BytesTotal, now);

    /// <param name="problem">One sentence: what is wrong and what to do.</param>
    public void Fail(string problem, DateTimeOffset now) => (State, Problem, FinishedAt) = (ImportState.Failed, problem, now);

    /// <summary>Counts a failed try. It waits for the next one, and after the last for its owner.</summary>
    /// <param name="problem">One sentence: what is wrong and what to do.</param>
    public void FailTry(string problem, int tries, DateTimeOffset now)
    {
        (Tries, Problem) = (Tries + 1, problem);
        (State, FinishedAt) = Tries < tries ? (ImportState.Waiting, (DateTimeOffset?)null) : (ImportState.Parked, now);
    }

    /// <summary>Lets one that was given up wait again, with all its tries.</summary>
    public void TryAgain() => (State, Tries, Problem, FinishedAt) = (ImportState.Waiting, 0, null, null);
}

/// <summary>What a person should know about one message of an import.</summary>
/// <param name="Source">The path as imported, with #N for the Nth message of an mbox.</param>
/// <param name="Reason">One sentence.</param>
/// <param name="IsLeftOut">It was not stored; else it was, but not whole.</param>
internal sealed record ImportNote(string Source, string Reason, bool IsLeftOut);

internal enum ImportState
{
    Waiting,
    Running,
    Done,
    Failed,

    /// <summary>It was given up after five tries; its file is kept, and its owner may have it tried again.</summary>
    Parked,
}
