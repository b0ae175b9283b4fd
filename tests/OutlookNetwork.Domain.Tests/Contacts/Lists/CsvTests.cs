using System.Text;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Contacts.Lists;

namespace OutlookNetwork.Domain.Tests.Contacts.Lists;

public sealed class CsvTests
{
    [Theory]
    [InlineData("Name,Email\nAmara Osei,a@x.example\n", ',')]
    [InlineData("Name;E-Mail\r\nAmara Osei;a@x.example\r\n", ';')]
    [InlineData("Name\tE-mail\nAmara Osei\ta@x.example", '\t')]
    [InlineData("Name|E-mail\rAmara Osei|a@x.example\r", '|')]
    [InlineData("sep=;\nName;E-Mail\nAmara Osei;a@x.example", ';')]
    public void The_separator_is_seen_from_the_header(string text, char separator)
    {
        var list = Lists.Read(text);

        Assert.Equal(separator, list.Separator);
        Assert.Equal("Amara Osei <a@x.example>", Lists.Show(list));
    }

    [Theory]
    [InlineData("Vorname;Nachname;Firma;E-Mail-Adresse", "Jürgen Böttcher <j@x.example> Klinikum")]
    [InlineData("Prénom;Nom;Société;Adresse de messagerie", "Jürgen Böttcher <j@x.example> Klinikum")]
    [InlineData("Nombre;Apellidos;Empresa;Correo electrónico", "Jürgen Böttcher <j@x.example> Klinikum")]
    [InlineData("Nome;Cognome;Azienda;Indirizzo di posta elettronica", "Jürgen Böttcher <j@x.example> Klinikum")]
    [InlineData("Voornaam;Achternaam;Bedrijf;E-mailadres", "Jürgen Böttcher <j@x.example> Klinikum")]
    [InlineData("Förnamn;Efternamn;Företag;E-postadress", "Jürgen Böttcher <j@x.example> Klinikum")]
    [InlineData("Imię;Nazwisko;Organizacja;Adres e-mail", "Jürgen Böttcher <j@x.example> Klinikum")]
    [InlineData("名;姓;会社;メール", "Jürgen Böttcher <j@x.example> Klinikum")]
    [InlineData("Имя;Фамилия;Организация;Электронная почта", "Jürgen Böttcher <j@x.example> Klinikum")]
    [InlineData("Given Name;Family Name;Organization 1 - Name;E-mail 1 - Value", "Jürgen Böttcher <j@x.example> Klinikum")]
    public void A_header_is_recognised_in_several_languages(string header, string expected) =>
        Assert.Equal(expected, Lists.Show(Lists.Read($"{header}\nJürgen;Böttcher;Klinikum;j@x.example\n")));

    [Fact]
    public void The_notes_above_the_header_of_LinkedIns_connections_are_passed_over_and_rows_are_counted_with_them()
    {
        var list = Lists.Read(
            "Notes:\n\"When exporting your connection data, you may notice that some of the email addresses are missing, since members choose.\"\n\n"
            + "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
            + "Amara,Osei,https://www.linkedin.com/in/amara,a@x.example,\"Hospital, North\",Consultant,01 Feb 2024\n"
            + "Bo,Lind,https://www.linkedin.com/in/bo,,Clinic,Nurse,02 Feb 2024\n",
            "Connections.csv");

        Assert.Equal(4, list.HeaderRow);
        Assert.Equal([(5, "Amara Osei", "Hospital, North", 1), (6, "Bo Lind", "Clinic", 0)], list.Entries.Select(one => (one.Row, one.Name, one.Institution, one.Addresses.Count)));
    }

    [Fact]
    public void The_many_address_columns_of_Outlook_and_Google_are_all_read_and_their_kinds_are_not()
    {
        var outlook = Lists.Read("First Name,Last Name,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address\nA,B,a@x.example,SMTP,A B (a@x.example),b@x.example\n");
        var google = Lists.Read("Name,E-mail 1 - Label,E-mail 1 - Value\nA B,* Work,a@x.example ::: b@x.example\n");

        Assert.Equal("A B <a@x.example b@x.example>", Lists.Show(outlook));
        Assert.Equal("A B <a@x.example b@x.example>", Lists.Show(google));
    }

    [Fact]
    public void A_list_without_a_header_is_read_by_what_its_cells_look_like()
    {
        var list = Lists.Read("Amara Osei,a@x.example,Accra\nBo Lind,b@x.example,Lund\n");

        Assert.Equal(0, list.HeaderRow);
        Assert.Equal([ListField.Name, ListField.Address, ListField.Ignore], list.Columns.Select(column => column.Field));
        Assert.Equal(["Accra", "Lund"], list.Columns[2].Examples);
        Assert.Equal("Amara Osei <a@x.example>\nBo Lind <b@x.example>", Lists.Show(list));
    }

