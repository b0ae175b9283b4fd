using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Interactions;

namespace OutlookNetwork.Api.Interactions;

/// <summary>
/// Takes an interaction out of all that is shown, found, counted and exported, for the owner and for colleagues. The audit trail keeps
/// which, when and why, and none of its words.
/// </summary>
internal sealed class Withdrawing(NetworkDb db, WithdrawnMail mail, TimeProvider clock)
{
    public async Task<Outcome<WithdrawalReceipt>> WithdrawAsync(Guid id, WithdrawalRequest request, CancellationToken cancellationToken)
    {
        if (!AuditReasons.ForWithdrawal.Contains(request.Reason))
        {
            return InteractionProblems.UnknownReason(AuditReasons.ForWithdrawal);
        }

        var words = request.Words.Trim();
        if (words.Length > Withdrawal.MaxWordsLength)
        {
            return InteractionProblems.WordsTooLong;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var interaction = await db.Interactions.SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (interaction is null)
        {
            return InteractionProblems.Missing;
        }

        var now = clock.GetUtcNow();
        var contacts = interaction.Contacts.Select(involved => involved.ContactId).ToList();
        var withdrawal = new Withdrawal(db.Scope.TenantId, db.Scope.OwnerId, interaction.Book, interaction.State, contacts, interaction.MessageId, request.Reason, now);
        db.Withdrawals.Add(withdrawal);
        db.Interactions.Remove(interaction);
        if (interaction.MessageId is { } message)
        {
            await mail.HideAsync([message], now, cancellationToken);
        }

        var isPrivate = interaction.Book == Book.Private || await db.Contacts.AnyAsync(contact => contacts.Contains(contact.Id) && contact.Book == Book.Private, cancellationToken);
        db.Record(
            AuditActions.InteractionWithdraw, new("interaction", id.ToString(), interaction.Version),
            new { WithdrawalId = withdrawal.Id, interaction.Kind, interaction.MessageId, Contacts = contacts, Words = isPrivate || words.Length == 0 ? null : words }, request.Reason);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return InteractionProblems.ChangedMeanwhile(interaction.Version); // changed, or taken back, at this moment
        }

        await transaction.CommitAsync(cancellationToken);
        return new WithdrawalReceipt(withdrawal.Id, interaction.Kind, now + Withdrawal.Kept);
    }

    /// <returns>Why it cannot be; null when all is as it was.</returns>
    public async Task<Problem?> UndoAsync(Guid withdrawalId, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var oldest = clock.GetUtcNow() - Withdrawal.Kept;
        var withdrawal = await db.Withdrawals.SingleOrDefaultAsync(one => one.Id == withdrawalId && one.RemovalId == null && one.WithdrawnAt >= oldest, cancellationToken);
        if (withdrawal is null)
        {
            return InteractionProblems.WithdrawalMissing;
        }

        if (withdrawal.MessageId is null && !await db.Contacts.AnyAsync(contact => withdrawal.Contacts.Contains(contact.Id), cancellationToken))
        {
            return InteractionProblems.ContactMissing;
        }

        foreach (var interaction in await mail.TakeBackAsync([withdrawal], cancellationToken))
        {
            db.Record(AuditActions.InteractionWithdrawUndone, new("interaction", interaction.Id.ToString(), interaction.Version), new { WithdrawalId = withdrawalId }, AuditReasons.TakenBack);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }
}
