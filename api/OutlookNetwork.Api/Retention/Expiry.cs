using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Retention;

/// <summary>
/// Removes what the owner in scope no longer keeps: messages of a book that are older than its days, what was logged of them, and
/// what was logged by hand and happened before. Promises go that ended before, never one that is still to be kept, and so do decisions
/// about the wording of mail. Personal details go when their own day is over, whatever the book keeps. Contacts stay. It is done whole or not at all, and again finds nothing more.
/// </summary>
internal sealed class Expiry(NetworkDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<Expired>> RunAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var settings = await db.SettingsAsync(cancellationToken);
        var removed = new List<Expired>();
        var today = settings.Zone.DayOf(clock.GetUtcNow());
        var details = await db.PersonalDetails.Where(detail => detail.ExpiresOn < today).ExecuteDeleteAsync(cancellationToken);
        foreach (var book in Enum.GetValues<Book>())
        {
            if (settings.DaysKept(book) is { } days)
            {
                removed.Add(await RemoveAsync(book, clock.GetUtcNow().AddDays(-days), cancellationToken));
            }
        }

        if (removed.Sum(one => one.Messages + one.Interactions + one.Decisions) + details > 0)
        {
            // What is withdrawn can still be taken back, with its bytes and its place in the thread.
            await db.ThreadKeys.Where(key => !db.EvenWithdrawn().Any(message => message.ThreadId == key.ThreadId)).ExecuteDeleteAsync(cancellationToken);
            await db.Originals.Where(original => !db.EvenWithdrawn().Any(message => message.Original == original.Hash)).ExecuteDeleteAsync(cancellationToken);
            db.Record(AuditActions.DataExpire, new("retention", Id: null), new { Removed = removed, PersonalDetails = details }, AuditReasons.Schedule, ActorKind.System);
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return removed;
    }

    private async Task<Expired> RemoveAsync(Book book, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var old = db.MessagesOf(book).Where(message => message.At < before);
        db.Standings.ReadAnew(await (
            from named in db.MessageAddresses
            where old.Any(message => message.Id == named.MessageId)
            join address in db.ContactAddresses on named.Address equals address.Address
            select address.ContactId).Distinct().ToListAsync(cancellationToken));
        db.Standings.ReadAnew(await db.InteractionContacts
            .Where(involved => db.ConversationsOf(book).Any(one => one.Id == involved.InteractionId && one.OccurredAt < before))
            .Select(involved => involved.ContactId).Distinct().ToListAsync(cancellationToken));
        var interactions = await db.Interactions.Where(log => old.Any(message => message.Id == log.MessageId)).ExecuteDeleteAsync(cancellationToken);
        await db.Promises.Where(promise => promise.EndedAt < before && db.Contacts.Any(contact => contact.Id == promise.ContactId && contact.Book == book)).ExecuteDeleteAsync(cancellationToken);
        var decisions = await db.FindingDecisions.Where(decision => decision.Book == book && decision.DecidedAt < before).ExecuteDeleteAsync(cancellationToken);
        interactions += await db.ConversationsOf(book).Where(one => one.OccurredAt < before).ExecuteDeleteAsync(cancellationToken);
        await db.SearchEntries.Where(entry => old.Any(message => message.Id == entry.MessageId)).ExecuteDeleteAsync(cancellationToken);
        return new(book, await old.ExecuteDeleteAsync(cancellationToken), interactions, decisions);
    }
}

/// <summary>How much of a book was removed.</summary>
internal sealed record Expired(Book Book, int Messages, int Interactions, int Decisions);
