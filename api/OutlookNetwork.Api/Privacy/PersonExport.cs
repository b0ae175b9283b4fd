using System.Buffers;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Compliance;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Privacy;

/// <summary>
/// Writes all that is held about one person as one JSON document, readable by people, in the order of its members: form, contact,
/// addresses, formerAddresses, interactions, promises, personalDetails, decisions, merges, removals, notTheSame, threadChoices, logChoices, settings, audit, messages. It is written as it is read: of the mail
/// no more than one original is in memory at a time.
/// </summary>
internal sealed class PersonExport(NetworkDb db, Originals originals, TimeProvider clock)
{
    public const string MediaType = "application/json";

    private const string Form = "outlooknetwork-contact-export/1";
    private const int MessagesAtOnce = 20; // a megabyte of each is read for its text
    private const int Segment = 48 * 1024; // bytes of an original that are written at once

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // a download, never a page
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public async Task WriteAsync(Contact contact, Stream to, CancellationToken cancellationToken)
    {
        var person = await Person.OfAsync(contact, new("export"), db, cancellationToken);
        var buffer = new ArrayBufferWriter<byte>(2 * Segment);
        await using var json = new Utf8JsonWriter(buffer, new() { Indented = true, Encoder = Json.Encoder });
        json.WriteStartObject();
        json.WriteString("form", Form);
        json.WriteString("exportedAt", clock.GetUtcNow());
        await WriteProfileAsync(json, contact, person, cancellationToken);
        await WriteTrailAsync(json, person, cancellationToken);
        await WriteMessagesAsync(json, person, SendAsync, cancellationToken);
        json.WriteEndObject();
        await SendAsync();

        // What is read is sent on before more is: a response takes nothing that is written to it at once.
        async Task SendAsync()
        {
            await json.FlushAsync(cancellationToken);
            await to.WriteAsync(buffer.WrittenMemory, cancellationToken);
            buffer.ResetWrittenCount();
        }
    }

