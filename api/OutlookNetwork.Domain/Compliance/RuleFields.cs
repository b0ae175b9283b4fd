namespace OutlookNetwork.Domain.Compliance;

/// <summary>Reads one rule with what it takes over from its kind.</summary>
internal static class RuleFields
{
    private const int DefaultThreshold = 10; // what a phrase of "find" weighs by itself, so that one phrase alone decides unless clues take from it
    private const int MostWeight = 100;

    private static readonly string[] Fields =
    [
        "id", "kind", "category", "group", "severity", "direction", "regions", "from", "until", "earlier", "further", "once", "find", "clues", "threshold", "needs", "unless",
        "softer", "message", "why", "source", "suggestion", "instead", "tests",
    ];

    public static WordingRule Read(PackFields rule, IReadOnlyDictionary<string, PackFields> kinds, Known known)
    {
        rule.Only(Fields);
        var kind = KindOf(rule, kinds);
        var tests = rule.Member("tests");
        tests.Only("find", "pass", "of");
        List<Clue> clues = [.. Both("clues").Select(clue => ClueOf(clue)).OrderByDescending(clue => clue.Weight)];
        var read = new WordingRule(
            rule.Text("id"), Either("category"), Either("group"), SeverityOf(Holder("severity"), "severity"), DirectionsOf(Holder("direction")),
            Holder("regions").Texts("regions").ToHashSet(StringComparer.Ordinal), rule.Day("from"), rule.Day("until"),
            Holder("earlier").Flag("earlier"), Holder("further").Flag("further"), Holder("once").Flag("once"), Either("message"), Either("why"), Either("source"), Either("suggestion"), Holder("instead").Words("instead"),
            TestsOf(tests))
        {
            Threshold = rule.Has("threshold") ? rule.Whole("threshold", 1, MostWeight) : DefaultThreshold,
            Find = [.. rule.List("find").Select(one => Weigh(one))],
            Clues = clues,
            MostClues = clues.Sum(clue => Math.Max(0, clue.Weight)),
            Needs = [.. Both("needs").Select(one => ConditionOf(one))],
            Unless = [.. Both("unless").Select(one => ConditionOf(one))],
            Softer = Holder("softer") is var holder && holder.Has("softer") ? SofteningOf(holder.Member("softer")) : null,
        };
        Check(rule, read, known);
        return read;

        PackFields Holder(string field) => rule.Has(field) || kind is null ? rule : kind;

        string Either(string field) => Holder(field).Text(field);

        IEnumerable<PackFields> Both(string field) => kind is null ? rule.List(field) : kind.List(field).Concat(rule.List(field));
    }

    private static PackFields? KindOf(PackFields rule, IReadOnlyDictionary<string, PackFields> kinds)
    {
        if (rule.TextOrNull("kind") is not { } name)
        {
            return null;
        }

        var kind = kinds.GetValueOrDefault(name) ?? throw rule.Wrong("kind", $"There is no kind {name}.");
        kind.Only([.. Fields.Except(["id", "kind", "find", "threshold", "from", "until", "tests"])]);
        return kind;
    }

    private static void Check(PackFields rule, WordingRule read, Known known)
    {
        if (read.Find.Count == 0)
        {
            throw rule.Wrong("find", "There must be a phrase to find.");
        }

        if (read.Tests.Find.Count == 0 || read.Tests.Pass.Count == 0)
        {
            throw rule.Wrong("tests", "There must be a sentence that is found and one that passes.");
        }

        var conditions = read.Conditions.ToList();
        known.Check(rule.Where, read.Find.Select(one => one.Phrase).Concat(conditions.SelectMany(condition => condition.Phrases)));
        if (conditions.Find(condition => condition.Fact is { } fact && !known.Facts.Contains(fact)) is { } missing)
        {
            throw new PackFieldException(rule.Where, $"There is no fact @{missing.Fact}.");
        }
    }

    private static WordingRuleTests TestsOf(PackFields tests)
    {
        var (find, pass) = (tests.Texts("find"), tests.Texts("pass"));
        if (!tests.Has("of"))
        {
            return new(find, pass, Occasion.Unknown, InSubject: false);
        }

        var of = tests.Member("of");
        of.Only("new", "first", "question", "confidential", "subject");
        return new(find, pass, new(of.Flag("new"), of.Flag("first"), of.TextOrNull("question") ?? "") { Confidential = of.Texts("confidential") }, of.Flag("subject"));
    }

    private static Weighed Weigh(PackFields one)
    {
        if (one.AsText() is { } text)
        {
            return new(one.PhraseOf(text), DefaultThreshold);
        }

        one.Only("phrase", "weight", "instead");
        return new(one.PhraseOf(one.Text("phrase")), one.Has("weight") ? one.Whole("weight", 1, MostWeight) : DefaultThreshold, one.TextOrNull("instead"));
    }

    private static Clue ClueOf(PackFields clue)
    {
        clue.Only("in", "find", "fact", "weight");
        return new(Condition(clue), clue.Whole("weight", -MostWeight, MostWeight));
    }

    private static Condition ConditionOf(PackFields one)
    {
        if (one.AsText() is { } text)
        {
            return text.StartsWith('@') && !PhraseParser.Traits.ContainsKey(text.Split(' ')[0]) ? new(Reach.Sentence, [], text[1..]) : new(Reach.Sentence, [one.PhraseOf(text)], null);
        }

        one.Only("in", "find", "fact");
        return Condition(one);
    }

    private static Condition Condition(PackFields one) => one.TextOrNull("fact") is { } fact
        ? new(Reach.Sentence, [], fact)
        : new(ReachOf(one), one.PhraseList("find"), null);

    private static Reach ReachOf(PackFields one) => one.TextOrNull("in") switch
    {
        null or "sentence" => Reach.Sentence,
        "near" => Reach.Near,
        "text" => Reach.Text,
        "question" => Reach.Question,
        _ => throw one.Wrong("in", "It must be sentence, near, text or question."),
    };

    private static Softening SofteningOf(PackFields one)
    {
        one.Only("severity", "unless");
        return new(SeverityOf(one, "severity"), [.. one.List("unless").Select(condition => ConditionOf(condition))]);
    }

    private static Severity SeverityOf(PackFields fields, string field) => fields.Text(field) switch
    {
        "info" => Severity.Info,
        "warn" => Severity.Warn,
        "block" => Severity.Block,
        _ => throw fields.Wrong(field, "It must be info, warn or block."),
    };

    private static HashSet<WordingDirection> DirectionsOf(PackFields fields) => fields.Text("direction") switch
    {
        "outgoing" => [WordingDirection.Outgoing],
        "incoming" => [WordingDirection.Incoming],
        "both" => [WordingDirection.Outgoing, WordingDirection.Incoming],
        _ => throw fields.Wrong("direction", "It must be outgoing, incoming or both."),
    };
}
