using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Mail;

public sealed class AuthorTests
{
    [Theory]
    [InlineData("From: 'Ama Osei' via Trials <trials@uni.example>|X-Original-From: Ama Osei <ama@h.example>|Reply-To: trials@uni.example", "ama@h.example", AuthorReason.OriginalFrom)]
    [InlineData("From: Ama Osei via Trials <trials@uni.example>|Reply-To: Ama Osei <ama@h.example>", "ama@h.example", AuthorReason.ReplyTo)]
    [InlineData("From: Ama Osei via Trials <trials@uni.example>|Reply-To: ama@h.example|List-Id: <trials.uni.example>", "ama@h.example", AuthorReason.ReplyTo)]
    [InlineData("From: Ama Osei via Trials <trials@uni.example>|Reply-To: trials@uni.example, \"Osei, Ama\" <ama@h.example>", "ama@h.example", AuthorReason.ReplyTo)]
    [InlineData("From: Ama Osei via Trials <trials@uni.example>|Reply-To: trials@uni.example|Cc: Ben Roy <ben@h.example>, Ama Osei <ama@h.example>", "ama@h.example", AuthorReason.Cc)]
    [InlineData("From: Ama Osei via Relay <devnull+ama.h.example@relay.example>|X-Original-From: Ama Osei <ama@h.example>|Reply-To: ama@h.example", "ama@h.example", AuthorReason.OriginalFrom)]
    [InlineData("From: Ama Osei <ama=40h.example@dmarc.ietf.org>", "ama@h.example", AuthorReason.PackedAddress)]
    [InlineData("From: Ama Osei via groups.io <ama=h.example@groups.io>|Reply-To: main@groups.io", "ama@h.example", AuthorReason.PackedAddress)]
    [InlineData("From: \"'ama@h.example' via Trials\" <trials@uni.example>", "ama@h.example", AuthorReason.DisplayName)]
    [InlineData("From: \"Ama Osei (via Shared Docs)\" <docs-noreply@docs.example>|Reply-To: Ama Osei <ama@h.example>", "ama@h.example", AuthorReason.ReplyTo)]
    [InlineData("From: Ama Osei <trials@uni.example>|List-Post: <mailto:trials@uni.example>|Reply-To: ama@h.example", "ama@h.example", AuthorReason.ReplyTo)]
    public void A_person_whom_a_list_rewrote_is_found(string fields, string address, AuthorReason reason)
    {
        var author = Author.Of(Read(fields));

        Assert.Equal((address, reason, true), (author.Who?.Address, author.Reason, author.IsPerson));
        Assert.Contains(author.Who?.Name, new[] { "Ama Osei", "Osei, Ama", "" });
    }

    [Theory]
    [InlineData("From: Ama Osei via Trials <trials@uni.example>")]
    [InlineData("From: Ama Osei via Trials <trials@uni.example>|Reply-To: Trials <trials@uni.example>|List-Id: <trials.uni.example>")]
    [InlineData("From: Ama Osei via Trials <trials@uni.example>|Reply-To: The Moderators <mods@uni.example>")]
    [InlineData("From: Ama Osei via Trials <trials@uni.example>|Reply-To: other-list@uni.example")]
    [InlineData("From: Ama Osei via Trials <trials@uni.example>|Reply-To: talk@other.example|To: talk@other.example")]
    [InlineData("From: Ama Osei via Trials <trials@uni.example>|Cc: Ben Roy <ben@h.example>")]
    [InlineData("From: Trials <trials@uni.example>|List-Id: Trials <trials.uni.example>")]
    [InlineData("From: Trials <trials@uni.example>|X-BeenThere: trials@uni.example|X-Original-From: Trials <trials@uni.example>")]
    [InlineData("From: \" via RT\" <rt@uni.example>|Reply-To: rt@uni.example")]
    public void A_list_is_never_the_author(string fields)
    {
        var author = Author.Of(Read(fields));

        Assert.Null(author.Who);
        Assert.Equal((AuthorReason.ListItself, false), (author.Reason, author.IsPerson));
    }

    [Theory]
    [InlineData("From: Ama Osei <ama@h.example>|Reply-To: other@elsewhere.example", AuthorReason.From)]
    [InlineData("From: Ama Osei <ama@h.example>|X-Original-From: Somebody <some@where.example>", AuthorReason.From)]
    [InlineData("From: Ama Osei via phone <ama@h.example>", AuthorReason.From)]
    [InlineData("From: Ama Osei <ama@h.example>|List-Id: <trials.uni.example>|Reply-To: trials@uni.example", AuthorReason.From)]
    [InlineData("From: Medical Information <medinfo@h.example>", AuthorReason.SharedMailbox)]
    [InlineData("From: Ama Osei <notifications@code.example>", AuthorReason.Machine)]
    public void Otherwise_the_author_is_whom_From_names(string fields, AuthorReason reason)
    {
        var message = Read(fields);

        Assert.Equal((message.From[0], reason), (Author.Of(message).Who, Author.Of(message).Reason));
    }

