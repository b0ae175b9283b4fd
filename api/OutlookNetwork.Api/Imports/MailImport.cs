using System.Threading.Channels;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Imports;

/// <summary>
/// Takes messages from files into the store. One thread finds, reads and compresses them while another stores them in batches;
/// a batch and the counts it adds to are saved together, so an import that is killed loses nothing and, run again, doubles nothing.
/// </summary>
internal sealed class MailImport(NetworkDb db, MessageIntake intake, TimeProvider clock)
{
    private const string PassedLimit = "It passed a limit of the mail reader, so not all of it was read. The original bytes were stored whole.";
    private const int BatchMessages = 1000; // each batch costs one sync to disk
    private const int BatchBytes = 16 * 1024 * 1024; // bounds memory: two batches wait while one is stored

    /// <param name="run">Already stored; its counts grow with every batch.</param>
    /// <param name="onProgress">Called after every batch.</param>
    /// <returns>What was left out, or stored in part, and why; counts are in the run.</returns>
    public async Task<IReadOnlyList<ImportNote>> RunAsync(
        ImportRun run, MailSource source, Action<ImportRun>? onProgress, CancellationToken cancellationToken)
    {
        run.Begin(source.TotalBytes, clock.GetUtcNow());
        db.Imports.Update(run);
        await db.SaveChangesAsync(cancellationToken);

        var notes = new List<ImportNote>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var batches = Channel.CreateBounded<Batch>(1);
        var reading = Task.Run(() => ReadAsync(source, batches.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(stop.Token))
            {
                await StoreAsync(run, batch, notes, cancellationToken);
                onProgress?.Invoke(run);
            }

            await reading;
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }

        run.End(clock.GetUtcNow());
        db.Imports.Update(run); // the last batch let go of it
        db.Record("import.done", "import", run.Id.ToString(), clock.GetUtcNow(), run.Stored);
        await db.SaveChangesAsync(cancellationToken);
        return notes;
    }

    private async Task ReadAsync(MailSource source, ChannelWriter<Batch> batches, CancellationToken cancellationToken)
    {
        try
        {
            var batch = new Batch();
            foreach (var found in source.Messages(cancellationToken))
            {
                Read(found, batch);
                if (batch.Arrivals.Count >= BatchMessages || batch.Bytes >= BatchBytes)
                {
                    await batches.WriteAsync(batch, cancellationToken);
                    batch = new();
                }
            }

            await batches.WriteAsync(batch, cancellationToken);
            batches.Complete();
        }
        catch (Exception error)
        {
            batches.Complete(error); // thrown where the batches are read
        }
    }

    private void Read(FoundMessage found, Batch batch)
    {
        batch.Position = found.Position;
        if (found.Problem is not null)
        {
            batch.LeftOut.Add(new(found.Source, found.Problem, IsLeftOut: true));
            return;
        }

        var parsed = MailReader.Read(found.Bytes);
        if (!parsed.LooksLikeMessage)
        {
            batch.LeftOut.Add(new(found.Source, "Nothing in it looks like the header of a mail; check that this is a mail file.", IsLeftOut: true));
            return;
        }

        parsed = found.Damage is null ? parsed : parsed with { IsCut = true };
        var arrival = Arrival.Of(parsed, found.Bytes, found.Source, db.Scope.TenantId, db.Scope.OwnerId, Book.Company, clock.GetUtcNow());
        if (parsed.IsCut)
        {
            batch.Cut.Add(arrival, new(found.Source, found.Damage ?? PassedLimit, IsLeftOut: false));
        }

        batch.Arrivals.Add(arrival);
        batch.Bytes += found.Bytes.Length;
    }

    private async Task StoreAsync(ImportRun run, Batch batch, List<ImportNote> notes, CancellationToken cancellationToken)
    {
        await intake.StoreAsync(
            batch.Arrivals,
            taken =>
            {
                var cut = taken.Where(one => one.IsNew).Select(one => batch.Cut.GetValueOrDefault(one.Arrival)).OfType<ImportNote>();
                var said = batch.LeftOut.Concat(cut).ToList();
                notes.AddRange(said);
                run.Count(taken, said, batch.Position);
                db.Imports.Update(run);
                return Task.CompletedTask;
            },
            cancellationToken);
        db.ChangeTracker.Clear(); // what was recognised as known is not needed again
    }

    private sealed class Batch
    {
        public List<Arrival> Arrivals { get; } = [];

        public List<ImportNote> LeftOut { get; } = [];

        /// <summary>To be said of those that turn out to be new.</summary>
        public Dictionary<Arrival, ImportNote> Cut { get; } = new(ReferenceEqualityComparer.Instance);

        public long Bytes { get; set; }

        public long Position { get; set; }
    }
}
