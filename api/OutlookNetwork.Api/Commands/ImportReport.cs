using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;

namespace OutlookNetwork.Api.Commands;

/// <summary>What an import says when it is done: sentences, or one JSON object whose members are a public contract.</summary>
internal static class ImportReport
{
    private const int ReasonsShown = 20; // messages named one by one; the rest are counted

    private static readonly JsonSerializerOptions SummaryJson = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(
        NetworkDb db, ImportRun run, IReadOnlyList<ImportNote> notes, bool asJson, TimeSpan taken, CancellationToken cancellationToken)
    {
        var threads = await db.Messages.Select(message => message.ThreadId).Distinct().CountAsync(cancellationToken);
        var people = await db.MessageAddresses.Select(address => address.Address).Distinct().CountAsync(cancellationToken);
        var messages = await db.Messages.CountAsync(cancellationToken);
        if (asJson)
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(
                new
                {
                    messages,
                    threads,
                    people,
                    defects = run.Defects,
                    seconds = Math.Round(taken.TotalSeconds, 3),
                    read = run.Read,
                    stored = run.Stored,
                    duplicate = run.Duplicate,
                    cut = run.Cut,
                    refused = run.Refused,
                    erased = run.Erased,
                    never_logged = run.NeverLogged,
                    skipped = notes.Where(one => one.IsLeftOut).Select(Named),
                    cut_messages = notes.Where(one => !one.IsLeftOut).Select(Named),
                },
                SummaryJson));
            return;
        }

        await Console.Out.WriteLineAsync(Counted(run, taken));
        if (run.Defects > 0)
        {
            await Console.Out.WriteLineAsync(
                $"{Words.Of(run.Defects, "oddity", "oddities")} in the mail's form {(run.Defects == 1 ? "was" : "were")} worked around.");
        }

        await Console.Out.WriteLineAsync(
            $"The store now holds {Words.Of(messages, "message")} in {Words.Of(threads, "thread")} with {Words.Of(people, "address", "addresses")}.");
        foreach (var one in notes.Take(ReasonsShown))
        {
            await Console.Out.WriteLineAsync($"{(one.IsLeftOut ? "Left out" : "Stored in part")} {one.Source}: {one.Reason}");
        }

        if (notes.Count > ReasonsShown)
        {
            await Console.Out.WriteLineAsync($"… and {notes.Count - ReasonsShown:N0} more; --json lists them all.");
        }
    }

    private static string Counted(ImportRun run, TimeSpan taken) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Read {Words.Of(run.Stored + run.Duplicate + run.Erased + run.NeverLogged, "message")} in {taken.TotalSeconds:N1} s: {run.Stored:N0} stored, {run.Duplicate:N0} known already")
        + (run.Refused > 0 ? $"; {Words.Of(run.Refused, "file")} left out" : "")
        + (run.Erased > 0 ? $"; {run.Erased:N0} not stored, because {(run.Erased == 1 ? "it names" : "they name")} somebody erased on request" : "")
        + (run.NeverLogged > 0 ? $"; {run.NeverLogged:N0} not stored, because somebody of your never-log list stands on {(run.NeverLogged == 1 ? "it" : "them")}" : "")
        + (run.Cut > 0 ? $"; {run.Cut:N0} of the stored ones {(run.Cut == 1 ? "is" : "are")} not whole." : ".");

    private static object Named(ImportNote note) => new { source = note.Source, reason = note.Reason };
}

internal static class Words
{
    /// <summary>A count with its noun: "1 message", "2 messages".</summary>
    /// <param name="several">The plural, where it is not just an s more.</param>
    public static string Of(int count, string one, string? several = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : several ?? one + "s")}");
}
