using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Search;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Api.Threads;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Tests.Search;

public abstract class SearchTests(NetworkApp app) : NetworkTests(app)
{
    [Theory]
    [InlineData("zurich grusse")]
    [InlineData("Grüße Zür")]
    [InlineData("rich tagung", false)] // a term begins a word
    [InlineData("kongresstagung grusse", false)] // every term is asked for
    public async Task Words_are_found_by_their_beginnings_in_any_order_whatever_their_accents(string query, bool isFound = true)
    {
        await StoreOnceAsync(new Letter { Id = "words@search.example", Text = "Viele Grüße aus Zürich, auch von der Tagung.", Subject = "Wetter" });

        var page = await FindAsync(query);

        Assert.Equal(isFound, page.Found.Any(found => found.Entry.Message?.InternetMessageId == "words@search.example"));
    }

    [Theory]
    [InlineData("\"the loading dose\"")]
    [InlineData("\"LOADING dose is\" plas")]
    [InlineData("“grüße aus Zürich”")]
    [InlineData("\"dose\"")]
    [InlineData("\"loading-dose\" \"of plasmacol\"")]
    [InlineData("\"dose loading\"", false)] // another order
    [InlineData("\"loading is\"", false)] // a word between
    [InlineData("\"loading dos\"", false)] // words of a phrase are whole
    [InlineData("\"ading dose\"", false)]
    [InlineData("\"loading dose\" absent", false)]
    public async Task Words_in_quotes_are_found_whole_and_in_their_order(string query, bool isFound = true)
    {
        await StoreOnceAsync(new Letter { Id = "phrase@search.example", Text = "The loading dose is 40 mg of Plasmacol. Viele Grüße aus Zürich.", Subject = "Phrases" });

        var page = await FindAsync(query);

        Assert.Equal(isFound, page.Found.Any(found => found.Entry.Message?.InternetMessageId == "phrase@search.example"));
        Assert.All(page.Found, found => Assert.NotEmpty(found.Snippet.Highlights));
    }

