namespace OutlookNetwork.Domain.Contacts;

/// <summary>The words of a sender's name, for finding the line in which a signature states it with titles and degrees.</summary>
internal sealed class SignatoryName
{
    private const int LongestLine = 100;
    private const int ShortestWord = 2;

    /// <param name="name">As the mail's From states it: "First Last", "Last, First (Dept)".</param>
    public SignatoryName(string name)
    {
        var bracket = name.IndexOf('(');
        Words = [.. SignatureWords.Split(bracket > 0 ? name[..bracket] : name).Select(word => word.Trim(',', '.', '"', '\'', ';'))
            .Where(word => word.Length >= ShortestWord && !SignatureWords.IsDegree(word) && !SignatureWords.IsHonorific(word))];
    }

    /// <summary>Without titles and degrees; empty when the mail names nobody.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Takes a line apart that is the sender's name, perhaps with titles before it and degrees behind it.</summary>
    /// <param name="rest">What else stands behind a comma, such as a position; to be judged by the caller.</param>
    public bool TryRead(string line, out string name, out string degree, out List<string> rest)
    {
        (name, degree, rest) = ("", "", []);
        var address = line.IndexOf('<');
        var text = (address > 0 ? line[..address] : line).Trim(' ', '*', '_', '\t', ',', '-', '–', '—');
        if (text.Length is 0 or > LongestLine || text.AsSpan().ContainsAny("@:?!") || Words.Count < ShortestWord)
        {
            return false;
        }

        var comma = text.AsSpan().IndexOfAny(',', '(');
        var front = SignatureWords.Split(comma < 0 ? text : text[..comma]);
        var titles = front.TakeWhile(SignatureWords.IsHonorific).ToList();
        var degrees = front.Skip(titles.Count).Reverse().TakeWhile(SignatureWords.IsDegree).Reverse().ToList();
        var own = front.Skip(titles.Count).Take(front.Length - titles.Count - degrees.Count).ToList();
        if (!IsSender(own))
        {
            return false;
        }

        var pieces = comma < 0 ? "" : text[comma..];
        foreach (var piece in pieces.Split([',', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Array.TrueForAll(SignatureWords.Split(piece), word => SignatureWords.IsDegree(word) || SignatureWords.IsAcademic(word)))
            {
                degrees.Add(piece);
            }
            else if (!SignatureWords.IsPronoun(piece))
            {
                rest.Add(piece);
            }
        }

        name = string.Join(' ', own).TrimEnd('.');
        degree = string.Join(", ", degrees.Prepend(string.Join(' ', titles.Where(SignatureWords.IsAcademic))).Where(part => part.Length > 0));
        return true;
    }

    /// <summary>Two words of the name are there, and the others are names or initials.</summary>
    private bool IsSender(List<string> words)
    {
        const int MostWords = 6;
        const int Enough = 2;
        var known = words.Count(word => Words.Contains(word.Trim('.'), StringComparer.OrdinalIgnoreCase));
        return words.Count <= MostWords && known >= Enough && words.TrueForAll(IsNameWord);
    }

    private bool IsNameWord(string word) =>
        Words.Contains(word, StringComparer.OrdinalIgnoreCase) || char.IsUpper(word[0]) || word is "von" or "van" or "de" or "der" or "den" or "la" or "del" or "di" or "da";
}
