using OutlookNetwork.Api.Storage.Reading;

namespace OutlookNetwork.Api.Threads;

public sealed record LogRequest(OpenItem Item, LogScope Scope);

/// <summary>How much of the thread to log: what had been written up to the open message, or all that is stored of it.</summary>
public enum LogScope
{
    UpToThisMessage,
    WholeThread,
}

/// <param name="LogId">Takes this act back; null when nothing was left to log.</param>
/// <param name="LoggedCount">Of the thread, earlier acts included.</param>
/// <param name="Unknown">People on the thread who are no contacts: offered, never created.</param>
/// <param name="Skipped">Why messages of the thread were left out, with how many.</param>
/// <param name="Logged">What was logged last of this thread; where a colleague was first, this act made a witness.</param>
public sealed record LogReceipt(
    Guid? LogId, Guid ThreadId, int NewlyLogged, int LoggedCount, int MessageCount, IReadOnlyList<NamedContact> Contacts,
    IReadOnlyList<Person> Unknown, IReadOnlyList<Skipped> Skipped, LoggedMark Logged);

public sealed record NamedContact(Guid Id, string Name);

/// <param name="Reason">One sentence.</param>
public sealed record Skipped(string Reason, int Count);
