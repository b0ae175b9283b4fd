namespace OutlookNetwork.Domain.Threads;

/// <summary>
/// Joins messages into threads: two messages are in one thread when a chain of shared keys leads from one to the other. Being the
/// connected parts of a graph, threads do not depend on the order in which messages arrive, and a message that is only referred to
/// holds its answers together before it comes, and when it never comes.
/// </summary>
public static class Threader
{
    /// <summary>Adds messages to the threads that are known.</summary>
    /// <param name="arrivals">New messages, in any order; an empty list changes nothing.</param>
    /// <param name="known">The thread of each key among the arrivals' keys that belongs to one already.</param>
    /// <param name="newThread">Makes the id of a thread that did not exist.</param>
    public static ThreadJoin Join(
        IReadOnlyList<ThreadEvidence> arrivals, IReadOnlyDictionary<Guid, Guid> known, Func<Guid> newThread)
    {
        var groups = new DisjointSets();
        foreach (var (key, thread) in known)
        {
            groups.Union(key, thread);
        }

        foreach (var arrival in arrivals)
        {
            foreach (var key in arrival.Keys)
            {
                groups.Union(arrival.Keys[0], key);
            }
        }

        // Of several threads that turn out to be one, the oldest keeps its id: ids are made in order of time.
        var survivors = new Dictionary<Guid, Guid>();
        var merged = new Dictionary<Guid, Guid>();
        foreach (var thread in known.Values.Distinct().Order())
        {
            if (!survivors.TryAdd(groups.Root(thread), thread))
            {
                merged.Add(thread, survivors[groups.Root(thread)]);
            }
        }

        var threadOf = new Dictionary<Guid, Guid>(arrivals.Count);
        var keys = new Dictionary<Guid, Guid>();
        foreach (var arrival in arrivals)
        {
            var root = groups.Root(arrival.Keys[0]);
            if (!survivors.TryGetValue(root, out var thread))
            {
                survivors.Add(root, thread = newThread());
            }

            threadOf[arrival.Message] = thread;
            foreach (var key in arrival.Keys.Where(key => !known.ContainsKey(key)))
            {
                keys[key] = thread;
            }
        }

        return new(threadOf, keys, merged);
    }

    private sealed class DisjointSets
    {
        private readonly Dictionary<Guid, Guid> _parents = [];

        public Guid Root(Guid member)
        {
            var root = member;
            while (_parents.TryGetValue(root, out var parent) && parent != root)
            {
                root = parent;
            }

            while (_parents.TryGetValue(member, out var next) && next != root)
            {
                _parents[member] = root;
                member = next;
            }

            return root;
        }

        public void Union(Guid one, Guid other)
        {
            var (oneRoot, otherRoot) = (Root(one), Root(other));
            _parents.TryAdd(oneRoot, oneRoot);
            if (oneRoot != otherRoot)
            {
                _parents[otherRoot] = oneRoot;
            }
        }
    }
}

/// <param name="ThreadOf">The thread of each arrival, by message.</param>
/// <param name="NewKeys">The thread of each key that was in none before.</param>
/// <param name="Merged">Threads that ceased to be, and the thread that each went into.</param>
public sealed record ThreadJoin(
    IReadOnlyDictionary<Guid, Guid> ThreadOf,
    IReadOnlyDictionary<Guid, Guid> NewKeys,
    IReadOnlyDictionary<Guid, Guid> Merged);
