using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain.Mail;
using OutlookNetwork.Domain.Threads;

namespace OutlookNetwork.Api.Storage;

/// <summary>Puts arriving messages into threads and keeps the stored threads true to all that has arrived.</summary>
internal sealed class ThreadPlacement(NetworkDb db)
{
    /// <summary>Places new messages, and joins what copies of stored ones add to the evidence. Saved by the caller.</summary>
    /// <param name="loosened">Stored messages, tracked, that something no longer ties to their thread.</param>
    public async Task PlaceAsync(IReadOnlyList<Taken> taken, IReadOnlyList<Message> loosened, CancellationToken cancellationToken)
    {
        var choices = await ChoicesAsync(cancellationToken);
        var fresh = taken.Where(one => one.IsNew).Select(one => one.Arrival.Message).ToList();
        var moved = await AnswerBySubjectAsync(fresh, cancellationToken);

        var evidence = taken.Where(one => one.IsNew || !one.Arrival.Message.IdIsShared)
            .Select(one => ThreadEvidence.Of(one.Arrival.Message, choices) with { Message = one.Id })
            .Concat(moved.Gained.Select(message => ThreadEvidence.Of(message, choices)))
            .ToList();
        await JoinAsync(evidence, fresh.ToDictionary(message => message.Id), cancellationToken);

        if (moved.Lost.Count + loosened.Count > 0)
        {
            await db.SaveChangesAsync(cancellationToken); // the threads are read again below, with the new answers
            await RethreadAsync([.. moved.Lost.Concat(loosened).Select(message => message.ThreadId).Distinct()], fresh, choices, cancellationToken);
        }
    }

    /// <summary>Makes threads anew from their messages, because a choice about them was made or taken back. Saved by the caller.</summary>
    public async Task PlaceAnewAsync(IReadOnlyList<Guid> threads, CancellationToken cancellationToken) =>
        await RethreadAsync(threads, [], await ChoicesAsync(cancellationToken), cancellationToken);

    private async Task<ThreadChoices> ChoicesAsync(CancellationToken cancellationToken)
    {
        var choices = await db.ThreadChoices.AsNoTracking().ToListAsync(cancellationToken);
        var beginnings = choices.FindAll(choice => choice.JoinedWith is null).ConvertAll(choice => choice.Key);
        if (beginnings.Count == 0)
        {
            return new(choices, new HashSet<string>());
        }

        var split = await db.Messages.Where(message => beginnings.Contains(message.Key) || beginnings.Contains(message.Id))
            .Select(message => message.ConversationIndex).Distinct().ToListAsync(cancellationToken);
        return new(choices, split.OfType<string>().ToHashSet());
    }

    private async Task JoinAsync(
        List<ThreadEvidence> evidence, Dictionary<Guid, Message> fresh, CancellationToken cancellationToken, Func<Guid>? newThread = null)
    {
        var keys = evidence.SelectMany(one => one.Keys).Distinct().ToList();
        var known = await db.ThreadKeys.AsNoTracking().Where(key => keys.Contains(key.Key))
            .ToDictionaryAsync(key => key.Key, key => key.ThreadId, cancellationToken);
        var join = Threader.Join(evidence, known, newThread ?? Guid.CreateVersion7);

        foreach (var (id, message) in fresh)
        {
            message.MoveTo(join.ThreadOf[id]);
        }

        foreach (var (ended, survivor) in join.Merged)
        {
            await db.EvenWithdrawn().Where(message => message.ThreadId == ended)
                .ExecuteUpdateAsync(set => set.SetProperty(message => message.ThreadId, survivor), cancellationToken);
            await db.ThreadKeys.Where(key => key.ThreadId == ended)
                .ExecuteUpdateAsync(set => set.SetProperty(key => key.ThreadId, survivor), cancellationToken);
        }

        await new BulkInsert<ThreadKey>(db).RunAsync([.. join.NewKeys.Select(key => Row(key.Key, key.Value))], cancellationToken);
    }

