using System.IO.Compression;
using System.Text.Json;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Mail;
using OutlookNetwork.Domain.Tests.Mail;

namespace OutlookNetwork.Domain.Tests.Contacts;

/// <summary>Suggestions over real lists, against groups of addresses that bear one full name there: a hint, not the truth.</summary>
public sealed class RealPeopleTests
{
    private static readonly MailboxOwner Nobody = new([], []);

    [Theory]
    [InlineData("linux-man", 0.9)]
    [InlineData("linux-hyperv", 0.9)]
    public void Most_people_with_several_addresses_are_suggested_and_lists_never(string set, double least)
    {
        var lists = Strings(People(set).GetProperty("lists")).ToHashSet();
        var suggestions = Suggestions(set);
        var pairs = suggestions.Select(suggestion => suggestion.Pair).ToHashSet();
        var groups = People(set).GetProperty("alias_groups_heuristic").EnumerateArray().Select(group => Strings(group.GetProperty("addresses")).ToList()).ToList();

        var found = groups.Count(group => pairs.Any(pair => group.Contains(pair.First) && group.Contains(pair.Second)));

        Assert.True(groups.Count > 5 && found >= least * groups.Count, $"{found} of {groups.Count} groups, {suggestions.Count} suggestions");
        var hinted = suggestions.Count(one => groups.Exists(group => group.Contains(one.Pair.First) && group.Contains(one.Pair.Second)));
        Assert.True(hinted >= least * suggestions.Count, $"only {hinted} of {suggestions.Count} suggestions are people of one name");
        Assert.DoesNotContain(suggestions, one => lists.Contains(one.Pair.First) || lists.Contains(one.Pair.Second));
    }

    [Fact]
    public void A_real_ticket_system_that_writes_for_nobody_in_particular_is_nobody()
    {
        var tickets = SharedMail.Messages("notmuch").Select(message => MailReader.Read(message.Bytes))
            .Where(message => message.From.Any(from => from.Name.EndsWith("via RT", StringComparison.Ordinal))).ToList();

        Assert.NotEmpty(tickets);
        Assert.All(tickets, message => Assert.Equal((null, AuthorReason.ListItself), (Author.Of(message).Who, Author.Of(message).Reason)));
    }

    private static IReadOnlyList<SamePersonSuggestion> Suggestions(string set)
    {
        var seen = new PeopleSeen(Nobody);
        var messages = SharedMail.Messages(set).Select(message => MailReader.Read(message.Bytes)).ToList();
        messages.ForEach(message => seen.Add(message, message.Text));
        var people = seen.People.ToList();
        return SamePeople.Suggest(people, [], Together(messages, SamePeople.Candidates(people, [])));
    }

    private static Dictionary<AddressPair, SeenTogether> Together(List<ParsedMessage> messages, IReadOnlySet<AddressPair> pairs)
    {
        var together = new Dictionary<AddressPair, SeenTogether>();
        foreach (var message in messages)
        {
            var author = EmailAddress.TryParse(Author.Of(message).Who?.Address, out var address) ? address.Value : "";
            var recipients = message.To.Concat(message.Cc).Select(one => EmailAddress.TryParse(one.Address, out var to) ? to.Value : "").ToHashSet();
            foreach (var pair in pairs)
            {
                var both = recipients.Contains(pair.First) && recipients.Contains(pair.Second);
                var wrote = recipients.Count > 1 && ((author == pair.First && recipients.Contains(pair.Second)) || (author == pair.Second && recipients.Contains(pair.First)));
                var known = together.GetValueOrDefault(pair, SeenTogether.Never);
                together[pair] = new(known.AsRecipients + (both ? 1 : 0), known.OneToOther + (wrote ? 1 : 0));
            }
        }

        return together;
    }

    private static JsonElement People(string set)
    {
        using var packed = File.OpenRead(Path.Combine(SharedMail.Folder(set), "people.json.gz"));
        using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        return JsonDocument.Parse(unpacked).RootElement;
    }

    private static IEnumerable<string> Strings(JsonElement list) => list.EnumerateArray().Select(one => one.GetString() ?? "");
}
