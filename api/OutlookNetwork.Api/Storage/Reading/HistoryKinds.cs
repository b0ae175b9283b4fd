using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Interactions;

namespace OutlookNetwork.Api.Storage.Reading;

/// <summary>The kinds that a history or a search is narrowed to, as they stand in a query.</summary>
internal static class HistoryKinds
{
    private static readonly Dictionary<string, InteractionKind> ByName =
        History.Everything.ToDictionary(kind => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()));

    /// <param name="text">Names with commas between them; null or empty: all.</param>
    public static Outcome<IReadOnlyList<InteractionKind>> Parse(string? text)
    {
        var kinds = new List<InteractionKind>();
        foreach (var name in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!ByName.TryGetValue(name, out var kind))
            {
                return new ProblemWithFact(
                    ProblemKind.Invalid, "history.not-a-kind", "One of the kinds is none; write those that you want with commas between them.", "kinds", ByName.Keys);
            }

            kinds.Add(kind);
        }

        return kinds.Count == 0 ? new([.. History.Everything]) : kinds;
    }
}
