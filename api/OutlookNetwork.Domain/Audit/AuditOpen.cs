using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace OutlookNetwork.Domain.Audit;

/// <summary>
/// What an entry's act was about, beside the chain: old and new values, names, addresses. It can be erased, salt and all, and the chain
/// still verifies; without the salt the commitment says nothing about a value that could be guessed.
/// </summary>
/// <param name="Salt">16 random bytes as lower-case hexadecimal digits.</param>
/// <param name="Value">A JSON object that has a canonical form.</param>
public sealed record AuditOpen(string Salt, JsonElement Value)
{
    public const int SaltBytes = 16;

    private static readonly byte[] Domain = "outlooknetwork-detail-v1\n"u8.ToArray();

    /// <returns>64 lower-case hexadecimal digits.</returns>
    /// <exception cref="FormatException">The value has no canonical form.</exception>
    public string Commitment()
    {
        var output = new ArrayBufferWriter<byte>(512);
        output.Write(Domain);
        output.Write(Encoding.UTF8.GetBytes(Salt));
        output.Write("\n"u8);
        new CanonicalJson(output).Value(Value);
        return Convert.ToHexStringLower(SHA256.HashData(output.WrittenSpan));
    }

    internal void WriteTo(CanonicalJson json)
    {
        json.Raw("{\"salt\":"u8).Text(Salt).Raw(",\"value\":"u8).Value(Value);
        json.Raw("}"u8);
    }
}
