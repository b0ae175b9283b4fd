namespace OutlookNetwork.Domain;

/// <summary>
/// Which of the two books a row belongs to: work governed by the company, or the person's own peers, mentors and career contacts.
/// They differ in who may see them, how long they are kept and who may export them.
/// </summary>
public enum Book
{
    Company,
    Private,
}

/// <summary>Whose a row is. Every stored row carries it, so that one query filter can hide all others'.</summary>
public interface IOwned
{
    Guid TenantId { get; }

    string OwnerId { get; }

    Book Book { get; }
}
