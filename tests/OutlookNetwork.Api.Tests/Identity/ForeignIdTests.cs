using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.SignInStandIn;

namespace OutlookNetwork.Api.Tests.Identity;

/// <summary>Every operation is called with the ids of Ines by a colleague of hers and by somebody of another organisation: to them nothing of hers is there.</summary>
public abstract class ForeignIdTests(ServerApp app) : NetworkTests(app)
{
    private const string Secret = "Quillfeather";

    private const string Hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private static readonly Person[] Others = [People.Ben, People.Mira];

    /// <summary>Bodies whose faults must not be noticed before the id is.</summary>
    private static readonly string[] BadBodies = ["{}", "{not json", """{"version":"x"}""", "[]", "null", ""];

    /// <summary>Operations without an id in their path, and where each is tried out.</summary>
    private static readonly string[] Lists =
    [
        "SearchContacts", "SuggestSamePeople", "GetSettings", "ListImports", "ListPreviewFolders", "ListPreviewMessages", "SearchMessages", "ListContactImports",
        "ExportContacts", "ListContactWords", "ListPromises", "GetToday", "GetWeek", "GetFirstRun", "CountNeverLogged", "ListCadenceRules", "GetCalendarFeed", "ListProducts", "ListColleaguesLately", "GetAhead",
    ];

    private static readonly string[] Writes =
    [
        "GetPaneContext", "GetDraftContext", "LogThread", "LogByChoice", "ChooseThread", "CreateContact", "ChangeContacts", "DismissSamePerson", "WithdrawDismissal", "ChangeSettings", "StartImport", "RemoveDemo", "SendPreviewMail", "LiftErasure",
        "HandInContacts", "PasteContacts", "EndFirstRun", "MakeCalendarFeed", "EndCalendarFeed", "LogInteraction", "LogQuickTouch", "AddPromise", "RemoveNeverLogged", "ChangeCadenceRule", "DecideFinding", "ListDecisions",
    ];

    /// <summary>Reading a contact that a colleague shares, and what is logged with it.</summary>
    private static readonly string[] OfShared = ["GetContact", "GetContactTimeline"];

    /// <summary>Computed of the asking person's own mail with a contact that a colleague shares: nothing in it is the colleague's.</summary>
    private static readonly string[] OwnWithShared = ["GetReplyTimes", "GetReplyPairs", "GetYears"];

    private static readonly string[] OpenToAll = ["GetLiveness", "GetReadiness"];

    /// <summary>The trail is the organisation's: an auditor reads all of it, and nobody else any of it.</summary>
    private static readonly string[] Trail =
    [
        "ListAuditEntries", "GetAuditEntry", "ListAuditCodes", "VerifyAudit", "GetAuditVerification", "ExportAudit", "ExportAuditAnchors", "GetAuditKey",
    ];

    /// <summary>The organisation's too, and its administrators' alone: <see cref="MemberTests"/> and the tests of products ask from another one.</summary>
    private static readonly string[] OfAdministrators = ["ListMembers", "RestrictMember", "ListJobs", "AddProduct", "ChangeProduct", "RemoveProduct"];

    [Fact]
    public void Every_operation_is_tried_out() => Assert.Equal(
        Operation.All.Select(operation => operation.Name).Order(),
        Personal.Where(operation => operation.HasId).Select(operation => operation.Name).Concat(Lists).Concat(Writes).Concat(OpenToAll).Concat(Trail).Concat(OfAdministrators).Order());

