using System.Collections.Concurrent;
using OutlookNetwork.Domain.Audit;

namespace OutlookNetwork.Api.Identity;

/// <summary>Puts an act of a person into the trail of their organisation, in a unit of work of its own.</summary>
/// <param name="isOnce">Whether nothing is recorded when the trail names this act of theirs already.</param>
internal delegate Task RecordAccess(Guid tenant, string person, string action, AuditSubject subject, bool isOnce, CancellationToken cancellationToken);

/// <summary>
/// Records who was refused, and with which application people sign in. It is bounded, so that nobody can fill a trail: strangers and
/// other organisations are never in it, and a person's refusal for one reason is there once an hour for each server.
/// </summary>
internal sealed class AccessTrail(RecordAccess record, TimeProvider clock)
{
    private const int MostRemembered = 100_000; // people and reasons; some ten megabytes

    private readonly ConcurrentDictionary<(Guid Tenant, string Person, string What), DateTimeOffset> _recorded = new();

    /// <summary>Notes whose genuine token it is, and which application asks on their behalf.</summary>
    public static void Remember(HttpContext context, Guid tenant, string person, string client) => context.Items[typeof(AccessTrail)] = (tenant, person, client);

    public async Task RefusedAsync(HttpContext context, Refusal reason)
    {
        var now = clock.GetUtcNow();
        var hour = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerHour));
        if (context.Items[typeof(AccessTrail)] is (Guid tenant, string person, string))
        {
            await OnceAsync(tenant, person, AuditActions.AccessRefused, new("refusal", reason.ToString()), since: hour, context.RequestAborted);
        }
    }

    /// <summary>For whoever was let in.</summary>
    public async Task SignedInAsync(HttpContext context)
    {
        if (SignedInPerson.Of(context) is not null && context.Items[typeof(AccessTrail)] is (Guid tenant, string person, string client))
        {
            await OnceAsync(tenant, person, AuditActions.SignInNewClient, new("client", client), since: DateTimeOffset.MinValue, context.RequestAborted);
        }
    }

    /// <param name="since">Recorded again when that was before.</param>
    private async Task OnceAsync(
        Guid tenant, string person, string action, AuditSubject subject, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var key = (tenant, person, $"{action} {subject.Id}");
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
            await record(tenant, person, action, subject, isOnce: since == DateTimeOffset.MinValue, cancellationToken);
        }
        catch
        {
            _recorded.TryRemove(key, out _);
            throw;
        }
    }
}