    [Fact]
    public async Task A_phrase_is_found_however_often_its_words_stand_before_it()
    {
        var text = new StringBuilder();
        for (var number = 0; number < 20_000; number++)
        {
            text.Append("manytimes ").Append(number % 7).Append(number % 10 == 9 ? "\r\n" : " ");
        }

        await App.StoreAsync(new Letter { Subject = "Often", Text = text + "manytimes atlast" });

        Assert.Equal((1, 0), ((await FindAsync("\"manytimes atlast\"")).Total, (await FindAsync("\"atlast manytimes\"")).Total));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\"\"")]
    [InlineData(".!")]
    [InlineData("*")]
    [InlineData("\"oddword")]
    [InlineData("oddword\"")]
    [InlineData("NEAR(oddword other, 3)")]
    [InlineData("oddword AND")]
    [InlineData("NOT oddword OR")]
    [InlineData("-oddword +other")]
    [InlineData("oddw* ^x")]
    [InlineData("col:oddword {a b}: c")]
    [InlineData("'oddword' -- ; % _ [zz] & | ! <-> :*")]
    [InlineData("\"oddword:* & ! NEAR\" (")]
    [InlineData("oddword\0\u200d\ud83d")]
    public async Task Whatever_is_typed_is_searched_for_and_never_an_error(string query)
    {
        await StoreOnceAsync(new Letter { Id = "odd@search.example", Text = "The oddword stands here." });

        var page = await FindAsync(query);

        var hasOne = SearchQuery.Of(query) is { Phrases.Count: 0, Terms: ["oddword"] };
        Assert.Equal(hasOne, page.Found.Any(found => found.Entry.Message?.InternetMessageId == "odd@search.example"));
    }

    [Fact]
    public async Task The_text_is_shown_around_the_hit_with_the_hits_marked_as_they_were_written()
    {
        await App.StoreAsync(new Letter { Subject = "Residual function", Text = new StringBuilder().Insert(0, "Lorem ipsum. ", 60) + "The Trockengewicht of Zoë is 71.\r\n" });

        var snippet = Assert.Single((await FindAsync("trockengew zoe")).Found).Snippet;

        Assert.StartsWith("…", snippet.Text, StringComparison.Ordinal);
        Assert.Equal(["Trockengew", "Zoë"], snippet.Highlights.Select(one => snippet.Text.Substring(one.Start, one.Length)));
    }

    [Fact]
    public async Task What_stands_only_in_the_subject_is_shown_in_the_subject()
    {
        await App.StoreAsync(new Letter { Subject = "Xylophonology in practice", Text = "Good morning." });

        var snippet = Assert.Single((await FindAsync("xylophon")).Found).Snippet;

        Assert.Equal("Xylophonology in practice", snippet.Text);
        Assert.Equal([new(0, 8)], snippet.Highlights);
    }

    [Fact]
    public async Task What_a_message_only_quotes_does_not_find_it()
    {
        var asked = new Letter { Text = "Is there anything on ultrafiltrationsrate?" };
        var answer = new Letter { InReplyTo = asked.Id, Text = "Yes.\r\n\r\nOn Mon, 2 Mar 2026 at 09:00, Dr Test wrote:\r\n> Is there anything on ultrafiltrationsrate?" };
        await App.StoreAsync(asked, answer);

        Assert.Equal([asked.Id], (await FindAsync("ultrafiltrationsrate")).Found.Select(found => found.Entry.Message?.InternetMessageId));
    }

    [Theory]
    [InlineData("quillfeather")]
    [InlineData("q.feather@people.example")]
    [InlineData("people feather")]
    public async Task People_are_found_by_name_and_by_address(string query)
    {
        await StoreOnceAsync(new Letter { Id = "people@search.example", From = "Dr Quentin Quillfeather <q.feather@people.example>", Subject = "Hello", Text = "Good morning." });

        var found = Assert.Single((await FindAsync(query)).Found);

        Assert.Equal(("people@search.example", "Good morning.", 0), (found.Entry.Message?.InternetMessageId, found.Snippet.Text, found.Snippet.Highlights.Count));
    }

    [Fact]
    public async Task Each_filter_leaves_out_what_it_says()
    {
        await App.StoreAsync(
            new Letter { Subject = "in", From = "filter@person.example", Text = "filterword", SentAt = "2026-04-01T21:59:59Z" },
            new Letter { Subject = "out", From = Letter.Ines, To = "filter@person.example", Text = "filterword", SentAt = "2026-04-01T22:00:00Z" },
            new Letter { Subject = "other", From = "filter2@person.example", Text = "filterword", SentAt = "2026-04-02T21:59:59Z" },
            new Letter { Subject = "late", From = "filter2@person.example", Text = "filterword", SentAt = "2026-04-02T22:00:00Z" });
        await App.StoreAsync(Attached("with", "filterword"));
        var contact = await App.SendAsync<ContactCard>(
            HttpMethod.Post, "/api/contacts", new NewContact("Filter", ContactRole.Hcp, "", ["filter@person.example", "filter2@person.example"], Book.Company), HttpStatusCode.Created);

        Assert.Equal("in late other out with", await SubjectsAsync(""));
        Assert.Equal("in out", await SubjectsAsync("&person=Filter@Person.example"));
        Assert.Equal("in late other out", await SubjectsAsync($"&person={contact.Id}"));
        Assert.Equal("out", await SubjectsAsync("&direction=outgoing"));
        Assert.Equal("in late other with", await SubjectsAsync("&direction=incoming"));
        Assert.Equal("other out", await SubjectsAsync("&from=2026-04-02&to=2026-04-02")); // days of Berlin, two hours ahead
        Assert.Equal("late", await SubjectsAsync("&from=2026-04-03&attachment=false"));
        Assert.Equal("with", await SubjectsAsync("&attachment=true"));
        Assert.Equal("in late other out with", await SubjectsAsync("&from=0001-01-01&to=9999-12-31"));

        async Task<string> SubjectsAsync(string filter) =>
            string.Join(' ', (await App.GetAsync<SearchPage>("/api/search?q=filterword" + filter)).Found.Select(found => found.Entry.Message?.Subject).Order());
    }

    [Fact]
    public async Task All_pages_together_hold_every_hit_once_newest_first()
    {
        await App.StoreAsync([.. Enumerable.Range(0, 23).Select(number => new Letter { Text = $"pagedword {number}", SentAt = $"2026-05-{1 + (number / 3):00}T10:00:00Z" })]);

        var (found, cursor) = (new List<FoundEntry>(), "");
        do
        {
            var page = await App.GetAsync<SearchPage>($"/api/search?q=pagedword&limit=7{cursor}");
            Assert.Equal(23, page.Total);
            found.AddRange(page.Found);
            cursor = page.Next is null ? null : "&cursor=" + page.Next;
        }
        while (cursor is not null);

        Assert.Equal((23, 23), (found.Count, found.DistinctBy(one => one.Entry.Id).Count()));
        Assert.Equal(found.OrderByDescending(one => one.Entry.At).Select(one => one.Entry.At), found.Select(one => one.Entry.At));
    }

    [Theory]
    [InlineData("", "search.nothing-to-find")]
    [InlineData("q=%20", "search.nothing-to-find")]
    [InlineData("q=a&from=2026-02-30", "search.not-a-date")]
    [InlineData("q=a&to=tomorrow", "search.not-a-date")]
    [InlineData("q=a&from=2026-02-02&to=2026-02-01", "search.dates-reversed")]
    [InlineData("q=a&person=nobody", "search.not-a-person")]
    [InlineData("q=a&direction=7", "search.not-a-direction")]
    [InlineData("q=a&direction=sideways", "search.not-a-direction")]
    [InlineData("q=a&cursor=x", "request.bad-cursor")]
    [InlineData("q=a&limit=201", "request.bad-limit")]
    public async Task What_cannot_be_searched_for_is_refused_with_its_reason(string query, string code) =>
        await App.RefusedAsync(HttpStatusCode.BadRequest, code, HttpMethod.Get, "/api/search?" + query);

    [Fact]
    public async Task A_contact_that_is_not_there_is_missing() =>
        await App.RefusedAsync(HttpStatusCode.NotFound, "contact.missing", HttpMethod.Get, $"/api/search?q=a&person={Guid.CreateVersion7()}");

    [Fact]
    public async Task Another_owners_mail_is_never_found()
    {
        await using var scope = App.Services.CreateAsyncScope();
        var owner = scope.ServiceProvider.GetRequiredService<OwnerScope>();
        owner.Enter(LocalMode.TenantId, "somebody else");
        await scope.ServiceProvider.GetRequiredService<MessageIntake>().StoreAsync(
            [Arrival.Of(new Letter { Text = "foreignword" }.Bytes, new(owner.TenantId, owner.OwnerId, Book.Company, "x", null, "", DateTimeOffset.UnixEpoch))],
            alongside: null, CancellationToken.None);

        Assert.Equal(0, (await FindAsync("foreignword")).Total);
    }

    [Fact]
    public async Task A_message_of_which_only_the_header_is_known_is_found_by_it_and_by_its_text_once_that_came()
    {
        var letter = new Letter { Id = "header@search.example", From = "Dr Header <header@search.example>", Subject = "Headword", Text = "The bodyword came later." };
        await App.SendAsync<LogReceipt>(HttpMethod.Post, "/api/threads/log", new LogRequest(
            new(letter.Id, null, letter.Subject, new("Dr Header", "header@search.example"), [new("", "ines@liaison.example")], [], DateTimeOffset.Parse(letter.SentAt, null)),
            LogScope.UpToThisMessage));

        var before = Assert.Single((await FindAsync("headword")).Found);
        Assert.Equal(0, (await FindAsync("bodyword")).Total);
        await App.StoreAsync(letter);
        var after = Assert.Single((await FindAsync("bodyword headword")).Found);

        Assert.Equal(("Headword", before.Entry.Id), (before.Snippet.Text, after.Entry.Id));
        Assert.Equal("The bodyword came later.", after.Snippet.Text);
        Assert.NotNull(after.Entry.Message?.Logged);
    }

    internal static Letter Attached(string subject, string text) => new()
    {
        Subject = subject,
        MoreHeaders = ["Content-Type: multipart/mixed; boundary=b"],
        Text = $"--b\r\nContent-Type: text/plain\r\n\r\n{text}\r\n--b\r\nContent-Type: application/pdf; name=table.pdf\r\nContent-Disposition: attachment; filename=table.pdf\r\n\r\nPDF\r\n--b--",
    };

    private Task<SearchPage> FindAsync(string query) => App.GetAsync<SearchPage>("/api/search?q=" + Uri.EscapeDataString(query));

    private Task StoreOnceAsync(Letter letter) => App.StoreAsync(letter); // a copy of a stored message has no effect
}

public sealed class SearchTestsOnSqlite(AppOnSqlite app) : SearchTests(app), IClassFixture<AppOnSqlite>;

public sealed class SearchTestsOnPostgreSql(AppOnPostgreSql app) : SearchTests(app), IClassFixture<AppOnPostgreSql>;
