using System.Net;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Messages;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Api.Tests.Search;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Mail;
using OutlookNetwork.Domain.Threads;

namespace OutlookNetwork.Api.Tests.Messages;

public abstract class MessageDetailTests(NetworkApp app) : NetworkTests(app)
{
    private const string Signed = """
        Yes, Friday suits me.

        On Mon, 2 Mar 2026 at 09:00, Ines Park wrote:
        > Does Friday suit you?

        --
        Dr Lea Brandt
        Consultant Nephrologist
        Phone: +49 30 1234567
        """;

    [Fact]
    public async Task A_message_is_shown_in_its_parts_with_what_its_signature_says()
    {
        var asked = new Letter { From = Letter.Ines, To = "lea.brandt@hospital.example", Text = "Does Friday suit you?" };
        var answer = new Letter { From = "Lea Brandt <lea.brandt@hospital.example>", Text = Signed.ReplaceLineEndings("\r\n"), InReplyTo = asked.Id, SentAt = "2026-03-03T09:00:00Z" };
        await App.StoreAsync(asked, answer);

        var detail = await DetailAsync(answer);

        Assert.Equal([TextPartKind.New, TextPartKind.Quoted, TextPartKind.Signature], detail.Parts.Select(part => part.Kind));
        Assert.Contains("Friday suits me", detail.Parts[0].Text, StringComparison.Ordinal);
        Assert.Contains("Ines Park wrote", detail.Parts[1].Attribution, StringComparison.Ordinal);
        Assert.Contains(detail.Proposals, one => one is { Field: ProposedField.Phone, SourceLine: "Phone: +49 30 1234567" });
        Assert.Equal(("Lea Brandt", true), (detail.Author.Who?.Name, detail.Author.IsPerson));
        Assert.Equal(LinkKind.InReplyTo, detail.Entry.Link?.Kind);
        Assert.Equal((true, false), (detail.IsWhole, detail.IsTextCut));
    }

    [Theory]
    [InlineData("Ines Park <ines@liaison.example>", "")]
    [InlineData("Lea Brandt <lea.brandt@hospital.example>", "Auto-Submitted: auto-replied")]
    [InlineData("Information <info@hospital.example>", "")]
    public async Task Nothing_is_proposed_of_the_owner_of_machines_and_of_functions(string from, string header)
    {
        var letter = new Letter { From = from, Text = Signed, MoreHeaders = header.Length > 0 ? [header] : [] };
        await App.StoreAsync(letter);

        Assert.Empty((await DetailAsync(letter)).Proposals);
    }

    [Fact]
    public async Task A_very_long_text_is_cut_and_says_so()
    {
        var letter = new Letter { Text = string.Join("\r\n", Enumerable.Repeat("A line of sixty characters that says nothing in particular..", 3000)) };
        await App.StoreAsync(letter);

        var detail = await DetailAsync(letter);

        Assert.True(detail.IsTextCut);
        Assert.Equal(100_000, detail.Parts.Sum(part => part.Text.Length));
    }

    [Fact]
    public async Task Attachments_have_names_and_sizes()
    {
        var letter = SearchTests.Attached("attached", "See the table.");
        await App.StoreAsync(letter);

        Assert.Equal([new("table.pdf", "application/pdf", 3, false)], (await DetailAsync(letter)).Attachments);
    }

    [Fact]
    public async Task The_author_of_a_message_whose_sender_a_list_replaced_is_named_and_the_owners_own_is_outgoing()
    {
        string[] list = ["List-Id: <pd.lists.example>", "List-Post: <mailto:pd@lists.example>"];
        var theirs = new Letter { From = "Ama Boateng via PD <pd@lists.example>", MoreHeaders = [.. list, "Reply-To: Ama Boateng <ama@clinic.example>"] };
        var own = new Letter { From = "Ines Park via PD <pd@lists.example>", To = "pd@lists.example", MoreHeaders = [.. list, "X-Original-From: Ines Park <ines@liaison.example>"] };
        await App.StoreAsync(theirs, own);

        var (detail, back) = (await DetailAsync(theirs), await DetailAsync(own));

        Assert.Equal(("Ama Boateng", "ama@clinic.example"), (detail.Author.Who?.Name, detail.Author.Who?.Address));
        Assert.Contains("Reply-To", Assert.Single(detail.Author.Notes), StringComparison.Ordinal);
        Assert.Equal((Direction.Incoming, Direction.Outgoing), (detail.Entry.Direction, back.Entry.Direction));
    }

    [Fact]
    public async Task A_message_that_is_not_there_is_missing() =>
        await App.RefusedAsync(HttpStatusCode.NotFound, "message.missing", HttpMethod.Get, $"/api/messages/{Guid.CreateVersion7()}");

    private async Task<MessageDetail> DetailAsync(Letter letter)
    {
        var id = await App.InStoreAsync(db => db.Messages.Where(message => message.MessageId == letter.Id).Select(message => message.Id).SingleAsync());
        return await App.GetAsync<MessageDetail>($"/api/messages/{id}");
    }
}

public sealed class MessageDetailTestsOnSqlite(AppOnSqlite app) : MessageDetailTests(app), IClassFixture<AppOnSqlite>;

public sealed class MessageDetailTestsOnPostgreSql(AppOnPostgreSql app) : MessageDetailTests(app), IClassFixture<AppOnPostgreSql>;
