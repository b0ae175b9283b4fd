using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Decisions;
using OutlookNetwork.Api.Tests.Privacy;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain.Compliance;

namespace OutlookNetwork.Api.Tests.Decisions;

public abstract class DecisionTests(NetworkApp app) : NetworkTests(app)
{
    private const string Decisions = "/api/wording/decisions";
    private const string Rule = "core.guarantee.outcome";
    private const string Sentence = "It is guaranteed to work.";

    private static readonly string Digest = Hash("pack");

    [Fact]
    public async Task What_is_kept_is_found_again_with_who_when_and_why_by_thread_and_people_and_the_trail_has_no_word_of_the_mail()
    {
        var mail = Draft(Guid.CreateVersion7(), NewAddress(), NewAddress());
        var made = await DecideAsync(mail, DecisionKind.Kept, "Quoted from the label");

        var found = Assert.Single(await OfAsync(mail));
        var toOneOfThem = await OfAsync(mail with { People = [$" {mail.People[0].ToUpperInvariant()} "] });
        var toOneMore = await OfAsync(mail with { People = [.. mail.People, NewAddress()] });
        var elsewhere = await OfAsync(mail with { ThreadId = Guid.CreateVersion7() });

        Assert.Equal(made with { DecidedAt = default }, found with { DecidedAt = default });
        Assert.Equal((Rule, "Quoted from the label", Hash($"{Rule}\n{Sentence}")), (found.Rule, found.Reason, found.SentenceHash));
        Assert.NotEmpty(found.DecidedBy);
        Assert.Single(toOneOfThem);
        Assert.Empty(toOneMore); // whoever was added was not decided about
        Assert.Empty(elsewhere);
        var (action, detail) = Assert.Single(await TrailAsync(made.Id));
        Assert.Equal("decision.make", action);
        Assert.Contains("Quoted from the label", detail, StringComparison.Ordinal);
        Assert.Contains(Digest, detail, StringComparison.Ordinal);
        Assert.DoesNotContain(mail.People[0], detail, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Sentence, await ExportAsync(), StringComparison.Ordinal);
        Assert.Contains(made.Id.ToString(), await ExportAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_is_taken_back_once_and_a_newer_one_about_the_same_finding_takes_its_place()
    {
        var mail = Draft(threadId: null, NewAddress());
        var first = await DecideAsync(mail, DecisionKind.Kept, "First");
        var second = await DecideAsync(mail, DecisionKind.Kept, "Second");

        Assert.Equal([second.Id], (await OfAsync(mail)).Select(one => one.Id));
        await App.RefusedAsync(HttpStatusCode.NotFound, "decision.missing", HttpMethod.Delete, $"{Decisions}/{first.Id}");
        using var gone = await App.SendAsync(HttpMethod.Delete, $"{Decisions}/{second.Id}", body: null);

        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        Assert.Empty(await OfAsync(mail));
        Assert.Equal(["decision.make", "decision.take-back"], (await TrailAsync(second.Id)).Select(one => one.Action));
    }

    [Fact]
    public async Task Incoming_mail_is_known_by_its_id_and_nothing_more_need_be_said_of_what_was_reported()
    {
        var mail = new MailDecidedOn(WordingDirection.Incoming, $"<{Guid.NewGuid():N}@hospital.example>", ThreadId: null, [NewAddress()]);

        var reported = await DecideAsync(mail, DecisionKind.Reported, "");
        var found = await OfAsync(mail with { InternetMessageId = mail.InternetMessageId?.Trim('<', '>'), People = [] });

        Assert.Equal([reported.Id], found.Select(one => one.Id));
        Assert.Empty(await OfAsync(mail with { InternetMessageId = "<other@hospital.example>" }));
    }

    [Fact]
    public async Task What_cannot_be_decided_is_refused_with_what_to_do()
    {
        var draft = Draft(threadId: null, NewAddress());
        var incoming = new MailDecidedOn(WordingDirection.Incoming, "<a@b.example>", ThreadId: null, []);

        await RefusedAsync("decision.reason-needed", New(draft, DecisionKind.Kept, " "));
        await RefusedAsync("decision.reason-needed", New(incoming, DecisionKind.NotAnEvent, ""));
        await RefusedAsync("decision.reason-too-long", New(draft, DecisionKind.Kept, new string('a', 501)));
        await RefusedAsync("decision.not-of-this-mail", New(draft, DecisionKind.Reported, "x"));
        await RefusedAsync("decision.not-of-this-mail", New(incoming, DecisionKind.Kept, "x"));
        await RefusedAsync("decision.no-mail", New(incoming with { InternetMessageId = "<>" }, DecisionKind.Reported, "x"));
        await RefusedAsync("decision.no-hash", New(draft, DecisionKind.Kept, "x") with { SentenceHash = Sentence });
    }

    [Fact]
    public async Task The_export_of_a_person_says_what_was_decided_on_mail_to_them_and_erasing_them_takes_them_out()
    {
        var someone = await Someone.OfAsync(App);
        var mail = Draft(threadId: null, someone.Address);
        var made = await DecideAsync(mail, DecisionKind.Kept, $"Agreed with {someone.Name}");

        var told = Assert.Single((await App.GetAsync<JsonElement>($"/api/contacts/{someone.Contact}/export")).GetProperty("decisions").EnumerateArray());
        var receipt = await someone.EraseAsync();

        Assert.Equal(made.Id, told.GetProperty("id").GetGuid());
        Assert.Equal(0, receipt.Counts.Left);
        Assert.Empty(await someone.TracesAsync());
        var left = await App.InStoreAsync(db => db.FindingDecisions.SingleAsync(one => one.Id == made.Id));
        Assert.StartsWith("Agreed with Erased person", left.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(someone.Address, left.People);
    }

    private static string NewAddress() => $"{Guid.NewGuid():N}@decision.example";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static MailDecidedOn Draft(Guid? threadId, params string[] people) => new(WordingDirection.Outgoing, InternetMessageId: null, threadId, people);

    private static NewDecision New(MailDecidedOn mail, DecisionKind kind, string reason) =>
        new(mail, Rule, "core", "1.0.0", Digest, "guarantee", Severity.Block, Hash($"{Rule}\n{Sentence}"), kind, reason);

    private Task<DecisionView> DecideAsync(MailDecidedOn mail, DecisionKind kind, string reason) =>
        App.SendAsync<DecisionView>(HttpMethod.Post, Decisions, New(mail, kind, reason), HttpStatusCode.Created);

    private async Task<IReadOnlyList<DecisionView>> OfAsync(MailDecidedOn mail) =>
        (await App.SendAsync<DecisionList>(HttpMethod.Post, $"{Decisions}/of-mail", mail)).Decisions;

    private Task<JsonElement> RefusedAsync(string code, NewDecision wanted) => App.RefusedAsync(HttpStatusCode.BadRequest, code, HttpMethod.Post, Decisions, wanted);

    private async Task<string> ExportAsync()
    {
        using var export = await App.SendAsync(HttpMethod.Get, "/api/audit/export", body: null);
        return await export.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private async Task<List<(string Action, string Detail)>> TrailAsync(Guid id)
    {
        var trail = await App.InStoreAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == id.ToString()).OrderBy(entry => entry.Seq)
            .Select(entry => new { entry.Action, Detail = db.AuditDetails.Where(detail => detail.Seq == entry.Seq).Select(detail => detail.Value).First() }).ToListAsync());
        return trail.ConvertAll(entry => (entry.Action, entry.Detail));
    }
}

public sealed class DecisionTestsOnSqlite(AppOnSqlite app) : DecisionTests(app), IClassFixture<AppOnSqlite>;

public sealed class DecisionTestsOnPostgreSql(AppOnPostgreSql app) : DecisionTests(app), IClassFixture<AppOnPostgreSql>;
