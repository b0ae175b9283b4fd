using System.Collections.Concurrent;
using OutlookNetwork.Domain.Audit;

namespace OutlookNetwork.Api.Identity;

/// <summary>Puts an act of a person into the trail of their organisation, in a unit of work of its own.</summary>
/// <param name="isOnce">Whether nothing is recorded when the trail names this act of theirs already.</param>
internal delegate Task RecordAccess(Guid tenant, string person, string action, AuditSubject subject, bool isOnce, CancellationToken cancellationToken);

/// <summary>Notes that a member came in, with the roles that their token names.</summary>
internal delegate Task RecordMember(Guid tenant, Guid person, IReadOnlyList<string> roles, CancellationToken cancellationToken);

/// <summary>Whose genuine token it is, and which application asks on their behalf.</summary>
internal sealed record Caller(Guid Tenant, Guid Person, string Client, IReadOnlyList<string> Roles);

/// <summary>
/// Records who was refused, and with which application people sign in. It is bounded, so that nobody can fill a trail: strangers and
/// other organisations are never in it, and a person's refusal for one reason is there once an hour for each server.
/// </summary>
internal sealed class AccessTrail(RecordAccess record, RecordMember recordMember, TimeProvider clock)
{
    private const int MostRemembered = 100_000; // people and reasons; some ten megabytes

    private readonly ConcurrentDictionary<(Guid Tenant, Guid Person, string What), DateTimeOffset> _recorded = new();

    public static void Remember(HttpContext context, Caller caller) => context.Items[typeof(Caller)] = caller;

    public async Task RefusedAsync(HttpContext context, Refusal reason)
    {
        var now = clock.GetUtcNow();
        var hour = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerHour));
        if (context.Items[typeof(Caller)] is Caller caller)
        {
            await OnceAsync(
                caller, $"{AuditActions.AccessRefused} {reason}", since: hour,
                () => record(caller.Tenant, $"{caller.Person:D}", AuditActions.AccessRefused, new("refusal", reason.ToString()), false, context.RequestAborted));
        }
    }

    /// <summary>For whoever was let in.</summary>
    public async Task SignedInAsync(HttpContext context)
    {
        if (SignedInPerson.Of(context) is not null && context.Items[typeof(Caller)] is Caller caller)
        {
            var now = clock.GetUtcNow();
            await OnceAsync(
                caller, $"{AuditActions.SignInNewClient} {caller.Client}", since: DateTimeOffset.MinValue,
                () => record(caller.Tenant, $"{caller.Person:D}", AuditActions.SignInNewClient, new("client", caller.Client), true, context.RequestAborted));
            await OnceAsync(
                caller, $"roles {string.Join(' ', caller.Roles)}", since: now.AddTicks(-(now.Ticks % TimeSpan.TicksPerDay)),
                () => recordMember(caller.Tenant, caller.Person, caller.Roles, context.RequestAborted));
        }
    }

    /// <param name="since">Recorded again when that was before.</param>
    private async Task OnceAsync(Caller caller, string what, DateTimeOffset since, Func<Task> recording)
    {
        var key = (caller.Tenant, caller.Person, what);
        var now = clock.GetUtcNow();
        if (_recorded.TryGetValue(key, out var last) && last >= since)
        {
            return;
        }

        if (_recorded.Count >= MostRemembered)
        {
            _recorded.Clear(); // at worst some are recorded once more
        }

        // Before it is done, so that of many requests at once one does it; taken back when it fails.
        if (last == default ? !_recorded.TryAdd(key, now) : !_recorded.TryUpdate(key, now, last))
        {
            return;
        }

        try
        {
            await recording();
        }
        catch
        {
            _recorded.TryRemove(key, out _);
            throw;
        }
    }
}
