using System.Net;
using System.Security.Authentication;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Json;
using OutlookNetwork.Api.AddIn;
using OutlookNetwork.Api.Audit;
using OutlookNetwork.Api.Cadence;
using OutlookNetwork.Api.CalendarFeeds;
using OutlookNetwork.Api.ContactLists;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Decisions;
using OutlookNetwork.Api.Demo;
using OutlookNetwork.Api.Documentation;
using OutlookNetwork.Api.Health;
using OutlookNetwork.Api.Http;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Imports;
using OutlookNetwork.Api.Interactions;
using OutlookNetwork.Api.Jobs;
using OutlookNetwork.Api.Members;
using OutlookNetwork.Api.Messages;
using OutlookNetwork.Api.Operations;
using OutlookNetwork.Api.Pane;
using OutlookNetwork.Api.PersonalDetails;
using OutlookNetwork.Api.Preview;
using OutlookNetwork.Api.Privacy;
using OutlookNetwork.Api.Products;
using OutlookNetwork.Api.Promises;
using OutlookNetwork.Api.Search;
using OutlookNetwork.Api.Settings;
using OutlookNetwork.Api.Storage.Idempotency;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Threads;
using OutlookNetwork.Api.Today;

namespace OutlookNetwork.Api;

/// <summary>Puts the parts together: one line per part.</summary>
internal static class NetworkHost
{
    /// <param name="port">On loopback; 0 takes any free one. Not used in server mode when a setting names addresses.</param>
    public static WebApplication Build(string[] args, DataFolder folder, int port)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
            kestrel.Limits.MaxRequestHeaderCount = 100;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Limits.MaxConcurrentConnections = 1000;
            kestrel.ConfigureHttpsDefaults(https => https.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13);
            if (!ServerMode.IsChosen(builder.Configuration) || !ServerMode.NamesAddress(builder.Configuration))
            {
                kestrel.Listen(IPAddress.Loopback, port);
            }
        });
        builder.Services.AddSecurityHeaders(isServed: ServerMode.IsChosen(builder.Configuration));
        LogRules.Apply(builder.Logging, isServed: ServerMode.IsChosen(builder.Configuration));
        builder.Services.AddNetworkServices(builder.Configuration, folder);
        builder.Services.AddHealth();
        builder.Services.AddJobs(builder.Configuration, folder);
        builder.AddSignIn(folder);
        builder.Services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>(); // nothing that is kept is protected by it
        RateLimits.Add(builder.Services, builder.Configuration, SignedInPerson.Of);
        builder.Services.AddProblemDetails(problems => problems.CustomizeProblemDetails = RequestProblems.GiveCode);
        builder.Services.AddExceptionHandler<ExceptionProblems>();
        builder.Services.AddSingleton<PolicyReports>();
        builder.Services.AddDocumentation();
        builder.Services.AddValidation();
        builder.Services.Configure<JsonOptions>(json => Strict(json.SerializerOptions));
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);

        var app = builder.Build();
        if (Telemetry.Start(app.Configuration) is { } telemetry)
        {
            app.Lifetime.ApplicationStopped.Register(telemetry.Dispose);
            Telemetry.UseRouteNames(app);
        }

        var addIn = Path.Combine(AppContext.BaseDirectory, "addin");
        var isLocal = !ServerMode.IsChosen(app.Configuration);
        var hasPreview = isLocal || SignInOptions.Read(app.Configuration).AllowPreview;
        if (isLocal)
        {
            app.UseMiddleware<LocalGuard>();
        }
        else
        {
            app.UseProxies(app.Configuration);
            if (!ServerMode.IsForTests(app.Environment.EnvironmentName))
            {
                app.UseHttpsOnly();
            }
        }

        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.MapAddIn(addIn, isTriedOut: hasPreview && !isLocal);
        if (hasPreview)
        {
            app.MapPreview(addIn, isOpen: !isLocal, MailPage.Styles);
        }

        app.UseRouting();
        app.UseSignIn();
        app.UseMiddleware<IdempotentRequests>(); // before anything is looked for: what was done may have taken it away
        app.UseExistingFirst();
        if (isLocal)
        {
            app.MapStart();
        }
        else
        {
            PolicyReports.Map(app);
        }

        app.MapSignInSettings();
        app.MapHealth();
        app.MapPane();
        app.MapDrafts();
        app.MapThreads();
        app.MapReplyTimes();
        app.MapThreadChoices();
        app.MapInteractions();
        app.MapPromises();
        app.MapPersonalDetails();
        app.MapDecisions();
        app.MapProducts();
        app.MapToday();
        app.MapCadence();
        app.MapMessages();
        app.MapSearch();
        app.MapContacts();
        app.MapPrivacy();
        app.MapNeverLogged();
        app.MapContactLists();
        app.MapSettings();
        app.MapFirstRun();
        app.MapCalendarFeeds();
        app.MapImports();
        app.MapAudit();
        app.MapMembers();
        app.MapJobs();
        if (hasPreview)
        {
            app.MapPreviewMail();
            app.MapPreviewWriting();
            app.MapDemo();
        }

        app.MapDocumentation();
        OpenRoutes.Check(app, OpenRoutes.In(isLocal, hasPreview, app.Environment.IsDevelopment()));
        return app;
    }

    private static void Strict(JsonSerializerOptions json)
    {
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.AllowDuplicateProperties = false;
        json.MaxDepth = 32;
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
        json.NumberHandling = JsonNumberHandling.Strict;
    }
}
