namespace OutlookNetwork.Domain.Contacts;

/// <summary>Two addresses of which the owner said that they are two people: they are not suggested as one again.</summary>
public sealed class NotTheSame : IOwned
{
    private NotTheSame()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid TenantId { get; init; }

    public required string OwnerId { get; init; }

    public Book Book { get; init; }

    /// <summary>In normal form and, by ordinal, before <see cref="Second"/>.</summary>
    public required string First { get; init; }

    public required string Second { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset SaidAt { get; init; }

    public static NotTheSame Of(Guid tenantId, string ownerId, Book book, AddressPair pair, DateTimeOffset now) =>
        new() { TenantId = tenantId, OwnerId = ownerId, Book = book, First = pair.First, Second = pair.Second, SaidAt = now };
}
