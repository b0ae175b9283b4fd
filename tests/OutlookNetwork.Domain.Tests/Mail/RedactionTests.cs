using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Mail;

public sealed class RedactionTests
{
    private static readonly Pseudonym Pseudonym = new("4f0c");

    private static readonly Redaction Osei = PersonTraces.Redaction(
        ["a.osei@univ-hospital.example"], [new("OSEI, Amara", "A.Osei@Univ-Hospital.example"), new("Kofi Osei", "kofi@registry.example")], "Dr Amara Osei", Pseudonym);

    [Theory]
    [InlineData("Ask Amara Osei about it.", "Ask Erased person 4f0c about it.")]
    [InlineData("Ask DR AMARA OSEI about it.", "Ask Erased person 4f0c about it.")]
    [InlineData("Cc: Osei, Amara", "Cc: Erased person 4f0c")]
    [InlineData("Write to A.Osei@Univ-Hospital.example.", "Write to erased-4f0c@erased.invalid.")]
    [InlineData("Write to dr.a.osei@univ-hospital.example", "Write to dr.a.osei@univ-hospital.example")]
    [InlineData("Samara Osein and Kofi Osei", "Samara Osein and Kofi Osei")]
    public void Whole_names_and_addresses_go_and_longer_words_of_others_stay(string text, string expected) => Assert.Equal(expected, Osei.Whole(text));

    [Fact]
    public void In_a_message_about_the_person_single_words_of_the_name_go_unless_somebody_else_on_it_has_them()
    {
        Participant[] everyone = [new("Amara Osei", "a.osei@univ-hospital.example"), new("Kofi Osei", "kofi@registry.example")];

        Assert.Equal("Dear Erased person 4f0c, greetings to Erased person 4f0c", Osei.Text("Dear Amara, greetings to Osei"));
        Assert.Equal("Dear Erased person 4f0c, greetings to Osei", Osei.Sparing(everyone).Text("Dear Amara, greetings to Osei"));
    }

    [Fact]
    public void Redacting_again_changes_nothing()
    {
        var once = Osei.Text("Dr Amara Osei <a.osei@univ-hospital.example>, called Amara");

        Assert.Equal(once, Osei.Text(once));
        Assert.False(Osei.Finds(once));
    }

    [Fact]
    public void The_person_on_a_message_becomes_the_pseudonym_and_others_stay_as_they_are()
    {
        Assert.Equal(new("Erased person 4f0c", "erased-4f0c@erased.invalid"), Osei.Of(new("Amara", "A.Osei@univ-hospital.example")));
        Assert.Equal(new("Kofi Osei", "kofi@registry.example"), Osei.Of(new("Kofi Osei", "kofi@registry.example")));
        Assert.True(Pseudonym.IsOne("ERASED-4f0c@erased.invalid"));
        Assert.False(Pseudonym.IsOne("somebody@erased.invalid.example"));
    }
}
