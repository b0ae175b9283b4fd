using OutlookNetwork.Api.Pane;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Tests.Pane;

/// <summary>What the pane says of messages of the demo mailbox, and of items that are not stored.</summary>
public abstract class PaneContextTests(NetworkApp app) : NetworkTests(app)
{
    private const string OpenQuestion = "3D0PR04MB6106C435C6@3D0PR04MB.prod.univ-hospital.example";
    private const string OwnReply = "B60PR04MB41805E4E2D@B60PR04MB.prod.liaison.example";
    private const string Newsletter = "136778ddc9.748253@renal-digest.example";
    private const string Bounce = "5f1640afe5.593871@mx.liaison.example";
    private const string Colleague = "4A0PR04MB9143185C9A@4A0PR04MB.prod.liaison.example";
    private const string FromHome = "CARj0YrQaF3LkfDyMqtm_pLLXaulJd@mail.mail.example";
    private const string ToDrugSafety = "3C0PR04MB3774B60039@3C0PR04MB.prod.liaison.example";

    [Fact]
    public async Task A_known_sender_comes_first_with_card_and_reason_and_the_owner_last()
    {
        var pane = await OpenAsync(OpenQuestion);

        var first = pane.Participants[0];
        Assert.Equal((MatchState.Known, ParticipantField.From, "Dr Amara Osei"), (first.State, first.Field, first.Contact?.Name));
        Assert.Equal("a.osei@univ-hospital.example is one of the 2 addresses of Dr Amara Osei.", first.Reason);
        Assert.Equal("a.osei@univ-hospital.example", pane.Counterpart);
        var last = pane.Participants[^1];
        Assert.Equal((MatchState.Owner, "This is one of your own addresses."), (last.State, last.Reason));
        Assert.Equal(2, first.Contact!.Addresses.Count); // its state says known
    }

    [Fact]
    public async Task A_person_who_is_no_contact_is_unknown_with_the_reason_and_no_card()
    {
        var pane = await OpenAsync(OpenQuestion);

        var klein = Assert.Single(pane.Participants, view => view.Address == "mira.klein@charlottenklinik.example");
        Assert.Equal((MatchState.Unknown, null), (klein.State, klein.Contact));
        Assert.Equal("None of your contacts has this address.", klein.Reason);
    }

    [Fact]
    public async Task A_contact_is_known_by_the_second_address_too_and_the_history_holds_both()
    {
        var home = await OpenAsync(FromHome);
        var work = await OpenAsync(OpenQuestion);

        Assert.Equal("Dr Amara Osei", home.Participants[0].Contact?.Name);
        Assert.Equal(work.History.Total, home.History.Total);
        Assert.Equal(home.Participants[0].Contact?.MessageCount, home.History.Total);
    }

    [Fact]
    public async Task A_function_is_no_person_and_says_so()
    {
        var pane = await OpenAsync(ToDrugSafety);

        var safety = Assert.Single(pane.Participants, view => view.Address == "drugsafety@liaison.example");
        Assert.Equal((MatchState.NotAPerson, null), (safety.State, safety.Contact));
        Assert.Equal("drugsafety@liaison.example is the address of a function or a machine, not of a person.", safety.Reason);
    }

    [Fact]
    public async Task A_colleague_is_internal_and_mail_among_colleagues_may_not_be_logged()
    {
        var pane = await OpenAsync(Colleague);

        Assert.Contains(pane.Participants, view => view is { Address: "ben@liaison.example", State: MatchState.Internal, Reason: "liaison.example is one of your company's domains." });
        Assert.True(pane.Item.InternalOnly);
        Assert.Equal((false, "Everyone on this message is a colleague; internal mail is not logged."), (pane.Item.MayLog, pane.Item.WhyNot));
        Assert.Equal((Whose.Nobody, TurnReason.InternalOnly), (pane.Thread?.Turn.Whose, pane.Thread?.Turn.Reason));
    }

    [Fact]
    public async Task Of_a_message_the_owner_sent_the_counterpart_is_whom_it_went_to()
    {
        var pane = await OpenAsync(OwnReply);

        Assert.Equal(Direction.Outgoing, pane.Item.Direction);
        Assert.Equal("a.osei@univ-hospital.example", pane.Counterpart);
        Assert.Equal("a.osei@univ-hospital.example", pane.Participants[0].Address);
    }