    [Fact]
    public void What_the_caller_says_of_the_columns_counts()
    {
        var list = Lists.Read("x,y,z\nKlinikum,Amara Osei,a@x.example\n", columns: [ListField.Institution, ListField.Name, ListField.Address]);

        Assert.Equal("y <z> x\nAmara Osei <a@x.example> Klinikum", Lists.Show(list));
        Assert.Equal("contact-list.columns-wrong", Lists.Problem("Name,Email\nA,a@x.example", columns: [ListField.Name]).Code);
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("windows-1252", false)]
    public void Every_usual_encoding_is_read(string name, bool withMark)
    {
        var encoding = name == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(name); // part of the framework
        byte[] file = [.. withMark ? encoding.GetPreamble() : [], .. encoding.GetBytes("Name;E-Mail\nZoë Müller–Größe;z@x.example\n")];

        var list = Lists.Read(file, "list.csv");

        Assert.Equal(name == "utf-16BE" ? "utf-16" : name, list.Encoding);
        Assert.Equal("Zoë Müller–Größe", list.Entries[0].Name);
    }

    [Fact]
    public void Quoted_cells_hold_separators_quotes_and_line_ends()
    {
        var list = Lists.Read("Name,Company,Email\r\n\"Osei, \"\"Ama\"\"\",\"Hospital\r\nNorth\",a@x.example\r\nBo,Clinic,b@x.example\r\n");

        Assert.Equal("Osei, \"Ama\" <a@x.example> Hospital North\nBo <b@x.example> Clinic", Lists.Show(list));
        Assert.Equal([2, 3], list.Entries.Select(entry => entry.Row));
    }

    [Fact]
    public void Ragged_rows_and_blank_ones_lose_nothing()
    {
        var list = Lists.Read("Name,Email,Company\nShort\n\n,,\nLong,l@x.example,Clinic,more,and more\nNo company,n@x.example\n");

        Assert.Equal("Short <>\nLong <l@x.example> Clinic\nNo company <n@x.example>", Lists.Show(list));
        Assert.Equal([2, 5, 6], list.Entries.Select(entry => entry.Row));
        Assert.Equal(5, list.Columns.Count);
    }

    [Fact]
    public void A_quote_that_is_never_closed_is_named_by_its_row()
    {
        var problem = Lists.Problem("Name,Email\nA,a@x.example\n\"B,b@x.example\nC,c@x.example\n");

        Assert.Equal(("contact-list.unclosed-quote", 3L), (problem.Code, Assert.IsType<long>(problem.Facts["row"])));
    }

    [Fact]
    public void A_quote_in_the_middle_of_a_cell_is_text() =>
        Assert.Equal("5\" Osei <a@x.example>", Lists.Show(Lists.Read("Name,Email\n5\" Osei,a@x.example\n")));

    [Theory]
    [InlineData("=HYPERLINK(\"\"http://evil.example\"\")", "=HYPERLINK(\"http://evil.example\")")]
    [InlineData("@SUM(A1)", "@SUM(A1)")]
    [InlineData("'=1+1", "=1+1")]
    [InlineData("''=1+1", "'=1+1")]
    [InlineData("'t Hooft", "'t Hooft")]
    public void A_formula_is_data_and_stays_text(string cell, string name) =>
        Assert.Equal(name, Lists.Read($"Name,Email\n\"{cell}\",a@x.example\n").Entries[0].Name);

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData(" \u00A0\uFEFF+1", "\"' \u00A0\uFEFF+1\"")]
    [InlineData("\0@x", "\"'\0@x\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("|calc", "\"'|calc\"")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("'=1", "\"''=1\"")]
    [InlineData("'t Hooft", "\"'t Hooft\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("\u3000=1", "\"'\u3000=1\"")]
    [InlineData("", "\"\"")]
    public void A_cell_is_written_so_that_no_spreadsheet_computes_it_and_reads_as_it_was(string text, string cell)
    {
        Assert.Equal(cell, CsvCell.Quoted(text));
        Assert.Equal(text, CsvCell.Bare(cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("د. أمارا أوسي")]
    [InlineData("a\u0301\u0323\u0302 Ỗsei")]
    [InlineData("👩🏽‍⚕️ 山田 太郎")]
    [InlineData("\u202Eieso arama\u202C")]
    public void Right_to_left_and_combining_text_stays_as_it_is(string name) =>
        Assert.Equal(name, Lists.Read($"Name,Email\n{name},a@x.example\n").Entries[0].Name);

    [Fact]
    public void NUL_line_ends_and_lone_surrogates_never_stay_in_a_value()
    {
        var list = Lists.Read("Name,Email\n\"A\0\nB\",a@x.example\n");

        Assert.Equal("A B", list.Entries[0].Name);
    }

    [Fact]
    public void More_rows_than_the_limit_are_refused_and_as_many_are_read()
    {
        var rows = string.Concat(Enumerable.Range(0, PeopleList.MaxRows).Select(number => $"P{number},p{number}@x.example\n"));

        Assert.Equal(PeopleList.MaxRows, Lists.Read("Name,Email\n" + rows).Entries.Count);
        Assert.Equal("contact-list.too-many-rows", Lists.Problem($"Name,Email\n{rows}Q,q@x.example\n").Code);
    }

    [Theory]
    [InlineData("key opinion leader", ContactRole.KeyOpinionLeader)]
    [InlineData("KOL", ContactRole.KeyOpinionLeader)]
    [InlineData("Researcher", ContactRole.Researcher)]
    [InlineData("Wizard", null)]
    [InlineData("1", null)]
    public void A_role_is_read_by_its_name_and_other_words_are_passed_over(string text, ContactRole? role) =>
        Assert.Equal(role, Lists.Read($"Name,Email,Role\nA,a@x.example,{text}\n").Entries[0].Role);
}
