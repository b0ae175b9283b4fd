using System.Collections.Frozen;

namespace OutlookNetwork.Domain.Contacts;

/// <summary>Words by which the lines of a signature are told apart.</summary>
internal static class SignatureWords
{
    private static readonly FrozenSet<string> Degrees = Set(
        "md phd pharmd do mbbs mbchb mbbch bm bmbs bsc msc mph mba ms ma ba bs rn np pac dnp dphil scd drph edd dds dmd dvm rph bcps bcop jd mphil mhs mha mmed ccrp crnp aprn fnpc psyd dsc mres llm mpp "
        + "facc facp facs facr faha faan fasco fesc frcp frcpc frcs frcsc frcpath fracp fccp fidsa faap faad facog fheart fhrs fscai fase fnla fapha fashp fasn facg fasge aagf mrcp mrcs mrcgp mrcpch ebir febu edic desa "
        + "habil fmh mag ing dea hdr emba cpa pmp bcacp cphq mscr msce mstr facpm dabr dnb mch");

    /// <summary>Written before a name; those that say something about a person's studies are academic.</summary>
    private static readonly FrozenSet<string> Academic = Set(
        "prof professor univ.prof univprof apl.prof aplprof hon.prof assprof ass.prof assocprof assoc dr dres drmed med rer nat phil dent vet pharm hc h.c habil pd privdoz priv.doz privatdozent privatdozentin doc mudr rndr mgr dipl "
        + "diplphys diplbiol diplchem dipling diplpsych ing dott dottssa dott.ssa profssa prof.ssa dra drs profª doz dozent emeritus em ao mult сand д-р проф");

    private static readonly FrozenSet<string> Polite = Set("mr mrs ms miss mx herr frau hr fr sir dame mme m monsieur madame sr sra sig signora signor dhr mevr");

    private static readonly FrozenSet<string> Pronouns = Set("he him his she her hers they them theirs any");

    private static readonly string[] Titles =
    [
        "physician", "cardiologist", "oncologist", "neurologist", "haematologist", "hematologist", "rheumatologist", "dermatologist", "nephrologist", "urologist", "radiologist",
        "pathologist", "endocrinologist", "gastroenterologist", "pulmonologist", "immunologist", "psychiatrist", "epidemiologist", "pharmacologist", "paediatrician", "pediatrician", "geriatrician",
        "biologist", "psychologist", "consultant", "professor", "director", "head of", "chief", "chair", "chairman", "chairwoman", "registrar", "fellow", "resident", "nurse", "pharmacist", "manager",
        "president", "ceo", "cto", "cmo", "cso", "coo", "investigator", "scientist", "researcher", "engineer", "developer", "lecturer", "liaison", "msl", "specialist", "surgeon", "coordinator",
        "officer", "lead", "dean", "editor", "secretary", "assistant", "advisor", "adviser", "reader in", "attending", "hospitalist", "oberarzt", "oberärztin", "chefarzt", "chefärztin", "leitender",
        "leitende", "leiter", "leiterin", "facharzt", "fachärztin", "direktor", "direktorin", "assistenzarzt", "assistenzärztin", "klinikdirektor", "klinikdirektorin", "wissenschaftlicher mitarbeiter",
        "wissenschaftliche mitarbeiterin", "geschäftsführer", "apotheker", "apothekerin", "internist", "médecin", "chef de service", "chef de clinique", "praticien hospitalier", "maître de conférences",
        "directeur", "directrice", "pharmacien", "pharmacienne", "professeur", "professeure", "médico", "médica", "jefe", "jefa", "directora", "catedrático", "catedrática", "investigador",
        "investigadora", "especialista", "farmacéutico", "primario", "direttore", "direttrice", "dirigente medico", "professore", "professoressa", "ricercatore", "responsabile", "hoogleraar",
        "afdelingshoofd", "arts", "diretor", "diretora", "médico assistente", "överläkare", "overlæge", "overlege", "ylilääkäri", "lekarz", "kierownik", "primář", "vedoucí", "врач", "профессор",
        "заведующий", "директор", "教授", "准教授", "医師", "部長", "主任医师", "主任", "医生", "院长", "교수",
    ];

    private static readonly string[] Departments =
    [
        "department", "dept", "division of", "division", "section of", "unit", "ward", "faculty of", "abteilung", "klinik für", "institut für", "lehrstuhl", "fakultät", "sektion", "fachbereich", "zentrum für",
        "service de", "service d'", "département", "unité", "servicio de", "departamento", "unidad", "reparto", "dipartimento", "unità", "u.o.", "afdeling", "vakgroep", "serviço de", "avdelning", "avdelningen", "afdelingen", "avdeling", "osasto", "oddział", "katedra",
        "zakład", "oddělení", "отделение", "кафедра", "科", "部門",
    ];

    private static readonly string[] Institutions =
    [
        "university", "universität", "universitätsklinikum", "universitätsmedizin", "universitätsspital", "université", "universidad", "universitat", "università", "universiteit", "universidade", "universitet",
        "universitetet", "universitetssjukhus", "sjukhus", "sjukhuset", "sygehus", "sykehus", "sairaala", "yliopisto", "uniwersytet", "univerzita", "egyetem", "hospital", "hospitals", "klinikum", "clinic",
        "clinics", "krankenhaus", "spital", "charité", "hôpital", "hôpitaux", "chu", "chru", "centre hospitalier", "ospedale", "policlinico", "azienda", "irccs", "ziekenhuis", "umc", "institute", "institut",
        "instituto", "istituto", "college", "academy", "foundation", "stiftung", "gmbh", "inc", "ltd", "limited", "llc", "plc", "s.p.a", "b.v", "pharma", "pharmaceuticals", "therapeutics", "biosciences",
        "laboratories", "laboratory", "labs", "nhs", "medical center", "medical centre", "cancer center", "cancer centre", "health system", "healthcare", "school of", "company", "corporation", "corp",
        "szpital", "nemocnice", "больница", "университет", "институт", "клиника", "大学", "大學", "医院", "醫院", "病院", "대학교", "병원",
    ];

    public static string[] Split(string text) => text.Split([' ', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);

    public static bool IsDegree(string word) => Degrees.Contains(Bare(word)) && (char.IsUpper(word[0]) || word is "habil.");

    public static bool IsHonorific(string word) => IsAcademic(word) || Polite.Contains(Bare(word));

    public static bool IsAcademic(string word) => Academic.Contains(Bare(word));

    public static bool IsPronoun(string word) => Pronouns.Contains(word.ToLowerInvariant());

    public static bool IsTitle(string text) => ContainsWord(text, Titles);

    public static bool IsDepartment(string text) => ContainsWord(text, Departments);

    public static bool IsInstitution(string text) => ContainsWord(text, Institutions);

    private static FrozenSet<string> Set(string words) => words.Split(' ').Select(Bare).ToFrozenSet();

    private static string Bare(string word) =>
        string.Concat(word.Where(c => c is not ('.' or ',' or '-' or '(' or ')' or '/'))).ToLowerInvariant();

    private static bool ContainsWord(string text, string[] words)
    {
        foreach (var word in words)
        {
            for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var end = at + word.Length;
                var isApart = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
                if (isApart || word[0] > '\u2E80') // scripts without blanks
                {
                    return true;
                }
            }
        }

        return false;
    }
}
