using OutlookNetwork.Domain;

namespace OutlookNetwork.Api.Storage;

/// <summary>One import and how far it has come. Its counts are saved together with the messages they count.</summary>
internal sealed class ImportRun : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid TenantId { get; init; }

    public required string OwnerId { get; init; }

    public Book Book { get; init; }

    public required string FileName { get; init; }

    public string Format { get; set; } = "auto";

    public ImportState State { get; set; }

    /// <summary>Bytes of the sources together.</summary>
    public long BytesTotal { get; set; }

    public long BytesRead { get; set; }

    /// <summary>Messages found; always the sum of stored, duplicate and refused.</summary>
    public int Read { get; set; }

    public int Stored { get; set; }

    public int Duplicate { get; set; }

    /// <summary>Stored, but a limit was passed in reading.</summary>
    public int Cut { get; set; }

    /// <summary>Not stored, because nothing in it looks like a message.</summary>
    public int Refused { get; set; }

    /// <summary>Defects found in the messages read.</summary>
    public int Defects { get; set; }

    /// <summary>One sentence: why it failed and what to do.</summary>
    public string? Problem { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }
}

internal enum ImportState
{
    Waiting,
    Running,
    Done,
    Failed,
}