    private async Task WriteProfileAsync(Utf8JsonWriter json, Contact contact, Person person, CancellationToken cancellationToken)
    {
        var addresses = person.Targets.Addresses;
        var merges = (await db.ContactMerges.AsNoTracking().OrderBy(merge => merge.MergedAt).ToListAsync(cancellationToken))
            .FindAll(merge => person.Targets.Contacts.Contains(merge.Kept.Id) || person.Targets.Contacts.Contains(merge.Absorbed.Id));
        var removed = await person.Texts.InAsync<ContactRemoval, Guid>(nameof(ContactRemoval.Id), cancellationToken);
        var keys = await person.Named.Select(message => message.Key).Union(person.Named.Select(message => message.Id)).ToListAsync(cancellationToken);
        var settings = await db.SettingsAsync(cancellationToken);
        var seen = await db.MessageAddresses.Where(one => addresses.Contains(one.Address))
            .Join(db.Messages, one => one.MessageId, message => message.Id, (one, message) => new { one.Address, message.At })
            .GroupBy(one => one.Address)
            .Select(one => new AddressSeen(one.Key, one.Count(), one.Min(mail => mail.At), one.Max(mail => mail.At)))
            .ToListAsync(cancellationToken);

        Write(json, "contact", new
        {
            contact.Id,
            contact.Name,
            contact.Role,
            contact.Institution,
            contact.Book,
            contact.CreatedAt,
            contact.ChangedAt,
            contact.Version,
            contact.About,
            contact.TimeZone,
            Source = "Entered by the owner of this network; audit says when each value came and what it was before.",
        });
        Write(json, "addresses", addresses.Select(address => seen.Find(one => one.Address == address) ?? new(address, 0, null, null)));
        Write(json, "formerAddresses", await FormerAsync(person, cancellationToken));
        Write(json, "interactions", await db.Interactions.AsNoTracking().IgnoreAutoIncludes()
            .Where(interaction => db.InteractionContacts.Any(one => one.InteractionId == interaction.Id && one.ContactId == contact.Id))
            .OrderBy(interaction => interaction.OccurredAt).ThenBy(interaction => interaction.Id)
            .Select(one => new { one.Id, one.Kind, one.OccurredAt, one.OccurredOn, one.Direction, one.Weight, one.Text, one.Confidential, one.Event, one.MessageId, one.LoggedBy, one.LoggedAt, one.ChosenAt }).ToListAsync(cancellationToken));
        Write(json, "promises", await db.Promises.AsNoTracking().Where(promise => promise.ContactId == contact.Id)
            .OrderBy(promise => promise.MadeAt).ThenBy(promise => promise.Id)
            .Select(one => new { one.Id, one.Text, one.DueOn, one.Source, one.MadeIn, one.MadeAt, one.State, one.EndedAt }).ToListAsync(cancellationToken));
        Write(json, "personalDetails", await db.PersonalDetails.AsNoTracking().Where(detail => detail.ContactId == contact.Id)
            .OrderBy(detail => detail.NotedAt).ThenBy(detail => detail.Id)
            .Select(one => new { one.Id, one.Text, one.Source, one.ToldIn, one.ToldOn, one.ExpiresOn, one.NotedAt }).ToListAsync(cancellationToken));
        var decided = await person.Texts.InAsync<FindingDecision, Guid>(nameof(FindingDecision.Id), cancellationToken);
        Write(json, "decisions", await db.FindingDecisions.AsNoTracking().Where(decision => decided.Contains(decision.Id))
            .OrderBy(decision => decision.DecidedAt).ThenBy(decision => decision.Id)
            .Select(one => new { one.Id, one.Direction, one.Rule, one.Pack, one.PackVersion, one.Category, one.Severity, one.Kind, one.Reason, one.InternetMessageId, one.ThreadId, one.DecidedBy, one.DecidedAt })
            .ToListAsync(cancellationToken));
        Write(json, "cadences", await db.ContactCadences.AsNoTracking().Where(cadence => person.Targets.Contacts.Contains(cadence.ContactId))
            .Select(cadence => new { cadence.Choice, cadence.IdealDays, cadence.MaxDays, cadence.SnoozedUntil, cadence.SnoozeReason, cadence.DoNotContact, cadence.Version })
            .ToListAsync(cancellationToken));
        Write(json, "standings", await db.ContactStandings.AsNoTracking().Where(standing => person.Targets.Contacts.Contains(standing.ContactId))
            .Select(standing => new { standing.TouchedAt, standing.TouchedOn, standing.ConversedAt, standing.ConversedOn, standing.FirstConversedAt, standing.SettledAt, standing.IncomingAt, standing.OutgoingAt })
            .ToListAsync(cancellationToken));
        Write(json, "merges", merges.Select(merge => new { merge.Id, merge.MergedAt, merge.Kept, merge.Absorbed }));
        Write(json, "removals", await db.ContactRemovals.AsNoTracking().Where(removal => removed.Contains(removal.Id))
            .Select(removal => new { removal.Id, removal.RemovedAt, removal.Contact }).ToListAsync(cancellationToken));
        Write(json, "notTheSame", await db.NotTheSame.AsNoTracking().Where(pair => addresses.Contains(pair.First) || addresses.Contains(pair.Second))
            .OrderBy(pair => pair.SaidAt).Select(pair => new { pair.First, pair.Second, pair.SaidAt }).ToListAsync(cancellationToken));
        Write(json, "threadChoices", await db.ThreadChoices.AsNoTracking()
            .Where(choice => keys.Contains(choice.Key) || (choice.JoinedWith != null && keys.Contains(choice.JoinedWith.Value)))
            .OrderBy(choice => choice.MadeAt).Select(choice => new { choice.Id, choice.Key, choice.JoinedWith, choice.MadeAt }).ToListAsync(cancellationToken));
        Write(json, "logChoices", await db.LogChoices.AsNoTracking()
            .Where(choice => person.Named.Any(message => message.Id == choice.MessageId))
            .OrderBy(choice => choice.ChosenAt).Select(choice => new { choice.Id, choice.MessageId, choice.ChosenBy, choice.ChosenAt }).ToListAsync(cancellationToken));
        Write(json, "settings", new { InternalDomains = settings.InternalDomains.Where(domain => addresses.Any(address => address.EndsWith("@" + domain, StringComparison.Ordinal))) });
    }

    private async Task WriteTrailAsync(Utf8JsonWriter json, Person person, CancellationToken cancellationToken)
    {
        json.WriteStartArray("audit");
        foreach (var (entry, detail) in await TrailAsync(person, cancellationToken))
        {
            JsonSerializer.Serialize(json, new
            {
                entry.Seq,
                entry.At,
                entry.Action,
                Subject = new { Type = entry.SubjectType, Id = entry.SubjectId, Version = entry.SubjectVersion },
                entry.Reason,
                Detail = detail is null ? (JsonElement?)null : JsonElement.Parse(detail),
            }, Json);
        }

        json.WriteEndArray();
    }

