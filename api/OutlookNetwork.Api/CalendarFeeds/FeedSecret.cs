using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace OutlookNetwork.Api.CalendarFeeds;

/// <summary>What stands in the address of a feed in the place of a sign-in.</summary>
internal static class FeedSecret
{
    private const int Bytes = 32; // nobody guesses 256 bits, so that its hash needs neither salt nor rounds

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