    [Fact]
    public async Task The_owner_is_nobodys_counterpart_in_the_whole_mailbox()
    {
        foreach (var id in await App.InStoreAsync(async db => db.Messages.Select(message => message.MessageId).ToList()))
        {
            var pane = await OpenAsync(id!); // every message of the demo mailbox has one

            Assert.False(pane.Counterpart is "ines@liaison.example" or "ines.park@liaison.example", $"{id}: {pane.Counterpart}");
            Assert.All(pane.Participants, view => Assert.Equal(view.State == MatchState.Known, view.Contact is not null));
            Assert.All(pane.Participants, view => Assert.EndsWith(".", view.Reason, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_note_to_oneself_has_no_counterpart()
    {
        var pane = await ContextAsync(Item("note@self.example", "ines@liaison.example", "ines.park@liaison.example"));

        Assert.Null(pane.Counterpart);
        Assert.Equal(0, pane.History.Total);
    }

    [Fact]
    public async Task An_open_question_is_the_owners_turn_and_is_quoted()
    {
        var turn = (await OpenAsync(OpenQuestion)).Thread!.Turn; // the message is stored, so its thread is

        Assert.Equal((Whose.Yours, TurnReason.TheyAsked, "Amara Osei"), (turn.Whose, turn.Reason, turn.Who));
        Assert.Equal(DateTimeOffset.Parse("2026-11-18T18:26:42Z", null), turn.Since);
        Assert.EndsWith("?", turn.Question, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_owners_last_word_it_is_their_turn()
    {
        var turn = (await OpenAsync(OwnReply)).Thread!.Turn; // the message is stored, so its thread is

        Assert.Equal((Whose.Theirs, TurnReason.YouWroteLast, null), (turn.Whose, turn.Reason, turn.Question));
    }

    [Theory]
    [InlineData(Newsletter)]
    [InlineData(Bounce)]
    public async Task Of_what_machines_wrote_it_is_nobodys_turn_and_it_may_not_be_logged(string id)
    {
        var pane = await OpenAsync(id);

        Assert.Equal((Whose.Nobody, TurnReason.OnlyAutomatic), (pane.Thread?.Turn.Whose, pane.Thread?.Turn.Reason));
        Assert.NotEqual(Automatic.None, pane.Item.Automatic);
        Assert.False(pane.Item.MayLog);
        Assert.NotNull(pane.Item.WhyNot);
    }

    [Fact]
    public async Task The_thread_holds_its_messages_newest_first_and_names_the_first_ones_subject()
    {
        var thread = (await OpenAsync(OpenQuestion)).Thread!; // the message is stored, so its thread is

        Assert.Equal(("Renal dosing in peritoneal dialysis", 6, 6, 0), (thread.Subject, thread.MessageCount, thread.LoggableCount, thread.LoggedCount));
        Assert.Equal(OpenQuestion, thread.Messages[0].InternetMessageId);
        Assert.Equal(thread.Messages.OrderByDescending(entry => entry.SentAt).Select(entry => entry.Id), thread.Messages.Select(entry => entry.Id));
    }

    [Fact]
    public async Task An_item_that_is_not_stored_shows_its_people_and_the_history_with_them_but_no_thread()
    {
        var pane = await ContextAsync(Item("<new@univ-hospital.example>", "a.osei@univ-hospital.example", "ines@liaison.example"));

        Assert.Equal((false, true, "new@univ-hospital.example"), (pane.Item.Stored, pane.Item.MayLog, pane.Item.InternetMessageId));
        Assert.Null(pane.Thread);
        Assert.Equal("Dr Amara Osei", pane.Participants[0].Contact?.Name);
        Assert.True(pane.History.Total > 20);
        Assert.NotNull(pane.History.Next);
    }

    [Fact]
    public async Task An_item_without_a_Message_ID_may_not_be_logged()
    {
        var pane = await ContextAsync(Item(null, "a.osei@univ-hospital.example", "ines@liaison.example"));

        Assert.Equal((false, false, null), (pane.Item.Stored, pane.Item.MayLog, pane.Item.InternetMessageId));
    }

    [Fact]
    public async Task A_draft_without_sender_or_recipients_is_answered()
    {
        var pane = await ContextAsync(new OpenItem(null, null, "", null, [], [], null));

        Assert.Null(pane.Counterpart);
        Assert.Empty(pane.Participants);
    }

    [Fact]
    public async Task A_meeting_room_of_people_and_entries_that_are_no_addresses_is_answered()
    {
        var people = Enumerable.Range(0, 1000).Select(number => new Person($"Person {number}", number % 50 == 0 ? "/O=EXCHANGE/CN=ROOM" + number : $"p{number}@crowd.example"));

        var pane = await ContextAsync(new OpenItem("crowd@crowd.example", null, "Crowd", new("", "host@crowd.example"), [.. people], [], null));

        Assert.Equal(1001, pane.Participants.Count);
        Assert.Contains(pane.Participants, view => view.State == MatchState.NotAPerson && view.Reason == "This entry holds no readable e-mail address.");
    }

    private static OpenItem Item(string? id, string from, string to) => new(id, null, "Subject", new("", from), [new("", to)], [], null);

    private Task<PaneContext> ContextAsync(OpenItem item) => App.SendAsync<PaneContext>(HttpMethod.Post, "/api/pane/context", item);

    /// <summary>Opens a stored message as Outlook would show it.</summary>
    private async Task<PaneContext> OpenAsync(string id)
    {
        var message = await App.InStoreAsync(async db => db.Messages.Single(message => message.MessageId == id));
        return await ContextAsync(new(
            $"<{id}>", null, message.Subject, message.From.Address.Length == 0 ? null : new(message.From.Name, message.From.Address),
            [.. message.To.Select(to => new Person(to.Name, to.Address))], [.. message.Cc.Select(cc => new Person(cc.Name, cc.Address))], message.SentAt));
    }
}

public sealed class PaneContextTestsOnSqlite(AppOnSqlite app) : PaneContextTests(app), IClassFixture<AppOnSqlite>;

public sealed class PaneContextTestsOnPostgreSql(AppOnPostgreSql app) : PaneContextTests(app), IClassFixture<AppOnPostgreSql>;
