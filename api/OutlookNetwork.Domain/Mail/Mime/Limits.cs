namespace OutlookNetwork.Domain.Mail.Mime;

/// <summary>What is read of one message. Real mail stays far below; beyond, the rest is left alone and the message is cut.</summary>
internal static class Limits
{
    public const int Depth = 64;
    public const int Parts = 1_000;
    public const int HeaderLines = 2_000;
    public const int HeaderBytes = 64 * 1024; // one field after unfolding
    public const int AllHeaderBytes = 1024 * 1024;
    public const int Parameters = 100; // of one field
    public const int Addresses = 5_000; // of one message
    public const int References = 200;
    public const int BoundaryBytes = 200;
    public const int TextChars = 1024 * 1024;
    public const int HtmlChars = 2 * 1024 * 1024;
    public const int PreviewRunes = 200;
    public const int IdChars = 998; // one line of RFC 5322 2.1.1
}
