namespace OutlookNetwork.Api.Commands;

/// <summary>The settings as the server would read them, for what is decided before there is one.</summary>
internal static class Settings
{
    private const string EnvironmentName = "environment";

    public static IConfiguration Read()
    {
        var variables = new ConfigurationBuilder().AddEnvironmentVariables("ASPNETCORE_").AddEnvironmentVariables("DOTNET_").Build();
        return new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{variables.EnvironmentOf()}.json", optional: true)
            .AddEnvironmentVariables().AddEnvironmentVariables("ASPNETCORE_").AddEnvironmentVariables("DOTNET_")
            .Build();
    }

    /// <returns>Production unless set.</returns>
    public static string EnvironmentOf(this IConfiguration configuration) => configuration[EnvironmentName] ?? Environments.Production;
}
