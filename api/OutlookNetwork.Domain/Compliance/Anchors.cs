namespace OutlookNetwork.Domain.Compliance;

/// <summary>From which words a phrase is looked for: those of the step that texts hold least, of the steps that must be there.</summary>
internal static class Anchors
{
    public static Anchor[] Of(CompiledStep[] steps)
    {
        var rarest = Enumerable.Range(0, steps.Length).Where(step => steps[step].Kind == StepKind.Must).MinBy(step => steps[step].Choice.Commonness);
        var before = steps[..rarest];
        var nearest = before.Count(step => step.Kind == StepKind.Must);
        var farthest = before.Sum(step => step.Reach);
        var others = steps.Where((step, at) => step.Kind == StepKind.Must && at != rarest).Select(step => new Other(step.Choice.First.Trace, step.Choice.FirstCommonness));
        return
        [
            .. steps[rarest].Choice.Anchors.Select(anchor => new Anchor(
                anchor.Words, nearest + anchor.Nearest, farthest + anchor.Farthest, anchor.Neighbour ?? NeighbourOf(steps, rarest, anchor.Farthest),
                [.. anchor.Others.Concat(others).OrderBy(other => other.Commonness)])),
        ];
    }

    /// <summary>The rarer of the two steps that must stand next to one.</summary>
    /// <param name="within">So many words stand before the anchor in its own step at most.</param>
    private static Neighbour? NeighbourOf(CompiledStep[] steps, int own, int within)
    {
        var after = Array.FindIndex(steps, own + 1, step => step.Kind == StepKind.Must);
        var before = own == 0 ? -1 : Array.FindLastIndex(steps, own - 1, step => step.Kind == StepKind.Must);
        var (neighbour, least) = ((Neighbour?)null, double.PositiveInfinity);
        if (after >= 0)
        {
            Consider(steps[after], 1, steps[own..after].Sum(step => step.Reach));
        }

        if (before >= 0)
        {
            Consider(steps[before], -steps[before..own].Sum(step => step.Reach) - within, -1);
        }

        return neighbour;

        void Consider(CompiledStep step, int from, int to)
        {
            var commonness = step.Choice.FirstCommonness * (to - from + 1);
            if (commonness < least)
            {
                (neighbour, least) = (new(step.Choice.First.Trace, from, to), commonness);
            }
        }
    }
}
