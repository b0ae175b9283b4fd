using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OutlookNetwork.Domain.Audit;

/// <summary>
/// The one form of JSON that is hashed: RFC 8785, restricted to strings, booleans, null, arrays, objects and integers within
/// ±(2^53 − 1). The platform's writer escapes more than JSON demands, so it is written here by hand.
/// </summary>
public sealed class CanonicalJson(ArrayBufferWriter<byte> output)
{
    private const long LargestInteger = (1L << 53) - 1; // beyond it a reader that counts in floating point is off by one

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(code => (char)code), '"', '\\']);

    /// <exception cref="FormatException">It holds a fraction, an integer out of range, a lone surrogate, or a member twice.</exception>
    public static byte[] Of(JsonElement value)
    {
        var output = new ArrayBufferWriter<byte>();
        new CanonicalJson(output).Value(value);
        return output.WrittenSpan.ToArray();
    }

    /// <inheritdoc cref="Of"/>
    public static string TextOf(JsonElement value) => Encoding.UTF8.GetString(Of(value));

    /// <summary>Bytes that are canonical already, such as brackets and names of members of our own.</summary>
    public CanonicalJson Raw(ReadOnlySpan<byte> utf8)
    {
        output.Write(utf8);
        return this;
    }

    /// <summary>An integer.</summary>
    /// <exception cref="FormatException">It is out of range.</exception>
    public CanonicalJson Whole(long value)
    {
        if (value is < -LargestInteger or > LargestInteger)
        {
            throw new FormatException("An integer is beyond 2^53 − 1 and has no canonical form.");
        }

        value.TryFormat(output.GetSpan(20), out var written, default, CultureInfo.InvariantCulture);
        output.Advance(written);
        return this;
    }

    /// <summary>A string, in quotation marks.</summary>
    /// <exception cref="FormatException">It holds a lone surrogate.</exception>
    public CanonicalJson Text(ReadOnlySpan<char> value)
    {
        Raw("\""u8);
        for (int special; (special = value.IndexOfAny(Escaped)) >= 0; value = value[(special + 1)..])
        {
            Plain(value[..special]);
            Escape(value[special]);
        }

        Plain(value);
        return Raw("\""u8);
    }

    /// <inheritdoc cref="Of"/>
    public void Value(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                Members(value);
                break;
            case JsonValueKind.Array:
                Raw("["u8);
                for (var at = 0; at < value.GetArrayLength(); at++)
                {
                    Raw(at > 0 ? ","u8 : default).Value(value[at]);
                }

                Raw("]"u8);
                break;
            case JsonValueKind.String:
                Text(StringOf(value));
                break;
            case JsonValueKind.Number:
                Whole(value.TryGetInt64(out var integer) ? integer : throw new FormatException("A number is no integer and has no canonical form."));
                break;
            case JsonValueKind.True:
                Raw("true"u8);
                break;
            case JsonValueKind.False:
                Raw("false"u8);
                break;
            case JsonValueKind.Null:
                Raw("null"u8);
                break;
            default:
                throw new FormatException("There is no value to write.");
        }
    }

    private void Members(JsonElement value)
    {
        var members = value.EnumerateObject().Select(member => (Name: NameOf(member), member.Value)).ToList();
        members.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name)); // by UTF-16 code units
        Raw("{"u8);
        for (var at = 0; at < members.Count; at++)
        {
            if (at > 0 && members[at].Name == members[at - 1].Name)
            {
                throw new FormatException("A member stands there twice.");
            }

            Raw(at > 0 ? ","u8 : default).Text(members[at].Name).Raw(":"u8).Value(members[at].Value);
        }

        Raw("}"u8);
    }

    private void Plain(ReadOnlySpan<char> text)
    {
        try
        {
            output.Advance(Strict.GetBytes(text, output.GetSpan(Strict.GetMaxByteCount(text.Length))));
        }
        catch (EncoderFallbackException error)
        {
            throw new FormatException("A text holds half a character and has no canonical form.", error);
        }
    }

    private void Escape(char special) => Raw(special switch
    {
        '"' => "\\\""u8,
        '\\' => "\\\\"u8,
        '\b' => "\\b"u8,
        '\t' => "\\t"u8,
        '\n' => "\\n"u8,
        '\f' => "\\f"u8,
        '\r' => "\\r"u8,
        _ => Encoding.ASCII.GetBytes($"\\u{(int)special:x4}"),
    });

    private static string StringOf(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException error)
        {
            throw new FormatException("A text holds half a character and has no canonical form.", error); // an escaped lone surrogate
        }
    }

    private static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException error)
        {
            throw new FormatException("A member's name holds half a character and has no canonical form.", error);
        }
    }
}
