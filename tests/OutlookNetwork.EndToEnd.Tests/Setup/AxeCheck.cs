using System.Text.Json;
using Microsoft.Playwright;

namespace OutlookNetwork.EndToEnd.Tests.Setup;

/// <summary>Runs axe-core, from the add-in's packages, in a page or frame whose policy lets it in.</summary>
internal static class AxeCheck
{
    private static readonly string Script = File.ReadAllText(Path.Combine(Repository.AddIn, "node_modules", "axe-core", "axe.min.js"));

    /// <returns>A line for each violation, however small: the rule, what it asks for, and where it is broken.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(IFrame frame)
    {
        if (!await frame.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await frame.EvaluateAsync(Script); // once for each document: it is half a megabyte
        }

        var found = await frame.EvaluateAsync<JsonElement>(
            """
            async () => {
              // On a slow computer a colour is still on its way, and is judged as it ends.
              const passing = document.getAnimations().filter(({ effect, playState }) => playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime));
              await Promise.allSettled(passing.map(({ finished }) => finished)); // one that is cancelled has ended too
              return (await axe.run(document, { resultTypes: ['violations'], iframes: false })).violations
                .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`);
            }
            """);
        return [.. found.EnumerateArray().Select(line => line.GetString() ?? "")];
    }
}
