using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Interactions;

public sealed class LoggableTests
{
    private static readonly MailboxOwner Owner = new(["ines@liaison.example"], ["liaison.example"]);
    private static readonly Participant Ines = new("Ines", "ines@liaison.example");
    private static readonly Participant Ben = new("Ben", "ben@eu.liaison.example");
    private static readonly Participant Osei = new("Dr Osei", "a.osei@hospital.example");

    [Fact]
    public void Mail_with_somebody_outside_may_be_logged()
    {
        Assert.Null(Loggable.WhyNot(Automatic.None, [Osei, Ines, Ben], Owner));
    }

    [Fact]
    public void Mail_among_colleagues_is_refused()
    {
        Assert.Equal("item.internal-only", Loggable.WhyNot(Automatic.None, [Ines, Ben], Owner)?.Code);
    }

    [Theory]
    [InlineData(Automatic.AutoReply)]
    [InlineData(Automatic.Bounce)]
    [InlineData(Automatic.Receipt)]
    [InlineData(Automatic.Calendar)]
    [InlineData(Automatic.List)]
    [InlineData(Automatic.Bulk)]
    public void What_a_machine_sent_is_refused_with_a_sentence(Automatic automatic)
    {
        var refusal = Loggable.WhyNot(automatic, [Osei, Ines], Owner);

        Assert.Equal("item.automatic", refusal?.Code);
        Assert.EndsWith(".", refusal?.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void List_mail_that_names_the_owner_is_person_mail_and_other_list_mail_never()
    {
        Assert.Equal(Automatic.None, Owner.AutomaticFor(Automatic.List, [new("", "list@lists.example"), Ines]));
        Assert.Equal(Automatic.List, Owner.AutomaticFor(Automatic.List, [new("", "list@lists.example"), Ben]));
        Assert.Equal(Automatic.Bulk, Owner.AutomaticFor(Automatic.Bulk, [Ines]));
    }

    [Fact]
    public void The_counterpart_is_never_the_owner()
    {
        Assert.Equal(Osei, Owner.CounterpartOf(Osei, [Ines]));
        Assert.Equal(Osei, Owner.CounterpartOf(Ines, [Ben, Osei]));
        Assert.Equal(Ben, Owner.CounterpartOf(Ines, [Ben]));
        Assert.Null(Owner.CounterpartOf(Ines, [Ines]));
    }
}
