using System.Globalization;
using OutlookNetwork.SignInStandIn;

// Runs the stand-in by itself, to try server mode out on one computer. It lets anybody in as anybody: never let others reach it.
await using var authority = await Authority.StartAsync(args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 5200);
Console.WriteLine($"""
    SignIn__Authority={authority.Address}
    SignIn__Audiences={Authority.ApiClientId}
    SignIn__ClientIds={Authority.AddInClientId}
    Tenants: {People.Liaison}, {People.Renal}
    """);
await authority.WaitForShutdownAsync();
