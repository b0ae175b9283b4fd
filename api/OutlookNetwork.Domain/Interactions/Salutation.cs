namespace OutlookNetwork.Domain.Interactions;

/// <summary>Reads whom a text calls by name where it begins.</summary>
internal static class Salutation
{
    private const int Shortest = 3; // letters
    private const int MostWords = 8; // behind the greeting

    private static readonly char[] Marks = [',', '.', '!', ':', ';', '-', '–', '—', '@', '?'];

    /// <summary>
    /// The words of "Dear Dr Osei, Peter and Anna!", "Peter, could you" and "@Peter could you" that may be names. Behind a greeting one comma
    /// may part names; without one the first mark ends them, so that "Yes, Peter is right" calls nobody.
    /// </summary>
    /// <param name="text">On one line. A note in square brackets before it is passed over.</param>
    public static List<string> Names(string text)
    {
        var note = text.StartsWith('[') ? text.IndexOf(']') + 1 : 0;
        var words = text[note..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var greeting = ClosingWords.GreetingWords(words);
        var greets = greeting > 0 && words[greeting - 1][^1] is not (',' or '!');
        var names = new List<string>();
        for (var at = greeting; at < Math.Min(words.Length, greeting + MostWords); at++)
        {
            var name = words[at].Trim(Marks);
            if (name.Length > 0 && !char.IsUpper(name[0]) && !JoinsNames(name))
            {
                break;
            }

            if (name.Length >= Shortest && char.IsUpper(name[0]))
            {
                names.Add(name);
            }

            var mark = words[at][^1];
            if (words[at][0] == '@' || mark is '!' or ';' or '-' or '–' or '—' || (mark == ':' && greets) || (mark == ',' && !greets))
            {
                return names;
            }
        }

        return greets ? names : [];
    }

    private static bool JoinsNames(string word) => word is "and" or "und" or "et" or "y" or "e" or "en" or "&";
}
