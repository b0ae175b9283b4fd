using System.Text;
using System.Text.Json;
using Encoder = System.Buffers.Text.Base64Url;

namespace OutlookNetwork.SignInStandIn;

internal static class Base64Url
{
    public static string Of(ReadOnlySpan<byte> bytes) => Encoder.EncodeToString(bytes);

    public static string OfText(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static string OfJson(object value) => Of(JsonSerializer.SerializeToUtf8Bytes(value));
}
