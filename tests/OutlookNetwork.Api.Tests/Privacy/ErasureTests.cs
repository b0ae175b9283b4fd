using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OutlookNetwork.Api.Audit;
using OutlookNetwork.Api.Pane;
using OutlookNetwork.Api.Privacy;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Tests.Privacy;

/// <summary>Somebody is erased, and does not come back by themselves.</summary>
public abstract class ErasureTests(NetworkApp app) : NetworkTests(app)
{
    [Fact]
    public async Task After_erasing_the_person_is_in_no_column_of_any_table_and_in_no_answer()
    {
        var someone = await Someone.OfAsync(App);
        Assert.NotEmpty(await someone.TracesAsync());

        var receipt = await someone.EraseAsync();

        Assert.NotNull(receipt.FinishedAt);
        Assert.Empty(await someone.TracesAsync());
        Assert.Equal((1, 2, 3, 2, 2, 2, 0), (
            receipt.Counts.Contacts, receipt.Counts.Addresses, receipt.Counts.Interactions, receipt.Counts.Messages, receipt.Counts.SharedMessages,
            receipt.Counts.OriginalsKept, receipt.Counts.Left));
        Assert.Equal(receipt, await App.GetAsync<ErasureReceipt>($"/api/erasures/{receipt.Id}"), (one, other) => one.Counts == other.Counts && one.Kept.SequenceEqual(other.Kept));
        await App.RefusedAsync(HttpStatusCode.NotFound, "contact.missing", HttpMethod.Get, $"/api/contacts/{someone.Contact}");
        foreach (var words in new[] { someone.Marker, someone.Address, someone.OtherAddress })
        {
            var found = await App.GetAsync<JsonElement>($"/api/search?q={Uri.EscapeDataString(words)}");
            Assert.Equal((words, 0), (words, found.GetProperty("total").GetInt32()));
        }
    }

    [Fact]
    public async Task Mail_of_other_people_stays_and_names_a_pseudonym_in_the_place_of_the_person()
    {
        var someone = await Someone.OfAsync(App);

        var receipt = await someone.EraseAsync();

        var ids = new[] { someone.Question.Id, someone.Answer.Id, someone.WithOthers.Id, someone.AboutThem.Id };
        var left = await App.InStoreAsync(db => db.Messages.Where(message => ids.Contains(message.MessageId)).OrderBy(message => message.At).ToListAsync());
        Assert.Equal([someone.WithOthers.Id, someone.AboutThem.Id], left.Select(message => message.MessageId));
        Assert.Equal(receipt.Pseudonym, left[0].From.Name);
        Assert.EndsWith("@erased.invalid", left[0].From.Address, StringComparison.Ordinal);
        Assert.Equal($"Rota of {receipt.Pseudonym}", left[0].Subject);
        Assert.Equal($"Dear Ines, I met {receipt.Pseudonym}; write to {left[0].From.Address}.", left[1].Preview);
        Assert.Contains(receipt.Kept, sentence => sentence.StartsWith("The original bytes of 2 messages", StringComparison.Ordinal));
        var found = await App.GetAsync<JsonElement>($"/api/search?q={Uri.EscapeDataString(receipt.Pseudonym)}");
        Assert.Equal(2, found.GetProperty("total").GetInt32()); // the words around the name are found as before
    }

    [Fact]
    public async Task Somebody_who_stands_only_in_the_Bcc_of_a_kept_original_is_found_and_what_is_kept_is_told()
    {
        var someone = await Someone.OfAsync(App);
        var unseen = new Letter { From = Letter.Ines, To = Someone.Kofi, Subject = "The rota", MoreHeaders = [$"Bcc: {someone.Name} <{someone.Address}>, Ola <ola@{someone.Marker[..^1]}.example>"] };
        await App.StoreAsync(unseen);
        var seen = await someone.LookAsync();
        Assert.Equal((3, 3), (seen.Counts.SharedMessages, seen.Counts.OriginalsKept));

        var receipt = await someone.EraseAsync();

        Assert.Equal((3, 3, 0), (receipt.Counts.SharedMessages, receipt.Counts.OriginalsKept, receipt.Counts.Left));
        Assert.Empty(await someone.TracesAsync());
        Assert.Equal(0, await TotalAsync(someone.Address));
        Assert.Equal(1, await TotalAsync($"ola@{someone.Marker[..^1]}.example")); // others stay to be found
        await App.StoreAsync(unseen with { Id = $"again-{unseen.Id}" });
        Assert.Empty(await someone.TracesAsync());

        async Task<int> TotalAsync(string words) =>
            (await App.GetAsync<JsonElement>($"/api/search?q={Uri.EscapeDataString(words)}")).GetProperty("total").GetInt32();
    }

