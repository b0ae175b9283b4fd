using System.Net;
using System.Text.Json;
using OutlookNetwork.Api.Interactions;
using OutlookNetwork.Api.Pane;
using OutlookNetwork.Api.Preview;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Tests.Pane;

/// <summary>What the pane says beside a mail that is being written to people of the demo mailbox, and what becomes of it when it is sent.</summary>
public abstract class DraftTests(NetworkApp app) : NetworkTests(app)
{
    private const string OpenQuestion = "3D0PR04MB6106C435C6@3D0PR04MB.prod.univ-hospital.example";
    private const string Osei = "a.osei@univ-hospital.example";
    private const string OseiAtHome = "amara.osei@mail.example";
    private const string Owner = "ines@liaison.example";

    [Fact]
    public async Task A_reply_shows_its_recipient_the_thread_and_the_question_that_is_open_in_it()
    {
        var context = await DraftAsync(Draft($"<{OpenQuestion}>", "Re: something else by now", Osei));

        var person = Assert.Single(context.People);
        Assert.Equal((MatchState.Known, "Dr Amara Osei", ParticipantField.To), (person.Person.State, person.Person.Contact?.Name, person.Person.Field));
        Assert.Equal(Automatic.None, person.LastExchange?.Automatic);
        var asked = context.Questions[0];
        Assert.True(asked.InThisThread);
        Assert.Equal(asked.ThreadId, context.Thread?.Id);
        Assert.Equal(TurnReason.TheyAsked, context.Thread?.Turn.Reason);
        Assert.EndsWith("?", asked.Question, StringComparison.Ordinal);
        Assert.Equal(("Amara Osei", Osei), (asked.Who, asked.Address));
        Assert.Contains(context.LeftOut, person => person.Address == "mira.klein@charlottenklinik.example");
        Assert.DoesNotContain(context.LeftOut, person => person.Address is Osei or Owner);
    }

