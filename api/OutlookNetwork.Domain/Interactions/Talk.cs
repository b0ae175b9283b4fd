using System.Text;

namespace OutlookNetwork.Domain.Interactions;

/// <summary>What of a text is said to somebody: without the patches in it, whose question marks ask nothing. Time is linear in its length.</summary>
internal static class Talk
{
    public static string Of(string written)
    {
        if (!written.Contains("\n@@ -", StringComparison.Ordinal))
        {
            return written;
        }

        var talk = new StringBuilder(written.Length);
        var inPatch = false;
        foreach (var range in written.AsSpan().Split('\n'))
        {
            var line = written.AsSpan()[range];
            inPatch = Begins(line) || (inPatch && line is [] or [' ' or '+' or '-' or '\\' or '\r', ..]);
            if (!inPatch)
            {
                talk.Append(line).Append('\n');
            }
        }

        return talk.ToString();
    }

    private static bool Begins(ReadOnlySpan<char> line) =>
        line.StartsWith("@@ -") || line.StartsWith("diff --git ") || line.StartsWith("--- a/") || line.StartsWith("+++ b/") || line.StartsWith("index ");
}
