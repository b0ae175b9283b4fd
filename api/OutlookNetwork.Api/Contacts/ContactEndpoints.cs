using System.Linq.Expressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Http;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Contacts;

internal static class ContactEndpoints
{
    public static void MapContacts(this IEndpointRouteBuilder routes)
    {
        var contacts = routes.MapGroup("/api/contacts").WithTags("Contacts");
        contacts.MapFinding();
        contacts.MapPost("", CreateContact).WithName(nameof(CreateContact))
            .WithSummary("Keep a person as a contact").ProducesProblem(400).ProducesProblem(409);
        contacts.MapGet("/{id:guid}", GetContact).WithName(nameof(GetContact))
            .WithSummary("One contact and where things stand").ProducesProblem(404);
        contacts.MapPut("/{id:guid}", ChangeContact).WithName(nameof(ChangeContact)).OfExisting<Contact>(Named, ContactProblems.Missing)
            .WithSummary("Change a contact").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        contacts.MapDelete("/{id:guid}", RemoveContact).WithName(nameof(RemoveContact))
            .WithSummary("Take back the creation of a contact").ProducesProblem(404).ProducesProblem(409);
        contacts.MapPost("/{id:guid}/addresses", AddContactAddress).WithName(nameof(AddContactAddress)).OfExisting<Contact>(Named, ContactProblems.Missing)
            .WithSummary("Give a contact one more address").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        contacts.MapPut("/{id:guid}/time-zone", ChangeContactZone).WithName(nameof(ChangeContactZone)).OfExisting<Contact>(Named, ContactProblems.Missing)
            .WithSummary("Say in which zone a contact works; reply times are counted in it").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        contacts.MapGet("/{id:guid}/timeline", GetContactTimeline).WithName(nameof(GetContactTimeline)).OfReadable(IsReadableAsync, ContactProblems.Missing)
            .WithSummary("The history with a contact, newest first: mail and what was logged by hand, or only some kinds of it").ProducesProblem(400).ProducesProblem(404);
        contacts.MapBulkChanges();
        contacts.MapMerges();
        contacts.MapSamePeople();
    }

    /// <summary>The contact that a route's id names.</summary>
    public static Expression<Func<Contact, bool>> Named(Guid id) => contact => contact.Id == id;

    private static async Task<Results<Created<ContactCard>, ProblemHttpResult>> CreateContact(
        NewContact wanted, NetworkDb db, Quotas quotas, ContactCards cards, ContactAddressBook book, TimeProvider clock, CancellationToken cancellationToken)
    {
        var details = new ContactDetails(wanted.Name, wanted.Role, wanted.Institution, wanted.Addresses, wanted.Book, wanted.Shared)
        {
            About = wanted.About ?? ContactAbout.Nothing,
        };
        if (Contact.Create(db.Scope.TenantId, db.Scope.OwnerId, details, clock.GetUtcNow()).Failed(out var problem, out var contact)
            || (await book.SourcedAsync(contact, ContactAbout.Nothing, cancellationToken)).Failed(out problem, out _)
            || (await book.WhoseAsync(contact, cancellationToken)).Failed(out problem, out _))
        {
            return problem.ToHttp();
        }

        if (await quotas.ContactsAsync(more: 1, cancellationToken) is { } full)
        {
            return full.ToHttp();
        }

        db.Contacts.Add(contact);
        await book.InvolveAsync(contact, cancellationToken);
        ContactTrail.Created(db, contact);
        if ((await book.SaveAsync(contact, cancellationToken)).Failed(out problem, out _))
        {
            return problem.ToHttp();
        }

        return TypedResults.Created($"/api/contacts/{contact.Id}", await CardAsync(contact, db, cards, cancellationToken));
    }

    private static async Task<Results<Ok<ContactCard>, ProblemHttpResult>> GetContact(
        Guid id, NetworkDb db, ContactCards cards, Colleagues colleagues, CancellationToken cancellationToken)
    {
        var contact = await ReadableAsync(id, db, colleagues, cancellationToken);
        return contact is null
            ? ContactProblems.Missing.ToHttp()
            : TypedResults.Ok(await CardAsync(contact, db, cards, cancellationToken));
    }

    private static Task<Results<Ok<ContactCard>, ProblemHttpResult>> ChangeContact(
        Guid id, ContactChange wanted, NetworkDb db, ContactCards cards, ContactAddressBook book, TimeProvider clock,
        CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            contact => new(wanted.Name, wanted.Role, wanted.Institution, wanted.Addresses, wanted.Book, wanted.Shared ?? contact.Shared) { About = wanted.About ?? contact.About, TimeZone = contact.TimeZone },
            wanted.Version, db, cards, book, clock, cancellationToken);

    private static Task<Results<Ok<ContactCard>, ProblemHttpResult>> AddContactAddress(
        Guid id, NewAddress wanted, NetworkDb db, ContactCards cards, ContactAddressBook book, TimeProvider clock,
        CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            contact => contact.Details with { Addresses = [.. contact.Addresses.Select(one => one.Address), wanted.Address] },
            wanted.Version, db, cards, book, clock, cancellationToken);

