using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Interactions;

/// <summary>
/// An owner's choice that a thread's further messages are logged by themselves, by the rules that hold for a click. It is true of the
/// thread in which one message stands: at first the newest that was logged, and then the newest that it logged itself. So where two
/// threads become one it is true of all that comes into it, where one is split it goes with the part that holds that message, and
/// it ends when that message is removed. A message is logged by it when it is stored first, and never later: what came
/// before, what a join brings in and what was taken back is offered and not logged.
/// </summary>
public sealed class LogChoice : IOwned
{
    private LogChoice()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid TenantId { get; init; }

    public required string OwnerId { get; init; }

    public Book Book { get; init; }

    /// <summary>The stored message that it goes with; withdrawn or not.</summary>
    public Guid MessageId { get; private init; }

    /// <summary>Shown as who chose it.</summary>
    public required string ChosenBy { get; init; }

    public DateTimeOffset ChosenAt { get; private init; }

    /// <param name="newest">Of the thread's logged messages.</param>
    public static LogChoice Of(Message newest, string by, DateTimeOffset now) => new()
    {
        TenantId = newest.TenantId,
        OwnerId = newest.OwnerId,
        Book = newest.Book,
        MessageId = newest.Id,
        ChosenBy = by,
        ChosenAt = now,
    };
}