    [Fact]
    public async Task An_auditor_of_another_organisation_finds_nothing_of_this_ones_trail()
    {
        var hers = await SeedAsync();
        using var here = Server.As(People.Ben, token => token.Payload["roles"] = new[] { "Network.Auditor" });
        using var elsewhere = Server.As(People.Mira, token => token.Payload["roles"] = new[] { "Network.Auditor" });

        var own = await here.GetStringAsync("/api/audit/export", TestContext.Current.CancellationToken);
        var foreign = await elsewhere.GetStringAsync("/api/audit/export", TestContext.Current.CancellationToken);
        var entries = await elsewhere.GetStringAsync("/api/audit/entries", TestContext.Current.CancellationToken);

        Assert.Contains(hers.Contact.ToString(), own, StringComparison.Ordinal);
        Assert.DoesNotContain(hers.Ids, id => (foreign + entries).Contains(id.ToString(), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task An_id_of_somebody_else_is_answered_like_one_that_is_not_there_whatever_the_body()
    {
        var hers = await SeedAsync();
        var before = await AllOfInesAsync(hers);

        foreach (var person in Others)
        {
            using var client = Server.As(person);
            foreach (var operation in Personal.Where(operation => operation.HasId))
            {
                foreach (var body in operation.Example is null ? [null] : BadBodies.Prepend<string?>(operation.Example))
                {
                    var foreign = await AnswerAsync(client, operation, operation.For(hers.Of(operation.Name)), body);
                    var missing = await AnswerAsync(client, operation, operation.For(Guid.CreateVersion7()), body);

                    Assert.Equal((operation.Name, body, HttpStatusCode.NotFound), (operation.Name, body, foreign.Status));
                    Assert.Equal((operation.Name, missing), (operation.Name, foreign));
                }
            }
        }

        Assert.Equal(before, await AllOfInesAsync(hers));
    }

    /// <summary>What of a contact a colleague may call once it is shared; to the other organisation it stays as if it were not there.</summary>
    [Fact]
    public async Task A_shared_contact_is_read_by_colleagues_and_changed_by_its_owner_alone()
    {
        var hers = await SeedAsync();
        var card = await App.GetAsync<JsonObject>($"/api/contacts/{hers.Contact}");
        var change = new JsonObject { ["shared"] = true, ["name"] = "Open to all" }; // colleagues find it in lists from now on
        foreach (var member in new[] { "role", "institution", "addresses", "book", "version" })
        {
            change[member] = card[member]?.DeepClone();
        }

        await App.SendAsync<JsonObject>(HttpMethod.Put, $"/api/contacts/{hers.Contact}", change);
        var before = await AllOfInesAsync(hers);

        foreach (var person in Others)
        {
            using var client = Server.As(person);
            foreach (var operation in Personal.Where(operation => operation.HasId))
            {
                var foreign = await AnswerAsync(client, operation, operation.For(hers.Of(operation.Name)), operation.Example);
                if (person == People.Ben && OfShared.Contains(operation.Name))
                {
                    Assert.Equal((operation.Name, HttpStatusCode.OK), (operation.Name, foreign.Status));
                    Assert.Contains(operation.Name == "GetContact" ? hers.Contact.ToString() : Secret, foreign.Body, StringComparison.OrdinalIgnoreCase);
                    continue;
                }

                if (person == People.Ben && OwnWithShared.Contains(operation.Name))
                {
                    Assert.Equal((operation.Name, HttpStatusCode.OK), (operation.Name, foreign.Status));
                    Assert.DoesNotContain(Secret, foreign.Body, StringComparison.OrdinalIgnoreCase);
                    Assert.DoesNotContain(hers.Ids, id => foreign.Body.Contains(id.ToString(), StringComparison.OrdinalIgnoreCase));
                    continue;
                }

                var missing = await AnswerAsync(client, operation, operation.For(Guid.CreateVersion7()), operation.Example);
                Assert.Equal((operation.Name, HttpStatusCode.NotFound), (operation.Name, foreign.Status));
                Assert.Equal((operation.Name, missing), (operation.Name, foreign));
            }
        }

        Assert.Equal(before, await AllOfInesAsync(hers));
    }

    [Fact]
    public async Task No_list_or_search_shows_anything_of_somebody_else()
    {
        var hers = await SeedAsync();

        foreach (var person in Others)
        {
            using var client = Server.As(person);
            foreach (var operation in Operation.All.Where(operation => Lists.Contains(operation.Name)))
            {
                foreach (var query in new[] { "", $"?search={Secret}", $"?q={Secret}", "?folder=other", "?folder=sent" })
                {
                    var answer = await AnswerAsync(client, operation, operation.Path + query, body: null);
                    Assert.DoesNotContain(Secret, answer.Body, StringComparison.OrdinalIgnoreCase);
                    Assert.DoesNotContain(hers.Ids, id => answer.Body.Contains(id.ToString(), StringComparison.OrdinalIgnoreCase));
                }
            }

            var search = Operation.All.Single(operation => operation.Name == "SearchMessages");
            var foreign = await AnswerAsync(client, search, $"{search.Path}?q=a&person={hers.Contact}", body: null);
            Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
            Assert.Equal(await AnswerAsync(client, search, $"{search.Path}?q=a&person={Guid.CreateVersion7()}", body: null), foreign);
        }
    }

    [Fact]
    public async Task An_id_of_somebody_else_in_a_body_or_query_is_answered_like_one_that_is_not_there()
    {
        var hers = await SeedAsync();
        var before = await AllOfInesAsync(hers);

        foreach (var person in Others)
        {
            using var client = Server.As(person);
            var (own, message) = await SeedOwnAsync(client, person);
            foreach (var (path, body) in new (string, Func<Guid, string>)[]
            {
                ("/api/threads/choices", id => $$"""{"kind":"begins","messageId":"{{id}}"}"""),
                ("/api/threads/choices", id => $$"""{"kind":"joins","messageId":"{{id}}","withMessageId":"{{message}}"}"""),
                ("/api/threads/choices", id => $$"""{"kind":"joins","messageId":"{{message}}","withMessageId":"{{id}}"}"""),
                ("/api/interactions", id => $$"""{"kind":"call","contactIds":["{{id}}"],"on":"2026-03-02"}"""),
                ("/api/interactions", id => $$"""{"kind":"note","contactIds":["{{own}}","{{id}}"],"on":"2026-03-02","text":"n"}"""),
                ("/api/interactions/quick", id => $$"""{"kind":"call","contactId":"{{id}}"}"""),
                ("/api/promises", id => $$"""{"contactId":"{{id}}","text":"Mine"}"""),
                ("/api/preview/sent", id => $$"""{"answers":"{{id}}","forwards":null,"subject":"s","to":[{"name":"","address":"x@y.example"}],"cc":[],"bcc":[],"bodyType":"text","body":""}"""),
                ("/api/preview/sent", id => $$"""{"answers":null,"forwards":"{{id}}","subject":"s","to":[{"name":"","address":"x@y.example"}],"cc":[],"bcc":[],"bodyType":"text","body":""}"""),
                ("/api/contacts/bulk", id => $$"""{"contacts":[{"id":"{{own}}","version":1},{"id":"{{id}}","version":1}],"set":{"tier":"a"} }"""),
                ($"/api/contacts/{own}/merge/preview", id => $$"""{"otherId":"{{id}}"}"""),
                ($"/api/contacts/{own}/merge", id => $$"""{"otherId":"{{id}}","version":1,"otherVersion":1,"choices":{"name":null,"role":null,"institution":null} }"""),
            })
            {
                var ids = !path.Contains("contacts", StringComparison.Ordinal) && !path.Contains("interactions", StringComparison.Ordinal) && !path.Contains("promises", StringComparison.Ordinal) ? (hers.Message, Guid.CreateVersion7()) : (hers.Contact, Guid.CreateVersion7());
                var foreign = await PostAsync(client, path, body(ids.Item1));

                Assert.Equal((path, HttpStatusCode.NotFound), (path, foreign.Status));
                Assert.Equal(await PostAsync(client, path, body(ids.Item2)), foreign);
            }

            // Addresses and message ids that Ines has too are new to anybody else.
            var context = await PostAsync(client, "/api/pane/context", Item(hers.InternetMessageId, hers.Address));
            Assert.Contains("\"stored\":false", context.Body, StringComparison.Ordinal);
            Assert.Contains("\"thread\":null", context.Body, StringComparison.Ordinal);
            Assert.DoesNotContain(hers.Ids, id => context.Body.Contains(id.ToString(), StringComparison.OrdinalIgnoreCase));
            var draft = await PostAsync(client, "/api/pane/draft", $$"""{"inReplyTo":"{{hers.InternetMessageId}}","subject":"Re: s","to":[{"name":"","address":"{{hers.Address}}"}],"cc":[],"bcc":[]}""");
            Assert.Contains("\"thread\":null,\"leftOut\":[],\"questions\":[]", draft.Body, StringComparison.Ordinal);
            Assert.Contains("\"contact\":null},\"lastExchange\":null", draft.Body, StringComparison.Ordinal);
            var log = await PostAsync(client, "/api/threads/log", $$"""{"item":{{Item(hers.InternetMessageId, hers.Address)}},"scope":"wholeThread"}""");
            Assert.Contains("\"messageCount\":1", log.Body, StringComparison.Ordinal);
            Assert.DoesNotContain(Secret, log.Body, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(HttpStatusCode.Created, (await PostAsync(client, "/api/contacts", ContactBody("Somebody", hers.Address))).Status);
            Assert.Equal(HttpStatusCode.NoContent, (await PostAsync(client, "/api/contacts/same-people/dismissals", $$"""{"addresses":["{{hers.Address}}","{{hers.OtherAddress}}"]}""")).Status);
            using var withdrawn = await client.DeleteAsync($"/api/contacts/same-people/dismissals?first={hers.Address}&second={hers.OtherAddress}", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NoContent, withdrawn.StatusCode);
            var lifted = await PostAsync(client, "/api/erasures/lifted", $$"""{"address":"{{hers.ErasedAddress}}","reason":"person-asked"}""");
            Assert.Equal(HttpStatusCode.NotFound, lifted.Status);
            using var cleared = await client.DeleteAsync("/api/demo", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NoContent, cleared.StatusCode);
        }

        Assert.Equal(before, await AllOfInesAsync(hers));
    }

    /// <summary>Measured again where the computer was busy with something else: a difference of the product's own is there every time.</summary>
    [Fact]
    public async Task The_time_of_an_answer_does_not_tell_an_id_of_somebody_else_from_one_that_is_not_there()
    {
        const int Questions = 60;
        const int Attempts = 8;
        var hers = await SeedAsync();
        using var client = Server.As(People.Ben);
        var ratios = new List<double>();
        for (var attempt = 0; attempt < Attempts && (ratios.Count == 0 || ratios[^1] > 1.2); attempt++)
        {
            var (foreign, missing) = (new List<double>(), new List<double>());
            for (var question = 0; question < Questions; question++)
            {
                foreign.Add(await MillisecondsAsync(client, $"/api/contacts/{hers.Contact}"));
                missing.Add(await MillisecondsAsync(client, $"/api/contacts/{Guid.CreateVersion7()}"));
            }

            var (one, other) = (foreign.Order().ElementAt(Questions / 2), missing.Order().ElementAt(Questions / 2));
            ratios.Add(Math.Max(one, other) / Math.Min(one, other));
        }

        Assert.True(ratios[^1] <= 1.2, $"The medians differ by the factors {string.Join(", ", ratios)}.");
    }

    private static async Task<double> MillisecondsAsync(HttpClient client, string path)
    {
        var began = System.Diagnostics.Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        return System.Diagnostics.Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static IEnumerable<Operation> Personal => Operation.All.Where(operation => !Trail.Contains(operation.Name) && !OfAdministrators.Contains(operation.Name));

    private ServerApp Server => (ServerApp)App;

    private static string ContactBody(string name, string address) =>
        $$"""{"name":"{{name}}","role":"hcp","institution":"","addresses":["{{address}}"],"book":"company"}""";

    private static string Item(string id, string from) => $$"""
        {"internetMessageId":"<{{id}}>","conversationId":null,"subject":"Any","from":{"name":"Somebody","address":"{{from}}"},
         "to":[{"name":"Me","address":"me@elsewhere.example"}],"cc":[],"sentAt":"2026-03-02T09:00:00+00:00"}
        """;

    private static async Task<Answer> PostAsync(HttpClient client, string path, string body)
    {
        using var response = await client.PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
        return await Answer.OfAsync(response);
    }

    private static async Task<Answer> AnswerAsync(HttpClient client, Operation operation, string path, string? body)
    {
        using var request = new HttpRequestMessage(operation.Method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answer.OfAsync(response);
    }

    /// <summary>One of everything that has an id, made by Ines over the API.</summary>
    private async Task<Hers> SeedAsync()
    {
        var mark = Guid.NewGuid().ToString("N")[..8];
        var (address, other) = ($"known-{mark}@hospital.example", $"known-{mark}@clinic.example");
        var first = new Letter { From = $"{Secret} <{address}>", Subject = Secret };
        var second = new Letter { From = $"{Secret} <{other}>", Subject = Secret, InReplyTo = first.Id, SentAt = "2026-03-03T09:00:00Z" };
        await App.StoreAsync(first, second);

        var contact = await PostForIdAsync("/api/contacts", ContactBody(Secret, address), "id");
        var absorbed = await PostForIdAsync("/api/contacts", ContactBody(Secret, other), "id");
        var log = await PostForIdAsync("/api/threads/log", $$"""{"item":{{Item(first.Id, address)}},"scope":"upToThisMessage"}""", "logId");
        var found = await App.GetAsync<JsonObject>($"/api/search?q={Secret}&person={absorbed}"); // the answer, with which a thread of its own can begin
        var entry = found["found"]![0]!["entry"]!; // it was just stored
        var message = Guid.Parse((string)entry["id"]!);
        var choice = await PostForIdAsync("/api/threads/choices", $$"""{"kind":"begins","messageId":"{{message}}"}""", "choiceId");
        var thread = Guid.Parse((string)(await App.GetAsync<JsonObject>($"/api/messages/{message}"))["entry"]!["threadId"]!);
        var circled = await PostForIdAsync("/api/contacts", ContactBody("In a circle", $"circled-{mark}@hospital.example"), "id");
        var bulk = await PostForIdAsync("/api/contacts/bulk", $$"""{"contacts":[{"id":"{{circled}}","version":1}],"set":{"tier":"a","addCircles":["{{Secret}}"]} }""", "bulkId");
        var merge = await PostForIdAsync(
            $"/api/contacts/{contact}/merge", $$"""{"otherId":"{{absorbed}}","version":1,"otherVersion":1,"choices":{"name":null,"role":null,"institution":null} }""", "mergeId");

        var interaction = await PostForIdAsync("/api/interactions", $$"""{"kind":"call","contactIds":["{{contact}}"],"on":"2026-03-02","text":"{{Secret}}"}""", "id");
        var taken = await PostForIdAsync("/api/interactions/quick", $$"""{"kind":"comment","contactId":"{{contact}}"}""", "id");
        var promise = await PostForIdAsync("/api/promises", $$"""{"contactId":"{{contact}}","text":"{{Secret}}"}""", "id");
        var decision = await PostForIdAsync("/api/wording/decisions", $$"""
            {"mail":{"direction":"incoming","internetMessageId":"<{{first.Id}}>","threadId":null,"people":["{{address}}"]},"rule":"core.event.person","pack":"core","packVersion":"1.0.0",
             "packDigest":"{{Hash}}","category":"adverse-event-mention","severity":"warn","sentenceHash":"{{Hash}}","kind":"reported","reason":"{{Secret}}"}
            """, "id");
        var detail = await PostForIdAsync($"/api/contacts/{contact}/personal-details", $$"""{"text":"{{Secret}}"}""", "id");
        var withdrawal = await PostForIdAsync($"/api/interactions/{taken}/withdrawal", """{"reason":"correction","words":""}""", "withdrawalId");
        await App.StoreAsync(new Letter { From = $"{Secret} <barred@barred-{mark}.example>" });
        var settings = await App.GetAsync<JsonObject>("/api/settings");
        settings["neverLog"] = new JsonArray($"barred-{mark}.example");
        await App.SendAsync<JsonObject>(HttpMethod.Put, "/api/settings", settings);
        var seen = (string)(await App.GetAsync<JsonObject>("/api/never-log/stored"))["confirm"]!;
        var mailRemoval = await PostForIdAsync("/api/never-log/removals", $$"""{"confirm":"{{seen}}"}""", "removalId");
        var removed = await PostForIdAsync("/api/contacts", ContactBody(Secret, $"removed-{mark}@hospital.example"), "id");
        var removal = await PostForIdAsync($"/api/contacts/{removed}/removal", "", "removalId");
        var left = await PostForIdAsync("/api/contacts", ContactBody("Xylander Brookmont", $"erased-{mark}@hospital.example"), "id");
        var confirm = (string)(await App.GetAsync<JsonObject>($"/api/contacts/{left}/erasure"))["confirm"]!;
        var erasure = await PostForIdAsync($"/api/contacts/{left}/erasure", $$"""{"confirm":"{{confirm}}","reason":"person-asked"}""", "id");

        using var upload = new ByteArrayContent(new Letter { Subject = Secret }.Bytes);
        upload.Headers.ContentType = new("application/octet-stream");
        var import = await App.SendAsync<JsonObject>(HttpMethod.Post, $"/api/imports?fileName={Secret}.eml", upload, HttpStatusCode.Accepted);
        var importId = Guid.Parse((string)import["id"]!);
        await NetworkApp.UntilAsync(() => App.GetAsync<JsonObject>($"/api/imports/{importId}"), run => (string?)run["state"] == "done");
        var list = await PostForIdAsync("/api/contacts/imports/pasted", $$"""{"text":"{{Secret}} <listed-{{mark}}@hospital.example>"}""", "id");
        return new(contact, message, thread, log, choice, bulk, merge, importId, list, removal, erasure, interaction, promise, decision, detail, withdrawal, mailRemoval, first.Id, address, other, $"erased-{mark}@hospital.example");
    }

    private static async Task<(Guid Contact, Guid Message)> SeedOwnAsync(HttpClient client, Person person)
    {
        var mark = Guid.NewGuid().ToString("N")[..8];
        var address = $"own-{mark}@{person.Id:N}.example";
        var contact = (await PostAsync(client, "/api/contacts", ContactBody("Own", address))).Id("id");
        await PostAsync(client, "/api/threads/log", $$"""{"item":{{Item($"own-{mark}@x.example", address)}},"scope":"upToThisMessage"}""");
        var timeline = await client.GetFromJsonAsync<JsonObject>($"/api/contacts/{contact}/timeline", TestContext.Current.CancellationToken);
        return (contact, Guid.Parse((string)timeline!["entries"]![0]!["id"]!)); // it was just logged
    }

    private async Task<Guid> PostForIdAsync(string path, string body, string member)
    {
        var answer = await PostAsync(App.Client, path, body);
        Assert.True((int)answer.Status is >= 200 and < 300, $"{path} answered {answer}");
        return answer.Id(member);
    }

    /// <summary>Everything that Ines can read, to see that nobody else has changed it.</summary>
    private async Task<IReadOnlyList<Answer>> AllOfInesAsync(Hers hers)
    {
        var all = new List<Answer>();
        foreach (var operation in Personal.Where(operation => operation.Method == HttpMethod.Get && !OpenToAll.Contains(operation.Name) && operation.Name != "ExportContact")) // it says when it was made
        {
            var path = operation.HasId ? operation.For(hers.Of(operation.Name)) : operation.Name == "SearchMessages" ? $"{operation.Path}?q={Secret}" : operation.Path;
            var answer = await AnswerAsync(App.Client, operation, path, body: null);
            Assert.Equal((operation.Name, HttpStatusCode.OK), (operation.Name, answer.Status));
            all.Add(answer);
        }

        return all;
    }

    /// <summary>Status, type and body, without what differs from one request to the next.</summary>
    private sealed record Answer(HttpStatusCode Status, string? Type, string Body)
    {
        public static async Task<Answer> OfAsync(HttpResponseMessage response)
        {
            var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if (response.Content.Headers.ContentType?.MediaType == "application/problem+json" && JsonNode.Parse(body) is JsonObject problem)
            {
                problem.Remove("traceId");
                body = problem.ToJsonString();
            }

            return new(response.StatusCode, response.Content.Headers.ContentType?.ToString(), body);
        }

        public Guid Id(string member) => JsonDocument.Parse(Body).RootElement.GetProperty(member).GetGuid();
    }

    private sealed record Hers(
        Guid Contact, Guid Message, Guid Thread, Guid Log, Guid Choice, Guid Bulk, Guid Merge, Guid Import, Guid List, Guid Removal, Guid Erasure, Guid Interaction, Guid Promise,
        Guid Decision, Guid Detail, Guid Withdrawal, Guid MailRemoval, string InternetMessageId, string Address, string OtherAddress, string ErasedAddress)
    {
        public IReadOnlyList<Guid> Ids => [Contact, Message, Thread, Log, Choice, Bulk, Merge, Import, List, Removal, Erasure, Interaction, Promise, Decision, Detail, Withdrawal, MailRemoval];

        public Guid Of(string operation) => operation switch
        {
            "UndoLog" => Log,
            "GetThread" or "ChooseLogging" or "EndLogChoice" or "SettleThread" or "UnsettleThread" => Thread,
            "UndoThreadChoice" => Choice,
            "UndoBulkChange" => Bulk,
            "UndoMerge" => Merge,
            "GetImport" or "RetryImport" => Import,
            "UndoRemoval" => Removal,
            "GetErasure" => Erasure,
            "GetInteraction" or "ChangeInteraction" or "WithdrawInteraction" => Interaction,
            "ChangePromise" or "EndPromise" or "ReopenPromise" or "RemovePromise" => Promise,
            "TakeBackDecision" => Decision,
            "ChangePersonalDetail" or "RemovePersonalDetail" => Detail,
            "UndoWithdrawal" => Withdrawal,
            "UndoNeverLogged" => MailRemoval,
            "GetContactImport" or "ListContactImportRows" or "SaveLeftOutRows" or "PreviewContactImport" or "ConfirmContactImport" or "UndoContactImport" => List,
            "GetMessage" or "OfferPromises" or "GetPreviewMessage" or "GetPreviewBody" => Message,
            "GetContact" or "ChangeContact" or "RemoveContact" or "AddContactAddress" or "ChangeContactZone" or "GetReplyTimes" or "GetReplyPairs" or "GetYears" or "GetContactTimeline" or "PreviewMerge" or "MergeContacts"
                or "SuggestSamePerson" or "ExportContact" or "RemoveFromContacts" or "PreviewErasure" or "ErasePerson"
                or "ListContactPromises" or "EndFollowUp" or "ListPersonalDetails" or "AddPersonalDetail" or "SkipRound" or "UndoSkip" or "ChangeCadence" or "ProposeCadence" => Contact,
            _ => throw new InvalidOperationException($"The operation {operation} has an id in its path; say here whose it is."),
        };
    }
}

public sealed class ForeignIdTestsOnSqlite(ServerOnSqlite app) : ForeignIdTests(app), IClassFixture<ServerOnSqlite>;

public sealed class ForeignIdTestsOnPostgreSql(ServerOnPostgreSql app) : ForeignIdTests(app), IClassFixture<ServerOnPostgreSql>;
