using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Mail;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData(" A.Osei@Hospital.Example ", "a.osei@hospital.example")]
    [InlineData("a@bücher.example", "a@xn--bcher-kva.example")]
    [InlineData("a@BÜCHER.example", "a@xn--bcher-kva.example")]
    [InlineData("a@example.com.", "a@example.com")]
    [InlineData("\"a b\"@example.com", "\"a b\"@example.com")]
    [InlineData("a@[127.0.0.1]", "a@[127.0.0.1]")]
    [InlineData("o'neil+x@example.com", "o'neil+x@example.com")]
    public void An_address_has_one_form_by_which_it_is_compared(string text, string expected)
    {
        Assert.True(EmailAddress.TryParse(text, out var address));

        Assert.Equal(expected, address.ToString());
        Assert.True(EmailAddress.TryParse(address.Value, out var again));
        Assert.Equal(address, again);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("@b.c")]
    [InlineData("a@")]
    [InlineData("a b@c.d")]
    [InlineData("a@b c")]
    [InlineData("a@b..c")]
    [InlineData("a\r\nb@c.d")]
    [InlineData("\"a\nb\"@c.d")]
    [InlineData("a\u0000@c.d")]
    [InlineData("\u202Ea@c.d")]
    [InlineData("a,b@c.d")]
    [InlineData("<a@b.c>")]
    public void What_is_no_single_address_is_refused(string? text) => Assert.False(EmailAddress.TryParse(text, out _));

    [Fact]
    public void An_address_longer_than_any_server_takes_is_refused() =>
        Assert.False(EmailAddress.TryParse(new string('a', 400) + "@b.c", out _));

    [Theory]
    [InlineData("noreply@x.example", AddressRole.NoReply)]
    [InlineData("no-reply+123@x.example", AddressRole.NoReply)]
    [InlineData("do_not_reply@x.example", AddressRole.NoReply)]
    [InlineData("MAILER-DAEMON@x.example", AddressRole.Machine)]
    [InlineData("postmaster@x.example", AddressRole.Machine)]
    [InlineData("pr-tracker-bot@x.example", AddressRole.Machine)]
    [InlineData("bugzilla-daemon@x.example", AddressRole.Machine)]
    [InlineData("talbot@x.example", AddressRole.Person)]
    [InlineData("linux-man-bounces@x.example", AddressRole.List)]
    [InlineData("owner-linux-man@x.example", AddressRole.List)]
    [InlineData("linux-man-request@x.example", AddressRole.List)]
    [InlineData("info@x.example", AddressRole.Function)]
    [InlineData("medinfo@x.example", AddressRole.Function)]
    [InlineData("a.osei@x.example", AddressRole.Person)]
    [InlineData("infante@x.example", AddressRole.Person)]
    [InlineData("robert@x.example", AddressRole.Person)]
    public void An_address_of_a_machine_or_a_function_is_no_person(string text, AddressRole expected)
    {
        Assert.True(EmailAddress.TryParse(text, out var address));

        Assert.Equal(expected, RoleAddresses.RoleOf(address));
        Assert.Equal(expected != AddressRole.Person, RoleAddresses.IsRole(address));
    }
}
