using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage;

/// <summary>Logs what is stored anew in threads whose owner chose that: see <see cref="LogChoice"/>.</summary>
internal sealed class LoggingByChoice(NetworkDb db, ContactCards cards, TimeProvider clock)
{
    /// <summary>In the transaction that stored them, and saved by the caller. Where nobody chose anything it costs one small query.</summary>
    /// <param name="fresh">In their threads already.</param>
    public async Task RunAsync(IReadOnlyList<Message> fresh, CancellationToken cancellationToken)
    {
        var chosen = fresh.Count == 0 ? [] : await ThreadsAsync(cancellationToken);
        if (chosen.Count == 0)
        {
            return;
        }

        var settings = await db.SettingsAsync(cancellationToken);
        var owner = settings.Owner;
        foreach (var thread in fresh.GroupBy(message => message.ThreadId))
        {
            var choices = chosen.FindAll(choice => choice.ThreadId == thread.Key);
            var wanted = thread.Where(message => choices.Exists(choice => choice.ChosenAt <= message.At) && owner.WhyNotLogged(message) is null).ToList();
            if (wanted.Count > 0)
            {
                await LogAsync(wanted, choices, owner, settings.CalledAs, cancellationToken);
            }
        }
    }

    /// <summary>Whether an item may be logged by itself once it is stored. Only storing it tells for certain: it may belong elsewhere.</summary>
    /// <returns>False for what is stored already, withdrawn too.</returns>
    public async Task<bool> MayConcernAsync(OpenItem item, MailboxOwner owner, CancellationToken cancellationToken)
    {
        if (item.BareId is not { } bare || Loggable.WhyNot(Automatic.None, item.Recipients.Prepend(item.Sender), owner) is not null)
        {
            return false;
        }

        var at = item.SentAt ?? clock.GetUtcNow();
        var threads = (await ThreadsAsync(cancellationToken)).Where(choice => choice.ChosenAt <= at).Select(choice => choice.ThreadId).Distinct().ToList();
        var (id, subject) = (MessageKey.OfId(bare), MessageKey.OfSubject(item.Subject));
        return threads.Count > 0
            && !await db.EvenWithdrawn().AnyAsync(message => message.IdKey == id, cancellationToken)
            && (await db.ThreadKeys.AnyAsync(key => key.Key == id && threads.Contains(key.ThreadId), cancellationToken)
                || (subject != Guid.Empty && await db.Messages.AnyAsync(message => message.SubjectKey == subject && threads.Contains(message.ThreadId), cancellationToken)));
    }

    private async Task LogAsync(List<Message> wanted, List<ChosenThread> choices, MailboxOwner owner, string by, CancellationToken cancellationToken)
    {
        var first = choices.MinBy(choice => choice.ChosenAt) ?? throw new InvalidOperationException("A thread without a choice logs nothing by itself.");
        var contacts = await cards.ByAddressAsync([.. wanted.SelectMany(message => message.Addresses).Distinct()], cancellationToken);
        var act = new LogAct(Guid.CreateVersion7(), by, clock.GetUtcNow(), first.ChosenAt);
        db.Interactions.AddRange(wanted.Select(message => LoggedMail.Of(message, owner, contacts, act)));
        db.Record(
            AuditActions.ThreadLogByChoice, new("log", act.Id.ToString()),
            new { Messages = wanted.Count, wanted[0].ThreadId, ChoiceId = first.Id, first.ChosenAt }, by: ActorKind.System);

        var newest = wanted.MaxBy(message => message.At) ?? wanted[0];
        var (ids, anchor) = (choices.Where(choice => choice.At < newest.At).Select(choice => choice.Id).ToList(), newest.Id);
        await db.LogChoices.Where(choice => ids.Contains(choice.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(choice => choice.MessageId, anchor), cancellationToken);
    }

    private Task<List<ChosenThread>> ThreadsAsync(CancellationToken cancellationToken) => (
        from choice in db.LogChoices
        join message in db.EvenWithdrawn() on choice.MessageId equals message.Id
        select new ChosenThread(choice.Id, message.ThreadId, choice.ChosenAt, message.At)).ToListAsync(cancellationToken);

    /// <param name="At">Of the message that the choice goes with.</param>
    private sealed record ChosenThread(Guid Id, Guid ThreadId, DateTimeOffset ChosenAt, DateTimeOffset At);
}
