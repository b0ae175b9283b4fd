namespace OutlookNetwork.Domain.Compliance;

/// <summary>A set may hold others, and never itself through them.</summary>
internal static class SetOrder
{
    public static void Check(IReadOnlyDictionary<string, IReadOnlyList<Phrase>> sets)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        var open = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in sets.Keys)
        {
            Visit(name);
        }

        void Visit(string name)
        {
            if (done.Contains(name) || !sets.TryGetValue(name, out var phrases))
            {
                return;
            }

            if (!open.Add(name))
            {
                throw new PackFieldException($"sets.{name}", "The set holds itself through others.");
            }

            foreach (var inner in phrases.SelectMany(phrase => phrase.Steps).SelectMany(step => step.Alternatives).Where(one => one.Kind == AlternativeKind.Set))
            {
                Visit(inner.Text);
            }

            done.Add(name);
        }
    }
}
