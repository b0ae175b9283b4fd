using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Domain.Tests.Contacts;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Amara Osei", "Amara", "Osei")]
    [InlineData("Osei, Amara", "Amara", "Osei")]
    [InlineData("Osei, Amara (Cardiology)", "Amara", "Osei")]
    [InlineData("OSEI, Amara [US]", "Amara", "Osei")]
    [InlineData("MÜLLER-LÜDENSCHEIDT, Anna", "Anna", "Müller-Lüdenscheidt")]
    [InlineData("\"Osei, Amara\"", "Amara", "Osei")]
    [InlineData("Prof. Dr. med. Anna Müller", "Anna", "Müller")]
    [InlineData("Dr.med. Anna Müller", "Anna", "Müller")]
    [InlineData("Dr.Anna Müller", "Anna", "Müller")]
    [InlineData("Dr Anna Müller, MD PhD", "Anna", "Müller")]
    [InlineData("Anna Müller, M.D., Ph.D., FRCP", "Anna", "Müller")]
    [InlineData("Müller, Anna, Dr.", "Anna", "Müller")]
    [InlineData("Müller, Prof. Dr. Anna", "Anna", "Müller")]
    [InlineData("Anna Müller, Department of Cardiology", "Anna", "Müller")]
    [InlineData("Daniel 'Dan' Reyes via Trial List", "Daniel", "Reyes")]
    [InlineData("'Daniel Reyes' via Trial List", "Daniel", "Reyes")]
    [InlineData("Russell King - ARM Linux admin", "Russell", "King")]
    [InlineData("Wolf-Dietrich von Hohenfels", "Wolf-Dietrich", "von Hohenfels")]
    [InlineData("Jan van der Berg", "Jan", "van der Berg")]
    [InlineData("Osten, Anna von der", "Anna", "von der Osten")]
    [InlineData("VAN DER BERG, Jan", "Jan", "van der Berg")]
    [InlineData("María de la Cruz", "María", "de la Cruz")]
    [InlineData("Salman bin Abdul", "Salman", "bin Abdul")]
    [InlineData("Omar al-Rashid", "Omar", "al-Rashid")]
    [InlineData("Santiago Ramón y Cajal", "Santiago", "Ramón y Cajal")]
    [InlineData("WANG Xiaoming", "Xiaoming", "Wang")]
    [InlineData("T.J. Alumbaugh", "T.J.", "Alumbaugh")]
    [InlineData("G . Branden Robinson", "G. Branden", "Robinson")]
    [InlineData("John Smith Jr.", "John", "Smith")]
    [InlineData("Madonna", "Madonna", "")]
    [InlineData("", "", "")]
    [InlineData("()", "", "")]
    [InlineData(",", "", "")]
    public void Given_and_family_name_are_found(string text, string given, string family)
    {
        var name = PersonName.Read(text);

        Assert.Equal((given, family), (name.Given, name.Family));
    }

    [Theory]
    [InlineData("OSEI, Amara [US]", "Amara Osei")]
    [InlineData("Prof. Dr. med. Anna Müller, MD", "Anna Müller")]
    [InlineData("Lan Tianyu", "Lan Tianyu")]
    [InlineData("WANG Xiaoming", "WANG Xiaoming")]
    [InlineData("山田 太郎", "山田 太郎")]
    [InlineData("王小明", "王小明")]
    [InlineData("김 철수", "김 철수")]
    [InlineData("mueller.anna@hospital.example", "mueller.anna@hospital.example")]
    [InlineData("(Amara Osei)", "Amara Osei")]
    [InlineData("Daniel \"Dan\" Reyes", "Daniel Reyes")]
    [InlineData("Sean O'Brien", "Sean O'Brien")]
    [InlineData("Jack Ma", "Jack Ma")]
    [InlineData("Md. Rahman", "Md. Rahman")]
    public void A_reader_sees_the_name_and_no_order_is_invented(string text, string display) =>
        Assert.Equal(display, PersonName.Read(text).Display);

    [Fact]
    public void What_stands_beside_a_name_is_kept()
    {
        var name = PersonName.Read("Prof. Dr. med. Osei, Amara (Cardiology) [GH], MD, PhD via Trial List");

        Assert.Equal(("Prof. Dr. med.", "MD PhD", "Cardiology; GH", "Trial List"), (name.Titles, name.Degrees, name.Aside, name.Through));
        Assert.Equal("Jr", PersonName.Read("John Smith Jr.").Generation);
        Assert.Equal("Dan", PersonName.Read("Daniel 'Dan' Reyes").Aside);
    }

    [Theory]
    [InlineData("Jürgen Groß", "Gross, Juergen")]
    [InlineData("Jürgen Groß", "JURGEN GROSS")]
    [InlineData("Tianyu Lan", "Lan Tianyu")]
    [InlineData("K. Y. Srinivasan", "KY Srinivasan")]
    [InlineData("K . Y . Srinivasan", "KY Srinivasan")]
    [InlineData("Rafael J. Wysocki", "Rafael Wysocki")]
    [InlineData("Prof. Anna Müller, MD", "anna mueller (cardiology)")]
    [InlineData("Krzysztof Wilczyński", "Krzysztof Wilczynski")]
    [InlineData("Søren Ærø", "Soeren Aeroe")]
    [InlineData("山田 太郎", "太郎 山田")]
    [InlineData("Anna-Lena Kern", "Anna Lena Kern")]
    public void Spellings_of_one_name_are_the_same(string left, string right) =>
        Assert.True(PersonName.Read(left).IsSameAs(PersonName.Read(right)));

    [Theory]
    [InlineData("", "")]
    [InlineData("Anna", "Anna")]
    [InlineData("Dr. Anna", "Dr. Anna")]
    [InlineData("a.mueller@x.example", "a.mueller@x.example")]
    [InlineData("A B", "A B")]
    [InlineData("John A. Smith", "John B. Smith")]
    [InlineData("John Smith", "John Smith Jr.")]
    [InlineData("John Smith Sr.", "John Smith Jr.")]
    [InlineData("John Smith", "Jane Smith")]
    [InlineData("王伟", "王伟")]
    [InlineData("Team 3", "Team 3")]
    public void Names_that_prove_nothing_are_not_the_same(string left, string right) =>
        Assert.False(PersonName.Read(left).IsSameAs(PersonName.Read(right)));

    [Theory]
    [InlineData("Wolf-Dietrich von Hohenfels", "WH")]
    [InlineData("Osei, Dr. Amara", "AO")]
    [InlineData("Omar al-Rashid", "OA")]
    [InlineData("van der Berg", "B")]
    [InlineData("Madonna", "M")]
    [InlineData("山田 太郎", "山")]
    [InlineData("élodie Petit", "ÉP")]
    [InlineData("mueller.anna@x.example", "M")]
    [InlineData("\U00010428\U00010429 Deseret", "\U00010400D")]
    [InlineData("!", "")]
    public void A_picture_shows_the_letters_of_given_and_family_name(string text, string initials) =>
        Assert.Equal(initials, PersonName.Read(text).Initials);

    [Fact]
    public void A_name_of_any_length_is_read_without_harm()
    {
        foreach (var piece in new[] { "(", "'", "Dr.", "a,", "von ", "-", "\"x\" ", "\ud800", " via ", "," })
        {
            var name = PersonName.Read(string.Concat(Enumerable.Repeat(piece, 100_000)));

            Assert.InRange(name.Display.Length, 0, 700);
        }
    }
}
