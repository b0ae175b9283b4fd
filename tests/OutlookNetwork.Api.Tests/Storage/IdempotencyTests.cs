using System.Net;
using System.Net.Http.Json;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Privacy;
using OutlookNetwork.Api.Storage.Idempotency;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.SignInStandIn;

namespace OutlookNetwork.Api.Tests.Storage;

/// <summary>A POST with an Idempotency-Key is done once, however often it is sent.</summary>
public abstract class IdempotencyTests(ServerApp app) : NetworkTests(app)
{
    private const string Contacts = "/api/contacts";

    private int _people;

    [Fact]
    public async Task The_same_request_again_is_answered_the_same_and_done_once()
    {
        var (key, body) = (NewKey(), Somebody());
        using var first = await PostAsync(key, body);
        using var second = await PostAsync(key, body);
        using var other = await PostAsync(NewKey(), body);

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal((first.StatusCode, first.Headers.Location, await TextAsync(first)), (second.StatusCode, second.Headers.Location, await TextAsync(second)));
        Assert.Equal(first.Content.Headers.ContentType, second.Content.Headers.ContentType);
        await NetworkApp.RefusalAsync(other, HttpStatusCode.Conflict, "contact.address-taken"); // what it would answer without the key
    }

    [Fact]
    public async Task A_refusal_is_answered_again_too_and_one_without_a_body_stays_without()
    {
        var (key, keyOfNobody, bad) = (NewKey(), NewKey(), Somebody() with { Name = "" });
        using var first = await PostAsync(key, bad);
        using var second = await PostAsync(key, bad);
        var missing = $"{Contacts}/{Guid.CreateVersion7()}/removal";

        Assert.Equal(HttpStatusCode.BadRequest, first.StatusCode);
        Assert.Equal((first.StatusCode, await CodeAsync(first)), (second.StatusCode, await CodeAsync(second)));
        for (var time = 0; time < 2; time++)
        {
            using var answer = await PostAsync(keyOfNobody, body: null, missing);
            await NetworkApp.RefusalAsync(answer, HttpStatusCode.NotFound, "contact.missing");
        }
    }

    [Fact]
    public async Task A_key_that_was_sent_with_another_body_or_address_is_refused_and_nothing_is_done()
    {
        var (key, uploads) = (NewKey(), NewKey());
        using var first = await PostAsync(key, Somebody());
        using var otherBody = await PostAsync(key, Somebody());
        using var upload = await UploadAsync(uploads, "one.eml");
        using var otherName = await UploadAsync(uploads, "two.eml");

        await NetworkApp.RefusalAsync(otherBody, HttpStatusCode.UnprocessableEntity, "request.idempotency-key-reused");
        Assert.Equal(HttpStatusCode.Accepted, upload.StatusCode);
        await NetworkApp.RefusalAsync(otherName, HttpStatusCode.UnprocessableEntity, "request.idempotency-key-reused");
    }

