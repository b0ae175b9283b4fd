using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Threads;

/// <summary>Makes interactions of the messages of a thread: one act, for all known people on it.</summary>
internal sealed class ThreadLog(
    NetworkDb db, MessageIntake intake, LoggingByChoice byChoice, WithdrawnMail withdrawn, ContactCards cards, Timeline timeline, MailingLists lists, Tombstones tombstones,
    TimeProvider clock)
{
    private const int Attempts = 5; // two clicks at once: the second finds what the first has done, step by step

    public async Task<Outcome<LogReceipt>> LogAsync(LogRequest request, CancellationToken cancellationToken)
    {
        if (request.Item.BareId is null)
        {
            return ThreadProblems.NoMessageId;
        }

        return await RetriedAsync(() => TryLogAsync(request, cancellationToken));
    }

    /// <summary>Logs an item in view that is not stored yet, where its owner chose that of its thread; else it is as if nobody had asked.</summary>
    /// <returns>Null: nothing was to be logged.</returns>
    public Task<LogReceipt?> LogByChoiceAsync(OpenItem item, CancellationToken cancellationToken) => RetriedAsync(() => TryLogByChoiceAsync(item, cancellationToken));

    private async Task<T> RetriedAsync<T>(Func<Task<T>> log)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await log();
            }
            catch (Exception error) when (LostRace.MayBe(error) && attempt < Attempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<Outcome<LogReceipt>> TryLogAsync(LogRequest request, CancellationToken cancellationToken)
    {
        var settings = await db.SettingsAsync(cancellationToken);
        var owner = settings.Owner;
        if (Loggable.NeverLogged(request.Item.Recipients.Prepend(request.Item.Sender), owner) is { } barred)
        {
            return barred; // before anything of it is stored
        }

        if ((await FindOrStoreAsync(request.Item, cancellationToken)).Failed(out var missing, out var open))
        {
            return missing;
        }

        if (owner.WhyNotLogged(open) is { } refusal)
        {
            return refusal;
        }

        var thread = await ThreadAsync(open.ThreadId, cancellationToken);
        var marks = await timeline.MarksAsync(thread, cancellationToken);
        var wanted = thread.FindAll(message => request.Scope == LogScope.WholeThread || message.Id == open.Id || message.At <= open.At);
        var loggable = wanted.FindAll(message => owner.WhyNotLogged(message) is null);
        var fresh = loggable.FindAll(message => !marks.IsOwn(message.Id));

        var contacts = await cards.ByAddressAsync([.. loggable.SelectMany(message => message.Addresses).Distinct()], cancellationToken);
        var act = new LogAct(Guid.CreateVersion7(), settings.CalledAs, clock.GetUtcNow());
        if (fresh.Count > 0)
        {
            db.Interactions.AddRange(fresh.Select(message => LoggedMail.Of(message, owner, contacts, act)));
            var witnessed = fresh.Count(message => marks.Of(message.Id) is not null);
            db.Record(AuditActions.ThreadLog, new("log", act.Id.ToString()), new { Messages = fresh.Count, Witnessed = witnessed, open.ThreadId });
            await db.SaveChangesAsync(cancellationToken);
            marks = await timeline.MarksAsync(thread, cancellationToken);
        }

        return Receipt(open, thread, wanted, loggable, fresh.Count, marks, contacts, await NobodiesAsync(loggable, cancellationToken), owner, act.Id);
    }

    private async Task<LogReceipt?> TryLogByChoiceAsync(OpenItem item, CancellationToken cancellationToken)
    {
        var owner = (await db.SettingsAsync(cancellationToken)).Owner;
        if (!await byChoice.MayConcernAsync(item, owner, cancellationToken))
        {
            return null;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = await intake.StoreAsync([ArrivalOf(item)], alongside: null, cancellationToken);
        var stored = taken.FirstOrDefault(one => one.IsNew)?.Id ?? Guid.Empty; // empty: somebody on it was erased, or another pane was first
        if (await db.Interactions.AsNoTracking().SingleOrDefaultAsync(log => log.MessageId == stored, cancellationToken) is not { } logged)
        {
            await transaction.RollbackAsync(cancellationToken); // it belongs to another thread, and was stored to see that
            db.ChangeTracker.Clear();
            return null;
        }

        await transaction.CommitAsync(cancellationToken);
        var open = await db.Messages.AsNoTracking().SingleAsync(message => message.Id == stored, cancellationToken);
        var thread = await ThreadAsync(open.ThreadId, cancellationToken);
        var contacts = await cards.ByAddressAsync([.. open.Addresses], cancellationToken);
        return Receipt(
            open, thread, [open], [open], 1, await timeline.MarksAsync(thread, cancellationToken), contacts, await NobodiesAsync([open], cancellationToken), owner, logged.LogId);
    }

    private Task<List<Message>> ThreadAsync(Guid threadId, CancellationToken cancellationToken) =>
        db.Messages.AsNoTracking().Where(message => message.ThreadId == threadId)
            .OrderBy(message => message.At).ThenBy(message => message.Id).ToListAsync(cancellationToken);

    private async Task<Nobodies> NobodiesAsync(List<Message> logged, CancellationToken cancellationToken) =>
        new(await lists.AmongAsync(People(logged).Select(person => person.Address), cancellationToken), BulkSender: null)
        {
            Erased = await tombstones.AmongAsync(People(logged).Select(person => person.Address), cancellationToken),
        };

    /// <summary>No more of it is known than its header.</summary>
    private Arrival ArrivalOf(OpenItem item) => Arrival.OfHeader(
        item.AsMessage(), new(db.Scope.TenantId, db.Scope.OwnerId, Book.Company, "outlook", Original: null, Mailbox: "", clock.GetUtcNow()));

    private async Task<Outcome<Message>> FindOrStoreAsync(OpenItem item, CancellationToken cancellationToken)
    {
        if (await item.FindAsync(db, cancellationToken) is { } stored)
        {
            return stored;
        }

        // An id alone comes from a pane that kept it while the service was away: it names a stored message, and makes none.
        if (item.From is null && item.To.Count + item.Cc.Count == 0)
        {
            return ThreadProblems.NotStored;
        }

        var arrival = ArrivalOf(item);
        if (await withdrawn.FindAsync(item, cancellationToken) is { } hidden && (await tombstones.AmongAsync(arrival.Message.Addresses, cancellationToken)).Count == 0)
        {
            return await ShownAgainAsync(hidden.Id, arrival.Message, cancellationToken);
        }

        var taken = await intake.StoreAsync([arrival], alongside: null, cancellationToken);
        return taken.Count == 0
            ? MessageProblems.Erased
            : await db.Messages.AsNoTracking().SingleAsync(message => message.Id == taken[0].Id, cancellationToken);
    }

    /// <summary>An import never brings back what was withdrawn; its owner does, who logs this very mail again.</summary>
    private async Task<Message> ShownAgainAsync(Guid messageId, Message header, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await withdrawn.ShowAsync(messageId, header, cancellationToken);
        await db.Withdrawals.Where(one => one.MessageId == messageId).ExecuteDeleteAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return await db.Messages.AsNoTracking().SingleAsync(message => message.Id == messageId, cancellationToken);
    }

    private static LogReceipt Receipt(
        Message open, List<Message> thread, List<Message> wanted, List<Message> loggable, int newlyLogged,
        Marks marks, IReadOnlyDictionary<string, Contact> contacts, Nobodies nobodies,
        MailboxOwner owner, Guid logId)
    {
        var unknown = People(loggable)
            .Where(participant => ContactMatching.Find(participant, owner, nobodies, contacts).State == MatchState.Unknown)
            .DistinctBy(participant => participant.Address.ToLowerInvariant())
            .Select(Person.Of);
        var skipped = wanted.Select(owner.WhyNotLogged).OfType<Problem>()
            .GroupBy(problem => problem.Detail, (reason, messages) => new Skipped(reason, messages.Count()));
        return new(
            newlyLogged > 0 ? logId : null,
            open.ThreadId,
            newlyLogged,
            marks.Own.Count(),
            thread.Count,
            [.. contacts.Values.DistinctBy(contact => contact.Id).OrderBy(contact => contact.Name).Select(contact => new NamedContact(contact.Id, contact.Name))],
            [.. unknown],
            [.. skipped],
            marks.Own.MaxBy(mark => mark.At)
                ?? throw new InvalidOperationException("A thread with nothing to log and nothing logged has no loggable message."));
    }

    private static IEnumerable<Participant> People(List<Message> messages) => messages.SelectMany(message => message.Recipients.Prepend(message.Writer));
}