    [Fact]
    public async Task The_look_before_counts_and_changes_nothing_and_only_what_was_seen_can_be_confirmed()
    {
        var someone = await Someone.OfAsync(App);
        var before = await someone.TracesAsync();

        var seen = await someone.LookAsync();
        Assert.Equal((2, 2, 2), (seen.Counts.Messages, seen.Counts.SharedMessages, seen.Addresses.Count));
        await App.StoreAsync(new Letter { From = $"{someone.Name} <{someone.Address}>" });

        await RefusedToEraseAsync(HttpStatusCode.Conflict, "erasure.changed-meanwhile", someone, seen.Confirm, "person-asked");
        var now = await someone.LookAsync();
        Assert.Equal(3, now.Counts.Messages);
        await RefusedToEraseAsync(HttpStatusCode.BadRequest, "erasure.unknown-reason", someone, now.Confirm, "because");
        Assert.Subset((await someone.TracesAsync()).ToHashSet(), before.ToHashSet());
    }

    [Fact]
    public async Task The_trail_of_an_erased_person_verifies_and_names_nobody()
    {
        var someone = await Someone.OfAsync(App);

        var receipt = await someone.EraseAsync();

        Assert.Null((await App.InScopeAsync(services => services.GetRequiredService<AuditVerification>().RunAsync(ActorKind.User, CancellationToken.None))).Fault);
        var acts = await App.InStoreAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == someone.Contact.ToString())
            .OrderBy(entry => entry.Seq).Select(entry => new { entry.Action, entry.Reason }).ToListAsync());
        Assert.Equal([(AuditActions.ContactErase, AuditReasons.PersonAsked), (AuditActions.ContactErased, AuditReasons.PersonAsked)], acts[^2..].Select(act => (act.Action, act.Reason!)));
        Assert.True(receipt.Counts.AuditDetails >= 3); // made, merged, said not to be the same
    }

    [Fact]
    public async Task Whoever_was_erased_is_not_stored_known_suggested_or_logged_again()
    {
        var someone = await Someone.OfAsync(App);
        await someone.EraseAsync();

        await App.StoreAsync(someone.Question, someone.Answer, new Letter { From = Someone.Kofi, Cc = $"{someone.Name} <{someone.OtherAddress}>" });
        var context = await ContextAsync(someone);
        var participant = Assert.Single(context.Participants, one => one.Address == someone.Address);

        Assert.Empty(await someone.TracesAsync());
        Assert.Equal((MatchState.Erased, false), (participant.State, context.Item.MayLog));
        Assert.StartsWith("Erased on request", participant.Reason, StringComparison.Ordinal);
        await App.RefusedAsync(HttpStatusCode.Conflict, "contact.erased", HttpMethod.Post, "/api/contacts", someone.NewContact);
        await App.RefusedAsync(
            HttpStatusCode.UnprocessableEntity, "item.erased", HttpMethod.Post, "/api/threads/log",
            new { Item = Someone.Item(someone.Question, someone.Name, someone.Address), Scope = "wholeThread" });
        Assert.Empty(await someone.TracesAsync());
    }

    [Fact]
    public async Task An_import_counts_mail_of_the_erased_and_what_is_there_already_and_stores_the_rest()
    {
        var someone = await Someone.OfAsync(App);
        await someone.EraseAsync();
        var news = new Letter { From = Someone.Kofi, Subject = "Nobody was erased here" };
        var mbox = string.Concat(new[] { someone.Question, someone.Answer, someone.WithOthers, news }.Select(letter => $"From x Mon Mar  2 09:00:00 2026\n{letter.Source.ReplaceLineEndings("\n")}\n"));
        using var upload = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(mbox));
        upload.Headers.ContentType = new("application/octet-stream");

        var started = await App.SendAsync<JsonElement>(HttpMethod.Post, "/api/imports?fileName=again.mbox", upload, HttpStatusCode.Accepted);
        var run = await NetworkApp.UntilAsync(
            () => App.GetAsync<JsonElement>($"/api/imports/{started.GetProperty("id").GetGuid()}"), one => one.GetProperty("state").GetString() is "done" or "failed");

        int Of(string name) => run.GetProperty(name).GetInt32();
        Assert.Equal((4, 1, 3), (Of("read"), Of("stored"), Of("erased") + Of("duplicate")));
        Assert.True(Of("erased") >= 2);
        Assert.Empty(await someone.TracesAsync());
    }

    [Fact]
    public async Task Only_an_act_with_a_published_reason_lets_the_person_be_kept_again_with_all_addresses()
    {
        var someone = await Someone.OfAsync(App);
        await someone.EraseAsync();
        await App.RefusedAsync(HttpStatusCode.BadRequest, "erasure.unknown-reason", HttpMethod.Post, "/api/erasures/lifted", new LiftRequest(someone.Address, "why not"));
        await App.RefusedAsync(HttpStatusCode.NotFound, "erasure.not-erased", HttpMethod.Post, "/api/erasures/lifted", new LiftRequest("nobody@elsewhere.example", "correction"));

        using var lifted = await App.SendAsync(HttpMethod.Post, "/api/erasures/lifted", new LiftRequest(someone.OtherAddress.ToUpperInvariant(), "person-asked"));

        Assert.Equal(HttpStatusCode.NoContent, lifted.StatusCode);
        Assert.Equal(MatchState.Unknown, Assert.Single((await ContextAsync(someone)).Participants, one => one.Address == someone.Address).State);
        using var made = await App.SendAsync(HttpMethod.Post, "/api/contacts", someone.NewContact);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var act = await App.InStoreAsync(db => db.AuditEntries.OrderByDescending(entry => entry.Seq).FirstAsync(entry => entry.Action == AuditActions.TombstoneLift));
        Assert.Equal((AuditReasons.PersonAsked, (string?)null), (act.Reason, act.Detail));
    }

    [Fact]
    public async Task Erasing_that_is_broken_off_after_any_step_is_finished_later()
    {
        for (var done = 0; done <= 7; done++)
        {
            var someone = await Someone.OfAsync(App);
            var seen = await someone.LookAsync();
            var erasure = await App.InScopeAsync(services => services.GetRequiredService<Erasing>().OrderAsync(
                someone.Contact, new(seen.Confirm, "person-asked"), CancellationToken.None));
            Assert.False(erasure.Failed(out _, out var ordered));
            for (var step = 0; step < done; step++)
            {
                await App.InScopeAsync(services => services.GetRequiredService<Erasing>().StepAsync(ordered.Id, ActorKind.User, CancellationToken.None));
            }

            await using (var scope = App.Services.CreateAsyncScope())
            {
                await scope.ServiceProvider.GetRequiredService<UnfinishedErasures>().RunAsync(CancellationToken.None);
            }

            var receipt = await App.GetAsync<ErasureReceipt>($"/api/erasures/{ordered.Id}");
            Assert.NotNull(receipt.FinishedAt);
            Assert.Equal((done, 2, 2, 0), (done, receipt.Counts.Messages, receipt.Counts.SharedMessages, receipt.Counts.Left));
            Assert.Empty(await someone.TracesAsync());
        }
    }

    [Fact]
    public async Task The_tombstones_of_one_owner_say_nothing_to_another_and_without_the_key_nothing_at_all()
    {
        var someone = await Someone.OfAsync(App);
        await someone.EraseAsync();

        var foreign = await App.InScopeAsync(Guid.CreateVersion7(), "somebody", services => services.GetRequiredService<Tombstones>().AmongAsync([someone.Address], CancellationToken.None));
        var stones = await App.InStoreAsync(db => db.Tombstones.Select(one => one.Mark).ToListAsync());

        Assert.Empty(foreign);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(someone.Address)));
        Assert.DoesNotContain(hash, stones);
        Assert.All(stones, mark => Assert.Matches("^[0-9a-f]{64}$", mark));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, Product.ModeOf(Path.Combine(App.Data.Path, "tombstone.key")));
    }

    private Task<PaneContext> ContextAsync(Someone someone) =>
        App.SendAsync<PaneContext>(HttpMethod.Post, "/api/pane/context", Someone.Item(someone.Question, someone.Name, someone.Address));

    private Task<JsonElement> RefusedToEraseAsync(HttpStatusCode status, string code, Someone someone, string confirm, string reason) =>
        App.RefusedAsync(status, code, HttpMethod.Post, $"/api/contacts/{someone.Contact}/erasure", new ErasureRequest(confirm, reason));
}

public sealed class ErasureTestsOnSqlite(AppOnSqlite app) : ErasureTests(app), IClassFixture<AppOnSqlite>
{
    [Fact]
    public async Task After_erasing_the_person_is_in_no_file_of_the_data_folder()
    {
        var someone = await Someone.OfAsync(App);

        await someone.EraseAsync();

        foreach (var file in Directory.EnumerateFiles(App.Data.Path, "*", SearchOption.AllDirectories))
        {
            await using var shared = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            await shared.CopyToAsync(bytes, TestContext.Current.CancellationToken);
            Assert.False(System.Text.Encoding.Latin1.GetString(bytes.ToArray()).Contains(someone.Marker, StringComparison.OrdinalIgnoreCase), $"{Path.GetFileName(file)} still names the person.");
        }
    }
}

public sealed class ErasureTestsOnPostgreSql(AppOnPostgreSql app) : ErasureTests(app), IClassFixture<AppOnPostgreSql>;
