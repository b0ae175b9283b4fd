namespace OutlookNetwork.Domain.Compliance;

/// <summary>What was found in one text: what begins findings at once, what conditions ask for when one asks.</summary>
/// <param name="hits">Of each phrase its places; null where it was not found, or not looked for. They are filled in here.</param>
internal sealed class Found(PhraseFinder finder, Words words, WordNumbers numbers, List<Hit>?[] hits)
{
    private static readonly List<Hit> None = [];

    private Places? _places;

    /// <summary>Every place where the phrase begins, in the order of the text.</summary>
    public IReadOnlyList<Hit> Of(Phrase phrase)
    {
        var number = finder.NumberOf(phrase);
        return hits[number] ??= finder.IsSought(number) ? None : finder.LookFor(number, _places ??= new(words, numbers, finder.Numbers));
    }
}