    [Fact]
    public async Task Of_many_at_once_one_is_done_and_the_others_are_told_to_ask_again_or_answered_the_same()
    {
        var (key, body) = (NewKey(), Somebody());

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            using var answer = await PostAsync(key, body);
            return (answer.StatusCode, Code: answer.StatusCode == HttpStatusCode.Conflict ? await CodeAsync(answer) : "", RetryAfter: answer.Headers.RetryAfter?.Delta);
        }));

        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.All(answers, answer => Assert.True(
            answer is { StatusCode: HttpStatusCode.Created } or { StatusCode: HttpStatusCode.Conflict, Code: "request.in-progress", RetryAfter: { Seconds: 1 } }, $"{answer}"));
        Assert.Equal(1, await CreatedAsync(body));
    }

    [Fact]
    public async Task An_upload_again_starts_no_second_import()
    {
        var key = NewKey();
        using var first = await UploadAsync(key, "again.eml");
        using var second = await UploadAsync(key, "again.eml");

        Assert.Equal((HttpStatusCode.Accepted, first.Headers.Location), (second.StatusCode, second.Headers.Location));
        Assert.Equal(1, await App.InStoreAsync(db => db.Imports.CountAsync(run => run.FileName == "again.eml")));
    }

    [Fact]
    public async Task A_key_is_the_persons_own_and_means_nothing_on_another_route()
    {
        var (key, body) = (NewKey(), Somebody());
        using var ben = app.As(People.Ben);
        using var first = await PostAsync(key, body);
        using var bens = await PostAsync(key, body, client: ben);
        using var elsewhere = await PostAsync(key, body: null, $"{Contacts}/{Guid.CreateVersion7()}/removal");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, bens.StatusCode));
        Assert.NotEqual(first.Headers.Location, bens.Headers.Location);
        await NetworkApp.RefusalAsync(elsewhere, HttpStatusCode.NotFound, "contact.missing");
    }

    [Theory]
    [InlineData("")]
    [InlineData("two\tparts")]
    [InlineData("201")]
    public async Task A_key_that_is_none_is_refused(string key)
    {
        using var refused = await PostAsync(key == "201" ? new string('k', RequestKey.Longest + 1) : key, Somebody());

        await NetworkApp.RefusalAsync(refused, HttpStatusCode.BadRequest, "request.bad-idempotency-key");
    }

    [Fact]
    public async Task What_is_kept_tells_nobody_the_answer_and_is_forgotten_after_a_day()
    {
        var (key, body) = (NewKey(), Somebody());
        using var first = await PostAsync(key, body);
        var row = await App.InStoreAsync(db => db.KeyedRequests.OrderByDescending(one => one.ClaimedAt).FirstAsync());
        var stored = row.Mark + row.Content + Encoding.Latin1.GetString(row.Answer ?? []);

        Assert.NotEmpty(row.Answer ?? []);
        Assert.DoesNotContain(key, stored, StringComparison.Ordinal);
        Assert.DoesNotContain("Somebody", stored, StringComparison.Ordinal);

        var clock = App.Services.GetRequiredService<TimeProvider>();
        var early = await App.InStoreAsync(db => OldAnswers.ForgetAsync(db, clock.GetUtcNow().AddHours(23), TestContext.Current.CancellationToken));
        Assert.True(await App.InStoreAsync(db => db.KeyedRequests.AnyAsync(one => one.Mark == row.Mark)), $"{early} were forgotten within a day.");
        await App.InStoreAsync(db => OldAnswers.ForgetAsync(db, clock.GetUtcNow().AddHours(25), TestContext.Current.CancellationToken));
        Assert.False(await App.InStoreAsync(db => db.KeyedRequests.AnyAsync()));
        using var next = await PostAsync(key, body);
        await NetworkApp.RefusalAsync(next, HttpStatusCode.Conflict, "contact.address-taken");
    }

    [Fact]
    public async Task Answers_are_not_kept_over_an_erasing_and_what_was_done_is_not_done_again()
    {
        var (key, body) = (NewKey(), Somebody());
        using var first = await PostAsync(key, body);
        var erasure = $"{first.Headers.Location}/erasure";
        var seen = await App.GetAsync<ErasurePreview>(erasure);
        await App.SendAsync<ErasureReceipt>(HttpMethod.Post, erasure, new ErasureRequest(seen.Confirm, AuditReasons.PersonAsked));

        using var again = await PostAsync(key, body);

        await NetworkApp.RefusalAsync(again, HttpStatusCode.Conflict, "request.answer-gone");
    }

    [Fact]
    public async Task What_a_server_that_died_had_not_done_is_done_by_the_next_try_and_what_it_had_is_not_done_again()
    {
        var (undone, done) = (NewKey(), NewKey());
        await LeaveBehindAsync(undone, isDone: false);
        await LeaveBehindAsync(done, isDone: true);

        using var again = await PostAsync(undone, Somebody());
        using var refused = await PostAsync(done, Somebody());

        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        var mark = KeyOf(undone).Mark;
        Assert.True(await App.InStoreAsync(db => db.KeyedRequests.AnyAsync(one => one.Mark == mark && one.Content != null)));
        await NetworkApp.RefusalAsync(refused, HttpStatusCode.Conflict, "request.answer-gone");
    }

    [Fact]
    public async Task Whoever_was_taken_over_commits_nothing()
    {
        var mark = KeyOf(NewKey()).Mark;
        var now = DateTimeOffset.UtcNow;
        var (scopes, tenant, owner) = (App.Services.GetRequiredService<IServiceScopeFactory>(), People.Ines.Tenant, $"{People.Ines.Id:D}");
        var (slow, next) = (new RequestClaim(scopes, tenant, owner, mark), new RequestClaim(scopes, tenant, owner, mark));
        Assert.Null(await slow.TakeAsync(now - RequestClaim.Held - TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken));
        Assert.Null(await next.TakeAsync(now, TestContext.Current.CancellationToken));

        await Assert.ThrowsAsync<InvalidOperationException>(() => ActAsync(slow));
        Assert.Equal(0, await ActsAsync());
        await ActAsync(next);
        Assert.Equal(1, await ActsAsync());

        Task<int> ActAsync(RequestClaim claim) => App.InStoreAsync(db =>
        {
            db.Claim = claim;
            db.Record(AuditActions.DemoLoad, new("demo", mark));
            return db.SaveChangesAsync();
        });

        Task<int> ActsAsync() => App.InStoreAsync(db => db.AuditEntries.CountAsync(entry => entry.SubjectId == mark));
    }

    private static string NewKey() => Guid.NewGuid().ToString();

    private static RequestKey KeyOf(string key) => new(People.Ines.Tenant, $"{People.Ines.Id:D}", $"POST {Contacts}/", key); // as routes are written

    private static Task<string> TextAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static async Task<string?> CodeAsync(HttpResponseMessage answer) =>
        System.Text.Json.JsonDocument.Parse(await TextAsync(answer)).RootElement.GetProperty("code").GetString();

    private NewContact Somebody() => new("Somebody", ContactRole.Other, "", [$"somebody{_people++}-{Guid.NewGuid():N}@key.example"], Book.Company);

    private Task<int> CreatedAsync(NewContact body) => App.InStoreAsync(db => db.ContactAddresses.CountAsync(one => one.Address == body.Addresses[0]));

    private Task<int> LeaveBehindAsync(string key, bool isDone) => App.InStoreAsync(db =>
    {
        db.KeyedRequests.Add(new()
        {
            TenantId = People.Ines.Tenant,
            OwnerId = $"{People.Ines.Id:D}",
            Mark = KeyOf(key).Mark,
            Claim = Guid.CreateVersion7(),
            ClaimedAt = DateTimeOffset.UtcNow - RequestClaim.Held - TimeSpan.FromSeconds(1),
            IsDone = isDone,
        });
        return db.SaveChangesAsync();
    });

    private Task<HttpResponseMessage> PostAsync(string key, object? body, string path = Contacts, HttpClient? client = null) =>
        SendAsync(key, path, body is null ? null : JsonContent.Create(body, body.GetType(), options: App.Json), client);

    private Task<HttpResponseMessage> UploadAsync(string key, string name) => SendAsync(
        key, $"/api/imports?fileName={name}", new ByteArrayContent(new Letter { Id = "upload@key.example" }.Bytes) { Headers = { ContentType = new("application/octet-stream") } });

    private async Task<HttpResponseMessage> SendAsync(string key, string path, HttpContent? content, HttpClient? client = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.TryAddWithoutValidation(IdempotentRequests.Header, key);
        return await (client ?? App.Client).SendAsync(request, TestContext.Current.CancellationToken);
    }
}

public sealed class IdempotencyTestsOnSqlite(ServerOnSqlite app) : IdempotencyTests(app), IClassFixture<ServerOnSqlite>;

public sealed class IdempotencyTestsOnPostgreSql(ServerOnPostgreSql app) : IdempotencyTests(app), IClassFixture<ServerOnPostgreSql>;
