using System.Text.Json;
using OutlookNetwork.Domain.Audit;

namespace OutlookNetwork.Domain.Tests.Audit;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{ "b": 1, "a": [ true, false, null ], "": {} }""", """{"":{},"a":[true,false,null],"b":1}""")]
    [InlineData("""{"\u20ac":1,"\ud83d\ude00":2,"\ufb33":3,"\r":4,"1":5,"\u0080":6}""", "{\"\\r\":4,\"1\":5,\"\u0080\":6,\"\u20ac\":1,\"\U0001F600\":2,\"\ufb33\":3}")] // by UTF-16 code units
    [InlineData("""["\u0000\b\t\n\u000b\f\r\u001f\u007f\"\\\/<>&+'\u2028\u00e9"]""", "[\"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f\u007f\\\"\\\\/<>&+'\u2028\u00e9\"]")]
    [InlineData("[0, -0, 9007199254740991, -9007199254740991]", "[0,0,9007199254740991,-9007199254740991]")]
    public void There_is_one_form_for_each_value(string json, string canonical) => Assert.Equal(canonical, CanonicalJson.TextOf(Read(json)));

    [Theory]
    [InlineData("1.5")]
    [InlineData("1.0")]
    [InlineData("1e3")]
    [InlineData("9007199254740992")]
    [InlineData("-9007199254740992")]
    [InlineData("99999999999999999999")]
    [InlineData("""["\ud83d"]""")]
    [InlineData("""["\ude00\ud83d"]""")]
    [InlineData("""{"\ud83d":1}""")]
    [InlineData("""{"a":1,"a":2}""")]
    public void What_has_no_single_form_is_refused(string json) => Assert.Throws<FormatException>(() => CanonicalJson.TextOf(Read(json)));

    private static JsonElement Read(string json) => JsonDocument.Parse(json).RootElement;
}
