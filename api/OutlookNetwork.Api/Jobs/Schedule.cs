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
    public static void AddJobs(this IServiceCollection services, DatabaseOptions database, string connectionString)
    {
        services.AddQuartz(quartz =>
        {
            quartz.UsePersistentStore(store =>
            {
                store.ConfigureStore(options => options.StoreJobDataAsStrings = true); // so an upgrade cannot fail to read it
                store.UseSystemTextJsonSerializer();
                JobStore.Use(store, database.Provider, connectionString);
            });

            // Imports an uploaded file when asked to; asked again after a crash.
            quartz.AddJob<ImportMailJob>(job => job.WithIdentity(ImportMailJob.Key).StoreDurably().RequestRecovery());

            // Deletes uploads that nothing used, once a night.
            quartz.AddJob<SweepUploadsJob>(job => job.WithIdentity(SweepUploadsJob.Key).StoreDurably());
            quartz.AddTrigger(trigger => trigger.ForJob(SweepUploadsJob.Key).WithIdentity("sweep-uploads-nightly").WithCronSchedule("0 30 3 * * ?"));

            // Verifies the audit trail once a night.
            quartz.AddJob<VerifyAuditJob>(job => job.WithIdentity(VerifyAuditJob.Key).StoreDurably());
            quartz.AddTrigger(trigger => trigger.ForJob(VerifyAuditJob.Key).WithIdentity("verify-audit-nightly").WithCronSchedule("0 15 2 * * ?"));

            // Removes mail that its owners keep no longer, once a night.
            quartz.AddJob<ExpireJob>(job => job.WithIdentity(ExpireJob.Key).StoreDurably());
            quartz.AddTrigger(trigger => trigger.ForJob(ExpireJob.Key).WithIdentity("expire-nightly").WithCronSchedule("0 45 2 * * ?"));

            // Makes anchors of the audit trail when they are due: every hour, and every 1,000 entries.
            quartz.AddJob<AnchorAuditJob>(job => job.WithIdentity(AnchorAuditJob.Key).StoreDurably());
            quartz.AddTrigger(trigger => trigger.ForJob(AnchorAuditJob.Key).WithIdentity("anchor-audit-often").WithCronSchedule("0 0/5 * * * ?"));

            // Goes on with erasings that broke off: at every start, and every ten minutes for those of servers that ended.
            quartz.AddJob<FinishErasuresJob>(job => job.WithIdentity(FinishErasuresJob.Key).StoreDurably());
            quartz.AddTrigger(trigger => trigger.ForJob(FinishErasuresJob.Key).WithIdentity("finish-erasures-often").StartNow()
                .WithSimpleSchedule(every => every.WithInterval(TimeSpan.FromMinutes(10)).RepeatForever()));
        });
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = false); // a stopped import goes on at the next start
    }
}
