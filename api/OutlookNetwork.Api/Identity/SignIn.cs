using Microsoft.AspNetCore.Authentication;

namespace OutlookNetwork.Api.Identity;

/// <summary>Who is asking: in the embedded mode its owner, in server mode whoever the authority signs in.</summary>
internal static class SignIn
{
    public static void AddSignIn(this WebApplicationBuilder builder, DataFolder folder)
    {
        builder.Services.AddRoles();
        if (!ServerMode.IsChosen(builder.Configuration))
        {
            builder.Services.AddSingleton(LocalSecrets.Create(folder));
            builder.Services.AddAuthentication(LocalSignIn.SchemeName)
                .AddScheme<AuthenticationSchemeOptions, LocalSignIn>(LocalSignIn.SchemeName, configureOptions: null);
            return;
        }

        if (ServerMode.WhyNot(builder.Configuration, builder.Environment.EnvironmentName) is { } reason)
        {
            throw new InvalidOperationException(reason); // said in one line before, where a person starts it
        }

        builder.Services.AddTokenSignIn(SignInOptions.Read(builder.Configuration));
    }

    public static void UseSignIn(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseRateLimiter(); // counts by who is asking, and before anything is done for them
        app.UseAuthorization();
        if (app.Services.GetService<AccessTrail>() is { } trail)
        {
            app.Use(async (context, next) =>
            {
                await trail.SignedInAsync(context);
                await next(context);
            });
        }

        app.UseMiddleware<FreshSignIn>();
        app.UseMiddleware<CurrentUser>();
    }
}
