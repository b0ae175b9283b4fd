using Microsoft.Playwright;

namespace OutlookNetwork.EndToEnd.Tests.Setup;

/// <summary>How often a person pressed anything in a document: each press of the pointer, wherever it lands, and no click that a script makes.</summary>
internal sealed class Clicks
{
    private readonly IFrame _frame;

    private Clicks(IFrame frame) => _frame = frame;

    public static async Task<Clicks> CountAsync(IFrame frame)
    {
        await frame.EvaluateAsync(
            """
            () => {
              if (window.presses === undefined) {
                document.addEventListener('pointerdown', ({ isTrusted }) => { window.presses += isTrusted ? 1 : 0; }, true);
              }
              window.presses = 0;
            }
            """);
        return new(frame);
    }

    public Task<int> SoFarAsync() => _frame.EvaluateAsync<int>("() => window.presses");
}
