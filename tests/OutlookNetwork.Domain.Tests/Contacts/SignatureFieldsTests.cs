using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Contacts;

public sealed class SignatureFieldsTests
{
    private static readonly Participant Amara = new("Osei, Amara (Cardiology)", "a.osei@hospital.example");

    private const string Block =
        """
        Prof. Dr. med. Amara Osei, MD, PhD, FACC
        Consultant Cardiologist, University Hospital Example
        Department of Cardiology
        Example Street 1, 12345 Town
        Tel: +44 (0)20 7946 0958 | Fax: +44 20 7946 0959
        ORCID: https://orcid.org/0000-0002-1825-0097
        www.linkedin.com/in/amara-osei | https://osei.example
        amara.osei@hospital.example, office@hospital.example
        """;

    [Fact]
    public void A_signature_proposes_its_fields_with_the_lines_they_come_from()
    {
        var proposals = SignatureFields.Of($"Thank you.\n\nBest regards,\n\n{Block}\n", Amara);

        Assert.Equal(
            [
                "Name=Amara Osei", "Degree=Prof. Dr. med., MD, PhD, FACC", "Title=Consultant Cardiologist", "Institution=University Hospital Example",
                "Department=Department of Cardiology", "Phone=+44 20 7946 0958", "Orcid=0000-0002-1825-0097",
                "Profile=https://www.linkedin.com/in/amara-osei", "Homepage=https://osei.example/", "Email=amara.osei@hospital.example",
            ],
            proposals.Select(proposal => $"{proposal.Field}={proposal.Value}"));
        Assert.All(proposals, proposal => Assert.Contains(proposal.SourceLine, Block, StringComparison.Ordinal));
    }

    [Fact]
    public void A_signature_in_quoted_text_proposes_nothing()
    {
        Assert.Empty(SignatureFields.Of($"Thank you.\n\nFrom: Amara Osei\nSent: Monday\nTo: Ines\nSubject: x\n\nHello\n\nBest,\n{Block}\n", Amara));
        Assert.Empty(SignatureFields.Of("Thank you.\n\nAmara wrote:\n> -- \n> " + Block.ReplaceLineEndings("\n> ") + "\n", Amara));
    }

    [Fact]
    public void The_text_of_a_message_proposes_nothing()
    {
        Assert.Empty(SignatureFields.Of("Amara Osei is a Consultant Cardiologist.\nTel: +44 20 7946 0958\nCan you call her on Monday, please?\n", Amara));
    }

    [Fact]
    public void What_somebody_else_is_does_not_become_the_senders()
    {
        var fields = SignatureFields.Of("Hello.\n\n-- \nJohn Doe, PhD\nHead of Research\nExample University\njohn@x.example\n", Amara);

        Assert.Empty(fields);
    }

    [Theory]
    [InlineData("Dr. Amara Osei, Oberärztin", "Degree=Dr.|Title=Oberärztin")]
    [InlineData("Amara Osei\nOberärztin, Klinik für Kardiologie", "Title=Oberärztin|Department=Klinik für Kardiologie")]
    [InlineData("Amara Osei PharmD\nMedical Science Liaison", "Degree=PharmD|Title=Medical Science Liaison")]
    [InlineData("Priv.-Doz. Dr. Amara Osei\nUniversitätsklinikum Beispiel", "Degree=Priv.-Doz. Dr.|Institution=Universitätsklinikum Beispiel")]
    [InlineData("Dra. Amara Osei\nJefa de Servicio\nHospital Ejemplo", "Degree=Dra.|Title=Jefa de Servicio|Institution=Hospital Ejemplo")]
    [InlineData("Ms Amara Osei (she/her)\nCCU Nurse | Ward 7 | Example Hospital", "Title=CCU Nurse|Department=Ward 7|Institution=Example Hospital")]
    [InlineData("Amara Osei\nLife is like a box of chocolates", "")]
    [InlineData("Amara Osei\n\"The best doctor is the one you run to and the director can't find\"", "")]
    public void Titles_of_several_languages_are_known(string signature, string expected)
    {
        var fields = SignatureFields.Of($"Hello.\n\n-- \n{signature}\n", Amara);

        Assert.Equal("Amara Osei", fields[0].Value);
        Assert.Equal(expected, string.Join('|', fields.Skip(1).Select(field => $"{field.Field}={field.Value}")));
    }

    [Theory]
    [InlineData("0000-0002-1825-0097", true)]
    [InlineData("0000-0001-5109-3700", true)]
    [InlineData("0000-0002-1694-233X", true)]
    [InlineData("0000-0002-1825-0098", false)]
    [InlineData("0000-0002-1694-2330", false)]
    [InlineData("0000-0000-0000-0000", false)]
    [InlineData("10000-0002-1825-0097", false)]
    public void An_ORCID_is_believed_when_its_checksum_holds(string orcid, bool isValid)
    {
        Assert.Equal(isValid, SignatureFields.Of($"Hello.\n\n-- \n{orcid}\n", Amara).Any(field => field.Field == ProposedField.Orcid));
    }

    [Theory]
    [InlineData("Phone: (617) 555-0123", "617 555 0123")]
    [InlineData("T +49.30/1234567", "+49 30 1234567")]
    [InlineData("+49-30-1234567", "+49 30 1234567")]
    [InlineData("Fax +49 30 1234567", null)]
    [InlineData("12345 Town, 20 7946 0958", null)]
    [InlineData("Key 0123 4567 89AB CDEF", null)]
    [InlineData("https://x.example/+49301234567", null)]
    [InlineData("Tel: 12", null)]
    public void A_telephone_number_needs_a_label_or_a_country(string line, string? expected)
    {
        Assert.Equal(expected, SignatureFields.Of($"Hello.\n\n-- \n{line}\n", Amara).FirstOrDefault(field => field.Field == ProposedField.Phone)?.Value);
    }

    [Theory]
    [InlineData("https://www.researchgate.net/profile/Amara-Osei", true)]
    [InlineData("https://x.com/amara", true)]
    [InlineData("https://x.com/intent/follow", false)]
    [InlineData("https://www.linkedin.com/company/example", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("ftp://osei.example/", false)]
    [InlineData("https://amara@evil.example/", false)]
    [InlineData("https://hospital.example/", false)]
    [InlineData("https://www.linkedin.com.evil.example/in/amara", false)]
    public void Only_links_to_the_sender_are_proposed(string link, bool expected)
    {
        Assert.Equal(expected, SignatureFields.Of($"Hello.\n\n-- \n{link}\n", Amara).Count > 0);
    }

    [Fact]
    public void Mail_of_machines_and_of_several_senders_proposes_nothing()
    {
        var message = new ParsedMessage { Body = $"Hello.\n\n-- \n{Block}\n", From = [Amara] };

        Assert.NotEmpty(SignatureFields.Of(message));
        Assert.Empty(SignatureFields.Of(message with { Automatic = Automatic.Bounce }));
        Assert.Empty(SignatureFields.Of(message with { From = [Amara with { Address = "no-reply@hospital.example" }] }));
        Assert.Empty(SignatureFields.Of(message with { From = [Amara, new("Ines", "ines@x.example")] }));
    }
}
