using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;

namespace OutlookNetwork.Api.Threads;

/// <param name="MessageId">The stored message that decided whose turn it was when the person looked, or somebody's that still waits for an answer.</param>
public sealed record SettleRequest(Guid MessageId);

/// <summary>
/// An owner's word that no reply is needed. It is said of the message that decides whose turn it is, and stays with that message: it goes
/// where the message goes, and ends by itself when a later one decides. It may also be said of what one of several waits for, whoever wrote
/// after them. Either act again changes nothing.
/// </summary>
internal sealed class ThreadSettling(NetworkDb db, ThreadViews views, TimeProvider clock)
{
    public async Task<Outcome<TurnView>> SettleAsync(Guid threadId, Guid messageId, CancellationToken cancellationToken)
    {
        if (await TurnAsync(threadId, cancellationToken) is not { } turn)
        {
            return ThreadProblems.Missing;
        }

        if (turn.MessageId != messageId && !await WaitsAsync(threadId, messageId, cancellationToken))
        {
            return ThreadProblems.TurnMoved;
        }

        var message = await db.Messages.SingleAsync(message => message.Id == messageId, cancellationToken);
        if (!message.Settle(clock.GetUtcNow()))
        {
            return turn;
        }

        db.Record(AuditActions.ThreadSettle, new("thread", threadId.ToString()), new { MessageId = messageId });
        await db.SaveChangesAsync(cancellationToken);
        return await TurnAsync(threadId, cancellationToken) is { } now ? now : ThreadProblems.Missing;
    }

    public async Task<Outcome<TurnView>> UnsettleAsync(Guid threadId, CancellationToken cancellationToken)
    {
        var settled = await db.Messages.Where(message => message.ThreadId == threadId && message.SettledAt != null).ToListAsync(cancellationToken);
        if (settled.Count > 0)
        {
            settled.ForEach(message => message.Unsettle());
            db.Record(
                AuditActions.ThreadUnsettle, new("thread", threadId.ToString()), new { MessageIds = settled.Select(message => message.Id) }, AuditReasons.TakenBack);
            await db.SaveChangesAsync(cancellationToken);
        }

        return await TurnAsync(threadId, cancellationToken) is { } turn ? turn : ThreadProblems.Missing;
    }

    /// <summary>Since it was written neither did its writer write again in the thread, nor the owner.</summary>
    private async Task<bool> WaitsAsync(Guid threadId, Guid messageId, CancellationToken cancellationToken)
    {
        var own = (await db.SettingsAsync(cancellationToken)).Addresses;
        return await db.Messages.AnyAsync(
            one => one.Id == messageId && one.ThreadId == threadId && one.SentAt != null && !own.Contains(one.SenderAddress)
                && !db.Messages.Any(later => later.ThreadId == threadId && later.SentAt > one.SentAt
                    && (later.SenderAddress == one.SenderAddress || own.Contains(later.SenderAddress))),
            cancellationToken);
    }

    private async Task<TurnView?> TurnAsync(Guid threadId, CancellationToken cancellationToken) =>
        await views.TurnOfAsync(threadId, await db.SettingsAsync(cancellationToken), clock.GetUtcNow(), cancellationToken);
}
