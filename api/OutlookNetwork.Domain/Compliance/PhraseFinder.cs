namespace OutlookNetwork.Domain.Compliance;

/// <summary>Finds the phrases that begin findings in one pass: a word leads to the phrases whose anchor it is, and only these are tried.</summary>
internal sealed class PhraseFinder
{
    private readonly SoughtPhrase[][] _anchored; // by number
    private readonly int _phrases;

    public PhraseFinder(IReadOnlyList<WordingRule> rules, PhraseCompiler compiler, Vocabulary vocabulary)
    {
        var phrases = new Dictionary<Phrase, SoughtPhrase>();
        foreach (var (order, rule) in rules.Index())
        {
            foreach (var (place, weighed) in rule.Find.Index())
            {
                if (!phrases.TryGetValue(weighed.Phrase, out var sought))
                {
                    phrases.Add(weighed.Phrase, sought = new(phrases.Count, compiler.Compile(weighed.Phrase), []));
                }

                sought.Uses.Add(new(rule, order, weighed, place));
            }
        }

        var anchored = Enumerable.Range(0, vocabulary.Count).Select(_ => new List<SoughtPhrase>()).ToArray();
        foreach (var sought in phrases.Values)
        {
            foreach (var number in sought.Phrase.Anchor.Words.Numbers)
            {
                anchored[number].Add(sought);
            }
        }

        (_anchored, _phrases) = ([.. anchored.Select(sought => sought.ToArray())], phrases.Count);
    }

    /// <summary>Every place where one of them begins.</summary>
    public List<Hit> Find(Words words, WordNumbers numbers)
    {
        var hits = new List<Hit>();
        var next = new int[_phrases]; // of each phrase, the first word where it was not tried yet
        for (var sentence = 0; sentence < words.Sentences; sentence++)
        {
            var attempt = new PhraseAttempt(words, numbers, sentence);
            for (var at = attempt.SentenceStart; at < attempt.SentenceEnd; at++)
            {
                foreach (var number in numbers.Of(at))
                {
                    foreach (var sought in _anchored[number])
                    {
                        TryAround(at, sought, attempt, ref next[sought.Number], hits);
                    }
                }
            }
        }

        return hits;
    }

    /// <summary>Tries a phrase whose anchor stands at a word, wherever it can begin and was not tried yet.</summary>
    private static void TryAround(int at, SoughtPhrase sought, in PhraseAttempt attempt, ref int next, List<Hit> hits)
    {
        var phrase = sought.Phrase;
        var last = at - phrase.Anchor.Nearest;
        var start = Math.Max(next, attempt.FirstStart(phrase.Anchor, at));
        next = Math.Max(start, last + 1);
        if (start > last || !attempt.AnyStands(phrase.First, start, last))
        {
            return;
        }

        for (; start <= last; start++)
        {
            if (attempt.EndOf(phrase, start) is >= 0 and var end)
            {
                hits.Add(new(sought, start, end));
            }
        }
    }
}

/// <summary>Where a phrase was found: its first word and the first after it.</summary>
internal readonly record struct Hit(SoughtPhrase Sought, int Start, int End);

/// <summary>A phrase that begins findings, with the rules that ask for it.</summary>
internal sealed record SoughtPhrase(int Number, CompiledPhrase Phrase, List<Use> Uses);

/// <param name="Order">Of the rule among all.</param>
/// <param name="Place">Of the phrase in the rule.</param>
internal sealed record Use(WordingRule Rule, int Order, Weighed Weighed, int Place);