    private async Task WriteMessagesAsync(Utf8JsonWriter json, Person person, Func<Task> send, CancellationToken cancellationToken)
    {
        var owner = (await db.SettingsAsync(cancellationToken)).Owner;
        var own = await person.OwnMessages.Select(message => message.Id).ToHashSetAsync(cancellationToken);
        var ids = await person.Named.OrderBy(message => message.At).ThenBy(message => message.Id).Select(message => message.Id).ToListAsync(cancellationToken);
        json.WriteStartArray("messages");
        foreach (var some in ids.Chunk(MessagesAtOnce))
        {
            var messages = await db.Messages.AsNoTracking().Where(message => some.Contains(message.Id))
                .OrderBy(message => message.At).ThenBy(message => message.Id).ToListAsync(cancellationToken);
            var read = await originals.BeginningsAsync(messages, cancellationToken);
            foreach (var message in messages)
            {
                json.WriteStartObject();
                WriteHeaders(json, message, owner, read.GetValueOrDefault(message.Id)?.Body);
                await WriteOriginalAsync(json, message, isOwn: own.Contains(message.Id), send, cancellationToken);
                json.WriteEndObject();
                await send();
            }
        }

        json.WriteEndArray();
    }

    private static void WriteHeaders(Utf8JsonWriter json, Message message, MailboxOwner owner, string? text)
    {
        json.WriteString("id", message.Id);
        json.WriteString("internetMessageId", message.MessageId);
        json.WriteString("threadId", message.ThreadId);
        Write(json, "sentAt", message.SentAt);
        Write(json, "direction", owner.DirectionOf(message));
        Write(json, "from", message.From);
        Write(json, "to", message.To);
        Write(json, "cc", message.Cc);
        json.WriteString("subject", message.Subject);
        Write(json, "inReplyTo", message.InReplyTo);
        Write(json, "references", message.References);
        json.WriteString("question", message.Question);
        Write(json, "noReplyNeededSince", message.SettledAt);
        json.WriteString("text", text ?? message.Preview);
        json.WriteString("source", message.Source);
        json.WriteString("storedAt", message.StoredAt);
        json.WriteString("originalSha256", message.Original);
    }

    /// <summary>The bytes of mail between the owner and the person alone; other people's mail is named by its hash only.</summary>
    private async Task WriteOriginalAsync(Utf8JsonWriter json, Message message, bool isOwn, Func<Task> send, CancellationToken cancellationToken)
    {
        json.WritePropertyName("original");
        var kept = isOwn ? await db.Originals.AsNoTracking().SingleOrDefaultAsync(one => one.Hash == message.Original, cancellationToken) : null;
        if (kept is null)
        {
            json.WriteNullValue();
            return;
        }

        await using var bytes = new BrotliStream(new MemoryStream(kept.Compressed), CompressionMode.Decompress);
        var buffer = new byte[Segment];
        int read;
        while ((read = await bytes.ReadAtLeastAsync(buffer, Segment, throwOnEndOfStream: false, cancellationToken)) == Segment)
        {
            json.WriteBase64StringSegment(buffer, isFinalSegment: false);
            await send();
        }

        json.WriteBase64StringSegment(buffer.AsSpan(0, read), isFinalSegment: true);
    }

    /// <summary>Addresses that the contact had once, read off what the audit trail says of its changes.</summary>
    private async Task<IEnumerable<string>> FormerAsync(Person person, CancellationToken cancellationToken) =>
        (await TrailAsync(person, cancellationToken)).Where(one => one.Detail is not null)
            .SelectMany(one => JsonElement.Parse(one.Detail ?? "") is var detail && detail.TryGetProperty("old", out var old) && old.ValueKind == JsonValueKind.Object
                && old.TryGetProperty("addresses", out var addresses) && addresses.ValueKind == JsonValueKind.Array ? addresses.EnumerateArray().Select(address => address.GetString()) : [])
            .OfType<string>().Except(person.Targets.Addresses).Distinct().Order(StringComparer.Ordinal);

    private async Task<IReadOnlyList<(Domain.Audit.AuditEntry Entry, string? Detail)>> TrailAsync(Person person, CancellationToken cancellationToken)
    {
        var contacts = person.Targets.Contacts.Select(id => id.ToString()).ToList();
        var rows = await db.AuditEntries.AsNoTracking().Where(entry => entry.SubjectType == "contact" && contacts.Contains(entry.SubjectId)).OrderBy(entry => entry.Seq)
            .Select(entry => new { Entry = entry, Detail = db.AuditDetails.Where(detail => detail.Seq == entry.Seq).Select(detail => detail.Value).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => (row.Entry, (string?)row.Detail));
    }

    private static void Write<T>(Utf8JsonWriter json, string name, T value)
    {
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, value, Json);
    }

    private sealed record AddressSeen(string Address, int Messages, DateTimeOffset? FirstSeenAt, DateTimeOffset? LastSeenAt);
}
