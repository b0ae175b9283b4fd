using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Mail;

public sealed class SubjectsTests
{
    [Theory]
    [InlineData("Visit", "Visit", false)]
    [InlineData("Re: Visit", "Visit", true)]
    [InlineData("RE: AW: SV: Visit", "Visit", true)]
    [InlineData("Re[2]: Visit", "Visit", true)]
    [InlineData("RE (3): Visit", "Visit", true)]
    [InlineData("Re^2: Visit", "Visit", true)]
    [InlineData("回复：Visit", "Visit", true)]
    [InlineData("Antw: Visit", "Visit", true)]
    [InlineData("Fwd: Visit", "Visit", false)]
    [InlineData("WG: Visit", "Visit", false)]
    [InlineData("Fwd: Re: Visit", "Visit", true)]
    [InlineData("[list] Re: [list] Visit", "Visit", true)]
    [InlineData("Visit (fwd)", "Visit", false)]
    [InlineData("[Visit]", "[Visit]", false)]
    [InlineData("Re: [Visit]", "[Visit]", true)]
    [InlineData("Re:", "", true)]
    [InlineData("", "", false)]
    [InlineData("Results: good", "Results: good", false)]
    [InlineData("Recipe: soup", "Recipe: soup", false)]
    public void Prefixes_and_tags_are_no_part_of_what_a_conversation_is_about(string subject, string expected, bool isReply)
    {
        Assert.Equal(expected, Subjects.Base(subject, out var saysReply));
        Assert.Equal(isReply, saysReply);
    }
}
