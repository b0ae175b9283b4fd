using Microsoft.AspNetCore.Http.HttpResults;
using OutlookNetwork.Api.Http;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Cadence;

internal static class CadenceEndpoints
{
    public static void MapCadence(this IEndpointRouteBuilder routes)
    {
        var ofContact = routes.MapGroup("/api/contacts/{id:guid}/cadence").WithTags("Cadence");
        ofContact.MapPut("", ChangeCadence).WithName(nameof(ChangeCadence)).OfExisting<Contact>(Named, ContactProblems.Missing)
            .WithSummary("Say how often one should be in touch with a contact, put it off with a reason, or say that the person is not to be contacted")
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        ofContact.MapGet("/proposal", ProposeCadence).WithName(nameof(ProposeCadence)).OfExisting<Contact>(Named, ContactProblems.Missing)
            .WithSummary("An interval learned from the history with a contact, with what it was learned from").ProducesProblem(404);
        var rules = routes.MapGroup("/api/cadence/rules").WithTags("Cadence");
        rules.MapGet("", ListCadenceRules).WithName(nameof(ListCadenceRules)).WithSummary("The intervals of tiers and circles");
        rules.MapPut("", ChangeCadenceRule).WithName(nameof(ChangeCadenceRule))
            .WithSummary("Give a tier or a circle an interval, change it, or take it away").ProducesProblem(400).ProducesProblem(409);
    }

    private static System.Linq.Expressions.Expression<Func<Contact, bool>> Named(Guid id) => contact => contact.Id == id;

    private static async Task<Results<Ok<CadenceView>, ProblemHttpResult>> ChangeCadence(
        Guid id, CadenceChange wanted, CadenceKeeping keeping, CancellationToken cancellationToken) =>
        (await keeping.ChangeAsync(id, wanted, cancellationToken)).Failed(out var problem, out var view) ? problem.ToHttp() : TypedResults.Ok(view);

    private static async Task<Ok<ProposalView>> ProposeCadence(Guid id, IntervalLearning learning, CancellationToken cancellationToken) =>
        TypedResults.Ok(await learning.ProposeAsync(id, cancellationToken));

    private static async Task<Ok<CadenceRulesView>> ListCadenceRules(CadenceKeeping keeping, CancellationToken cancellationToken) =>
        TypedResults.Ok(await keeping.RulesAsync(cancellationToken));

    private static async Task<Results<Ok<CadenceRulesView>, ProblemHttpResult>> ChangeCadenceRule(
        CadenceRuleChange wanted, CadenceKeeping keeping, CancellationToken cancellationToken) =>
        (await keeping.ChangeAsync(wanted, cancellationToken)).Failed(out var problem, out var view) ? problem.ToHttp() : TypedResults.Ok(view);
}
