using OutlookNetwork.Api.Storage;

namespace OutlookNetwork.Api.Imports;

/// <param name="Read">Messages found: the sum of stored, duplicate, refused, erased and never logged.</param>
/// <param name="Cut">Stored, but a limit was passed in reading.</param>
/// <param name="Refused">Not stored: nothing in it looks like a message.</param>
/// <param name="Erased">Not stored: it names somebody who was erased on request.</param>
/// <param name="NeverLogged">Not stored: somebody of your never-log list stands on it.</param>
/// <param name="Tries">How often it failed; after the fifth time it is parked until its owner has it tried again.</param>
/// <param name="Problem">One sentence, when it failed or waits for its next try.</param>
/// <param name="Notes">What was left out or stored in part, and why; the first 100 at most.</param>
internal sealed record ImportView(
    Guid Id, ImportState State, string FileName, string Format, long BytesTotal, long BytesRead,
    int Read, int Stored, int Duplicate, int Cut, int Refused, int Erased, int NeverLogged, int Tries, string? Problem, DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt,
    IReadOnlyList<ImportNote> Notes)
{
    public static ImportView Of(ImportRun run) => new(
        run.Id, run.State, run.FileName, run.Format, run.BytesTotal, run.BytesRead,
        run.Read, run.Stored, run.Duplicate, run.Cut, run.Refused, run.Erased, run.NeverLogged, run.Tries, run.Problem, run.StartedAt, run.FinishedAt, run.Notes);
}

/// <param name="Imports">At most 50, newest first.</param>
internal sealed record ImportList(IReadOnlyList<ImportView> Imports);