    [Fact]
    public void Without_a_readable_From_there_is_no_author()
    {
        Assert.Equal((null, AuthorReason.NotStated), (Author.Of(Read("To: ama@h.example")).Who, Author.Of(Read("To: ama@h.example")).Reason));
        Assert.False(Author.Of(Read("From: Postmaster")).Reason is AuthorReason.From);
    }

    [Theory]
    [InlineData("Sender: Ben Roy <ben@h.example>", "ben@h.example")]
    [InlineData("Sender: ben@h.example", "ben@h.example")]
    [InlineData("Sender: Ama Osei <ama@private.example>", null)]
    [InlineData("Sender: ama+phone@h.example", null)]
    [InlineData("Sender: trials-bounces@uni.example", null)]
    [InlineData("Sender: trials@uni.example|List-Post: <mailto:trials@uni.example>", null)]
    [InlineData("Sender: Ben Roy <ben@h.example>|List-Id: <trials.uni.example>", "ben@h.example")]
    [InlineData("Sender: send@letters.example|List-Unsubscribe: <https://letters.example/>", null)]
    public void A_delegate_is_named_beside_the_author(string sender, string? delegateAddress)
    {
        var author = Author.Of(Read("From: Ama Osei <ama@h.example>|" + sender));

        Assert.Equal(("ama@h.example", delegateAddress), (author.Who?.Address, author.SentBy?.Address));
    }

    [Theory]
    [InlineData("ama@h.example", "ama@evil.example", true)]
    [InlineData("ama@h.example", "office@mail.h.example", false)]
    [InlineData("ama@h.ac.uk", "ama@x.ac.uk", true)]
    [InlineData("ama@gmail.com", "a.ma+x@googlemail.com", false)]
    [InlineData("ama@gmail.com", "ben@gmail.com", true)]
    [InlineData("info@h.example", "ama@evil.example", true)]
    [InlineData("noreply@h.example", "support@desk.example", false)]
    [InlineData("ama@h.example", "ama@evil.example, ama@h.example", false)]
    [InlineData("ama@h.example", "trials@uni.example", false)]
    public void Answers_that_would_go_elsewhere_are_warned_of(string from, string replyTo, bool isTrap)
    {
        var author = Author.Of(Read($"From: Ama Osei <{from}>|Reply-To: {replyTo}|List-Id: <trials.uni.example>"));

        Assert.Equal(from, author.Who?.Address);
        Assert.Equal(isTrap, author.AnswersGoTo is not null);
    }

    [Fact]
    public void A_stored_message_is_looked_up_by_its_author_and_shows_what_From_says()
    {
        var message = Domain.Tests.Letter.Read(Read("From: Ama Osei via Trials <trials@uni.example>|Reply-To: Ama Osei <Ama@H.example>|To: ines@l.example"));

        Assert.Equal(("ama@h.example", "trials@uni.example"), (message.SenderAddress, message.From.Address));
        Assert.Contains("ama@h.example", message.Addresses);
    }

    [Theory]
    [InlineData("linux-man")]
    [InlineData("linux-hyperv")]
    [InlineData("notmuch")]
    public void Nobody_in_real_list_mail_is_mistaken_for_the_list(string set)
    {
        var messages = SharedMail.Messages(set).Select(message => MailReader.Read(message.Bytes)).Where(message => message.From.Count > 0).ToList();

        Assert.All(messages, message => Assert.DoesNotContain(Author.Of(message).Who?.Address ?? "", message.ListAddresses));
        Assert.All(messages.Where(message => !message.From[0].Name.Contains(" via ", StringComparison.Ordinal) && message.ListAddresses.Count > 0
            && !message.ListAddresses.Contains(message.From[0].Address)), message => Assert.Equal(message.From[0], Author.Of(message).Who));
    }

    [Theory]
    [InlineData("linux-man")]
    [InlineData("linux-hyperv")]
    public void What_a_list_would_do_to_every_real_sender_is_undone(string set)
    {
        var people = SharedMail.Messages(set).Select(message => MailReader.Read(message.Bytes)).Select(message => Author.Of(message))
            .Where(author => author.IsPerson && author.Who!.Name.Length > 0).Select(author => author.Who!).Distinct().ToList(); // persons have a Who
        const string List = "list@lists.example";

        Assert.True(people.Count > 50);
        Assert.All(people, person =>
        {
            var rewritten = new ParsedMessage { From = [new($"{person.Name} via List", List)], ListAddresses = [List] };
            var ways = new[]
            {
                rewritten with { OriginalFrom = [person], ReplyTo = [new("", List)] },
                rewritten with { ReplyTo = [new("", List), person] },
                rewritten with { ReplyTo = [new("", person.Address)] },
                rewritten with { ReplyTo = [new("", List)], Cc = [new("Somebody Else", "else@lists.example"), person] },
            };
            Assert.All(ways, message => Assert.Equal(person, Author.Of(message).Who));
            Assert.Null(Author.Of(rewritten with { Cc = [new("Somebody Else", "else@lists.example")] }).Who);
        });
    }

    private static ParsedMessage Read(string fields) => Letter.Read([.. fields.Split('|'), "", "text"]);
}