    /// <summary>Finds out anew what the replies answer that name no message, for every subject that something new came under.</summary>
    private async Task<(IReadOnlyList<Message> Gained, IReadOnlyList<Message> Lost)> AnswerBySubjectAsync(
        List<Message> fresh, CancellationToken cancellationToken)
    {
        var touched = fresh.Select(message => message.SubjectKey).Where(subject => subject != Guid.Empty).Distinct().ToList();
        var stored = await db.Messages.Where(message => message.AnswersBySubject && touched.Contains(message.SubjectKey)).ToListAsync(cancellationToken);
        var subjects = stored.Concat(fresh.Where(message => message.AnswersBySubject && message.SubjectKey != Guid.Empty))
            .Select(message => message.SubjectKey).Distinct().ToList();
        if (subjects.Count == 0)
        {
            return ([], []);
        }

        var candidates = await db.Messages.AsNoTracking().Where(message => subjects.Contains(message.SubjectKey))
            .Select(message => new { message.Id, message.Key, message.SubjectKey, message.AnswersBySubject, message.SentAt, message.From, message.To, message.Cc })
            .ToListAsync(cancellationToken);
        var clues = candidates
            .Select(message => (message.SubjectKey, Clue: Clue(message.Id, message.Key, message.AnswersBySubject, message.SentAt, message.From, message.To.Concat(message.Cc))))
            .Concat(fresh.Where(message => subjects.Contains(message.SubjectKey))
                .Select(message => (message.SubjectKey, Clue: Clue(message.Id, message.Key, message.AnswersBySubject, message.SentAt, message.From, message.Recipients))));

        var answers = clues.GroupBy(one => one.SubjectKey, one => one.Clue)
            .SelectMany(subject => SubjectFallback.Answers([.. subject]))
            .ToDictionary();
        var (gained, lost) = (new List<Message>(), new List<Message>());
        foreach (var reply in stored.Where(reply => answers[reply.Id] != reply.AnsweredKey))
        {
            (reply.AnsweredKey is null ? gained : lost).Add(reply);
            reply.Answer(answers[reply.Id]);
        }

        foreach (var reply in fresh.Where(message => answers.ContainsKey(message.Id)))
        {
            reply.Answer(answers[reply.Id]);
        }

        return (gained, lost);
    }

    /// <summary>Makes threads anew from their messages, because a link that held one of them together was given up.</summary>
    private async Task RethreadAsync(
        IReadOnlyList<Guid> threads, List<Message> fresh, ThreadChoices choices, CancellationToken cancellationToken)
    {
        var members = await db.EvenWithdrawn().Where(message => threads.Contains(message.ThreadId)).ToListAsync(cancellationToken);
        members.AddRange(fresh.Where(message => threads.Contains(message.ThreadId)));
        await db.ThreadKeys.Where(key => threads.Contains(key.ThreadId)).ExecuteDeleteAsync(cancellationToken);

        // What holds the earliest message stays the thread that it was; what left it is new.
        members.Sort((one, other) => (one.At, one.Id).CompareTo((other.At, other.Id)));
        var ids = new Queue<Guid>(members.Select(message => message.ThreadId).Distinct());
        var evidence = members.ConvertAll(message => ThreadEvidence.Of(message, choices));
        await JoinAsync(evidence, members.ToDictionary(message => message.Id), cancellationToken, () => ids.TryDequeue(out var id) ? id : Guid.CreateVersion7());
    }

    private static SubjectClue Clue(
        Guid id, Guid key, bool answers, DateTimeOffset? sentAt, Participant from, IEnumerable<Participant> recipients) =>
        new(id, key, answers, sentAt, Normal(from), recipients.Select(Normal).Where(address => address.Length > 0).ToHashSet());

    private static string Normal(Participant participant) =>
        EmailAddress.TryParse(participant.Address, out var address) ? address.Value : "";

    private ThreadKey Row(Guid key, Guid thread) =>
        new() { TenantId = db.Scope.TenantId, OwnerId = db.Scope.OwnerId, Key = key, ThreadId = thread };
}
