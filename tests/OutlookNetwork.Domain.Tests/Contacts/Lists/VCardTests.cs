using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Contacts.Lists;

namespace OutlookNetwork.Domain.Tests.Contacts.Lists;

public sealed class VCardTests
{
    [Theory]
    [InlineData("2.1")]
    [InlineData("3.0")]
    [InlineData("4.0")]
    public void A_card_of_any_version_gives_its_name_addresses_and_institution(string version)
    {
        var list = Read($"BEGIN:VCARD\r\nVERSION:{version}\r\nN:Osei;Amara;;Dr;\r\nFN:Dr Amara Osei\r\nitem1.EMAIL;TYPE=INTERNET,pref:a@x.example\r\nEMAIL:b@x.example\r\nORG:Hospital North;Renal unit\r\nTITLE:Consultant\r\nURL:https://x.example/osei\r\nURL:http://x.example\r\nCATEGORIES:Renal\\, north,Board\r\nNOTE:Met in Lisbon\r\nEND:VCARD\r\n");

        Assert.Equal(ListKind.VCard, list.Kind);
        Assert.Equal("Dr Amara Osei <a@x.example b@x.example> Hospital North", Lists.Show(list));
        Assert.Equal(["NOTE", "TITLE", "URL"], list.Unkept);
        Assert.Equal(["https://x.example/osei"], list.Entries[0].About.Profiles);
        Assert.Equal(["Renal, north", "Board"], list.Entries[0].About.Circles);
    }

    [Fact]
    public void Folded_lines_are_one_line() => Assert.Equal(
        "Amara Osei <amara.osei@hospital.example>",
        Lists.Show(Read("BEGIN:VCARD\nVERSION:3.0\nFN:Amara \n Osei\nEMAIL:amara.os\n ei@hosp\n\tital.example\nEND:VCARD\n")));

    [Theory]
    [InlineData("FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=BCrgen B=C3=B6=\n=20ttcher", "Jürgen Bö ttcher")]
    [InlineData("FN;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:J=FCrgen", "Jürgen")]
    [InlineData("FN;QUOTED-PRINTABLE:J=C3=BCrgen", "Jürgen")]
    [InlineData("FN;ENCODING=QUOTED-PRINTABLE;CHARSET=nonsense:J=C3=BCrgen", "Jürgen")]
    public void Quoted_printable_is_decoded_in_its_character_set(string line, string name) =>
        Assert.Equal(name, Read($"BEGIN:VCARD\nVERSION:2.1\n{line}\nEMAIL:j@x.example\nEND:VCARD\n").Entries[0].Name);

    [Theory]
    [InlineData("N:Osei;Amara;Efua;Dr;MD", "Dr Amara Efua Osei MD")]
    [InlineData("N:Osei", "Osei")]
    [InlineData("N:;;;;", "")]
    [InlineData("FN:Osei\\, Amara\\; MD\\nHospital", "Osei, Amara; MD Hospital")]
    public void A_name_is_put_together_where_it_is_not_stated(string line, string name) =>
        Assert.Equal(name, Read($"BEGIN:VCARD\n{line}\nEMAIL:j@x.example\nEND:VCARD\n").Entries[0].Name);

    [Fact]
    public void Cards_within_a_card_pictures_groups_and_lines_of_no_sense_do_no_harm()
    {
        var list = Read(
            "BEGIN:VCARD\nVERSION:2.1\nFN:Outer\nAGENT:\nBEGIN:VCARD\nFN:Inner\nEMAIL:inner@x.example\nEND:VCARD\nPHOTO;ENCODING=BASE64:" + new string('A', 100_000)
            + "\nnonsense\n:\n;\nEMAIL:outer@x.example\nEND:VCARD\n\nBEGIN:VCARD\nKIND:group\nFN:Team\nMEMBER:mailto:a@x.example\nEND:VCARD\nBEGIN:VCARD\nFN:Broken off\nEMAIL:broken@x.example");

        Assert.Equal("Outer <outer@x.example>\nTeam <>\nBroken off <broken@x.example>", Lists.Show(list));
        Assert.Equal([false, true, false], list.Entries.Select(entry => entry.IsGroup));
    }

    [Fact]
    public void A_contact_that_is_written_as_a_card_is_read_as_it_was()
    {
        var name = "Osei, Amara; \\n " + new string('é', 90);
        Assert.False(Contact.Create(Guid.Empty, "o", new(name, ContactRole.KeyOpinionLeader, "A;B,C\\D", ["b@x.example", "a@x.example"], Book.Private), DateTimeOffset.UnixEpoch)
            .Failed(out _, out var contact));

        var card = VCardText.Of(contact);
        var entry = Assert.Single(Read(card).Entries);

        Assert.Equal((name, "A;B,C\\D", ContactRole.KeyOpinionLeader, Book.Private), (entry.Name, entry.Institution, entry.Role!.Value, entry.Book!.Value)); // both are stated
        Assert.Equal(["a@x.example", "b@x.example"], entry.Addresses);
        Assert.All(card.Split("\r\n"), line => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(line), 0, 75));
    }

    private static PeopleList Read(string text) => Lists.Read(text, "people.vcf");
}
