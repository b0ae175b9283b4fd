using System.Text.Json;

namespace OutlookNetwork.Domain.Compliance;

/// <summary>Reads packs and says of a wrong one which rule and which field is wrong. See language.md, section "Packs".</summary>
public static class RulePackReader
{
    /// <param name="shared">Packs whose sets, facts and kinds this one may use; earlier ones first.</param>
    /// <returns>The pack, or <see cref="RulePackInvalid"/>, which names the field.</returns>
    public static Outcome<RulePack> Read(string json, params IReadOnlyList<RulePack> shared)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, new() { AllowDuplicateProperties = false });
        }
        catch (JsonException error)
        {
            return new RulePackInvalid("", $"It is not JSON: {error.Message}");
        }

        using (document)
        {
            try
            {
                return Read(new PackFields(document.RootElement, ""), shared);
            }
            catch (PackFieldException error)
            {
                return new RulePackInvalid(error.Where, error.Message);
            }
        }
    }

    private static RulePack Read(PackFields pack, IReadOnlyList<RulePack> shared)
    {
        pack.Only("id", "version", "notice", "sets", "facts", "kinds", "rules");
        _ = pack.Text("notice");
        var sets = pack.Members("sets").ToDictionary(set => set.Name, set => set.Phrases(), StringComparer.Ordinal);
        var facts = pack.Members("facts").ToDictionary(fact => fact.Name, Fact, StringComparer.Ordinal);
        var kinds = pack.Members("kinds").ToDictionary(kind => kind.Name, kind => kind, StringComparer.Ordinal);
        var known = new Known(
            shared.SelectMany(one => one.Sets.Keys).Concat(sets.Keys).Concat(WordingCheck.ProductSets).ToHashSet(StringComparer.Ordinal),
            shared.SelectMany(one => one.Facts.Keys).Concat(facts.Keys).Concat(BuiltInFacts.Names).ToHashSet(StringComparer.Ordinal));
        foreach (var (name, phrases) in sets)
        {
            known.Check($"sets.{name}", phrases);
        }

        foreach (var (name, fact) in facts)
        {
            known.Check($"facts.{name}", fact.Phrases);
        }

        var rules = pack.List("rules").Select(rule => RuleFields.Read(rule, kinds, known)).ToList();
        if (rules.GroupBy(rule => rule.Id).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new PackFieldException($"rules.{twice.Key}.id", "Two rules have this id.");
        }

        SetOrder.Check(sets);
        return new(pack.Text("id"), pack.Text("version"), rules) { Sets = sets, Facts = facts };
    }

    private static WordingFact Fact(PackFields fact)
    {
        fact.Only("find", "before");
        return new(fact.PhraseList("find"), fact.Has("before") ? fact.Whole("before", 1, 30) : null);
    }
}

/// <summary>A pack cannot be used.</summary>
/// <param name="Where">The field, such as <c>rules.core.guarantee.find</c>; empty for the whole.</param>
public sealed record RulePackInvalid(string Where, string Sentence)
    : Problem(ProblemKind.Invalid, "wording.pack-invalid", Where.Length == 0 ? Sentence : $"{Where}: {Sentence}")
{
    public override IReadOnlyDictionary<string, object?> Facts => new Dictionary<string, object?> { ["field"] = Where };
}

internal sealed class PackFieldException(string where, string sentence) : FormatException(sentence)
{
    public string Where => where;
}

/// <summary>The names that phrases and conditions may use.</summary>
internal sealed record Known(IReadOnlySet<string> Sets, IReadOnlySet<string> Facts)
{
    public void Check(string where, IEnumerable<Phrase> phrases)
    {
        var missing = phrases.SelectMany(phrase => phrase.Steps).SelectMany(step => step.Alternatives)
            .FirstOrDefault(one => one.Kind == AlternativeKind.Set && !Sets.Contains(one.Text));
        if (missing is not null)
        {
            throw new PackFieldException(where, $"There is no set {{{missing.Text}}}.");
        }
    }
}
