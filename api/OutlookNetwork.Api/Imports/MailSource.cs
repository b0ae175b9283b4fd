using System.Globalization;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Imports;

/// <summary>One message as it was found, or the reason why it could not be read.</summary>
/// <param name="Source">The path as imported, with #N for the Nth message of an mbox.</param>
/// <param name="Bytes">Empty when it could not be read.</param>
/// <param name="Problem">One sentence: why there are no bytes.</param>
/// <param name="Damage">One sentence: why the bytes are not the whole message.</param>
internal sealed record FoundMessage(string Source, ReadOnlyMemory<byte> Bytes, string? Problem = null, string? Damage = null);

/// <summary>Where messages are: one of a large file, or all of a small one.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="Position">Bytes of all sources up to its end, for progress.</param>
/// <param name="Read">Reads them, each time anew; a problem is told as a message without bytes.</param>
internal sealed record FoundMail(long Size, long Position, Func<IEnumerable<FoundMessage>> Read);

/// <summary>Finds the messages in files and folders, one after the other, holding one message of a large file at a time.</summary>
internal sealed class MailSource
{
    public const int MaxMessageBytes = 50 * 1024 * 1024; // a message beyond is cut there and says so

    private const int ChunkBytes = 256 * 1024;
    private const string TooLarge = "It is larger than 50 MB; the first 50 MB of it were stored.";
    private const string CutOff = "The file ends in the middle of a line, so it may be cut off. Compare it with the original, and import that.";

    private readonly IEnumerable<MailFile> _files; // found anew for every use: a mailbox may have hundreds of thousands
    private readonly MailFormat _format;

    /// <param name="paths">mbox files, single messages, Maildirs, or folders of messages.</param>
    public MailSource(IReadOnlyList<string> paths, MailFormat format) =>
        (_files, _format, TotalBytes) = (paths.SelectMany(MailFile.Below), format, paths.SelectMany(MailFile.Below).Sum(file => file.Size));

    /// <summary>One uploaded file, whose messages are to be known by the name it had before.</summary>
    public MailSource(string upload, string label) =>
        (_files, _format, TotalBytes) = ([new(upload, label, new FileInfo(upload).Length)], MailFormat.Auto, new FileInfo(upload).Length);

    /// <summary>As they were when they were first looked at; for progress.</summary>
    public long TotalBytes { get; }

    /// <summary>The same sources give the same order every time. Small files are left to be read where there is time for it.</summary>
    public IEnumerable<FoundMail> Find(CancellationToken cancellationToken)
    {
        long position = 0;
        foreach (var file in _files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            position += file.Size;
            if (file.Size <= ChunkBytes)
            {
                yield return new(file.Size, position, () => MessagesOf(file, cancellationToken));
                continue;
            }

            var soFar = position - file.Size;
            foreach (var message in MessagesOf(file, cancellationToken))
            {
                soFar = Math.Min(soFar + message.Bytes.Length, position);
                yield return new(message.Bytes.Length, soFar, () => [message]);
            }
        }
    }

    private IEnumerable<FoundMessage> MessagesOf(MailFile mail, CancellationToken cancellationToken)
    {
        if (mail.Problem is not null)
        {
            return [new(mail.Label, default, mail.Problem)];
        }

        if (mail.Size == 0 && File.Exists(mail.Path))
        {
            // Not even opened: a pipe has no size either, and opening one waits until somebody writes into it.
            return [new(mail.Label, default, "The file is empty, or no ordinary file; there is nothing to import.")];
        }

        var (beginning, isAll) = (Array.Empty<byte>(), false);
        if (WhyNotRead(() => (beginning, isAll) = ReadBeginning(mail.Path)) is { } problem)
        {
            return [new(mail.Label, default, problem)];
        }

        var looksLikeMbox = LooksLikeMbox(beginning);
        if (looksLikeMbox && (_format == MailFormat.Eml || (_format == MailFormat.Maildir && !mail.IsInMaildir)))
        {
            return [new(mail.Label, default, $"It looks like an mbox, not like {Wanted}; import it with --format mbox, or without --format.")];
        }

        return _format == MailFormat.Mbox || (_format == MailFormat.Auto && looksLikeMbox)
            ? MessagesOfMbox(mail, cancellationToken)
            : [isAll ? new(mail.Label, beginning) : LargeMessage(mail)];
    }

    private static FoundMessage LargeMessage(MailFile mail)
    {
        var (bytes, length) = (Array.Empty<byte>(), 0L);
        var problem = WhyNotRead(() =>
        {
            using var file = Open(mail.Path);
            length = file.Length;
            bytes = new byte[(int)Math.Min(length, MaxMessageBytes)];
            file.ReadExactly(bytes);
        });
        return problem is null
            ? new(mail.Label, bytes, Damage: length > MaxMessageBytes ? TooLarge : null)
            : new(mail.Label, default, problem);
    }

    private static IEnumerable<FoundMessage> MessagesOfMbox(MailFile mail, CancellationToken cancellationToken)
    {
        using var file = Open(mail.Path);
        var complete = new Queue<MboxMessage>();
        var splitter = new MboxSplitter(MaxMessageBytes, complete.Enqueue);
        var chunk = new byte[ChunkBytes];
        var (ended, last, problem) = (false, (byte)'\n', (string?)null);
        while (!ended)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var count = 0;
            problem = WhyNotRead(() => count = file.Read(chunk));
            ended = count == 0;
            if (ended)
            {
                splitter.Complete();
            }
            else
            {
                splitter.Feed(chunk.AsSpan(0, count));
                last = chunk[count - 1];
            }

            while (complete.TryDequeue(out var message))
            {
                var source = string.Create(CultureInfo.InvariantCulture, $"{mail.Label}#{message.Number}");
                yield return new(source, message.Bytes, Damage: message.TooLarge ? TooLarge : ended && last != '\n' ? CutOff : null);
            }
        }

        if (problem is not null)
        {
            yield return new(mail.Label, default, problem);
        }
    }

    private string Wanted => _format == MailFormat.Eml ? "a single message" : "a message of a Maildir";

    private static bool LooksLikeMbox(ReadOnlySpan<byte> beginning) =>
        (beginning.StartsWith("\uFEFF"u8) ? beginning[3..] : beginning).StartsWith("From "u8);

    private static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);

    /// <summary>Most messages are read by this one look, which also tells what kind of file it is.</summary>
    private static (byte[] Bytes, bool IsAll) ReadBeginning(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var length = RandomAccess.GetLength(file);
        var bytes = GC.AllocateUninitializedArray<byte>((int)Math.Min(length, ChunkBytes));
        var count = 0;
        for (int read; count < bytes.Length && (read = RandomAccess.Read(file, bytes.AsSpan(count), count)) > 0; count += read)
        {
        }

        return (count == bytes.Length ? bytes : bytes[..count], count == length);
    }

    /// <returns>One sentence when the reading failed.</returns>
    private static string? WhyNotRead(Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (FileNotFoundException)
        {
            return "There is no such file.";
        }
        catch (UnauthorizedAccessException)
        {
            return "The file may not be read by this user; change its permissions and import again.";
        }
        catch (IOException error)
        {
            return $"The file could not be read to its end ({error.GetType().Name}); check the disk and import again.";
        }
    }
}

/// <summary>Auto tells an mbox by its first line and takes everything else for a single message.</summary>
internal enum MailFormat
{
    Auto,
    Mbox,
    Maildir,
    Eml,
}
