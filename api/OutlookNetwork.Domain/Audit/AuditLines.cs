using System.Globalization;
using System.Text.Json;

namespace OutlookNetwork.Domain.Audit;

/// <summary>Reads the lines of an export strictly: every member is there, of its type, and no other.</summary>
public static class AuditLines
{
    private static readonly JsonDocumentOptions NoDuplicates = new() { AllowDuplicateProperties = false };

    /// <param name="why">What is wrong with the line, as the end of a sentence.</param>
    public static bool TryReadEntry(string line, out AuditEntry entry, out AuditOpen? open, out string why)
    {
        (entry, open, why) = (new(), null, "");
        try
        {
            using var json = JsonDocument.Parse(line, NoDuplicates);
            var members = new Members(json.RootElement, ["v", "chain", "seq", "at", "actor", "action", "subject", "reason", "detail", "prev", "hash"], ["open"]);
            members.Version(AuditEntry.Format);
            var actor = new Members(members.Any("actor"), ["kind", "ref", "role"], []);
            var subject = new Members(members.Any("subject"), ["type", "id"], ["version"]);
            entry = new()
            {
                TenantId = members.Chain(),
                Seq = members.Integer("seq"),
                At = members.Time("at"),
                ActorKind = KindOf(actor.Text("kind")),
                ActorRef = actor.Text("ref"),
                ActorRole = actor.Text("role"),
                Action = members.Text("action"),
                SubjectType = subject.Text("type"),
                SubjectId = subject.Text("id"),
                SubjectVersion = subject.Has("version") ? subject.Integer("version") : null,
                Reason = members.TextOrNull("reason"),
                Detail = members.TextOrNull("detail"),
                Prev = members.Text("prev"),
                Hash = members.Text("hash"),
            };
            if (members.Has("open"))
            {
                var parts = new Members(members.Any("open"), ["salt", "value"], []);
                open = new(parts.Text("salt"), parts.Any("value").Clone());
            }

            return true;
        }
        catch (Exception error) when (error is FormatException or JsonException or InvalidOperationException) // the last: half a character in a name
        {
            why = error is FormatException ? error.Message : "it is no JSON object";
            return false;
        }
    }

    /// <inheritdoc cref="TryReadEntry"/>
    public static bool TryReadAnchor(string line, out AuditAnchor anchor, out string why)
    {
        (anchor, why) = (new(default, 0, "", default, "", ""), "");
        try
        {
            using var json = JsonDocument.Parse(line, NoDuplicates);
            var members = new Members(json.RootElement, ["v", "chain", "seq", "hash", "at", "keyId", "sig"], []);
            members.Version(AuditAnchor.Format);
            anchor = new(members.Chain(), members.Integer("seq"), members.Text("hash"), members.Time("at"), members.Text("keyId"), members.Text("sig"));
            return true;
        }
        catch (Exception error) when (error is FormatException or JsonException or InvalidOperationException) // the last: half a character in a name
        {
            why = error is FormatException ? error.Message : "it is no JSON object";
            return false;
        }
    }

    private static ActorKind KindOf(string text) =>
        Enum.GetValues<ActorKind>().Cast<ActorKind?>().FirstOrDefault(kind => AuditEntry.KindText(kind ?? default) == text)
        ?? throw new FormatException("its actor is of no known kind");

    private readonly struct Members
    {
        private readonly JsonElement _json;

        public Members(JsonElement json, string[] needed, string[] allowed)
        {
            _json = json.ValueKind == JsonValueKind.Object ? json : throw new FormatException("it is no JSON object");
            foreach (var name in needed)
            {
                if (!json.TryGetProperty(name, out _))
                {
                    throw new FormatException($"its member {name} is missing");
                }
            }

            if (json.EnumerateObject().Any(member => !needed.Contains(member.Name) && !allowed.Contains(member.Name)))
            {
                throw new FormatException("it has a member that no entry has");
            }
        }

        public bool Has(string name) => _json.TryGetProperty(name, out _);

        public JsonElement Any(string name) => _json.GetProperty(name);

        public string Text(string name) => TextOrNull(name) ?? throw new FormatException($"its member {name} is null");

        public string? TextOrNull(string name)
        {
            var value = Any(name);
            try
            {
                return value.ValueKind is JsonValueKind.String or JsonValueKind.Null ? value.GetString() : throw new FormatException($"its member {name} is no text");
            }
            catch (InvalidOperationException)
            {
                throw new FormatException($"its member {name} holds half a character");
            }
        }

        public long Integer(string name) =>
            Any(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var integer)
                ? integer
                : throw new FormatException($"its member {name} is no integer");

        public Guid Chain() => Guid.TryParseExact(Text("chain"), "D", out var id) && id.ToString("D") == Text("chain")
            ? id
            : throw new FormatException("its chain is no tenant's id");

        public DateTimeOffset Time(string name) => DateTimeOffset.TryParseExact(
            Text(name), AuditEntry.TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            ? at
            : throw new FormatException($"its member {name} is no time like 2026-03-03T10:00:00.000Z");

        public void Version(int expected)
        {
            if (Integer("v") != expected)
            {
                throw new FormatException($"its format is {Integer("v")}, and only {expected} is known");
            }
        }
    }
}
