using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.ContactLists;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Commands;

/// <summary>Writes what is stored as JSON Lines, contacts also as CSV and vCard. The form of the lines is a public contract.</summary>
internal static class ExportCommand
{
    private const string Audit = "audit";
    private const string ContactsKind = "contacts";
    private const string InteractionsKind = "interactions";
    private const string JsonLines = "jsonl";

    private static readonly JsonSerializerOptions Lines = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    private static readonly Argument<string> Kind = new Argument<string>("KIND") { Description = "What to write.", HelpName = "messages|threads|interactions|contacts|audit" }
        .AcceptOnlyFromAmong("messages", "threads", InteractionsKind, ContactsKind, Audit);

    private static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "One JSON object a line; contacts also as CSV or vCard.",
        HelpName = "jsonl|csv|vcard",
        DefaultValueFactory = _ => JsonLines,
    }.AcceptOnlyFromAmong(JsonLines, "csv", "vcard");

    private static readonly Option<string> Books = new Option<string>("--book")
    {
        Description = "Of which book: the company's leaves out the private book's contacts and the mail with nobody but them; private is the reverse; all leaves out nothing. The audit trail has no books.",
        HelpName = "company|private|all",
        DefaultValueFactory = _ => "company",
    }.AcceptOnlyFromAmong("company", "private", "all");

    private static readonly Option<string?> Out = new("--out") { Description = "The file to write; unless given, the standard output.", HelpName = "FILE" };

    public static Command Create()
    {
        var command = new Command("export", "Write the messages, threads, interactions or contacts of the company's book, of the private book or of both, or the audit trail.");
        command.Arguments.Add(Kind);
        command.Options.Add(Format);
        command.Options.Add(Books);
        command.Options.Add(Out);
        command.SetAction((parsed, cancellationToken) => Answering.RunAsync("export again", () => RunAsync(parsed, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var format = parsed.GetValue(Format);
        if (format != JsonLines && parsed.GetValue(Kind) != ContactsKind)
        {
            await Console.Error.WriteLineAsync("Only contacts are exported as CSV or vCard; leave --format out.");
            return CommandLine.NotUnderstood;
        }

        await using var workspace = await Workspace.OpenAsync(parsed, cancellationToken, mustHoldStore: true);
        if (workspace is null)
        {
            return LocalMode.RefusedExitCode;
        }

        if (!TryCreate(parsed.GetValue(Out), out var stream))
        {
            return await Answering.FailAsync("The file of --out cannot be made or written. Check its folder and permissions, or choose another file.");
        }

        await using (stream)
        {
            try
            {
                if (format != JsonLines)
                {
                    return await WriteContactsAsync(workspace.Get<ContactExport>(), Enum.Parse<ContactFormat>(format ?? "", ignoreCase: true), BookOf(parsed.GetValue(Books)), stream, cancellationToken);
                }

                return parsed.GetValue(Kind) == Audit
                    ? await AuditExport.WriteAsync(workspace, stream, parsed.GetValue(Out), cancellationToken)
                    : await WriteAsync(workspace.Get<NetworkDb>(), parsed.GetValue(Kind), BookOf(parsed.GetValue(Books)), stream, cancellationToken);
            }
            catch (IOException error) when (error is not DataFolderException)
            {
                return await Answering.FailAsync("The export could not be written to its end. Make room where it is written, or choose another file with --out.");
            }
        }
    }

    /// <returns>Null: both books.</returns>
    private static Book? BookOf(string? named) => named switch { "private" => Book.Private, "all" => null, _ => Book.Company };

    private static async Task<int> WriteContactsAsync(
        ContactExport export, ContactFormat format, Book? book, Stream stream, CancellationToken cancellationToken)
    {
        await export.RecordAsync(format, book, cancellationToken);
        await export.WriteAsync(stream, format, book, cancellationToken);
        return CommandLine.Done;
    }

    private static async Task<int> WriteAsync(NetworkDb db, string? kind, Book? book, Stream stream, CancellationToken cancellationToken)
    {
        db.Record(AuditActions.DataExport, new("export", kind), new { Book = book });
        await db.SaveChangesAsync(cancellationToken);
        var settings = await db.SettingsAsync(cancellationToken);
        var owner = settings.Owner;
        var messages = book is { } one ? db.MessagesOf(one) : db.Messages;
        var rows = kind switch
        {
            "messages" => Messages(messages.AsNoTracking(), owner),
            "threads" => Threads(messages.AsNoTracking(), db, settings),
            InteractionsKind => Interactions(db.Interactions.AsNoTracking(), messages, book is { } ofBook ? db.ConversationsOf(ofBook) : db.Interactions),
            _ => Contacts(db.Contacts.AsNoTracking().Where(contact => book == null || contact.Book == book)),
        };
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            var line = JsonSerializer.SerializeToUtf8Bytes(row, row.GetType(), Lines);
            await stream.WriteAsync((byte[])[.. line, (byte)'\n'], cancellationToken);
        }

        await TellWhatIsLeftOutAsync(db, kind, book);
        return CommandLine.Done;
    }

    /// <summary>Nobody should take a part for the whole.</summary>
    private static async Task TellWhatIsLeftOutAsync(NetworkDb db, string? kind, Book? book)
    {
        var other = book == Book.Company ? Book.Private : Book.Company;
        var count = book is null ? 0 : kind switch
        {
            ContactsKind => await db.Contacts.CountAsync(contact => contact.Book == other),
            InteractionsKind => await db.ConversationsOf(other).CountAsync() + await db.MessagesOf(other).CountAsync(message => db.Interactions.Any(one => one.MessageId == message.Id)),
            _ => await db.MessagesOf(other).CountAsync(),
        };
        if (count > 0)
        {
            var one = kind switch { ContactsKind => "contact", InteractionsKind => "interaction", _ => "message" };
            var what = count == 1 ? one : one + "s";
            await Console.Error.WriteLineAsync(
                $"Left out: {count} {what} of the {(other == Book.Private ? "private" : "company's")} book. Write --book all for both books.");
        }
    }

    private static bool TryCreate(string? file, out Stream stream)
    {
        stream = Stream.Null;
        try
        {
            stream = file is null ? Console.OpenStandardOutput() : new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }

    private static async IAsyncEnumerable<object> Messages(IQueryable<Message> messages, MailboxOwner owner)
    {
        await foreach (var message in messages.OrderBy(message => message.Id).AsAsyncEnumerable())
        {
            yield return new
            {
                message.MessageId,
                message.ThreadId,
                message.Source,
                message.InReplyTo,
                message.References,
                message.Subject,
                From = Named([message.From]),
                To = Named(message.To),
                Cc = Named(message.Cc),
                DateUtc = Utc(message.SentAt),
                Direction = owner.DirectionOf(message),
                IsAutomatic = owner.AutomaticFor(message.Automatic, message.Recipients),
                message.HasAttachments,
                TextPreview = message.Preview,
            };
        }
    }

    private static async IAsyncEnumerable<object> Threads(IQueryable<Message> messages, NetworkDb db, OwnerSettings settings)
    {
        var rows = messages.OrderBy(message => message.ThreadId).ThenBy(message => message.Id)
            .Select(message => new { Message = message, Logged = db.Interactions.Any(interaction => interaction.MessageId == message.Id) });
        var thread = new List<(Message Message, bool Logged)>();
        await foreach (var row in rows.AsAsyncEnumerable())
        {
            if (thread.Count > 0 && thread[0].Message.ThreadId != row.Message.ThreadId)
            {
                yield return OneThread(thread, settings);
                thread.Clear();
            }

            thread.Add((row.Message, row.Logged));
        }

        if (thread.Count > 0)
        {
            yield return OneThread(thread, settings);
        }
    }

    private static object OneThread(List<(Message Message, bool Logged)> thread, OwnerSettings settings)
    {
        var turn = Turn.Of(thread.ConvertAll(one => TurnMessage.Of(one.Message, settings.Owner)), thread.Max(one => one.Message.At), settings.Zone);
        return new
        {
            thread[0].Message.ThreadId,
            Messages = thread.Count,
            FirstUtc = Utc(thread.Min(one => one.Message.At)),
            LastUtc = Utc(thread.Max(one => one.Message.At)),
            Logged = thread.Count(one => one.Logged),
            Turn = turn.Whose,
            TurnReason = turn.Reason,
        };
    }

    /// <param name="messages">Of the books that are exported.</param>
    /// <param name="byHand">The same of what was logged by hand.</param>
    private static async IAsyncEnumerable<object> Interactions(IQueryable<Interaction> all, IQueryable<Message> messages, IQueryable<Interaction> byHand)
    {
        var interactions = all.Where(one => messages.Any(message => message.Id == one.MessageId) || (one.MessageId == null && byHand.Any(other => other.Id == one.Id)));
        await foreach (var one in interactions.OrderBy(one => one.OccurredAt).ThenBy(one => one.Id).AsAsyncEnumerable())
        {
            yield return new
            {
                InteractionId = one.Id,
                one.Kind,
                OccurredUtc = Utc(one.OccurredAt),
                one.OccurredOn,
                one.Direction,
                one.Weight,
                one.Event,
                one.Text,
                one.Confidential,
                ContactIds = one.Contacts.Select(involved => involved.ContactId).Order(),
                StoredMessageId = one.MessageId,
                one.LoggedBy,
                LoggedUtc = Utc(one.LoggedAt),
                ChosenUtc = Utc(one.ChosenAt),
            };
        }
    }

    private static async IAsyncEnumerable<object> Contacts(IQueryable<Contact> contacts)
    {
        await foreach (var contact in contacts.OrderBy(contact => contact.Id).AsAsyncEnumerable())
        {
            yield return new
            {
                ContactId = contact.Id,
                contact.Name,
                contact.Role,
                contact.Institution,
                Addresses = contact.Addresses.Select(address => address.Address),
                contact.Book,
                CreatedUtc = Utc(contact.CreatedAt),
                contact.About,
            };
        }
    }

    private static string? Utc(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static IEnumerable<object> Named(IEnumerable<Participant> participants) => participants
        .Where(participant => participant.Name.Length + participant.Address.Length > 0)
        .Select(participant => new { participant.Name, participant.Address });
}
