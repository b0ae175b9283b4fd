using OutlookNetwork.Api.Audit;
using OutlookNetwork.Api.Cadence;
using OutlookNetwork.Api.CalendarFeeds;
using OutlookNetwork.Api.Compliance;
using OutlookNetwork.Api.ContactLists;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Decisions;
using OutlookNetwork.Api.Demo;
using OutlookNetwork.Api.Imports;
using OutlookNetwork.Api.Interactions;
using OutlookNetwork.Api.Members;
using OutlookNetwork.Api.Pane;
using OutlookNetwork.Api.PersonalDetails;
using OutlookNetwork.Api.Privacy;
using OutlookNetwork.Api.Promises;
using OutlookNetwork.Api.Retention;
using OutlookNetwork.Api.Search;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Threads;
using OutlookNetwork.Api.Today;

namespace OutlookNetwork.Api;

/// <summary>What both the server and the command line work with.</summary>
internal static class NetworkServices
{
    public static void AddNetworkServices(this IServiceCollection services, IConfiguration configuration, DataFolder folder)
    {
        services.AddSingleton(folder);
        services.AddOptions<ImportOptions>().BindConfiguration(ImportOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        folder.PlaceUploads(
            configuration[$"{ImportOptions.Section}:{nameof(ImportOptions.UploadFolder)}"],
            hasOtherServers: configuration.Database().Provider != DatabaseProvider.Sqlite);
        services.AddSingleton(TimeProvider.System);
        services.AddNetworkDb(configuration, folder);
        services.AddScoped<Colleagues>();
        services.AddOptions<QuotaOptions>().BindConfiguration(QuotaOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<Quotas>();
        services.AddScoped<ContactCards>();
        services.AddScoped<Standings>();
        services.AddScoped<CadenceKeeping>();
        services.AddScoped<IntervalLearning>();
        services.AddScoped<Timeline>();
        services.AddScoped<Conversations>();
        services.AddScoped<History>();
        services.AddScoped<WithdrawnMail>();
        services.AddScoped<InteractionLog>();
        services.AddScoped<Withdrawing>();
        services.AddScoped<FollowUps>();
        services.AddScoped<PromiseBook>();
        services.AddSingleton(new WordingChecks(ShippedRules.Check));
        services.AddScoped<NoteWording>();
        services.AddScoped<PersonalDetailBook>();
        services.AddScoped<DecisionBook>();
        services.AddScoped<DriftReading>();
        services.AddScoped<TodayReading>();
        services.AddScoped<TodayBoard>();
        services.AddScoped<ColleaguesBoard>();
        services.AddScoped<AheadBoard>();
        services.AddScoped<MailingLists>();
        services.AddScoped<ThreadViews>();
        services.AddScoped<ContactAddressBook>();
        services.AddScoped<BulkChanging>();
        services.AddScoped<ContactMerging>();
        services.AddScoped<SamePersonSearch>();
        services.AddSingleton<PlansInView>();
        services.AddScoped<ListPlanning>();
        services.AddScoped<ListTaking>();
        services.AddScoped<ListUndoing>();
        services.AddScoped<ContactExport>();
        services.AddScoped<WhoIsOn>();
        services.AddScoped<ThreadLog>();
        services.AddScoped<ThreadChoosing>();
        services.AddScoped<LogChoosing>();
        services.AddScoped<ThreadSettling>();
        services.AddScoped<ReplyReading>();
        services.AddScoped<Originals>();
        services.AddScoped<UnpromptedQuestion>();
        services.AddScoped<ConfidentialWords>();
        services.AddScoped<MailSearch>();
        services.AddScoped<MailDigest>();
        services.AddScoped<MailImport>();
        services.AddScoped<DemoMailbox>();
        services.AddScoped<PersonExport>();
        services.AddScoped<ContactRemoving>();
        services.AddScoped<NeverLoggedMail>();
        services.AddScoped<ErasurePlan>();
        services.AddScoped<ErasureSteps>();
        services.AddScoped<Erasing>();
        services.AddScoped<UnfinishedErasures>();
        services.AddOptions<AuditOptions>().BindConfiguration(AuditOptions.Section);
        services.AddSingleton<AnchorKey>();
        services.AddScoped<Anchoring>();
        services.AddScoped<AuditReading>();
        services.AddScoped<AuditVerification>();
        services.AddScoped<EveryChain>();
        services.AddScoped<FeedReading>();
        services.AddScoped<Expiry>();
        services.AddScoped<MemberRestricting>();
    }
}
