using System.Text;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Contacts;

/// <summary>Takes a display name apart from the outside inwards: list, asides, commas, titles, degrees; what remains is the name.</summary>
internal sealed class NameReader
{
    private const int Longest = 300; // characters: longer ones are advertising
    private static readonly char[] Quotes = ['"', '\'', '“', '”', '„', '‘', '’', '«', '»', '`'];

    private readonly List<string> _titles = [];
    private readonly List<string> _degrees = [];
    private readonly List<string> _asides = [];
    private string _generation = "";

    public PersonName Read(string text)
    {
        var line = OneBlank(text);
        var relayed = RelayedName.Read(line);
        line = (relayed?.Name ?? line).Trim(Quotes).Trim();
        if (line.Contains('@', StringComparison.Ordinal) && EmailAddress.TryParse(line, out _))
        {
            return new() { Display = line, Through = relayed?.Through ?? "", Initials = NameParts.FirstLetter(line) };
        }

        var bare = WithoutAsides(line);
        var segments = bare.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        segments.RemoveAll(segment => segments[0] != segment && IsAllDegrees(segment));
        var (first, last) = Cut(segments);
        return NameParts.Of(first, last) with
        {
            Titles = string.Join(' ', _titles),
            Degrees = string.Join(' ', _degrees),
            Generation = _generation,
            Aside = string.Join("; ", _asides),
            Through = relayed?.Through ?? "",
        };
    }

    /// <returns>The words, and those before a comma apart; the latter are empty where no comma parts family from given name.</returns>
    private (List<string> Words, List<string> Family) Cut(List<string> segments)
    {
        if (segments.Count == 0)
        {
            return ([], []);
        }

        var before = Strip(segments[0]);
        if (segments.Count == 1)
        {
            return (before, []);
        }

        _asides.AddRange(segments.Skip(2));
        if (before.Count > 1 && NameWords.NamesOrganisation(segments[1]))
        {
            _asides.Insert(Math.Max(0, _asides.Count - (segments.Count - 2)), segments[1]);
            return (before, []);
        }

        var after = Strip(segments[1]);
        return after.Count == 0 ? (before, []) : (after, before);
    }

    /// <summary>The words of a segment without titles before and degrees behind.</summary>
    private List<string> Strip(string segment)
    {
        var words = new List<string>();
        foreach (var word in segment.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            AddWord(words, word);
        }

        var isAllCapitals = words.TrueForAll(NameParts.IsCapitals);
        while (words.Count > 1 && IsBehindName(words[^1], words.Count, isAllCapitals))
        {
            words.RemoveAt(words.Count - 1);
        }

        return words;
    }

    private void AddWord(List<string> words, string word)
    {
        if (words.Count > 0)
        {
            if (word is "." && words[^1].Length == 1)
            {
                words[^1] += "."; // "G . Branden"
            }
            else if (NameParts.HasLetter(word))
            {
                words.Add(word.Trim(Quotes));
            }

            return;
        }

        if (NameWords.IsTitle(word) || (_titles.Count > 0 && NameWords.ContinuesTitle(word)))
        {
            _titles.Add(word);
            return;
        }

        var dot = word.LastIndexOf('.', word.Length - 1);
        dot = dot == word.Length - 1 && dot > 0 ? word.LastIndexOf('.', dot - 1) : dot;
        if (dot > 0 && word.Split('.', StringSplitOptions.RemoveEmptyEntries) is [var begin, .., var end] && NameWords.IsTitle(begin))
        {
            if (NameWords.ContinuesTitle(end)) // "Dr.med."
            {
                _titles.Add(word);
                return;
            }

            _titles.Add(word[..(dot + 1)]); // "Dr.Anna"
            word = word[(dot + 1)..];
        }

        if (NameParts.HasLetter(word))
        {
            words.Add(word.Trim(Quotes));
        }
    }

    private bool IsBehindName(string word, int count, bool isAllCapitals)
    {
        if (NameWords.IsGeneration(word))
        {
            _generation = word.TrimEnd('.');
            return true;
        }

        if (NameWords.IsDegree(word) || (count > 2 && !isAllCapitals && NameParts.IsCapitals(word) && NameWords.IsShortDegree(word)))
        {
            _degrees.Insert(0, word);
            return true;
        }

        return false;
    }

    private bool IsAllDegrees(string segment)
    {
        var words = segment.Split([' ', '/', '&'], StringSplitOptions.RemoveEmptyEntries);
        if (words.All(word => NameWords.IsDegree(word) || (NameWords.IsShortDegree(word) && NameParts.IsCapitals(word))))
        {
            _degrees.AddRange(words);
            return true;
        }

        if (words.All(NameWords.ContinuesTitle))
        {
            _titles.AddRange(words);
            return true;
        }

        if (words is [var only] && NameWords.IsGeneration(only))
        {
            _generation = only.TrimEnd('.');
            return true;
        }

        return false;
    }

    /// <summary>Takes out what stands in brackets, in quotes behind a name, or behind a dash or bar. One pass.</summary>
    private string WithoutAsides(string line)
    {
        var kept = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            var close = line[i] switch
            {
                '(' => ')',
                '[' => ']',
                '{' => '}',
                '"' or '“' or '\'' or '‘' when i > 0 && line[i - 1] == ' ' => line[i] switch { '“' => '”', '‘' => '’', var same => same },
                _ => '\0',
            };
            var end = close == '\0' ? -1 : line.IndexOf(close, i + 1);
            if (end > 0 && (line[i] is '(' or '[' or '{' || end == line.Length - 1 || line[end + 1] is ' ' or ','))
            {
                AddAside(line[(i + 1)..end]);
                kept.Append(' ');
                i = end;
            }
            else if (line[i] is '-' or '–' or '—' or '|' or '/' && i > 0 && line[i - 1] == ' ' && i + 1 < line.Length && line[i + 1] == ' ')
            {
                AddAside(line[(i + 1)..]);
                break;
            }
            else
            {
                kept.Append(line[i]);
            }
        }

        var rest = kept.ToString().Trim();
        if (rest.Length > 0 || _asides.Count == 0)
        {
            return rest;
        }

        rest = _asides[0];
        _asides.RemoveAt(0);
        return rest;
    }

    private void AddAside(string text)
    {
        if (text.Trim().Length > 0)
        {
            _asides.Add(text.Trim());
        }
    }

    private static string OneBlank(string text)
    {
        var line = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Take(Longest))
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                _ = line.Length > 0 && line[^1] != ' ' ? line.Append(' ') : line;
            }
            else if (Rune.GetUnicodeCategory(rune) is not System.Globalization.UnicodeCategory.Format)
            {
                line.Append(rune.ToString());
            }
        }

        return line.ToString().Trim().Normalize(NormalizationForm.FormC);
    }
}
