namespace OutlookNetwork.EndToEnd.Tests.Setup;

/// <summary>The product of organisations as it is tried out on one computer: with the page that stands in for Outlook.</summary>
public sealed class TriedOutServer : OrganisationServer
{
    private protected override IReadOnlyDictionary<string, string> Otherwise =>
        new Dictionary<string, string> { ["DOTNET_ENVIRONMENT"] = "Test", ["SignIn__AllowPreview"] = "true" };
}
