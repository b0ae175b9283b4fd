using System.ComponentModel.DataAnnotations;

namespace OutlookNetwork.Api.Privacy;

/// <summary>Stored mail on which an address of the never-log list stands.</summary>
/// <param name="Messages">All of it: the list would not let it in today.</param>
/// <param name="Logged">Of these, what is logged.</param>
/// <param name="WithOthers">Of these, what other people are on too.</param>
/// <param name="Confirm">Send it back to say that these counts were seen.</param>
public sealed record NeverLoggedView(int Messages, int Logged, int WithOthers, string Confirm);

/// <param name="Confirm">As the counts gave it.</param>
public sealed record NeverLoggedRemoval([property: MaxLength(64)] string Confirm);

/// <param name="RemovalId">Takes it back.</param>
/// <param name="UndoUntil">After that nothing is left of the mail but what recognises it when it comes again.</param>
public sealed record NeverLoggedReceipt(Guid RemovalId, int Messages, DateTimeOffset UndoUntil);
