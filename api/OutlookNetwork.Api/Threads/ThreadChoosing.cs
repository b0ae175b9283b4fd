using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Mail;
using OutlookNetwork.Domain.Threads;

namespace OutlookNetwork.Api.Threads;

/// <summary>Splits and joins threads as their owner says, and takes that back. Interactions stay with their messages.</summary>
internal sealed class ThreadChoosing(NetworkDb db, TimeProvider clock)
{
    public async Task<Outcome<ThreadChoiceMade>> MakeAsync(NewThreadChoice wanted, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await FindAsync(wanted.MessageId, cancellationToken) is not { } message)
        {
            return MessageProblems.Missing;
        }

        var outcome = wanted.Kind == ChoiceKind.Begins
            ? await BeginsAsync(message, cancellationToken)
            : await JoinsAsync(message, wanted.WithMessageId, cancellationToken);
        if (outcome.Failed(out var problem, out var choice))
        {
            return problem;
        }

        var touched = await TouchedAsync(choice, cancellationToken);
        db.ThreadChoices.Add(choice);
        db.Record(choice.JoinedWith is null ? AuditActions.ThreadSplit : AuditActions.ThreadJoin, new("choice", choice.Id.ToString()));
        await PlaceAnewAsync(touched, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new ThreadChoiceMade(choice.Id, await ThreadsOfAsync(touched, message.Id, cancellationToken));
    }

    public async Task<Outcome<ThreadChoiceMade>> TakeBackAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.ThreadChoices.SingleOrDefaultAsync(choice => choice.Id == id, cancellationToken) is not { } choice)
        {
            return ThreadProblems.NoSuchChoice;
        }

        var touched = await TouchedAsync(choice, cancellationToken);
        db.ThreadChoices.Remove(choice);
        db.Record(
            choice.JoinedWith is null ? AuditActions.ThreadSplitUndone : AuditActions.ThreadJoinUndone, new("choice", id.ToString()),
            reason: AuditReasons.TakenBack);
        await PlaceAnewAsync(touched, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new ThreadChoiceMade(id, await ThreadsOfAsync(touched, touched.FirstOrDefault()?.Id, cancellationToken));
    }

    private async Task<Outcome<ThreadChoice>> BeginsAsync(Message message, CancellationToken cancellationToken)
    {
        if (await db.ThreadChoices.AnyAsync(choice => choice.JoinedWith == null && choice.Key == message.ThreadingKey, cancellationToken))
        {
            return ThreadProblems.SplitAlready;
        }

        return await db.Messages.AnyAsync(
            other => other.ThreadId == message.ThreadId && other.Id != message.Id && other.At <= message.At, cancellationToken)
            ? ThreadChoice.Begins(message, clock.GetUtcNow())
            : ThreadProblems.SplitAtFirst;
    }

    private async Task<Outcome<ThreadChoice>> JoinsAsync(Message message, Guid? with, CancellationToken cancellationToken)
    {
        if (with is not { } id)
        {
            return ThreadProblems.JoinWithNothing;
        }

        if (id == message.Id)
        {
            return ThreadProblems.JoinWithItself;
        }

        if (await FindAsync(id, cancellationToken) is not { } other)
        {
            return MessageProblems.Missing;
        }

        return other.ThreadId == message.ThreadId ? ThreadProblems.TogetherAlready : ThreadChoice.Joins(message, other, clock.GetUtcNow());
    }

    private Task<Message?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Messages.AsNoTracking().SingleOrDefaultAsync(message => message.Id == id, cancellationToken);

    /// <summary>The messages whose threads the choice decides, its own first: with a split goes what its conversation index held together.</summary>
    private async Task<List<Message>> TouchedAsync(ThreadChoice choice, CancellationToken cancellationToken)
    {
        var keys = new[] { choice.Key, choice.JoinedWith ?? choice.Key };
        var meant = await db.Messages.AsNoTracking()
            .Where(message => (!message.IdIsShared && keys.Contains(message.Key)) || (message.IdIsShared && keys.Contains(message.Id)))
            .ToListAsync(cancellationToken);
        if (choice.JoinedWith is null && meant.Find(message => message.ConversationIndex is not null)?.ConversationIndex is { } index)
        {
            var ids = meant.ConvertAll(message => message.Id);
            meant.AddRange(await db.Messages.AsNoTracking()
                .Where(message => message.ConversationIndex == index && !ids.Contains(message.Id)).ToListAsync(cancellationToken));
        }

        return [.. meant.OrderBy(message => message.ThreadingKey == choice.Key ? 0 : 1)];
    }

    private async Task PlaceAnewAsync(List<Message> touched, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken); // threads are made with the choices that are stored
        await new ThreadPlacement(db).PlaceAnewAsync([.. touched.Select(message => message.ThreadId).Distinct()], cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Where the members of the touched threads are now.</summary>
    private async Task<IReadOnlyList<Guid>> ThreadsOfAsync(List<Message> touched, Guid? first, CancellationToken cancellationToken)
    {
        var ids = touched.ConvertAll(message => message.Id);
        var old = touched.Select(message => message.ThreadId).ToList();
        var now = await db.Messages.Where(message => ids.Contains(message.Id) || old.Contains(message.ThreadId))
            .Select(message => new { message.Id, message.ThreadId }).ToListAsync(cancellationToken);
        return [.. now.OrderBy(one => one.Id == first ? 0 : 1).ThenBy(one => one.ThreadId).Select(one => one.ThreadId).Distinct()];
    }
}
