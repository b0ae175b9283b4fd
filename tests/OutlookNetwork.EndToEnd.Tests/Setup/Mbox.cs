using System.Globalization;
using System.Text;

namespace OutlookNetwork.EndToEnd.Tests.Setup;

/// <summary>A mail archive made by a test: letters that one person wrote to the owner, an hour apart.</summary>
internal static class Mbox
{
    public const string Writer = "Nora Falk";
    public const string NewestSubject = "Question 1 about the registry";

    /// <returns>The newest letter comes first.</returns>
    public static byte[] Of(int letters)
    {
        var newest = new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
        var lines = Enumerable.Range(1, letters).SelectMany(number => Letter(number, newest.AddHours(1 - number)));
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    private static string[] Letter(int number, DateTimeOffset sent) =>
    [
        $"From nora.falk@registry.example {sent.ToString("ddd MMM dd HH:mm:ss yyyy", CultureInfo.InvariantCulture)}",
        $"From: {Writer} <nora.falk@registry.example>",
        "To: Ines Park <ines@liaison.example>",
        $"Subject: Question {number} about the registry",
        $"Date: {sent.ToString("r", CultureInfo.InvariantCulture)}",
        $"Message-ID: <letter-{number}@registry.example>",
        "Content-Type: text/plain; charset=utf-8",
        "",
        $"Dear Ines, how many of the {number} centres reported last year?",
        "",
    ];
}
