using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage;

/// <summary>Tells new messages from copies of stored ones, and different mails with one Message-ID from each other.</summary>
/// <param name="Taken">One for each arrival, in order.</param>
/// <param name="Known">The arrivals that are stored already.</param>
/// <param name="Contested">Stored messages whose Message-ID proved to be another mail's too; tracked.</param>
internal sealed record Recognition(IReadOnlyList<Taken> Taken, IReadOnlyList<KnownCopy> Known, IReadOnlyList<Message> Contested)
{
    public static async Task<Recognition> OfAsync(IReadOnlyList<Arrival> arrivals, NetworkDb db, CancellationToken cancellationToken)
    {
        var candidates = await CandidatesAsync(arrivals, db, cancellationToken);
        var (taken, known, contested) = (new List<Taken>(arrivals.Count), new List<KnownCopy>(), new HashSet<Guid>());
        foreach (var arrival in arrivals)
        {
            var named = candidates.GetValueOrDefault(NameOf(arrival.Message)) ?? [];
            if (Choose(named, arrival) is { } stored)
            {
                if (stored.IdIsShared)
                {
                    arrival.Message.ShareId();
                }

                taken.Add(new(arrival, stored.Id, IsNew: false));
                if (stored.IsWithdrawn)
                {
                    continue; // its owner does not want it: a copy adds nothing to it
                }

                known.Add(new(arrival, stored.Id, !stored.IsWhole && arrival.Original is not null, arrival.Message.Mailboxes.Except(stored.Mailboxes).Any()));
                continue;
            }

            if (named.Count > 0)
            {
                arrival.Message.Distinguish(arrival.ContentKey());
                named.ForEach(one => one.Fresh?.ShareId());
                contested.UnionWith(named.Where(one => one.Fresh is null && !one.IdIsShared).Select(one => one.Id));
            }

            candidates[NameOf(arrival.Message)] = [.. named, new(arrival.Message)];
            taken.Add(new(arrival, arrival.Message.Id, IsNew: true));
        }

        return new(taken, known, await ShareAsync(contested, db, cancellationToken));
    }

    /// <summary>A Message-ID names a message; one without is named by all that it says.</summary>
    private static Guid NameOf(Message message) => message.IdKey == Guid.Empty ? message.Key : message.IdKey;

    private static async Task<Dictionary<Guid, List<Candidate>>> CandidatesAsync(
        IReadOnlyList<Arrival> arrivals, NetworkDb db, CancellationToken cancellationToken)
    {
        var ids = arrivals.Select(arrival => arrival.Message.IdKey).Where(id => id != Guid.Empty).Distinct().ToList();
        var keys = arrivals.Where(arrival => arrival.Message.IdKey == Guid.Empty).Select(arrival => arrival.Message.Key).Distinct().ToList();
        var stored = await db.EvenWithdrawn().AsNoTracking().Where(message => ids.Contains(message.IdKey)).Select(Candidate.Stored).ToListAsync(cancellationToken);
        if (keys.Count > 0)
        {
            stored.AddRange(await db.EvenWithdrawn().AsNoTracking().Where(message => message.IdKey == Guid.Empty && keys.Contains(message.Key))
                .Select(Candidate.Stored).ToListAsync(cancellationToken));
        }

        return stored.GroupBy(one => one.Name).ToDictionary(group => group.Key, group => group.ToList());
    }

    /// <summary>The stored message that the arrival is a copy of; where only the header is known, the nearest.</summary>
    private static Candidate? Choose(List<Candidate> candidates, Arrival arrival)
    {
        var likeness = arrival.Message.Likeness;
        return candidates
            .Where(one => one.IsEmptied || arrival.Original is null || !one.IsWhole || !likeness.IsAnotherMailThan(one.Likeness))
            .OrderBy(one => one.IsEmptied) // it is like nothing any more, so what is like the arrival goes first
            .ThenBy(one => likeness.DistanceTo(one.Likeness)).FirstOrDefault();
    }

    private static async Task<IReadOnlyList<Message>> ShareAsync(HashSet<Guid> contested, NetworkDb db, CancellationToken cancellationToken)
    {
        if (contested.Count == 0)
        {
            return [];
        }

        var messages = await db.EvenWithdrawn().Where(message => contested.Contains(message.Id)).ToListAsync(cancellationToken);
        messages.ForEach(message => message.ShareId());
        return messages;
    }

    /// <param name="Name">See <see cref="NameOf"/>.</param>
    /// <param name="IsWhole">More than its header is known.</param>
    private sealed record Candidate(
        Guid Id, Guid Name, Participant From, DateTimeOffset? SentAt, Guid SubjectKey, string? Preview, bool IsWhole, bool IdIsShared, IReadOnlyList<string> Mailboxes,
        bool IsWithdrawn, bool IsEmptied)
    {
        public static readonly System.Linq.Expressions.Expression<Func<Message, Candidate>> Stored = message => new(
            message.Id, message.IdKey == Guid.Empty ? message.Key : message.IdKey, message.From, message.SentAt, message.SubjectKey, message.Preview,
            message.Original != null, message.IdIsShared, message.Mailboxes, message.WithdrawnAt != null, message.IsEmptied);

        public Candidate(Message fresh)
            : this(
                fresh.Id, NameOf(fresh), fresh.From, fresh.SentAt, fresh.SubjectKey, fresh.Preview, fresh.Original is not null, fresh.IdIsShared, fresh.Mailboxes,
                IsWithdrawn: false, IsEmptied: false) =>
            Fresh = fresh;

        /// <summary>Set while it is on its way into the store.</summary>
        public Message? Fresh { get; }

        public Likeness Likeness => new(From.Address, SentAt, SubjectKey, Preview);
    }
}

/// <summary>A copy of a message that is stored already.</summary>
/// <param name="Completes">It brings the whole mail, of which only the header was known.</param>
internal sealed record KnownCopy(Arrival Arrival, Guid Id, bool Completes, bool IsOfAnotherMailbox);
