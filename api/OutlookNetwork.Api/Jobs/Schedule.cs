using OutlookNetwork.Api.Audit;
using OutlookNetwork.Api.Imports;
using OutlookNetwork.Api.Privacy;
using OutlookNetwork.Api.Retention;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Providers;
using Quartz;

namespace OutlookNetwork.Api.Jobs;

/// <summary>Every job, its trigger and the scheduler's settings.</summary>
internal static class Schedule
{
    private const double PauseGrows = 2;
    private const double PauseVaries = 0.2; // so that servers which failed together do not come back together

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>An execution group's name for the triggers that have none.</summary>
    private const string NoGroup = "_";

    /// <summary>Those with slots, in the order in which they are shown.</summary>
    public static IReadOnlyList<JobKey> Recurring { get; } = [VerifyAuditJob.Key, AnchorAuditJob.Key, ExpireJob.Key, FinishErasuresJob.Key, ForgetAnswersJob.Key];

    public static void AddJobs(this IServiceCollection services, IConfiguration configuration, DataFolder folder)
    {
        services.AddOptions<JobOptions>().BindConfiguration(JobOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<JobStates>();
        services.AddSingleton<ImportQueue>();
        services.AddHostedService<UploadKeeping>();
        var options = configuration.GetSection(JobOptions.Section).Get<JobOptions>() ?? new();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler => scheduler.ShutdownJobInterruption = ShutdownJobInterruption.WhenNotWaitingForJobs);
            quartz.UsePersistentStore(store =>
            {
                store.ConfigureStore(stored =>
                {
                    stored.StoreJobDataAsStrings = true; // so an upgrade cannot fail to read it
                    stored.RecoverFiringsCancelledByShutdown = true; // a stopped import goes on at the next start
                });
                store.UseSystemTextJsonSerializer();
                JobStore.Use(store, configuration.Database().Provider, configuration.ConnectionString(folder));
                if (configuration.Database().Provider != DatabaseProvider.Sqlite)
                {
                    store.UseClustering(cluster =>
                    {
                        cluster.CheckinInterval = TimeSpan.FromSeconds(options.SignOfLifeSeconds);
                        cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(options.DeadAfterSeconds);
                    });
                }
            });
            if (folder.UploadsOf is { } server)
            {
                quartz.ServeExecutionGroups(NoGroup, server);
            }

            quartz.UseDefaultRetryPolicy(RetryPolicy.Exponential(
                JobOptions.Tries - 1, TimeSpan.FromSeconds(options.FirstPauseSeconds), PauseGrows, LongestPause, PauseVaries));
            quartz.AddJobMiddleware<OncePerSlot>();
            quartz.AddQuartzHealthChecks(check => check.Name = "jobs");

            // Imports an uploaded file when asked to; asked again after a crash.
            quartz.AddJob<ImportMailJob>(job => job.WithIdentity(ImportMailJob.Key).StoreDurably().RequestRecovery());

            // Verifies the audit trail once a night.
            quartz.AddJob<VerifyAuditJob>(job => job.WithIdentity(VerifyAuditJob.Key).StoreDurably());
            quartz.AddTrigger(trigger => trigger.ForJob(VerifyAuditJob.Key).WithIdentity("verify-audit-nightly").WithCronSchedule("0 15 2 * * ?"));

            // Removes mail that its owners keep no longer, once a night.
            quartz.AddJob<ExpireJob>(job => job.WithIdentity(ExpireJob.Key).StoreDurably());
            quartz.AddTrigger(trigger => trigger.ForJob(ExpireJob.Key).WithIdentity("expire-nightly").WithCronSchedule("0 45 2 * * ?"));

            // Forgets answers that were kept for a day, once an hour.
            quartz.AddJob<ForgetAnswersJob>(job => job.WithIdentity(ForgetAnswersJob.Key).StoreDurably());
            quartz.AddTrigger(trigger => trigger.ForJob(ForgetAnswersJob.Key).WithIdentity("forget-answers-hourly").WithCronSchedule("0 40 * * * ?"));

            // Makes anchors of the audit trail when they are due: every hour, and every 1,000 entries.
            quartz.AddJob<AnchorAuditJob>(job => job.WithIdentity(AnchorAuditJob.Key).StoreDurably());
            quartz.AddTrigger(trigger => trigger.ForJob(AnchorAuditJob.Key).WithIdentity("anchor-audit-often").WithCronSchedule("0 0/5 * * * ?"));

            // Goes on with erasings that broke off: at every start, and every ten minutes for those of servers that ended.
            quartz.AddJob<FinishErasuresJob>(job => job.WithIdentity(FinishErasuresJob.Key).StoreDurably());
            quartz.AddTrigger(trigger => trigger.ForJob(FinishErasuresJob.Key).WithIdentity("finish-erasures-often").StartNow()
                .WithSimpleSchedule(every => every.WithInterval(TimeSpan.FromMinutes(10)).RepeatForever()));
        });
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = false); // the process ends at once
    }
}
