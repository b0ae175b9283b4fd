using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Interactions;

namespace OutlookNetwork.Api.Interactions;

/// <summary>Keeps what owners say of calls, meetings and the like. The audit trail is told which and when, never the words.</summary>
internal sealed class InteractionLog(NetworkDb db, Conversations conversations, NoteWording wording, TimeProvider clock)
{
    private static readonly InteractionKind[] OneClick = [InteractionKind.Call, InteractionKind.Meeting, InteractionKind.Congress, InteractionKind.Comment];

    public async Task<Outcome<InteractionView>> TouchAsync(QuickTouch wanted, CancellationToken cancellationToken)
    {
        if (!OneClick.Contains(wanted.Kind))
        {
            return InteractionProblems.NoQuickTouch;
        }

        var zone = (await db.SettingsAsync(cancellationToken)).Zone;
        var now = clock.GetUtcNow();
        var pressed = TimeZoneInfo.ConvertTime(wanted.At is { } at && at < now ? at : now, zone).DateTime; // a clock of a client may be fast
        var happened = new Happened(DateOnly.FromDateTime(pressed), TimeOnly.FromDateTime(pressed));
        return await AddAsync(new(wanted.Kind, [wanted.ContactId], happened, Direction: null, Weight: null, Text: "", Event: ""), cancellationToken);
    }

    public async Task<Outcome<InteractionView>> AddAsync(InteractionDetails details, CancellationToken cancellationToken)
    {
        var settings = await db.SettingsAsync(cancellationToken);
        var act = new LogAct(Guid.CreateVersion7(), settings.CalledAs, clock.GetUtcNow());
        if ((await BookAsync(details, cancellationToken)).Failed(out var problem, out var book)
            || Interaction.Of(db.Scope.TenantId, db.Scope.OwnerId, book, details, act, settings.Zone).Failed(out problem, out var made))
        {
            return problem;
        }

        var prompts = await wording.LookAsync(made.Text, cancellationToken);
        db.Interactions.Add(made);
        db.Record(AuditActions.InteractionLog, new("interaction", made.Id.ToString(), made.Version), Told(made));
        return await SaveAsync(made, prompts, cancellationToken);
    }

    public async Task<Outcome<InteractionView>> ChangeAsync(Guid id, InteractionChange wanted, CancellationToken cancellationToken)
    {
        var zone = (await db.SettingsAsync(cancellationToken)).Zone;
        var interaction = await db.Interactions.SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (interaction is null)
        {
            return InteractionProblems.Missing;
        }

        if ((await BookAsync(wanted.Details, cancellationToken)).Failed(out var problem, out var book)
            || interaction.Change(wanted.Details, book, wanted.Version, zone, clock.GetUtcNow()).Failed(out problem, out _))
        {
            return problem;
        }

        var prompts = await wording.LookAsync(interaction.Text, cancellationToken);
        db.Record(AuditActions.InteractionChange, new("interaction", id.ToString(), interaction.Version), Told(interaction));
        return await SaveAsync(interaction, prompts, cancellationToken);
    }

    /// <summary>All of it but the words: they are about people, and an auditor reads the trail.</summary>
    private static object Told(Interaction interaction) =>
        new { interaction.Kind, interaction.Book, interaction.OccurredAt, Contacts = interaction.Contacts.Select(involved => involved.ContactId) };

    private async Task<Outcome<InteractionView>> SaveAsync(Interaction interaction, IReadOnlyList<NotePrompt> prompts, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return InteractionProblems.ChangedMeanwhile(interaction.Version);
        }
        catch (Exception error) when (LostRace.MayBe(error))
        {
            var wanted = interaction.Contacts.Select(involved => involved.ContactId).ToList();
            if (await db.Contacts.CountAsync(contact => wanted.Contains(contact.Id), cancellationToken) == wanted.Count)
            {
                throw;
            }

            return InteractionProblems.ContactMissing; // removed, or merged with another, at this moment
        }

        return (await conversations.ViewsAsync([interaction], cancellationToken))[0] with { Prompts = prompts };
    }

    /// <returns>The book of those who took part, or that one of them is none of the owner's contacts. What is wrong with the rest comes first.</returns>
    private async Task<Outcome<Book>> BookAsync(InteractionDetails details, CancellationToken cancellationToken)
    {
        if (details.WhyNot() is { } wrong)
        {
            return wrong;
        }

        var wanted = details.Contacts;
        var books = await db.Contacts.Where(contact => wanted.Contains(contact.Id)).Select(contact => contact.Book).ToListAsync(cancellationToken);
        return books.Count < wanted.Count ? InteractionProblems.ContactMissing : Interaction.BookOf(books);
    }
}
