using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text.Json;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Tests.Contacts;

/// <summary>
/// Suggestions over a real mailing list, imported as a user would. It is no part of the repository: it stands in "shared/mail" next to
/// the working copy, or where OUTLOOKNETWORK_SHARED says. Groups of addresses that bear one full name there are a hint, not the truth.
/// </summary>
public abstract class RealPeopleTests(NetworkApp app) : NetworkTests(app)
{
    private const string Set = "linux-man";

    [Fact]
    public async Task People_with_several_addresses_on_a_real_list_are_suggested_and_lists_never()
    {
        var people = await ImportedAsync();
        var lists = Strings(people.GetProperty("lists")).ToHashSet();
        var groups = people.GetProperty("alias_groups_heuristic").EnumerateArray()
            .Select(group => Strings(group.GetProperty("addresses")).Where(address => !lists.Contains(address)).ToList()).ToList();
        var found = 0;
        foreach (var group in groups)
        {
            var contact = await App.SendAsync<ContactCard>(
                HttpMethod.Post, "/api/contacts", new NewContact(group[0], ContactRole.Other, "", [group[0]], Book.Company), System.Net.HttpStatusCode.Created);
            var page = await App.GetAsync<SamePersonPage>($"/api/contacts/{contact.Id}/same-person");

            found += page.Suggestions.Any(one => group.Contains(one.Other.Address)) ? 1 : 0;
            Assert.All(page.Suggestions, one => Assert.DoesNotContain(one.Other.Address, lists));
            Assert.All(page.Suggestions, one => Assert.NotEmpty(one.Evidence));
        }

        Assert.True(groups.Count > 5 && found >= 0.9 * groups.Count, $"{found} of {groups.Count} people are suggested under another of their addresses");
    }

    private async Task<JsonElement> ImportedAsync()
    {
        var folder = Roots().Select(root => Path.Combine(root, "mail", Set)).FirstOrDefault(Directory.Exists);
        Assert.SkipWhen(folder is null, $"The mail collection \"{Set}\" is not here: no shared/mail next to the working copy, no OUTLOOKNETWORK_SHARED.");
        using var mail = new ByteArrayContent(Unpacked(Path.Combine(folder!, $"{Set}.mbox.gz"))); // skipped above when null
        mail.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        var import = await App.SendAsync<JsonElement>(HttpMethod.Post, $"/api/imports?fileName={Set}.mbox", mail, System.Net.HttpStatusCode.Accepted);
        var done = await NetworkApp.UntilAsync(
            () => App.GetAsync<JsonElement>($"/api/imports/{import.GetProperty("id").GetGuid()}"), one => one.GetProperty("state").GetString() is "done" or "failed");
        Assert.True(done.GetProperty("stored").GetInt32() > 1000, done.GetRawText());
        return JsonDocument.Parse(Unpacked(Path.Combine(folder!, "people.json.gz"))).RootElement;
    }

    private static byte[] Unpacked(string file)
    {
        using var unpacked = new MemoryStream();
        using var gzip = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        gzip.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    private static IEnumerable<string> Strings(JsonElement list) => list.EnumerateArray().Select(one => one.GetString() ?? "");

    private static IEnumerable<string> Roots()
    {
        if (Environment.GetEnvironmentVariable("OUTLOOKNETWORK_SHARED") is { Length: > 0 } stated)
        {
            yield return stated;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            yield return Path.Combine(folder.FullName, "shared");
        }
    }
}

public sealed class RealPeopleTestsOnSqlite(AppOnSqlite app) : RealPeopleTests(app), IClassFixture<AppOnSqlite>;

public sealed class RealPeopleTestsOnPostgreSql(AppOnPostgreSql app) : RealPeopleTests(app), IClassFixture<AppOnPostgreSql>;
