using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Domain.Audit;

namespace OutlookNetwork.Api.Imports;

/// <summary>
/// Takes messages from files into the store, as a stream: one thread finds them, every core reads, parses and compresses them, and they are
/// stored in their order, several batches in one transaction. Messages and the counts they add to are saved together, so an import
/// that is killed loses nothing that was counted and, run again, doubles nothing.
/// </summary>
internal sealed class MailImport(NetworkDb db, MessageIntake intake, MailDigest digest, TimeProvider clock)
{
    private const int BatchMessages = 1000;
    private const int BatchBytes = 4 * 1024 * 1024; // bounds memory: one batch is stored while one a core is read

    /// <summary>A database writes its busiest pages once a transaction; but whoever logs a mail meanwhile waits for its end.</summary>
    private static readonly TimeSpan LongestTransaction = TimeSpan.FromSeconds(0.7);

    /// <param name="run">Already stored; its counts grow with every batch.</param>
    /// <param name="onProgress">Called after every batch.</param>
    /// <param name="room">Messages that may be stored.</param>
    /// <returns>What was left out, or stored in part, and why; counts are in the run.</returns>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else has begun the same import since.</exception>
    /// <exception cref="NoRoomException">More would have been stored than there is room for.</exception>
    public async Task<IReadOnlyList<ImportNote>> RunAsync(
        ImportRun run, MailSource source, Action<ImportRun>? onProgress, CancellationToken cancellationToken, int room = int.MaxValue)
    {
        run.Begin(source.TotalBytes, clock.GetUtcNow());
        db.Imports.Update(run);
        db.Entry(run).Property(one => one.Begun).OriginalValue = run.Begun - 1; // of two who begin at once, one fails here
        await db.SaveChangesAsync(cancellationToken);

        var notes = new List<ImportNote>();
        using var stored = IncrementalHash.CreateHash(HashAlgorithmName.SHA256); // over the hashes of what is stored, in its order
        await using (await db.BeginLoadAsync(cancellationToken))
        {
            db.Database.AutoSavepointsEnabled = false; // a failure ends the import, and each one makes the full text write what it has gathered
            await using var stretch = new Stretch(db, clock);
            await StreamAsync(source, run.Mailbox, async batch =>
            {
                await stretch.BeginAsync(cancellationToken);
                await StoreAsync(run, batch, notes, stored, cancellationToken);
                if (run.Stored > room)
                {
                    throw new NoRoomException();
                }

                await stretch.EndAsync(LongestTransaction, cancellationToken);
                onProgress?.Invoke(run);
            }, cancellationToken);
            await stretch.EndAsync(TimeSpan.Zero, cancellationToken);
        }

        run.End(clock.GetUtcNow());
        db.Imports.Update(run); // the last batch let go of it
        db.Record(AuditActions.ImportDone, new("import", run.Id.ToString()), new
        {
            run.Read,
            run.Stored,
            run.Duplicate,
            run.Cut,
            run.Refused,
            run.Erased,
            run.NeverLogged,
            Digest = Convert.ToHexStringLower(stored.GetHashAndReset()),
        });
        await db.SaveChangesAsync(cancellationToken);
        return notes;
    }

    /// <summary>Reads batches beside each other and hands them on in their order.</summary>
    private async Task StreamAsync(MailSource source, string mailbox, Func<MailBatch, Task> store, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var batches = Channel.CreateBounded<Task<MailBatch>>(Environment.ProcessorCount);
        var finding = Task.Run(() => FindAsync(source, mailbox, batches.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(stop.Token))
            {
                await store(await batch);
            }
        }
        finally
        {
            await stop.CancelAsync(); // after the last batch nobody listens any more
            await finding;
        }
    }

    private async Task FindAsync(
        MailSource source, string mailbox, ChannelWriter<Task<MailBatch>> batches, CancellationToken cancellationToken)
    {
        try
        {
            var (found, bytes) = (new List<FoundMail>(), 0L);
            foreach (var one in source.Find(cancellationToken))
            {
                found.Add(one);
                bytes += one.Size;
                if (found.Count >= BatchMessages || bytes >= BatchBytes)
                {
                    await HandOnAsync(found);
                    (found, bytes) = ([], 0);
                }
            }

            if (found.Count > 0)
            {
                await HandOnAsync(found);
            }

            batches.Complete();
        }
        catch (Exception error)
        {
            batches.Complete(error); // thrown where the batches are stored
        }

        async Task HandOnAsync(List<FoundMail> found)
        {
            await batches.WaitToWriteAsync(cancellationToken); // before it is begun: no more are in memory than have a place
            await batches.WriteAsync(Task.Run(() => digest.ReadAsync(found, mailbox, cancellationToken), cancellationToken), cancellationToken);
        }
    }

    private async Task StoreAsync(ImportRun run, MailBatch batch, List<ImportNote> notes, IncrementalHash stored, CancellationToken cancellationToken)
    {
        await intake.StoreAsync(
            batch.Arrivals,
            (taken, barred) =>
            {
                var cut = taken.Where(one => one.IsNew).Select(one => batch.Cut.GetValueOrDefault(one.Arrival)).OfType<ImportNote>();
                var said = batch.LeftOut.Concat(cut).ToList();
                notes.AddRange(said);
                stored.AppendData(Encoding.ASCII.GetBytes(string.Concat(taken.Where(one => one.IsNew).Select(one => one.Arrival.Message.Original))));
                run.Count(taken, batch.Known, batch.Arrivals.Count - taken.Count - barred, barred, said, batch.Position);
                db.Imports.Update(run);
                return Task.CompletedTask;
            },
            cancellationToken);
        db.ChangeTracker.Clear(); // what was recognised as known is not needed again
    }
}

/// <summary>The quota of messages is reached; what was committed before is kept.</summary>
internal sealed class NoRoomException() : Exception("The quota of stored messages is reached.");
