using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Http;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Cadence;

namespace OutlookNetwork.Api.Settings;

internal static class SettingsEndpoints
{
    public static void MapSettings(this IEndpointRouteBuilder routes)
    {
        var settings = routes.MapGroup("/api/settings").WithTags("Settings");
        settings.MapGet("", GetSettings).WithName(nameof(GetSettings)).WithSummary("The owner's settings");
        settings.MapPut("", ChangeSettings).WithName(nameof(ChangeSettings))
            .WithSummary("Change the owner's settings").ProducesProblem(400).ProducesProblem(409);
    }

    private static async Task<Ok<SettingsDetails>> GetSettings(NetworkDb db, CancellationToken cancellationToken) =>
        TypedResults.Ok(View(await db.SettingsAsync(cancellationToken)));

    private static async Task<Results<Ok<SettingsDetails>, ProblemHttpResult>> ChangeSettings(
        SettingsDetails wanted, NetworkDb db, CancellationToken cancellationToken)
    {
        var settings = await db.SettingsAsync(cancellationToken);
        var before = View(settings);
        if (settings.Change(wanted).Failed(out var problem, out _))
        {
            return problem.ToHttp();
        }

        db.Record(AuditActions.SettingsChange, new("settings", Id: null, settings.Version), new { Old = before, New = View(settings) });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return SettingsProblems.ChangedMeanwhile.ToHttp();
        }

        return TypedResults.Ok(View(settings));
    }

    private static SettingsDetails View(OwnerSettings settings) => new(
        settings.DisplayName, settings.Addresses, settings.InternalDomains, settings.TimeZone, settings.WorkingHours, settings.Version,
        settings.KeepCompanyDays, settings.KeepPrivateDays, settings.NeverLog, settings.LoggedCategory, settings.FollowUpHours, settings.PeoplePerDay, settings.DaysOff,
        settings.MannerHints);
}
