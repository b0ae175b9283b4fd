using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Mail;

public sealed class ParticipantTests
{
    [Theory]
    [InlineData("a@b.example", "", "a@b.example")]
    [InlineData("<a@b.example>", "", "a@b.example")]
    [InlineData("Ama Osei <A.Osei@Hospital.EXAMPLE>", "Ama Osei", "A.Osei@hospital.example")]
    [InlineData("\"Osei, Ama\" <a@b.example>", "Osei, Ama", "a@b.example")]
    [InlineData("\"Joe \\\"Bob\\\" X\" <a@b.example>", "Joe \"Bob\" X", "a@b.example")]
    [InlineData("=?utf-8?Q?J=C3=B6rg?= <a@b.example>", "Jörg", "a@b.example")]
    [InlineData("\"=?utf-8?Q?J=C3=B6rg?=\" <a@b.example>", "Jörg", "a@b.example")]
    [InlineData("=?utf-8?Q?Doe,_John?= <a@b.example>", "Doe, John", "a@b.example")]
    [InlineData("=?utf-8?Q?=22Doe=22?= <a@b.example>", "Doe", "a@b.example")]
    [InlineData("a@b.example (Ama Osei)", "Ama Osei", "a@b.example")]
    [InlineData("a@b.example (Ama (the first) Osei)", "Ama (the first) Osei", "a@b.example")]
    [InlineData("Ama (the first) Osei <a@b.example>", "Ama Osei", "a@b.example")]
    [InlineData("Ama Osei a@b.example", "Ama Osei", "a@b.example")]
    [InlineData("a @ b.example", "", "a@b.example")]
    [InlineData("\"a@b.example\" <a@b.example>", "", "a@b.example")]
    [InlineData("\"quoted local\"@b.example", "", "\"quoted local\"@b.example")]
    [InlineData("<\"plain\"@b.example>", "", "plain@b.example")]
    [InlineData("<@route.example,@r2.example:a@b.example>", "", "a@b.example")]
    [InlineData("<mailto:a@b.example>", "", "a@b.example")]
    [InlineData("Ama <<a@b.example>>", "Ama", "a@b.example")]
    [InlineData("Ama <a@b.example", "Ama", "a@b.example")]
    [InlineData("a@[IPv6:::1]", "", "a@[ipv6:::1]")]
    [InlineData("[Team] Ama <a@b.example>", "[Team] Ama", "a@b.example")]
    [InlineData("MAILER-DAEMON", "MAILER-DAEMON", "")]
    [InlineData("Grüße <grüße@bücher.example>", "Grüße", "grüße@bücher.example")]
    public void One_entry_gives_a_name_and_an_address(string value, string name, string address) =>
        Assert.Equal([new Participant(name, address)], Letter.With("To: " + value).To);

    [Theory]
    [InlineData("a@b.c, d@e.f", "a@b.c d@e.f")]
    [InlineData("a@b.c; d@e.f;", "a@b.c d@e.f")]
    [InlineData("a@b.c d@e.f", "a@b.c d@e.f")]
    [InlineData(", ,a@b.c,,", "a@b.c")]
    [InlineData("Team: a@b.c, D <d@e.f>; g@h.i", "a@b.c d@e.f g@h.i")]
    [InlineData("undisclosed-recipients:;", "")]
    [InlineData("<>", "")]
    [InlineData("X <a@b.c, d@e.f", "a@b.c d@e.f")]
    [InlineData("\"open <a@b.c>, d@e.f", "a@b.c d@e.f")]
    public void A_list_is_cut_into_its_addresses(string value, string addresses) =>
        Assert.Equal(addresses, string.Join(' ', Letter.With("Cc: " + value).Cc.Select(participant => participant.Address)));

    [Fact]
    public void Recipients_of_repeated_fields_are_joined_and_the_first_sender_holds()
    {
        var message = Letter.Read("From: a@b.c", "From: forged@b.c", "To: d@e.f", "To: g@h.i", "", "");

        Assert.Equal(["a@b.c"], message.From.Select(participant => participant.Address));
        Assert.Equal(["d@e.f", "g@h.i"], message.To.Select(participant => participant.Address));
        Assert.Contains(DefectKind.RepeatedHeader, message.Kinds());
    }

    [Fact]
    public void An_address_with_a_control_character_can_be_seen_and_not_used()
    {
        var address = Letter.With("To: \"a\u0007b\"@c.example").To.Single().Address;

        Assert.DoesNotContain(address, char.IsControl);
        Assert.False(EmailAddress.TryParse(address, out _));
    }
}
