using System.Globalization;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Mail;

public sealed class DateTests
{
    [Theory]
    [InlineData("Tue, 8 Mar 2005 17:40:36 -0500", "2005-03-08T22:40:36Z")]
    [InlineData("8 Mar 2005 17:40 +0000", "2005-03-08T17:40:00Z")]
    [InlineData("Tue,8 Mar 2005 17:40:36 +0100 (CET)", "2005-03-08T16:40:36Z")]
    [InlineData("Tue, 8 Mar 05 17:40:36 EST", "2005-03-08T22:40:36Z")]
    [InlineData("Tue, 8 Mar 105 17:40:36 GMT", "2005-03-08T17:40:36Z")]
    [InlineData("Fri, 01 Jan 99 00:00:00 +0000", "1999-01-01T00:00:00Z")]
    [InlineData("Tue, 8 Mar 2005 17:40:36 EDT", "2005-03-08T21:40:36Z")]
    [InlineData("Tue, 8 Mar 2005 17:40:36", "2005-03-08T17:40:36Z")]
    [InlineData("Tue, 8 Mar 2005 17:40:36 GMT+0200", "2005-03-08T15:40:36Z")]
    [InlineData("Tue, 8 Mar 2005 5:40:36 PM", "2005-03-08T17:40:36Z")]
    [InlineData("Tue Mar  8 17:40:36 2005", "2005-03-08T17:40:36Z")]
    [InlineData("08-Mar-2005 17:40:36 +0530", "2005-03-08T12:10:36Z")]
    [InlineData("2005-03-08T17:40:36+02:00", "2005-03-08T15:40:36Z")]
    [InlineData("2005-03-08 17:40:36.123 Z", "2005-03-08T17:40:36Z")]
    [InlineData("Tue, 31 Dec 2024 23:59:60 +0000", "2025-01-01T00:00:00Z")]
    public void A_date_is_read_as_UTC(string value, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), Letter.With("Date: " + value).SentAt);

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("Tue, 31 Feb 2020 10:00:00 +0000")]
    [InlineData("3/8/2005 17:40:36")]
    [InlineData("1 Jan 0001 00:00:00 +1400")]
    [InlineData(":::: +9999 -- 99999999999999999999")]
    public void A_date_that_cannot_be_read_is_none_and_a_defect(string value)
    {
        var message = Letter.With("Date: " + value);

        Assert.Null(message.SentAt);
        Assert.Contains(DefectKind.BadDate, message.Kinds());
    }
}