    [Fact]
    public async Task An_answer_is_told_what_was_asked_unprompted_and_a_mail_that_answers_nothing_is_not()
    {
        var answer = await DraftAsync(Draft($"<{OpenQuestion}>", "Re: something else by now", Osei));
        var fresh = await DraftAsync(Draft(null, "Congress", Osei));

        Assert.Contains(answer.Questions[0].Question, answer.Question.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Empty(fresh.Question);
        Assert.True(answer.MannerHints);
    }

    [Fact]
    public async Task Where_Outlook_does_not_tell_what_is_answered_the_subject_and_the_recipient_do()
    {
        var byId = await DraftAsync(Draft(OpenQuestion, "Re: anything", Osei));
        var bySubject = await DraftAsync(Draft(null, $"Re: {byId.Thread?.Subject}", OseiAtHome)); // of the same person
        var fresh = await DraftAsync(Draft(null, byId.Thread?.Subject ?? "", Osei));
        var toAnother = await DraftAsync(Draft(null, $"Re: {byId.Thread?.Subject}", "nobody@elsewhere.example"));

        Assert.NotNull(byId.Thread);
        Assert.Equal(byId.Thread.Id, bySubject.Thread?.Id);
        Assert.Null(fresh.Thread);
        Assert.Null(toAnother.Thread);
    }

    [Fact]
    public async Task A_new_mail_shows_what_its_recipients_asked_elsewhere()
    {
        var context = await DraftAsync(Draft(null, "Congress", Osei));

        Assert.Null(context.Thread);
        Assert.Contains(context.Questions, question => question is { InThisThread: false, Who: "Amara Osei" });
    }

    [Fact]
    public async Task The_owner_is_not_among_the_people_and_an_unknown_recipient_is_offered_without_a_history()
    {
        var context = await DraftAsync(Draft(null, "Hello", Owner, "new.person@clinic.example"));

        var person = Assert.Single(context.People);
        Assert.Equal((MatchState.Unknown, null), (person.Person.State, person.LastExchange));
        Assert.False(context.InternalOnly);
        Assert.True((await DraftAsync(Draft(null, "Hello", Owner, "ben@liaison.example"))).InternalOnly);
    }

    [Fact]
    public async Task A_mail_that_was_sent_is_in_its_thread_and_makes_it_their_turn()
    {
        const string Question = "sent-1@hospital.example";
        await App.StoreAsync(new Letter { Id = Question, From = "asker@hospital.example", To = Owner, Subject = "Dosing", Text = "Is there a table of doses?" });
        var before = await DraftAsync(Draft(Question, "Re: x", "asker@hospital.example"));
        var answered = before.Questions[0].MessageId;

        var sent = await App.SendAsync<PreviewItem>(HttpMethod.Post, "/api/preview/sent", new WrittenMail(
            answered, null, "Re: Nierenersatz – Dosierung \r\nBcc: evil@x.example 😀", [new("Dr Ämara \"Q\" Osei", Osei)], [new("", "ben@liaison.example")], [],
            WrittenBodyType.Text, "Hier ist die Tabelle.\n\nInes"));

        var after = await DraftAsync(Draft(Question, "Re: x", "asker@hospital.example"));
        Assert.Equal(before.Thread?.MessageCount + 1, after.Thread?.MessageCount);
        Assert.Equal(TurnReason.YouWroteLast, after.Thread?.Turn.Reason);
        Assert.DoesNotContain(after.Questions, question => question.InThisThread);
        Assert.Equal(("Re: Nierenersatz – Dosierung Bcc: evil@x.example 😀", "Dr Ämara \"Q\" Osei"), (sent.Subject, sent.To[0].Name));
        Assert.Equal(("ben@liaison.example", "Hier ist die Tabelle. Ines"), (Assert.Single(sent.Cc).Address, sent.Preview));
        Assert.Equal(Owner, sent.From?.Address);
    }

    [Theory]
    [InlineData("preview.no-recipient")]
    [InlineData("preview.not-an-address", "not an address")]
    [InlineData("preview.not-an-address", "a@b.example>\r\nBcc: <c@d.example")]
    public async Task A_mail_that_cannot_be_sent_is_refused_with_its_reason(string code, params string[] to)
    {
        var people = to.Select(address => new Person("", address)).ToList();
        var mail = new WrittenMail(null, null, "Hello", people, [], [], WrittenBodyType.Text, "Hello");

        await App.RefusedAsync(HttpStatusCode.BadRequest, code, HttpMethod.Post, "/api/preview/sent", mail);
        await App.RefusedAsync(HttpStatusCode.BadRequest, code, HttpMethod.Post, "/api/preview/sent", mail with { To = [], Bcc = people });
    }

    [Fact]
    public async Task A_mail_that_is_handed_on_stands_in_the_thread_of_the_one_it_holds_and_answers_nothing()
    {
        const string Question = "handed-on-1@hospital.example";
        await App.StoreAsync(new Letter { Id = Question, From = "handed.on@hospital.example", To = Owner, Subject = "Dosing table", Text = "Is there a table of doses?" });
        var before = await DraftAsync(Draft(Question, "Re: x", "handed.on@hospital.example"));
        var mail = new WrittenMail(
            null, before.Questions[0].MessageId, "Fw: Dosing table", [new("Ben Adler", "ben@liaison.example")], [], [], WrittenBodyType.Text, "Can you answer this?\n\n________________________________\n"
                + "From: <handed.on@hospital.example>\nSent: Today\nTo: <ines@liaison.example>\nSubject: Dosing table\n\nIs there a table of doses?");

        var sent = await App.SendAsync<PreviewItem>(HttpMethod.Post, "/api/preview/sent", mail);

        var open = await App.GetAsync<JsonElement>($"/api/preview/messages/{sent.Id}");
        var headers = open.GetProperty("headers").GetString();
        Assert.DoesNotContain("In-Reply-To", headers, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"References: <{Question}>", headers, StringComparison.Ordinal);
        var after = await DraftAsync(Draft(Question, "Re: x", "handed.on@hospital.example"));
        Assert.Equal(before.Thread?.MessageCount + 1, after.Thread?.MessageCount);
        await App.RefusedAsync(
            HttpStatusCode.BadRequest, "preview.answers-and-forwards", HttpMethod.Post, "/api/preview/sent", mail with { Answers = mail.Forwards });
    }

    [Fact]
    public async Task A_mail_written_as_HTML_is_sent_as_text_too_and_nothing_in_it_runs()
    {
        var sent = await App.SendAsync<PreviewItem>(HttpMethod.Post, "/api/preview/sent", new WrittenMail(
            null, null, "In colour", [new("", Osei)], [], [], WrittenBodyType.Html,
            "<div>Dear <b>Amara</b>,</div><div><br></div><div>&gt; Is &lt;script&gt; &amp; \"both\" allowed?</div><script>x()</script><p onclick=\"x()\">Größe: ✓</p>"));

        Assert.Equal("Dear Amara, > Is <script> & \"both\" allowed? Größe: ✓", sent.Preview);
        var open = await App.GetAsync<JsonElement>($"/api/preview/messages/{sent.Id}");
        Assert.Contains("multipart/alternative", open.GetProperty("headers").GetString(), StringComparison.Ordinal);
        Assert.Equal("Dear Amara,\n\n> Is <script> & \"both\" allowed?\n\nGröße: ✓", open.GetProperty("text").GetString());
        using var page = await App.SendAsync(HttpMethod.Get, $"/api/preview/messages/{sent.Id}/body", body: null);
        var shown = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<b>Amara</b>", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("x()", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_got_a_mail_unseen_by_the_others_stands_in_the_senders_copy_and_nowhere_else()
    {
        const string Unseen = "unseen@clinic.example";
        var sent = await App.SendAsync<PreviewItem>(HttpMethod.Post, "/api/preview/sent", new WrittenMail(
            null, null, "Blind copy", [new("", Osei)], [], [new("Una Seen", Unseen)], WrittenBodyType.Text, "Hello."));

        var open = await App.GetAsync<JsonElement>($"/api/preview/messages/{sent.Id}");
        var unseen = Assert.Single(open.GetProperty("bcc").EnumerateArray());
        Assert.Equal(("Una Seen", Unseen), (unseen.GetProperty("name").GetString(), unseen.GetProperty("address").GetString()));
        Assert.DoesNotContain(sent.To.Concat(sent.Cc), person => person.Address == Unseen);
        var detail = await App.GetAsync<JsonElement>($"/api/messages/{sent.Id}");
        var found = await App.GetAsync<JsonElement>($"/api/search?q={Unseen}");
        Assert.DoesNotContain(Unseen, detail.GetRawText() + found.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_was_told_in_confidence_is_beside_every_draft_until_that_is_taken_off_it()
    {
        var osei = (await DraftAsync(Draft(null, "Hello", Osei))).People[0].Person.Contact?.Id ?? default;
        var today = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(-1));
        await SaidAsync(new(InteractionKind.Call, [osei], today, Text: "Of this anybody may know."));
        var older = await SaidAsync(new(InteractionKind.Note, [osei], today.AddDays(-1), Text: "Her registrar leaves in spring.", Confidential: true));
        var empty = await SaidAsync(new(InteractionKind.Call, [osei], today, Text: "  ", Confidential: true));
        var newer = await SaidAsync(new(InteractionKind.Meeting, [osei], today, Text: "The ward moves to Basel.", Confidential: true));

        Assert.Equal((true, true, false), (older.Confidential, newer.Confidential, empty.Confidential));
        Assert.Equal([newer.Text, older.Text], (await DraftAsync(Draft(null, "Hello", "new.person@clinic.example"))).Confidential);

        var change = new InteractionChange(InteractionKind.Note, [osei], today, older.Version, Text: older.Text);
        await App.SendAsync<InteractionView>(HttpMethod.Put, $"/api/interactions/{older.Id}", change);
        Assert.Equal([newer.Text], (await DraftAsync(Draft(null, "Hello", Osei))).Confidential);
    }

    private Task<InteractionView> SaidAsync(NewInteraction said) => App.SendAsync<InteractionView>(HttpMethod.Post, "/api/interactions", said, HttpStatusCode.Created);

    private static OpenDraft Draft(string? inReplyTo, string subject, params string[] to) =>
        new(inReplyTo, subject, [.. to.Select(address => new Person("", address))], [], []);

    private Task<DraftContext> DraftAsync(OpenDraft draft) => App.SendAsync<DraftContext>(HttpMethod.Post, "/api/pane/draft", draft);
}

public sealed class DraftTestsOnSqlite(AppOnSqlite app) : DraftTests(app), IClassFixture<AppOnSqlite>;

public sealed class DraftTestsOnPostgreSql(AppOnPostgreSql app) : DraftTests(app), IClassFixture<AppOnPostgreSql>;
