using OutlookNetwork.Api.Interactions;
using OutlookNetwork.Api.Pane;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Contacts;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain.Interactions;

namespace OutlookNetwork.Api.Tests.Interactions;

/// <summary>What one was told in confidence no colleague learns, not even that it was.</summary>
public abstract class ConfidenceTests(ServerApp app) : ColleaguesTests(app)
{
    private const string Told = "Quillfeather moves to Basel in spring.";

    [Fact]
    public async Task It_is_beside_the_drafts_of_its_owner_alone()
    {
        var shared = await CreateAsync(Ines, Osei, shared: true);
        var yesterday = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(-1));
        var call = await AnswerAsync<InteractionView>(
            Ines, HttpMethod.Post, "/api/interactions", new NewInteraction(InteractionKind.Call, [shared.Id], yesterday, Text: Told, Confidential: true));

        var hers = await TextAsync(Ines, HttpMethod.Post, "/api/pane/draft", Draft);
        var his = await TextAsync(Ben, HttpMethod.Post, "/api/pane/draft", Draft);
        var history = await TextAsync(Ben, HttpMethod.Get, $"/api/contacts/{shared.Id}/timeline", body: null);

        Assert.True(call.Confidential);
        Assert.Contains(Told, hers, StringComparison.Ordinal);
        Assert.Contains("\"confidential\":[]", his, StringComparison.Ordinal);
        Assert.DoesNotContain("Quillfeather", his + history, StringComparison.Ordinal);
        Assert.DoesNotContain("\"confidential\":true", history, StringComparison.Ordinal);
    }

    private static OpenDraft Draft => new(null, "Hello", [new("", "somebody@clinic.example")], [], []);
}

public sealed class ConfidenceTestsOnSqlite(ServerOnSqlite app) : ConfidenceTests(app), IClassFixture<ServerOnSqlite>;

public sealed class ConfidenceTestsOnPostgreSql(ServerOnPostgreSql app) : ConfidenceTests(app), IClassFixture<ServerOnPostgreSql>;