    private static Task<Results<Ok<ContactCard>, ProblemHttpResult>> ChangeContactZone(
        Guid id, ContactZone wanted, NetworkDb db, ContactCards cards, ContactAddressBook book, TimeProvider clock,
        CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            contact => contact.Details with { TimeZone = wanted.TimeZone },
            wanted.Version, db, cards, book, clock, cancellationToken);

    private static async Task<Results<Ok<ContactCard>, ProblemHttpResult>> ChangeAsync(
        Guid id, Func<Contact, ContactDetails> details, int seenVersion, NetworkDb db, ContactCards cards, ContactAddressBook book,
        TimeProvider clock, CancellationToken cancellationToken)
    {
        var contact = await db.Contacts.SingleOrDefaultAsync(contact => contact.Id == id, cancellationToken);
        if (contact is null)
        {
            return ContactProblems.Missing.ToHttp();
        }

        var before = contact.Details;
        if (contact.Change(details(contact), seenVersion, clock.GetUtcNow()).Failed(out var problem, out _)
            || (await book.SourcedAsync(contact, before.About, cancellationToken)).Failed(out problem, out _)
            || (await book.WhoseAsync(contact, cancellationToken)).Failed(out problem, out _))
        {
            return await RefusedAsync(problem, id, db, cards, cancellationToken);
        }

        await book.InvolveAsync(contact, cancellationToken);
        ContactTrail.Changed(db, contact, before);
        if ((await book.SaveAsync(contact, cancellationToken)).Failed(out problem, out _))
        {
            return await RefusedAsync(problem, id, db, cards, cancellationToken);
        }

        return TypedResults.Ok(await CardAsync(contact, db, cards, cancellationToken));
    }

    /// <summary>Who changed an older version is told what the contact is now, so that nothing typed need be lost.</summary>
    private static async Task<ProblemHttpResult> RefusedAsync(Problem problem, Guid id, NetworkDb db, ContactCards cards, CancellationToken cancellationToken)
    {
        var now = problem.Code == ContactProblems.ChangedMeanwhileCode
            ? await db.Contacts.AsNoTracking().SingleOrDefaultAsync(contact => contact.Id == id, cancellationToken)
            : null;
        return now is null ? problem.ToHttp() : ContactProblems.ChangedMeanwhile(now.Version, await CardAsync(now, db, cards, cancellationToken)).ToHttp();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveContact(
        Guid id, NetworkDb db, CancellationToken cancellationToken)
    {
        var contact = await db.Contacts.SingleOrDefaultAsync(contact => contact.Id == id, cancellationToken);
        if (contact is null)
        {
            return ContactProblems.Missing.ToHttp();
        }

        var involved = await db.InteractionContacts.Where(one => one.ContactId == id).ToListAsync(cancellationToken);
        var interactions = involved.Select(one => one.InteractionId).ToList();
        if (await db.Interactions.AnyAsync(
            interaction => interactions.Contains(interaction.Id) && interaction.LoggedAt > contact.CreatedAt, cancellationToken))
        {
            return ContactProblems.HasHistory.ToHttp();
        }

        db.InteractionContacts.RemoveRange(involved);
        db.Contacts.Remove(contact);
        db.Record(AuditActions.ContactRemove, new("contact", id.ToString(), contact.Version), new { Old = ContactTrail.Told(contact.Details) }, AuditReasons.TakenBack);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<TimelinePage>, ProblemHttpResult>> GetContactTimeline(
        Guid id, NetworkDb db, History history, Colleagues colleagues, CancellationToken cancellationToken, string? kinds = null, string? cursor = null,
        int limit = Timeline.UsualPage)
    {
        if (limit is < 1 or > Timeline.LargestPage)
        {
            return RequestProblems.BadLimit(Timeline.LargestPage).ToHttp();
        }

        if (await ReadableAsync(id, db, colleagues, cancellationToken) is not { } contact)
        {
            return ContactProblems.Missing.ToHttp();
        }

        var owner = (await db.SettingsAsync(cancellationToken)).Owner;
        if (HistoryKinds.Parse(kinds).Failed(out var problem, out var wanted))
        {
            return problem.ToHttp();
        }

        var page = await history.WithAsync(
            [.. contact.Addresses.Select(address => address.Address)], contact.Shared, wanted, owner, cursor, limit, cancellationToken);
        return page is null ? RequestProblems.BadCursor.ToHttp() : TypedResults.Ok(page);
    }

    /// <summary>The owner's own contact, else one that a colleague shares.</summary>
    private static async Task<Contact?> ReadableAsync(Guid id, NetworkDb db, Colleagues colleagues, CancellationToken cancellationToken) =>
        await db.Contacts.AsNoTracking().SingleOrDefaultAsync(contact => contact.Id == id, cancellationToken)
        ?? await colleagues.ContactAsync(id, cancellationToken);

    private static async Task<bool> IsReadableAsync(IServiceProvider services, Guid id, CancellationToken cancellationToken) =>
        await ReadableAsync(id, services.GetRequiredService<NetworkDb>(), services.GetRequiredService<Colleagues>(), cancellationToken) is not null;

    private static async Task<ContactCard> CardAsync(Contact contact, NetworkDb db, ContactCards cards, CancellationToken cancellationToken) =>
        (await cards.OfAsync([contact], (await db.SettingsAsync(cancellationToken)).Addresses, cancellationToken))[0];
}
