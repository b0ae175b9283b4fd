using System.Text;
using System.Text.Unicode;

namespace OutlookNetwork.Domain.Contacts.Lists;

/// <summary>The text of a file, and which encoding it was read with.</summary>
/// <param name="Encoding">"utf-8", "utf-16" or "windows-1252".</param>
internal sealed record ListText(string Text, string Encoding)
{
    private const int Sample = 4096; // bytes, or characters, that show what the file is

    private static readonly byte[][] Archives = [[0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0x1F, 0x8B], [0x42, 0x5A, 0x68], [0xFD, 0x37, 0x7A], [0x37, 0x7A, 0xBC], [0x52, 0x61, 0x72, 0x21]];

    /// <summary>
    /// UTF-16 by its mark or its zero bytes, UTF-8 where the bytes are valid, else windows-1252: what spreadsheets of the last thirty
    /// years write.
    /// </summary>
    public static Outcome<ListText> Of(ReadOnlySpan<byte> file)
    {
        foreach (var archive in Archives)
        {
            if (file.StartsWith(archive))
            {
                return ListProblems.Compressed;
            }
        }

        var text = Decode(file);
        return IsBinary(text.Text.AsSpan(0, Math.Min(text.Text.Length, Sample))) || text.Text.StartsWith("%PDF", StringComparison.Ordinal)
            ? ListProblems.NotText
            : text.Text.AsSpan().Trim(" \t\r\n\0").IsEmpty ? ListProblems.Empty : text;
    }

    /// <summary>A stray control character in a note makes no binary file.</summary>
    private static bool IsBinary(ReadOnlySpan<char> beginning)
    {
        const int OneIn = 20;
        var controls = 0;
        foreach (var c in beginning)
        {
            controls += c != '\0' && char.IsControl(c) && !char.IsWhiteSpace(c) ? 1 : 0;
        }

        return controls * OneIn > beginning.Length;
    }

    private static ListText Decode(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return new(System.Text.Encoding.Unicode.GetString(file[2..]), "utf-16");
        }

        if (file.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return new(System.Text.Encoding.BigEndianUnicode.GetString(file[2..]), "utf-16");
        }

        if (Zeros(file) is var (even, odd) && Math.Max(even, odd) > Math.Max(1, Math.Min(Sample, file.Length) / 6))
        {
            return new((odd > even ? System.Text.Encoding.Unicode : System.Text.Encoding.BigEndianUnicode).GetString(file), "utf-16");
        }

        var bare = file.StartsWith("\uFEFF"u8) ? file[3..] : file;
        return Utf8.IsValid(bare)
            ? new(System.Text.Encoding.UTF8.GetString(bare), "utf-8")
            : new(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bare), "windows-1252"); // part of the framework
    }

    private static (int Even, int Odd) Zeros(ReadOnlySpan<byte> file)
    {
        var (even, odd) = (0, 0);
        for (var at = 0; at < Math.Min(file.Length, Sample); at++)
        {
            if (file[at] == 0)
            {
                _ = at % 2 == 0 ? even++ : odd++;
            }
        }

        return (even, odd);
    }
}
