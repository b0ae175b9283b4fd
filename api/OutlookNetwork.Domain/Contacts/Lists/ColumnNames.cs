using System.Collections.Frozen;

namespace OutlookNetwork.Domain.Contacts.Lists;

/// <summary>What the headers of exports are called: Outlook, Google, LinkedIn, Thunderbird, and what people write themselves.</summary>
internal static class ColumnNames
{
    private const int MaxHeader = 50; // characters; longer cells are no headers

    private static readonly FrozenDictionary<string, ListField> Known = new (ListField Field, string Names)[]
    {
        (ListField.Name, "name, full name, display name, contact, contact name, anzeigename, vollständiger name, nom, nom complet, nom affiché, nombre, nombre completo, "
            + "nombre para mostrar, nome, nome completo, nome visualizzato, nome de exibição, naam, volledige naam, weergavenaam, namn, fullständigt namn, navn, fullt navn, "
            + "imię i nazwisko, nazwa, nimi, ad soyad, 氏名, 名前, 姓名, 이름, имя и фамилия, фио"),
        (ListField.GivenName, "first name, given name, forename, vorname, prénom, nombre de pila, primer nombre, nome proprio, primeiro nome, voornaam, förnamn, fornavn, imię, etunimi, ad, 名, имя"),
        (ListField.MiddleName, "middle name, additional name, zweiter vorname, deuxième prénom, segundo nombre, secondo nome, mellannamn"),
        (ListField.FamilyName, "last name, surname, family name, nachname, familienname, zuname, nom de famille, apellido, apellidos, cognome, achternaam, efternamn, etternavn, "
            + "efternavn, sobrenome, apelido, último nome, nazwisko, sukunimi, soyad, soyadı, 姓, 성, фамилия"),
        (ListField.Address, "mail, courriel, adresse de messagerie, adresse électronique, correo, correo electrónico, dirección de correo electrónico, posta elettronica, "
            + "indirizzo di posta elettronica, correio eletrónico, correio eletrônico, sähköposti, e-posta, e-posta adresi, メール, メールアドレス, 电子邮件, 电子邮件地址, 邮箱, 이메일, электронная почта, "
            + "адрес электронной почты, почта"),
        (ListField.Institution, "company, company name, organization, organisation, organization name, organisation name, institution, institute, employer, affiliation, hospital, workplace, "
            + "firma, unternehmen, organisation, einrichtung, klinik, arbeitgeber, société, entreprise, organisme, établissement, empresa, compañía, organización, institución, azienda, "
            + "società, organizzazione, istituzione, ente, bedrijf, organisatie, instelling, företag, arbetsgivare, virksomhed, organisasjon, bedrift, organização, instituição, organizacja, instytucja, yritys, "
            + "şirket, kurum, 会社, 会社名, 公司, 单位, 회사, организация, компания"),
        (ListField.Role, "role, rolle, rol, ruolo, rôle"),
        (ListField.Book, "book"),
        (ListField.Tier, "tier"),
        (ListField.Circles, "circle, circles, categories, kategorien, catégories, categorías, categorie, categorias"),
        (ListField.Interests, "interest, interests, interessen, intérêts, intereses, interessi"),
        (ListField.Met, "how we met, how met"),
        (ListField.MetOn, "met on"),
        (ListField.MetAt, "met at"),
        (ListField.Profile, "profile, profiles, profile url, linkedin, linkedin url, orcid, url"),
    }.SelectMany(one => one.Names.Split(", ").Select(name => (Key: Fold(name), one.Field))).DistinctBy(one => one.Key).ToFrozenDictionary(one => one.Key, one => one.Field);

    private static readonly string[] Mail = [.. new[] { "email", "epost", "mailadress", "courriel" }.Select(Fold)];

    /// <summary>Beside an address stand columns that say what kind it is and how it is shown.</summary>
    private static readonly string[] NotMail = [.. new[] { "type", "typ", "tipo", "label", "displayname", "anzeigename", "status", "optin", "consent", "count", "date" }.Select(Fold)];

    public static ListField FieldOf(string header)
    {
        if (header.Length > MaxHeader || header.Contains('@', StringComparison.Ordinal))
        {
            return ListField.Ignore; // a sentence about e-mail, or "email@x.example"
        }

        var folded = Fold(header);
        if (Known.TryGetValue(folded, out var field))
        {
            return field;
        }

        return Mail.Any(word => folded.Contains(word, StringComparison.Ordinal)) && !NotMail.Any(word => folded.Contains(word, StringComparison.Ordinal))
            ? ListField.Address
            : ListField.Ignore;
    }

    /// <summary>
    /// Fields of a whole header. "Name" beside a first name is the family name ("Vorname, Name"), and beside a family name the first
    /// name ("Nome, Cognome").
    /// </summary>
    public static IReadOnlyList<ListField> FieldsOf(IReadOnlyList<string> header)
    {
        var fields = header.Select(FieldOf).ToList();
        var (given, family) = (fields.Contains(ListField.GivenName), fields.Contains(ListField.FamilyName));
        return given == family
            ? fields
            : fields.ConvertAll(field => field != ListField.Name ? field : given ? ListField.FamilyName : ListField.GivenName);
    }

    public static ContactRole? RoleOf(string text) => text.Length > MaxHeader ? null : Fold(text) switch
    {
        "" => null,
        "kol" => ContactRole.KeyOpinionLeader,
        var folded => Enum.GetValues<ContactRole>().Where(role => Fold(role.ToString()) == folded).Cast<ContactRole?>().FirstOrDefault(),
    };

    public static ContactTier TierOf(string text) => text.Trim() switch
    {
        "A" or "a" => ContactTier.A,
        "B" or "b" => ContactTier.B,
        "C" or "c" => ContactTier.C,
        _ => ContactTier.None,
    };

    public static Book? BookOf(string text) =>
        text.Length > MaxHeader ? null : Enum.GetValues<Book>().Where(book => Fold(book.ToString()) == Fold(text)).Cast<Book?>().FirstOrDefault();

    /// <summary>Letters alone: "E-mail 2 Address" and "E-mail Address" are one name.</summary>
    private static string Fold(string name) => string.Concat(PersonName.Fold(name).Where(char.IsLetter));
}
