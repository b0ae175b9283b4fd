using OutlookNetwork.Domain.Contacts.Lists;

namespace OutlookNetwork.Domain.Tests.Contacts.Lists;

public sealed class PastedTests
{
    [Theory]
    [InlineData("Amara Osei <a@x.example>, Bo Lind <b@x.example>; c@x.example", "Amara Osei <a@x.example>\nBo Lind <b@x.example>\n<c@x.example>")]
    [InlineData("Amara Osei <a@x.example>\r\nBo Lind <b@x.example>\r\n", "Amara Osei <a@x.example>\nBo Lind <b@x.example>")]
    [InlineData("Osei, Amara <a@x.example>; van der Berg, Anna <b@x.example>", "Osei, Amara <a@x.example>\nvan der Berg, Anna <b@x.example>")]
    [InlineData("\"Osei, Amara\" <a@x.example>", "Osei, Amara <a@x.example>")]
    [InlineData("To: Amara Osei <a@x.example>\nCc: Bo <b@x.example>", "Amara Osei <a@x.example>\nBo <b@x.example>")]
    [InlineData("'Amara Osei' a@x.example", "'Amara Osei' <a@x.example>")]
    [InlineData("Jane Doe, Amara Osei <a@x.example>", "Jane Doe <>\nAmara Osei <a@x.example>")]
    [InlineData("<a@x.example>", "<a@x.example>")]
    public void Names_and_addresses_are_told_apart(string text, string expected) =>
        Assert.Equal(expected, Lists.Show(Lists.Read(text, "")).Replace("\n <", "\n<", StringComparison.Ordinal).TrimStart());

    [Theory]
    [InlineData("Name;E-mail\nAmara Osei;a@x.example", ListKind.Csv)]
    [InlineData("BEGIN:VCARD\nFN:A\nEMAIL:a@x.example\nEND:VCARD", ListKind.VCard)]
    [InlineData("Amara Osei <a@x.example>", ListKind.Pasted)]
    public void What_is_pasted_is_taken_for_what_it_is(string text, ListKind kind) => Assert.Equal(kind, Lists.Read(text, "").Kind);

    [Theory]
    [InlineData("people.csv", "BEGIN:VCARD\nFN:A\nEND:VCARD", "contact-list.other-kind")]
    [InlineData("people.vcf", "Name,Email\nA,a@x.example", "contact-list.other-kind")]
    [InlineData("people.xlsx", "Name,Email\nA,a@x.example", "contact-list.not-a-list")]
    [InlineData("people", "Name,Email\nA,a@x.example", "contact-list.not-a-list")]
    [InlineData("people.csv", "PK\u0003\u0004anything", "contact-list.compressed")]
    [InlineData("people.csv", "%PDF-1.7", "contact-list.not-text")]
    [InlineData("people.csv", "A\u0001\u0002", "contact-list.not-text")]
    [InlineData("people.csv", "<!doctype html><html>", "contact-list.not-a-list")]
    [InlineData("people.csv", "", "contact-list.empty")]
    [InlineData("", " \r\n\0", "contact-list.empty")]
    [InlineData("", "\u00A0", "contact-list.not-a-list")]
    [InlineData("", "Dear all, here is the list of people.", "contact-list.not-a-list")]
    public void What_is_no_list_is_refused_with_its_reason(string fileName, string content, string code) => Assert.Equal(code, Lists.Problem(content, fileName).Code);
}
