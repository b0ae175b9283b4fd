using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Threads;

/// <summary>Makes interactions of the messages of a thread: one act, for all known people on it.</summary>
internal sealed class ThreadLog(NetworkDb db, MessageIntake intake, ContactCards cards, Timeline timeline, MailingLists lists, Tombstones tombstones, TimeProvider clock)
{
    private const int Attempts = 5; // two clicks at once: the second finds what the first has done, step by step

    public async Task<Outcome<LogReceipt>> LogAsync(LogRequest request, CancellationToken cancellationToken)
    {
        if (request.Item.BareId is null)
        {
            return ThreadProblems.NoMessageId;
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryLogAsync(request, cancellationToken);
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
        if ((await FindOrStoreAsync(request.Item, cancellationToken)).Failed(out var missing, out var open))
        {
            return missing;
        }

        if (WhyNot(open, settings.Owner) is { } refusal)
        {
            return refusal;
        }

        var thread = await db.Messages.AsNoTracking().Where(message => message.ThreadId == open.ThreadId)
            .OrderBy(message => message.At).ThenBy(message => message.Id).ToListAsync(cancellationToken);
        var marks = await timeline.MarksAsync(thread, cancellationToken);
        var wanted = thread.FindAll(message => request.Scope == LogScope.WholeThread || message.Id == open.Id || message.At <= open.At);
        var loggable = wanted.FindAll(message => WhyNot(message, settings.Owner) is null);
        var fresh = loggable.FindAll(message => !marks.IsOwn(message.Id));

        var contacts = await cards.ByAddressAsync([.. loggable.SelectMany(message => message.Addresses).Distinct()], cancellationToken);
        var act = new LogAct(Guid.CreateVersion7(), settings.CalledAs, clock.GetUtcNow());
        if (fresh.Count > 0)
        {
            db.Interactions.AddRange(fresh.Select(message => Interaction.OfMessage(
                message, settings.Owner.DirectionOf(message), Involved(message, contacts), act)));
            var witnessed = fresh.Count(message => marks.Of(message.Id) is not null);
            db.Record(AuditActions.ThreadLog, new("log", act.Id.ToString()), new { Messages = fresh.Count, Witnessed = witnessed, open.ThreadId });
            await db.SaveChangesAsync(cancellationToken);
            marks = await timeline.MarksAsync(thread, cancellationToken);
        }

        var nobodies = new Nobodies(await lists.AmongAsync(People(loggable).Select(person => person.Address), cancellationToken), BulkSender: null)
        {
            Erased = await tombstones.AmongAsync(People(loggable).Select(person => person.Address), cancellationToken),
        };
        return Receipt(open, thread, wanted, loggable, fresh.Count, marks, contacts, nobodies, settings, act);
    }

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

        var origin = new MessageOrigin(db.Scope.TenantId, db.Scope.OwnerId, Book.Company, "outlook", Original: null, Mailbox: "", clock.GetUtcNow());
        var taken = await intake.StoreAsync([Arrival.OfHeader(item.AsMessage(), origin)], alongside: null, cancellationToken);
        return taken.Count == 0
            ? MessageProblems.Erased
            : await db.Messages.AsNoTracking().SingleAsync(message => message.Id == taken[0].Id, cancellationToken);
    }

    private static LogReceipt Receipt(
        Message open, List<Message> thread, List<Message> wanted, List<Message> loggable, int newlyLogged,
        Marks marks, IReadOnlyDictionary<string, Contact> contacts, Nobodies nobodies,
        OwnerSettings settings, LogAct act)
    {
        var unknown = People(loggable)
            .Where(participant => ContactMatching.Find(participant, settings.Owner, nobodies, contacts).State == MatchState.Unknown)
            .DistinctBy(participant => participant.Address.ToLowerInvariant())
            .Select(Person.Of);
        var skipped = wanted.Select(message => WhyNot(message, settings.Owner)).OfType<Problem>()
            .GroupBy(problem => problem.Detail, (reason, messages) => new Skipped(reason, messages.Count()));
        return new(
            newlyLogged > 0 ? act.Id : null,
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

    private static Problem? WhyNot(Message message, MailboxOwner owner) =>
        Loggable.WhyNot(owner.AutomaticFor(message.Automatic, message.Recipients), message.Everyone, owner);

    /// <summary>The owner's contacts on it; with one that a colleague shares it counts by its addresses.</summary>
    private static IEnumerable<Guid> Involved(Message message, IReadOnlyDictionary<string, Contact> contacts) =>
        message.Addresses.Select(address => contacts.GetValueOrDefault(address)).OfType<Contact>()
            .Where(contact => contact.OwnerId == message.OwnerId).Select(contact => contact.Id).Distinct();
}
