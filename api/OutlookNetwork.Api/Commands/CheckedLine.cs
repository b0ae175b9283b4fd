using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using OutlookNetwork.Domain.Compliance;

namespace OutlookNetwork.Api.Commands;

/// <summary>One line that is to be checked. Half surrogate pairs in its texts are kept: people's mail holds them.</summary>
internal sealed record CheckedLine(string Id, string Text, WordingDirection Direction, string Subject, Occasion Occasion)
{
    /// <param name="wrong">What is wrong with the line, as a sentence.</param>
    public static bool TryRead(string line, [NotNullWhen(true)] out CheckedLine? read, out string wrong)
    {
        (read, wrong) = (null, "");
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                wrong = "it is no JSON object.";
                return false;
            }

            if (!TryText(root, "id", out var id) || !TryText(root, "text", out var text) || !TryText(root, "direction", out var direction))
            {
                wrong = "it needs the texts \"id\", \"text\" and \"direction\".";
                return false;
            }

            if (direction is not ("outgoing" or "incoming"))
            {
                wrong = "\"direction\" must be \"outgoing\" or \"incoming\".";
                return false;
            }

            if (root.TryGetProperty("form", out var given) && given.ValueKind != JsonValueKind.Null && (!TryText(root, "form", out var form) || form is not ("new" or "reply" or "forward")))
            {
                wrong = "\"form\" must be \"new\", \"reply\" or \"forward\".";
                return false;
            }

            if (root.TryGetProperty("first", out var first) && first.ValueKind is not (JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null))
            {
                wrong = "\"first\" must be true or false.";
                return false;
            }

            if (!TryTexts(root, "confidential", out var confidential))
            {
                wrong = "\"confidential\" must be a list of texts.";
                return false;
            }

            read = new(
                id, text, direction == "incoming" ? WordingDirection.Incoming : WordingDirection.Outgoing, TextOrEmpty(root, "subject"),
                new(TextOrEmpty(root, "form") == "new", first.ValueKind == JsonValueKind.True, TextOrEmpty(root, "question")) { Confidential = confidential });
            return true;
        }
        catch (JsonException error)
        {
            wrong = $"it is not JSON ({error.Message})";
            return false;
        }
    }

    /// <summary>A list that is not there, or null, is empty.</summary>
    private static bool TryTexts(JsonElement root, string name, out IReadOnlyList<string> texts)
    {
        texts = [];
        if (!root.TryGetProperty(name, out var list) || list.ValueKind == JsonValueKind.Null)
        {
            return true;
        }

        if (list.ValueKind != JsonValueKind.Array || list.EnumerateArray().Any(text => text.ValueKind != JsonValueKind.String))
        {
            return false;
        }

        texts = [.. list.EnumerateArray().Select(text => JsonText.Of(text))];
        return true;
    }

    private static string TextOrEmpty(JsonElement root, string name) => TryText(root, name, out var text) ? text : "";

    private static bool TryText(JsonElement root, string name, [NotNullWhen(true)] out string? text)
    {
        text = root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? JsonText.Of(value) : null;
        return text is not null;
    }
}
