using System.Text;
using System.Text.Json;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;
using OutlookNetwork.Domain.Tests.Compliance;

namespace OutlookNetwork.Domain.Tests.Cadence;

/// <summary>Whose turn it is after threads as liaisons and physicians write them (tests/vectors/turns/README.md), read from their first byte.</summary>
public sealed class TurnOfLiaisonMailTests
{
    private const int MostMissed = 2;
    private const string Liaison = "Anna Berg <anna@liaison.example>";
    private const string Physician = "Peter Lind <p.lind@clinic.example>";
    private static readonly MailboxOwner Owner = new(["anna@liaison.example"], []);
    private static readonly DateTimeOffset Now = Letter.At("2026-11-20T12:00:00Z");

    [Fact]
    public void It_is_told_as_a_person_tells_it()
    {
        var labelled = Shipped.Resource("turns.liaison.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();

        var missed = labelled.Select(one => (Said: WhoseAfter(one), Labelled: one)).Where(one => !string.Equals(one.Said.ToString(), one.Labelled.GetProperty("whose").GetString(), StringComparison.OrdinalIgnoreCase)).ToList();

        Assert.Equal(76, labelled.Count);
        Assert.True(missed.Count <= MostMissed, string.Join('\n', missed));
    }

    private static Whose WhoseAfter(JsonElement labelled)
    {
        var mails = labelled.GetProperty("thread").EnumerateArray().Select(text => text.GetString() ?? "").ToList();
        return Turn.Of([.. mails.Select((mail, at) => TurnMessage.Of(Sent(mail, at, mails), Owner))], Now, TimeZoneInfo.Utc).Whose;
    }

    private static Message Sent(string mail, int at, List<string> thread)
    {
        var isOwners = mail.StartsWith("owner: ", StringComparison.Ordinal);
        string[] header =
        [
            $"From: {(isOwners ? Liaison : Physician)}", $"To: {(isOwners ? Physician : Liaison)}", "Subject: Our matter", $"Message-ID: <{at + 1}@matters.example>",
            .. at == 0 ? Array.Empty<string>() : [$"In-Reply-To: <{at}@matters.example>"],
            $"Date: Mon, {at + 2} Nov 2026 09:00:00 +0000", "Content-Type: text/plain; charset=utf-8", "",
        ];
        var quoted = at == 0 ? "" : "\n\nOn Monday somebody wrote:\n" + string.Join('\n', Said(thread[at - 1]).Split('\n').Select(line => "> " + line));
        var parsed = MailReader.Read(Encoding.UTF8.GetBytes(string.Join('\n', header) + "\n" + Said(mail) + quoted));
        var written = NewText.Of(parsed);
        return Message.Of(parsed, new(Letter.Tenant, "owner", Book.Company, "test", "hash", Mailbox: "", Now), Question.Last(written), TurnSigns.Of(written));
    }

    private static string Said(string mail) => mail[(mail.IndexOf(": ", StringComparison.Ordinal) + 2)..];
}
