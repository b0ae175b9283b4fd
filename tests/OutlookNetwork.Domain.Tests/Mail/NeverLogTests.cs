using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Mail;

public sealed class NeverLogTests
{
    [Theory]
    [InlineData(" Patient@Mail.Example ", "patient@mail.example")]
    [InlineData("@Clinic.Example", "clinic.example")]
    [InlineData("klinik-münchen.example", "xn--klinik-mnchen-3ob.example")]
    [InlineData("localhost", null)]
    [InlineData("two words.example", null)]
    [InlineData("@", null)]
    [InlineData("", null)]
    public void An_entry_is_an_address_or_a_domain_in_normal_form(string text, string? entry) => Assert.Equal(entry, NeverLog.Read(text));

    [Theory]
    [InlineData("PATIENT@mail.example", "patient@mail.example")]
    [InlineData("other@mail.example", null)]
    [InlineData("anybody@clinic.example", "clinic.example")]
    [InlineData("anybody@a.b.Clinic.example", "clinic.example")]
    [InlineData("anybody@notclinic.example", null)]
    [InlineData("no address", null)]
    public void A_domain_covers_its_subdomains_and_an_address_itself_alone(string address, string? entry) =>
        Assert.Equal(entry, new NeverLog(["patient@mail.example", "clinic.example"]).EntryFor(address));
}
