using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Cadence;

/// <summary>Keeps what owners say of a cadence: of one contact, of a tier, of a circle. The audit trail is told days and never reasons.</summary>
internal sealed class CadenceKeeping(NetworkDb db, Standings standings, TimeProvider clock)
{
    public async Task<Outcome<CadenceView>> ChangeAsync(Guid contactId, CadenceChange wanted, CancellationToken cancellationToken)
    {
        if (await db.Contacts.SingleOrDefaultAsync(one => one.Id == contactId, cancellationToken) is not { } contact)
        {
            return ContactProblems.Missing;
        }

        var zone = (await db.SettingsAsync(cancellationToken)).Zone;
        var said = await db.ContactCadences.SingleOrDefaultAsync(one => one.ContactId == contactId, cancellationToken);
        var cadence = said ?? ContactCadence.For(db.Scope.TenantId, db.Scope.OwnerId, contact.Book, contactId);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime);
        if (cadence.Change(wanted.Details, wanted.Version, today).Failed(out var problem, out _))
        {
            return problem;
        }

        if (said is null)
        {
            db.ContactCadences.Add(cadence);
        }

        db.Record(
            AuditActions.CadenceChange, new("contact", contactId.ToString(), cadence.Version),
            new { cadence.Choice, cadence.IdealDays, cadence.MaxDays, cadence.SnoozedUntil, DoNotContact = cadence.DoNotContact is not null });
        if (await SaveAsync(cadence.Version, cancellationToken) is { } lost)
        {
            return lost;
        }

        return CadenceView.Of((await standings.OfAsync([contact], cancellationToken))[0]);
    }

    public async Task<CadenceRulesView> RulesAsync(CancellationToken cancellationToken)
    {
        var rules = await db.CadenceRules.AsNoTracking().ToListAsync(cancellationToken);
        return new([.. rules.OrderBy(rule => rule.Scope).ThenBy(rule => rule.Key, StringComparer.Ordinal)
            .Select(rule => new CadenceRuleView(rule.Scope, rule.Name, rule.IdealDays, rule.MaxDays, rule.Version))]);
    }

    /// <summary>Gives a tier or a circle an interval, changes it, or takes it away.</summary>
    public async Task<Outcome<CadenceRulesView>> ChangeAsync(CadenceRuleChange wanted, CancellationToken cancellationToken)
    {
        if (CadenceRule.For(db.Scope.TenantId, db.Scope.OwnerId, wanted.Scope, wanted.Name).Failed(out var problem, out var named))
        {
            return problem;
        }

        var there = await db.CadenceRules.SingleOrDefaultAsync(one => one.Scope == wanted.Scope && one.Key == named.Key, cancellationToken);
        if (wanted.Version != (there?.Version ?? 0))
        {
            return CadenceProblems.ChangedMeanwhile(there?.Version ?? 0);
        }

        if (wanted is { IdealDays: null, MaxDays: null })
        {
            if (there is null)
            {
                return await RulesAsync(cancellationToken);
            }

            db.CadenceRules.Remove(there);
        }
        else if (wanted.IdealDays is not { } ideal || wanted.MaxDays is not { } max)
        {
            return CadenceProblems.DaysNeeded;
        }
        else if (CadencePolicy.Of(ideal, max).Failed(out problem, out var policy))
        {
            return problem;
        }
        else
        {
            if (there is null && await db.CadenceRules.CountAsync(cancellationToken) >= CadenceRule.MostRules)
            {
                return CadenceProblems.TooManyRules;
            }

            (there ?? db.CadenceRules.Add(named).Entity).Keep(policy);
        }

        db.Record(AuditActions.CadenceRuleChange, new("cadence-rule", Id: null, (there ?? named).Version), new { wanted.Scope, wanted.IdealDays, wanted.MaxDays });
        return await SaveAsync(wanted.Version, cancellationToken) is { } lost ? lost : await RulesAsync(cancellationToken);
    }

    private async Task<Problem?> SaveAsync(int version, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException) // also the first two words said at once
        {
            return CadenceProblems.ChangedMeanwhile(version);
        }
    }
}
