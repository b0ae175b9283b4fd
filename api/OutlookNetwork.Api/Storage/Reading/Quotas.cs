using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OutlookNetwork.Domain;

namespace OutlookNetwork.Api.Storage.Reading;

/// <summary>How much one organisation may keep.</summary>
internal sealed class QuotaOptions
{
    public const string Section = "Quotas";

    /// <summary>Contacts of all its people together: 1 to 100,000,000, 200,000 unless set.</summary>
    [Range(1, 100_000_000)]
    public int Contacts { get; set; } = 200_000;

    /// <summary>Stored messages: 1 to 1,000,000,000, 5,000,000 unless set. What is logged from Outlook one by one is counted and never refused.</summary>
    [Range(1, 1_000_000_000)]
    public int Messages { get; set; } = 5_000_000;

    /// <summary>Imports that wait or run: 1 to 10,000, 100 unless set.</summary>
    [Range(1, 10_000)]
    public int ImportsAtOnce { get; set; } = 100;
}

/// <summary>The door through which rows of a whole tenant are counted, past the owner filter; it learns their number and nothing else.</summary>
internal sealed class Quotas(NetworkDb db, IOptions<QuotaOptions> options)
{
    /// <returns>Why no more can be kept; null when there is room.</returns>
    public async Task<Problem?> ContactsAsync(int more, CancellationToken cancellationToken) =>
        more > 0 && await CountAsync(db.Contacts, cancellationToken) + more > options.Value.Contacts
            ? Reached("quota.contacts", $"{options.Value.Contacts} contacts", "Nothing was changed. Remove contacts, or ask whoever runs the service for more room.")
            : null;

    /// <returns>Why no import can be handed in; null when one can.</returns>
    public async Task<Problem?> ImportsAsync(CancellationToken cancellationToken) =>
        await WaitingImports.CountAsync(db, cancellationToken) >= options.Value.ImportsAtOnce
            ? Reached("quota.imports", $"{options.Value.ImportsAtOnce} imports at once", "Hand the file in again when others are done.")
            : await RoomForMessagesAsync(cancellationToken) == 0 ? Messages : null;

    /// <returns>How many messages can still be stored; never below 0.</returns>
    public async Task<int> RoomForMessagesAsync(CancellationToken cancellationToken) =>
        Math.Max(0, options.Value.Messages - await CountAsync(db.Messages.IgnoreQueryFilters([NetworkDb.WithdrawnFilter]), cancellationToken));

    public Problem Messages => Reached(
        "quota.messages", $"{options.Value.Messages} stored messages",
        "What was stored is kept. Have old mail removed (settings), or ask whoever runs the service for more room, and try it again.");

    private Task<int> CountAsync<T>(IQueryable<T> rows, CancellationToken cancellationToken)
        where T : class, IOwned => rows.IgnoreQueryFilters([NetworkDb.OwnerFilter]).CountAsync(row => row.TenantId == db.Scope.TenantId, cancellationToken);

    private static Problem Reached(string code, string what, string then) =>
        new(ProblemKind.Conflict, code, $"Your organisation's quota of {what} is reached. {then}");
}
