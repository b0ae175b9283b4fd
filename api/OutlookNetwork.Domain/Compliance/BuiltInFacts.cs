namespace OutlookNetwork.Domain.Compliance;

/// <summary>The facts that no pack defines. What each means is said in language.md, section "Rules". Each is found out when a rule asks.</summary>
/// <param name="asked">The words of what the text answers; null: nothing that was asked unprompted.</param>
internal sealed class BuiltInFacts(Words words, Occasion occasion, Words? asked)
{
    public static readonly string[] Names =
        ["question", "in-marks", "answering", "asked", "new-mail", "first-mail", "heads-subject", "short", "long", "asks-much"];

    private const int MostShort = 4; // words of a sentence: a greeting, a name
    private const int MostUsual = 300; // words of one's own in a mail that is read at once
    private const int LeastAsking = 5; // words of a question that wants an answer: "How are you?" has fewer

    private bool[]? _unmarked;
    private bool? _isLong;
    private bool? _asksMuch;

    /// <returns>Null: it is none of these.</returns>
    public bool? Of(string name, in Hit hit)
    {
        var sentence = words[hit.Start].Sentence;
        return name switch
        {
            "question" => IsQuestion(sentence),
            "in-marks" => IsInMarks(hit),
            "answering" => asked is not null,
            "asked" => asked is not null && AllStandIn(asked, hit),
            "new-mail" => occasion.IsNew,
            "first-mail" => occasion.IsFirst,
            "heads-subject" => HeadsSubject(hit),
            "short" => Length(sentence) <= MostShort,
            "long" => _isLong ??= CountOwn() > MostUsual,
            "asks-much" => _asksMuch ??= CountAsks() > 1,
            _ => null,
        };
    }

    private int Length(int sentence) => words.SentenceStart(sentence + 1) - words.SentenceStart(sentence);

    /// <summary>The last word or sign decides.</summary>
    private bool IsQuestion(int sentence) => words.IsSign(words.SentenceStart(sentence + 1) - 1, '?');

    /// <summary>A sentence that is quoted whole is the writer's own; a few words of it in marks are somebody else's.</summary>
    private bool IsInMarks(in Hit hit)
    {
        for (var at = hit.Start; at < hit.End; at++)
        {
            if (!words[at].Has(WordTraits.InMarks))
            {
                return false;
            }
        }

        return (_unmarked ??= Unmarked())[words[hit.Start].Sentence];
    }

    /// <summary>Sentences with a word that stands in no marks.</summary>
    private bool[] Unmarked()
    {
        var marks = new bool[words.Sentences];
        for (var at = 0; at < words.Count; at++)
        {
            marks[words[at].Sentence] |= !words[at].Has(WordTraits.InMarks) && !words.IsSign(at, '?') && !words.IsSign(at, '!');
        }

        return marks;
    }

    private bool AllStandIn(Words others, in Hit hit)
    {
        for (var at = hit.Start; at < hit.End; at++)
        {
            if (!others.Hold(words.KeyOf(at)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The subject is read first; a colon, like other signs that part clauses, makes the word after it the first of one.</summary>
    private bool HeadsSubject(in Hit hit) => hit.Start == 0 && words[0].Has(WordTraits.Subject)
        && hit.End < words.SentenceStart(1) && words[hit.End].Clause == hit.End;

    private int CountOwn()
    {
        var own = 0;
        for (var at = 0; at < words.Count; at++)
        {
            own += IsOwn(at) ? 1 : 0;
        }

        return own;
    }

    private int CountAsks()
    {
        var asks = 0;
        for (var sentence = 0; sentence < words.Sentences; sentence++)
        {
            asks += Length(sentence) > LeastAsking && IsOwn(words.SentenceStart(sentence)) && IsQuestion(sentence) ? 1 : 0;
        }

        return asks;
    }

    /// <summary>It stands in the text, and is quoted from no earlier mail.</summary>
    private bool IsOwn(int at) => !words[at].Has(WordTraits.Earlier | WordTraits.Subject);
}
