using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Http;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Contacts;

internal static class SamePersonEndpoints
{
    public static void MapSamePeople(this RouteGroupBuilder contacts)
    {
        contacts.MapGet("/{id:guid}/same-person", SuggestSamePerson).WithName(nameof(SuggestSamePerson))
            .WithSummary("Who may be the same person as a contact, and why").ProducesProblem(404);
        contacts.MapGet("/same-people", SuggestSamePeople).WithName(nameof(SuggestSamePeople))
            .WithSummary("Contacts that may be the same person, and why");
        contacts.MapPost("/same-people/dismissals", DismissSamePerson).WithName(nameof(DismissSamePerson))
            .WithSummary("Say that two addresses are not one person's; once or more has one effect").ProducesProblem(400);
        contacts.MapDelete("/same-people/dismissals", WithdrawDismissal).WithName(nameof(WithdrawDismissal))
            .WithSummary("Take that back; they may be suggested again").ProducesProblem(400);
    }

    private static async Task<Results<Ok<SamePersonPage>, ProblemHttpResult>> SuggestSamePerson(
        Guid id, NetworkDb db, SamePersonSearch search, CancellationToken cancellationToken)
    {
        var contact = await db.Contacts.AsNoTracking().SingleOrDefaultAsync(contact => contact.Id == id, cancellationToken);
        return contact is null ? ContactProblems.Missing.ToHttp() : TypedResults.Ok(await search.OfAsync(contact, cancellationToken));
    }

    private static async Task<Ok<SamePersonPage>> SuggestSamePeople(SamePersonSearch search, CancellationToken cancellationToken) =>
        TypedResults.Ok(await search.AllAsync(cancellationToken));

    private static async Task<Results<NoContent, ProblemHttpResult>> DismissSamePerson(
        Dismissal wanted, NetworkDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (Read(wanted.Addresses).Failed(out var problem, out var pair))
        {
            return problem.ToHttp();
        }

        if (await db.NotTheSame.AnyAsync(one => one.First == pair.First && one.Second == pair.Second, cancellationToken))
        {
            return TypedResults.NoContent();
        }

        var isPrivate = await db.ContactAddresses
            .AnyAsync(one => (one.Address == pair.First || one.Address == pair.Second) && one.Book == Book.Private, cancellationToken);
        var said = NotTheSame.Of(db.Scope.TenantId, db.Scope.OwnerId, isPrivate ? Book.Private : Book.Company, pair, clock.GetUtcNow());
        db.NotTheSame.Add(said);
        db.Record(AuditActions.ContactNotTheSame, new("not-the-same", said.Id.ToString()), Told(said));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (Exception error) when (LostRace.MayBe(error))
        {
            db.ChangeTracker.Clear();
            if (!await db.NotTheSame.AnyAsync(one => one.First == pair.First && one.Second == pair.Second, cancellationToken))
            {
                throw; // it was not that the same was said twice at once
            }
        }

        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> WithdrawDismissal(
        string first, string second, NetworkDb db, CancellationToken cancellationToken)
    {
        if (Read([first, second]).Failed(out var problem, out var pair))
        {
            return problem.ToHttp();
        }

        var said = await db.NotTheSame.SingleOrDefaultAsync(one => one.First == pair.First && one.Second == pair.Second, cancellationToken);
        if (said is not null)
        {
            db.NotTheSame.Remove(said);
            db.Record(AuditActions.ContactNotTheSameUndone, new("not-the-same", said.Id.ToString()), Told(said), AuditReasons.TakenBack);
            await db.SaveChangesAsync(cancellationToken);
        }

        return TypedResults.NoContent();
    }

    /// <summary>An auditor reads it, and nobody but the owner reads of the private book.</summary>
    private static object Told(NotTheSame said) => said.Book == Book.Private ? new { said.Book } : new { said.First, said.Second };

    private static Outcome<AddressPair> Read(IReadOnlyList<string> addresses)
    {
        var read = new List<string>();
        foreach (var text in addresses.Take(3)) // a third is one too many
        {
            if (!EmailAddress.TryParse(text, out var address))
            {
                return ContactProblems.NotAnAddress(text);
            }

            read.Add(address.Value);
        }

        return read is [var one, var other] && one != other ? AddressPair.Of(one, other) : ContactProblems.PairNeeded;
    }
}
