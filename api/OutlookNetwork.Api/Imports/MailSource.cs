using System.Globalization;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Imports;

/// <summary>One message as it was found, or the reason why it could not be read.</summary>
/// <param name="Source">The path as imported, with #N for the Nth message of an mbox.</param>
/// <param name="Bytes">Empty when it could not be read.</param>
/// <param name="Position">Bytes of all sources read so far, for progress.</param>
/// <param name="Problem">One sentence.</param>
internal sealed record FoundMessage(string Source, ReadOnlyMemory<byte> Bytes, long Position, bool IsTooLarge, string? Problem);

/// <summary>Finds the messages in files and folders, one after the other, holding one message at a time.</summary>
internal sealed class MailSource(IReadOnlyList<string> paths, MailFormat format)
{
    public const int MaxMessageBytes = 50 * 1024 * 1024; // a message beyond is cut there and says so

    private const int ChunkBytes = 256 * 1024;

    private readonly string? _label;

    /// <summary>One uploaded file, whose messages are to be known by the name it had before.</summary>
    public MailSource(string upload, string label)
        : this([upload], MailFormat.Auto) => _label = label;

    public long TotalBytes { get; } = paths.SelectMany(Files).Sum(file => SizeOf(file.Path));

    /// <summary>In order of path, so that the same sources give the same order every time.</summary>
    public IEnumerable<FoundMessage> Messages(CancellationToken cancellationToken)
    {
        long position = 0;
        foreach (var (path, label) in paths.SelectMany(Files))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var found in MessagesOf(path, _label ?? label, position, cancellationToken))
            {
                yield return found;
            }

            position += SizeOf(path);
        }
    }

    private IEnumerable<FoundMessage> MessagesOf(string path, string label, long start, CancellationToken cancellationToken)
    {
        if (File.Exists(path) && SizeOf(path) == 0)
        {
            // Not even opened: a pipe has no size either, and opening one waits until somebody writes into it.
            yield return new(label, default, start, false, "The file is empty, or no ordinary file; there is nothing to import.");
            yield break;
        }

        if (!TryOpen(path, out var file, out var problem))
        {
            yield return new(label, default, start + SizeOf(path), false, problem);
            yield break;
        }

        using (file)
        {
            if (IsMbox(file))
            {
                foreach (var found in MessagesOfMbox(file, label, start, cancellationToken))
                {
                    yield return found;
                }

                yield break;
            }

            var length = (int)Math.Min(file.Length, MaxMessageBytes);
            var bytes = new byte[length];
            file.ReadExactly(bytes);
            yield return new(label, bytes, start + file.Length, file.Length > MaxMessageBytes, null);
        }
    }

    private static IEnumerable<FoundMessage> MessagesOfMbox(FileStream file, string label, long start, CancellationToken cancellationToken)
    {
        var complete = new Queue<MboxMessage>();
        var splitter = new MboxSplitter(MaxMessageBytes, complete.Enqueue);
        var chunk = new byte[ChunkBytes];
        var ended = false;
        while (!ended)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var count = file.Read(chunk);
            ended = count == 0;
            if (ended)
            {
                splitter.Complete();
            }
            else
            {
                splitter.Feed(chunk.AsSpan(0, count));
            }

            while (complete.TryDequeue(out var message))
            {
                var source = string.Create(CultureInfo.InvariantCulture, $"{label}#{message.Number}");
                yield return new(source, message.Bytes, start + file.Position, message.TooLarge, null);
            }
        }
    }

    private bool IsMbox(FileStream file)
    {
        Span<byte> beginning = stackalloc byte[8];
        var count = file.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false);
        file.Position = 0;
        var text = beginning[..count];
        text = text.StartsWith("\uFEFF"u8) ? text[3..] : text;
        return format == MailFormat.Mbox || (format == MailFormat.Auto && text.StartsWith("From "u8));
    }

    /// <summary>The files below a path: the path itself, the messages of a Maildir, or every file of a folder of messages.</summary>
    private static IEnumerable<(string Path, string Label)> Files(string path)
    {
        if (!Directory.Exists(path))
        {
            return [(path, path)];
        }

        return Directory.EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = 0 })
            .Where(file => !IsMaildirBookkeeping(path, file))
            .Order(StringComparer.Ordinal)
            .Select(file => (file, file));
    }

    /// <summary>A Maildir keeps messages in cur and new; tmp holds what is not delivered yet, and files beside them are a server's notes.</summary>
    private static bool IsMaildirBookkeeping(string root, string file)
    {
        var folder = Path.GetDirectoryName(file) ?? root;
        var above = Path.GetDirectoryName(folder) ?? root;
        return (Path.GetFileName(folder) == "tmp" && IsMaildir(above))
            || (IsMaildir(folder) && !file.EndsWith(".eml", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsMaildir(string folder) => Directory.Exists(Path.Combine(folder, "cur")) && Directory.Exists(Path.Combine(folder, "new"));

    private static bool TryOpen(string path, out FileStream file, out string? problem)
    {
        (file, problem) = (null!, null); // read only after true
        try
        {
            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, ChunkBytes, FileOptions.SequentialScan);
            return true;
        }
        catch (FileNotFoundException)
        {
            problem = "There is no such file.";
        }
        catch (UnauthorizedAccessException)
        {
            problem = "The file may not be read by this user; change its permissions and import again.";
        }
        catch (IOException error)
        {
            problem = $"The file could not be read ({error.GetType().Name}); check the disk and import again.";
        }

        return false;
    }

    private static long SizeOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;
}

/// <summary>Auto tells an mbox by its first line and takes everything else for a single message.</summary>
internal enum MailFormat
{
    Auto,
    Mbox,
    Maildir,
    Eml,
}
