using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OutlookNetwork.Api.Commands;

/// <summary>A JSON text that may hold half surrogate pairs, which the platform's reader refuses.</summary>
internal static class JsonText
{
    public static string Of(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return Unescape(value.GetRawText().AsSpan()[1..^1]); // an escaped half of a pair, as JavaScript writes it
        }
    }

    private static string Unescape(ReadOnlySpan<char> raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var at = 0; at < raw.Length; at++)
        {
            if (raw[at] != '\\')
            {
                text.Append(raw[at]);
                continue;
            }

            at++;
            if (raw[at] == 'u')
            {
                text.Append((char)int.Parse(raw.Slice(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                at += 4;
                continue;
            }

            text.Append(raw[at] switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', var same => same });
        }

        return text.ToString();
    }
}
