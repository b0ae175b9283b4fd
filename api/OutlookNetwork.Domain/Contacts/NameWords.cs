namespace OutlookNetwork.Domain.Contacts;

/// <summary>Words that stand beside a name, and words that belong to a family name: the languages our users write to.</summary>
internal static class NameWords
{
    private static readonly HashSet<string> Titles = Set(
        "dr prof professor mr mrs ms mx miss herr frau sir dame rev hon pd priv-doz privdoz doz docent dozent univ-prof univprof ao apl ass assoc asst "
        + "dott dottssa dottoressa dra sra srta sr dña mme mlle drs ir dipl-ing diplingm dipl-psych dipl-med mag mgr mudr mvdr phdr rndr judr paeddr bc ing "
        + "eng lic lek lt col capt maj gen doctor dhr mevr pr drmed profdr shri smt dato datuk tan-sri ustaz sheikh");

    /// <summary>Words that continue a title and are names elsewhere.</summary>
    private static readonly HashSet<string> MoreTitle = Set(
        "med medic dent vet rer nat phil habil hc mult h c biol hum pol oec jur pharm sc ing dipl univ em emer mont psych chir md phd");

    private static readonly HashSet<string> Degrees = Set(
        "md phd dphil msc bsc mba mph frcp frcpc facc fesc faha facp facs fasco fase fscai fhrs fhfa mbbs mbchb mbbch bmbs pharmd rpharm rn bsn msn dnp np "
        + "dds dmd dvm mrcp mrcs mrcpch frcs frcpath fracp fhea fmedsci frs crnp pa-c edd jd llm drph mhs msce mphil msph mhsc meng beng cpa pmp dsc scd "
        + "mres fccp facg aprn bcps mbchir mrcgp frcgp dmsc med-sc esq cbe obe mbe");

    /// <summary>Degrees that are also names, so that they count only in capitals or behind a comma.</summary>
    private static readonly HashSet<string> ShortDegrees = Set("ma ba ms bs do od dm ms pt");

    private static readonly HashSet<string> Generations = Set("jr sr ii iii iv jnr snr junior senior");

    private static readonly HashSet<string> Particles = Set(
        "von vom van zu zum zur der den dem de del della delle dello degli dei di da dal dalla dos das do du des la le lo las los les el al ul bin ibn ben bint "
        + "abu ter ten te af av 't 's op in't mac st d' l' y san santa");

    private static readonly HashSet<string> OrganisationWords = Set(
        "dept division gmbh inc ltd llc ag sa spa plc corp group gruppe team pharma center centre zentrum school faculty college office clinic charité "
        + "committee secretariat sekretariat service services support information info newsletter news customer medical affairs recipients undisclosed "
        + "robot admin administrator webmaster postmaster mailer daemon notification notifications alerts helpdesk desk congress registration events "
        + "marketing sales maintainers developers mailing lists noreply subscribers editorial");

    private static readonly string[] OrganisationBeginnings =
        ["universit", "institut", "klinik", "krankenhaus", "hospital", "foundation", "department", "abteilung"];

    public static bool IsTitle(string word) => Titles.Contains(Plain(word));

    public static bool ContinuesTitle(string word) => Titles.Contains(Plain(word)) || MoreTitle.Contains(Plain(word));

    public static bool IsDegree(string word) => Degrees.Contains(Plain(word));

    public static bool IsShortDegree(string word) => ShortDegrees.Contains(Plain(word));

    public static bool IsGeneration(string word) => Generations.Contains(Plain(word));

    public static bool IsParticle(string word) => Particles.Contains(word.ToLowerInvariant());

    /// <summary>Whether some word says that this is no person's name: an organisation, a function, a machine.</summary>
    public static bool NamesOrganisation(string text) => text.Split([' ', '-', '/', ',']).Select(Plain).Any(word =>
        OrganisationWords.Contains(word) || OrganisationBeginnings.Any(beginning => word.StartsWith(beginning, StringComparison.Ordinal)));

    private static string Plain(string word) => word.Replace(".", "", StringComparison.Ordinal).ToLowerInvariant();

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];
}
