namespace OutlookNetwork.Domain.Compliance;

/// <summary>Finds the phrases that begin findings in one pass: a word leads to the phrases whose anchor it is, and only these are tried.</summary>
internal sealed class PhraseFinder
{
    private readonly FinderLead[][] _leads; // by number
    private readonly int _windows; // leads to phrases that can begin at more than one word

    public PhraseFinder(IReadOnlyList<WordingRule> rules, PhraseCompiler compiler, Vocabulary vocabulary)
    {
        var phrases = new Dictionary<Phrase, SoughtPhrase>();
        foreach (var (order, rule) in rules.Index())
        {
            foreach (var (place, weighed) in rule.Find.Index())
            {
                if (!phrases.TryGetValue(weighed.Phrase, out var sought))
                {
                    phrases.Add(weighed.Phrase, sought = new(compiler.Compile(weighed.Phrase), []));
                }

                sought.Uses.Add(new(rule, order, weighed, place));
            }
        }

        var leads = Enumerable.Range(0, vocabulary.Count).Select(_ => new List<FinderLead>()).ToArray();
        foreach (var sought in phrases.Values)
        {
            foreach (var anchor in sought.Phrase.Anchors)
            {
                var window = anchor.Nearest == anchor.Farthest ? FinderLead.NoWindow : _windows++;
                var (trace, from, to) = anchor.Neighbour ?? new(FinderLead.Any, 0, 0);
                var (one, other) = (anchor.Others.Length > 0 ? anchor.Others[0].Trace : FinderLead.Any, anchor.Others.Length > 1 ? anchor.Others[1].Trace : FinderLead.Any);
                foreach (var number in anchor.Words.Numbers)
                {
                    leads[number].Add(new(one, other, trace, from, to, sought.Phrase.First.Trace, anchor.Nearest, anchor.Farthest, window, sought));
                }
            }
        }

        _leads = [.. leads.Select(ofWord => ofWord.ToArray())];
    }

    /// <summary>Every place where one of them begins; some are told twice.</summary>
    public List<Hit> Find(Words words)
    {
        var hits = new List<Hit>();
        var next = new int[_windows]; // of each, the first word where its phrase was not tried yet
        for (var sentence = 0; sentence < words.Sentences; sentence++)
        {
            var attempt = new PhraseAttempt(words, sentence);
            var together = words.TraceOf(sentence);
            for (var at = attempt.SentenceStart; at < attempt.SentenceEnd; at++)
            {
                if (words[at].Trace == 0)
                {
                    continue; // no phrase names it
                }

                foreach (var number in words.NumbersOf(at))
                {
                    Follow(_leads[number], at, words, attempt, together, next, hits);
                }
            }
        }

        return hits;
    }

    /// <summary>Tries the phrases to which a number of a word leads, where the word's neighbours can be theirs.</summary>
    private static void Follow(FinderLead[] leads, int at, Words words, in PhraseAttempt attempt, uint together, int[] next, List<Hit> hits)
    {
        foreach (ref readonly var lead in leads.AsSpan())
        {
            if ((together & lead.One) == 0 || (together & lead.Other) == 0 || !attempt.HasNeighbour(at, lead.Trace, lead.From, lead.To))
            {
                continue;
            }

            var last = at - lead.Nearest;
            var start = Math.Max(attempt.SentenceStart, at - lead.Farthest);
            if (lead.Window != FinderLead.NoWindow)
            {
                start = Math.Max(start, next[lead.Window]);
                next[lead.Window] = last + 1;
            }

            for (; start <= last; start++)
            {
                if ((words[start].Trace & lead.First) != 0 && attempt.EndOf(lead.Sought.Phrase, start) is >= 0 and var end)
                {
                    hits.Add(new(lead.Sought, start, end));
                }
            }
        }
    }

    /// <summary>An anchor's words lead to a phrase; its parts stand side by side, because most leads are left after one look.</summary>
    private readonly record struct FinderLead(
        uint One, uint Other, uint Trace, int From, int To, uint First, int Nearest, int Farthest, int Window, SoughtPhrase Sought)
    {
        public const uint Any = uint.MaxValue; // the trace that every word shares a bit with
        public const int NoWindow = -1;
    }
}

/// <summary>Where a phrase was found: its first word and the first after it.</summary>
internal readonly record struct Hit(SoughtPhrase Sought, int Start, int End);

/// <summary>A phrase that begins findings, with the rules that ask for it.</summary>
internal sealed record SoughtPhrase(CompiledPhrase Phrase, List<Use> Uses);

/// <param name="Order">Of the rule among all.</param>
/// <param name="Place">Of the phrase in the rule.</param>
internal sealed record Use(WordingRule Rule, int Order, Weighed Weighed, int Place);
