using System.Linq.Expressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Http;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Promises;

internal static class PromiseEndpoints
{
    public static void MapPromises(this IEndpointRouteBuilder routes)
    {
        var promises = routes.MapGroup("/api/promises").WithTags("Promises");
        promises.MapGet("", ListPromises).WithName(nameof(ListPromises)).WithSummary("What one has promised and not kept yet");
        promises.MapPost("", AddPromise).WithName(nameof(AddPromise))
            .WithSummary("Write down what was promised to a contact").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        promises.MapPut("/{id:guid}", ChangePromise).WithName(nameof(ChangePromise)).OfExisting<Promise>(Named, PromiseProblems.Missing)
            .WithSummary("Change the words or the day of a promise").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        promises.MapPut("/{id:guid}/end", EndPromise).WithName(nameof(EndPromise)).OfExisting<Promise>(Named, PromiseProblems.Missing)
            .WithSummary("Say that a promise was kept, or is dropped").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        promises.MapDelete("/{id:guid}/end", ReopenPromise).WithName(nameof(ReopenPromise)).OfExisting<Promise>(Named, PromiseProblems.Missing)
            .WithSummary("Take back that a promise was kept or dropped").ProducesProblem(404).ProducesProblem(409);
        promises.MapDelete("/{id:guid}", RemovePromise).WithName(nameof(RemovePromise)).OfExisting<Promise>(Named, PromiseProblems.Missing)
            .WithSummary("Take back the writing down of a promise").ProducesProblem(404).ProducesProblem(409);
        var contacts = routes.MapGroup("/api/contacts/{id:guid}").WithTags("Promises");
        contacts.MapGet("/promises", ListContactPromises).WithName(nameof(ListContactPromises)).OfExisting<Contact>(Person, ContactProblems.Missing)
            .WithSummary("What was promised to a contact, and the follow-up of a first contact").ProducesProblem(404);
        contacts.MapPost("/follow-up", EndFollowUp).WithName(nameof(EndFollowUp)).OfExisting<Contact>(Person, ContactProblems.Missing)
            .WithSummary("Say what became of the follow-up of a first contact, where no mail says it").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        routes.MapGet("/api/messages/{id:guid}/promises", OfferPromises).WithName(nameof(OfferPromises)).WithTags("Promises").OfExisting<Message>(Mail, MessageProblems.Missing)
            .WithSummary("Sentences of an own message that promise something").ProducesProblem(404);
    }

    private static Expression<Func<Promise, bool>> Named(Guid id) => promise => promise.Id == id;

    private static Expression<Func<Contact, bool>> Person(Guid id) => contact => contact.Id == id;

    private static Expression<Func<Message, bool>> Mail(Guid id) => message => message.Id == id;

    private static async Task<Ok<PromiseList>> ListPromises(PromiseBook book, CancellationToken cancellationToken) =>
        TypedResults.Ok(new PromiseList(await book.OpenAsync(contactId: null, cancellationToken)));

    private static async Task<Ok<ContactPromises>> ListContactPromises(Guid id, PromiseBook book, CancellationToken cancellationToken) =>
        TypedResults.Ok(await book.OfAsync(id, cancellationToken));

    private static async Task<Results<Created<PromiseView>, ProblemHttpResult>> AddPromise(NewPromise wanted, PromiseBook book, CancellationToken cancellationToken) =>
        Made(await book.AddAsync(wanted, cancellationToken));

    private static async Task<Results<Created<PromiseView>, ProblemHttpResult>> EndFollowUp(
        Guid id, PromiseEnd end, PromiseBook book, CancellationToken cancellationToken) => Made(await book.EndFollowUpAsync(id, end.State, cancellationToken));

    private static Results<Created<PromiseView>, ProblemHttpResult> Made(Outcome<PromiseView> outcome) =>
        outcome.Failed(out var problem, out var view) ? problem.ToHttp() : TypedResults.Created($"/api/promises/{view.Id}", view);

    private static async Task<Results<Ok<PromiseView>, ProblemHttpResult>> ChangePromise(
        Guid id, PromiseChange wanted, NetworkDb db, PromiseBook book, TimeProvider clock, CancellationToken cancellationToken)
    {
        var today = (await db.SettingsAsync(cancellationToken)).Zone.DayOf(clock.GetUtcNow());
        return await ChangeAsync(id, promise => promise.Change(wanted.Text, wanted.DueOn, wanted.Version, today), AuditActions.PromiseChange, reason: null, book, cancellationToken);
    }

    private static Task<Results<Ok<PromiseView>, ProblemHttpResult>> EndPromise(
        Guid id, PromiseEnd end, PromiseBook book, TimeProvider clock, CancellationToken cancellationToken) =>
        ChangeAsync(id, promise => promise.End(end.State, clock.GetUtcNow()), AuditActions.PromiseEnd, reason: null, book, cancellationToken);

    private static Task<Results<Ok<PromiseView>, ProblemHttpResult>> ReopenPromise(Guid id, PromiseBook book, CancellationToken cancellationToken) =>
        ChangeAsync(id, promise => promise.Reopen(), AuditActions.PromiseReopen, AuditReasons.TakenBack, book, cancellationToken);

    private static async Task<Results<Ok<PromiseView>, ProblemHttpResult>> ChangeAsync(
        Guid id, Func<Promise, Outcome<Promise>> change, string action, string? reason, PromiseBook book, CancellationToken cancellationToken) =>
        (await book.ChangeAsync(id, change, action, reason, cancellationToken)).Failed(out var problem, out var view) ? problem.ToHttp() : TypedResults.Ok(view);

    private static async Task<Results<NoContent, ProblemHttpResult>> RemovePromise(Guid id, PromiseBook book, CancellationToken cancellationToken) =>
        await book.RemoveAsync(id, cancellationToken) is { } problem ? problem.ToHttp() : TypedResults.NoContent();

    private static async Task<Results<Ok<PromiseOffers>, ProblemHttpResult>> OfferPromises(
        Guid id, NetworkDb db, Originals originals, ContactCards cards, CancellationToken cancellationToken)
    {
        var message = await db.Messages.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (message is null)
        {
            return MessageProblems.Missing.ToHttp();
        }

        var settings = await db.SettingsAsync(cancellationToken);
        if (settings.Owner.DirectionOf(message) != Direction.Outgoing || message.SentAt is not { } sentAt
            || (await originals.BeginningsAsync([message], cancellationToken)).GetValueOrDefault(id) is not { } read)
        {
            return TypedResults.Ok(new PromiseOffers([], []));
        }

        var taken = await db.Promises.Where(promise => promise.MadeIn == id).Select(promise => promise.Text).ToListAsync(cancellationToken);
        var people = await cards.ByAddressAsync([.. message.Recipients.Select(one => one.Address).Distinct()], cancellationToken);
        var offers = PromiseWords.In(NewText.Of(read), settings.Zone.DayOf(sentAt)).Where(offer => !taken.Contains(offer.Text));
        return TypedResults.Ok(new PromiseOffers(
            [.. offers],
            [.. people.Values.Where(contact => contact.OwnerId == db.Scope.OwnerId).DistinctBy(contact => contact.Id).OrderBy(contact => contact.Name, StringComparer.Ordinal)
                .Select(contact => new PromisedContact(contact.Id, contact.Name))]));
    }
}
