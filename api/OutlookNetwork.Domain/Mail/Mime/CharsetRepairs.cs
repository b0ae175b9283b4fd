using System.Text;

namespace OutlookNetwork.Domain.Mail.Mime;

/// <summary>
/// Character sets that the framework lacks, or has in an edition older than mail uses: another set with some characters
/// replaced. Sources: ISO/IEC 8859 parts 7 (2003), 8 (1999), 10, 14 and 16; RFC 2319 for KOI8-U.
/// </summary>
internal static class CharsetRepairs
{
    private static readonly Dictionary<string, Repair> Repairs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["iso-8859-7"] = new(CodePage(28597), "\u02BD\u02BC\uF7C2\uF7C3\uF7C4", "\u2018\u2019\u20AC\u20AF\u037A"),
        ["iso-8859-8"] = new(CodePage(28598), "\u203E\uF7BF\uF7C0", "\u00AF\u200E\u200F"),
        ["koi8-u"] = new(CodePage(21866), "\u045E\u040E", "\u255D\u256C"),
        ["iso-8859-10"] = new(
            Encoding.Latin1,
            "¡¢£¤¥¦\u00A8©ª«¬®¯±²³\u00B4µ¶\u00B8¹º»¼½¾¿ÀÇÈÊÌÑÒ×Ùàçèêìñò÷ùÿ",
            "ĄĒĢĪĨĶĻĐŠŦŽŪŊąēģīĩķļđšŧž―ūŋĀĮČĘĖŅŌŨŲāįčęėņōũųĸ"),
        ["iso-8859-14"] = new(
            Encoding.Latin1,
            "¡¢¤¥¦\u00A8ª«¬¯°±²³\u00B4µ·\u00B8¹º»¼½¾¿Ð×Þð÷þ",
            "ḂḃĊċḊẀẂḋỲŸḞḟĠġṀṁṖẁṗẃṠỳẄẅṡŴṪŶŵṫŷ"),
        ["iso-8859-16"] = new(
            CodePage(28592),
            "\u02D8¤ĽŚ\u00A8ŠŞŤŽą\u02DB\u00B4ľś\u02C7\u00B8šşťź\u02DDžŔĹĆČĘĚĎŇ×ŘŮŰÝŢŕĺćčęěďň÷řůűýţ\u02D9",
            "ą€„Šš©Ș«ź±ČŽ”¶·žčș»ŒœŸÀĆÆÈÊÌÏÒŚŰÙÛĘȚàćæèêìïòśűùûęțÿ"),
    };

    /// <summary>The encoding that reads such a set; null for all other names.</summary>
    public static Encoding? Find(string name) => Repairs.GetValueOrDefault(name);

    private static Encoding CodePage(int number) =>
        CodePagesEncodingProvider.Instance.GetEncoding(number) ?? throw new NotSupportedException("The framework holds this code page.");

    /// <summary>Reads as another encoding does, but for some characters. Reading only.</summary>
    private sealed class Repair(Encoding like, string read, string meant) : Encoding
    {
        public override bool IsSingleByte => true;

        public override int GetByteCount(char[] chars, int index, int count) => like.GetByteCount(chars, index, count);

        public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
            like.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

        public override int GetCharCount(byte[] bytes, int index, int count) => like.GetCharCount(bytes, index, count);

        public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
        {
            var written = like.GetChars(bytes, byteIndex, byteCount, chars, charIndex);
            foreach (ref var c in chars.AsSpan(charIndex, written))
            {
                var at = c < '\u0080' ? -1 : read.IndexOf(c);
                c = at < 0 ? c : meant[at];
            }

            return written;
        }

        public override int GetMaxByteCount(int charCount) => like.GetMaxByteCount(charCount);

        public override int GetMaxCharCount(int byteCount) => like.GetMaxCharCount(byteCount);
    }
}
