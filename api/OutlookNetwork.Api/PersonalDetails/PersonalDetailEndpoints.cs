using System.Linq.Expressions;
using Microsoft.AspNetCore.Http.HttpResults;
using OutlookNetwork.Api.Http;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.PersonalDetails;

internal static class PersonalDetailEndpoints
{
    public static void MapPersonalDetails(this IEndpointRouteBuilder routes)
    {
        var contact = routes.MapGroup("/api/contacts/{id:guid}/personal-details").WithTags("Personal details");
        contact.MapGet("", ListPersonalDetails).WithName(nameof(ListPersonalDetails)).OfExisting<Contact>(Person, ContactProblems.Missing)
            .WithSummary("What a contact told about their life; for its owner alone, whatever is shared").ProducesProblem(404);
        contact.MapPost("", AddPersonalDetail).WithName(nameof(AddPersonalDetail)).OfExisting<Contact>(Person, ContactProblems.Missing)
            .WithSummary("Write down what a contact told; data that identify a patient are refused")
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        var details = routes.MapGroup("/api/personal-details").WithTags("Personal details");
        details.MapPut("/{id:guid}", ChangePersonalDetail).WithName(nameof(ChangePersonalDetail)).OfExisting<PersonalDetail>(Named, PersonalDetailProblems.Missing)
            .WithSummary("Change a personal detail").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        details.MapDelete("/{id:guid}", RemovePersonalDetail).WithName(nameof(RemovePersonalDetail)).OfExisting<PersonalDetail>(Named, PersonalDetailProblems.Missing)
            .WithSummary("Remove a personal detail").ProducesProblem(404).ProducesProblem(409);
    }

    private static Expression<Func<Contact, bool>> Person(Guid id) => contact => contact.Id == id;

    private static Expression<Func<PersonalDetail, bool>> Named(Guid id) => detail => detail.Id == id;

    private static async Task<Ok<PersonalDetailList>> ListPersonalDetails(Guid id, PersonalDetailBook book, CancellationToken cancellationToken) =>
        TypedResults.Ok(new PersonalDetailList(await book.OfAsync(id, cancellationToken)));

    private static async Task<Results<Created<PersonalDetailView>, ProblemHttpResult>> AddPersonalDetail(
        Guid id, NewPersonalDetail wanted, PersonalDetailBook book, CancellationToken cancellationToken) =>
        (await book.AddAsync(id, wanted.Told, cancellationToken)).Failed(out var problem, out var view)
            ? problem.ToHttp()
            : TypedResults.Created($"/api/personal-details/{view.Id}", view);

    private static async Task<Results<Ok<PersonalDetailView>, ProblemHttpResult>> ChangePersonalDetail(
        Guid id, PersonalDetailChange wanted, PersonalDetailBook book, CancellationToken cancellationToken) =>
        (await book.ChangeAsync(id, wanted.Told, wanted.Version, cancellationToken)).Failed(out var problem, out var view) ? problem.ToHttp() : TypedResults.Ok(view);

    private static async Task<Results<NoContent, ProblemHttpResult>> RemovePersonalDetail(Guid id, PersonalDetailBook book, CancellationToken cancellationToken) =>
        await book.RemoveAsync(id, cancellationToken) is { } problem ? problem.ToHttp() : TypedResults.NoContent();
}
