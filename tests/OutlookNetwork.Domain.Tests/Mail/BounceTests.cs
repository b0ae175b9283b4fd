using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Domain.Tests.Mail;

/// <summary>Reports of mail systems, with a standard and without, warnings of delay among them.</summary>
public sealed class BounceTests
{
    [Theory]
    [InlineData("Content-Type: multipart/report; report-type=delivery-status; boundary=b")]
    [InlineData("Content-Type: message/delivery-status")]
    [InlineData("Auto-Submitted: auto-generated (failure)")]
    [InlineData("Auto-Submitted: auto-generated (warning-timeout)")]
    [InlineData("X-Failed-Recipients: mia@clinic.example")]
    [InlineData("Content-Class: urn:content-classes:dsn")]
    [InlineData("Message-Type: Delivery Report")]
    public void A_delivery_report_says_so_in_a_header(string header) =>
        Assert.Equal(Automatic.Bounce, Letter.Read("From: relay@clinic.example", "Subject: Visit", header, "", "See below.").Automatic);

    [Fact]
    public void A_report_of_unknown_type_is_known_by_its_parts() =>
        Assert.Equal(Automatic.Bounce, Letter.Read(
            "Content-Type: multipart/report; report-type=other; boundary=b", "", "--b", "", "It failed.",
            "--b", "Content-Type: message/delivery-status", "", "Action: failed", "--b--").Automatic);

    [Theory]
    [InlineData("MAILER-DAEMON@relay.example (Mail Delivery System)", "Undelivered Mail Returned to Sender", "")]
    [InlineData("MAILER-DAEMON@relay.example", "failure notice", "")]
    [InlineData("Mail Delivery Subsystem <x@relay.example>", "Visit", "")]
    [InlineData("Mail Delivery System <Mailer-Daemon@relay.example>", "Warning: message delayed 24 hours", "")]
    [InlineData("Postmaster@clinic.example", "DELIVERY FAILURE: User Mia Berg not listed in Directory", "")]
    [InlineData("Postmaster@clinic.example", "Visit", "Your message to mia@clinic.example could not be delivered.")]
    [InlineData("System Administrator <admin@clinic.example>", "Undeliverable: Visit", "")]
    [InlineData("Mail Administrator <x@clinic.example>", "Mail System Error - Returned Mail", "")]
    [InlineData("MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@clinic.example", "Unzustellbar: Besuch", "")]
    [InlineData("post_master@phone.example", "Undeliverable Message", "")]
    [InlineData("postmaster@clinic.example", "[BOUNCE]", "")]
    [InlineData("gateway@clinic.example", "Mail could not be delivered", "Failure reasons: no such user.")]
    [InlineData("relay@clinic.example", "Non remis : Visite", "Le message n'a pas pu être remis.")]
    [InlineData("relay@clinic.example", "无法送达: 拜访", "您的邮件无法送达。")]
    public void A_mail_system_is_known_by_its_name_and_its_words(string from, string subject, string text) =>
        Assert.Equal(Automatic.Bounce, Letter.Read("From: " + from, "Subject: " + subject, "", text).Automatic);

    [Theory]
    [InlineData("You sent mail to mia@clinic.example. That is not a valid user here.", Automatic.Bounce)]
    [InlineData("Thank you.", Automatic.AutoReply)]
    public void A_report_without_a_sender_is_known_by_its_text(string text, Automatic expected) =>
        Assert.Equal(expected, Letter.Read("Return-Path: <>", "From: relay@clinic.example", "Subject: Your mail", "", text).Automatic);

    [Theory]
    [InlineData("postmaster@clinic.example", "Re: Undeliverable: Visit")]
    [InlineData("postmaster@clinic.example", "Re: your question")]
    [InlineData("mia@clinic.example", "Re: Undelivered Mail Returned to Sender")]
    [InlineData("mia@clinic.example", "FW: Undeliverable: Visit")]
    [InlineData("mia@clinic.example", "Delivery problem with the samples")]
    [InlineData("mia@clinic.example", "Returned mail")]
    [InlineData("Mail Delivery Ltd <mia@couriers.example>", "Re: Visit")]
    public void A_person_who_answers_or_passes_on_a_report_is_a_person(string from, string subject) =>
        Assert.Equal(Automatic.None, Letter.Read("From: " + from, "Subject: " + subject, "", "Can you try my other address?").Automatic);

    [Fact]
    public void A_person_who_quotes_a_report_is_a_person() =>
        Assert.Equal(Automatic.None, Letter.Read(
            "From: mia@clinic.example", "Subject: Your mail", "", "I got this yesterday:", "Your message could not be delivered.").Automatic);

    [Fact]
    public void A_parcel_that_was_not_delivered_is_no_bounce() =>
        Assert.Equal(Automatic.Bulk, Letter.Read(
            "From: no-reply@parcels.example", "Subject: We missed you", "Auto-Submitted: auto-generated", "", "Your parcel could not be delivered.").Automatic);

    [Fact]
    public void A_report_that_came_through_a_list_is_a_report() =>
        Assert.Equal(Automatic.Bounce, Letter.Read(
            "From: postmaster@clinic.example", "Subject: Delivery has failed", "List-Id: <talks.lists.example>", "X-BeenThere: talks@lists.example",
            "Content-Type: multipart/report; boundary=b", "", "--b", "", "It failed.", "--b", "Content-Type: message/delivery-status", "", "--b--").Automatic);
}
