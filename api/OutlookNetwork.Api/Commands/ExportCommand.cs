using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Commands;

/// <summary>Writes what is stored as JSON Lines. The form of the lines is a public contract.</summary>
internal static class ExportCommand
{
    private static readonly JsonSerializerOptions Lines = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    private static readonly Argument<ExportKind> Kind = new("KIND") { Description = "What to write.", HelpName = "messages|threads|contacts" };

    private static readonly Option<ExportFormat> Format = new("--format")
    {
        Description = "One JSON object a line.",
        HelpName = "jsonl",
        DefaultValueFactory = _ => ExportFormat.Jsonl,
    };

    private static readonly Option<string?> Out = new("--out") { Description = "The file to write; unless given, the standard output.", HelpName = "FILE" };

    public static Command Create()
    {
        var command = new Command("export", "Write all messages, threads or contacts, one JSON object a line.");
        command.Arguments.Add(Kind);
        command.Options.Add(Format);
        command.Options.Add(Out);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var workspace = await Workspace.OpenAsync(parsed, cancellationToken);
        if (workspace is null)
        {
            return LocalMode.RefusedExitCode;
        }

        var db = workspace.Get<NetworkDb>();
        var owner = (await db.SettingsAsync(cancellationToken)).Owner;
        var rows = parsed.GetValue(Kind) switch
        {
            ExportKind.Messages => Messages(db, owner),
            ExportKind.Threads => Threads(db),
            _ => Contacts(db),
        };

        try
        {
            await using var stream = parsed.GetValue(Out) is { } file ? File.Create(file) : Console.OpenStandardOutput();
            await foreach (var row in rows.WithCancellation(cancellationToken))
            {
                await JsonSerializer.SerializeAsync(stream, row, row.GetType(), Lines, cancellationToken);
                stream.WriteByte((byte)'\n');
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"The export could not be written: {error.Message} Choose another file with --out.");
            return CommandLine.Failed;
        }

        return CommandLine.Done;
    }

    private static async IAsyncEnumerable<object> Messages(NetworkDb db, MailboxOwner owner)
    {
        await foreach (var message in db.Messages.AsNoTracking().OrderBy(message => message.Id).AsAsyncEnumerable())
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
                DateUtc = message.SentAt?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
                Direction = owner.DirectionOf(message.From),
                IsAutomatic = owner.AutomaticFor(message.Automatic, message.Recipients),
                message.HasAttachments,
                TextPreview = message.Preview,
            };
        }
    }

    private static async IAsyncEnumerable<object> Threads(NetworkDb db)
    {
        var threads = db.Messages.AsNoTracking().GroupBy(message => message.ThreadId).OrderBy(thread => thread.Key)
            .Select(thread => new
            {
                ThreadId = thread.Key,
                Messages = thread.Count(),
                FirstUtc = thread.Min(message => message.At),
                LastUtc = thread.Max(message => message.At),
                Logged = thread.Count(message => db.Interactions.Any(interaction => interaction.MessageId == message.Id)),
            });
        await foreach (var thread in threads.AsAsyncEnumerable())
        {
            yield return thread;
        }
    }

    private static async IAsyncEnumerable<object> Contacts(NetworkDb db)
    {
        await foreach (var contact in db.Contacts.AsNoTracking().OrderBy(contact => contact.Id).AsAsyncEnumerable())
        {
            yield return new
            {
                ContactId = contact.Id,
                contact.Name,
                contact.Role,
                contact.Institution,
                Addresses = contact.Addresses.Select(address => address.Address),
                contact.Book,
                CreatedUtc = contact.CreatedAt,
            };
        }
    }

    private static IEnumerable<object> Named(IEnumerable<Participant> participants) => participants
        .Where(participant => participant.Name.Length + participant.Address.Length > 0)
        .Select(participant => new { participant.Name, participant.Address });
}

internal enum ExportKind
{
    Messages,
    Threads,
    Contacts,
}

internal enum ExportFormat
{
    Jsonl,
}
