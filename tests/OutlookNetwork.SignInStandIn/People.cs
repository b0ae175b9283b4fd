namespace OutlookNetwork.SignInStandIn;

/// <summary>Somebody who can sign in by a click.</summary>
/// <param name="Id">The object id in the tenant.</param>
/// <param name="Roles">App roles given to the person.</param>
public sealed record Person(string Name, string Address, Guid Tenant, Guid Id, params string[] Roles);

/// <summary>Two organisations, and the people whom the stand-in knows from the start.</summary>
public static class People
{
    public static Guid Liaison { get; } = new("11111111-aaaa-4aaa-8aaa-000000000001");

    public static Guid Renal { get; } = new("22222222-bbbb-4bbb-8bbb-000000000002");

    public static Person Ines { get; } = new(
        "Ines Park", "ines@liaison.example", Liaison, new("11111111-aaaa-4aaa-8aaa-0000000000a1"), "Network.Member", "Network.Admin");

    public static Person Ben { get; } = new("Ben Farr", "ben@liaison.example", Liaison, new("11111111-aaaa-4aaa-8aaa-0000000000a2"), "Network.Member");

    public static Person Mira { get; } = new("Mira Klein", "mira@renal.example", Renal, new("22222222-bbbb-4bbb-8bbb-0000000000b1"), "Network.Member");

    public static IReadOnlyList<Person> All { get; } = [Ines, Ben, Mira];
}
