using System.Net;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Interactions;
using OutlookNetwork.Api.Search;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain;

namespace OutlookNetwork.Api.Tests.Retention;

public abstract class WithdrawnMailTests(ServerApp app) : RetentionTests(app)
{
    [Fact]
    public async Task A_mail_withdrawn_the_day_before_comes_back_whole_from_its_withdrawal()
    {
        await CreateAsync("Nurse", "nurse@hospital.example", Book.Company);
        await App.StoreAsync(New("withdrawn", "nurse@hospital.example") with { Text = "The palimpsest is in the cupboard." }, Old("goes", "stranger@x.example"));
        var logged = await LogAsync("withdrawn", "nurse@hospital.example");
        var interaction = await App.InStoreAsync(db => db.Interactions.SingleAsync(one => one.LogId == logged.LogId));
        var receipt = await App.SendAsync<WithdrawalReceipt>(HttpMethod.Post, $"/api/interactions/{interaction.Id}/withdrawal", new WithdrawalRequest("correction"));

        await KeepAsync(company: 30, personal: null);
        await ExpireAsync();
        Assert.Empty(await LeftAsync());

        using var undone = await App.SendAsync(HttpMethod.Delete, $"/api/withdrawals/{receipt.WithdrawalId}", body: null);
        Assert.Equal(HttpStatusCode.NoContent, undone.StatusCode);
        Assert.Equal(["withdrawn"], await LeftAsync());
        Assert.Equal(1, (await App.GetAsync<SearchPage>("/api/search?q=palimpsest")).Total);
        Assert.Equal(1, await App.InStoreAsync(db => db.ThreadKeys.CountAsync()));
    }
}

public sealed class WithdrawnMailTestsOnSqlite(ServerOnSqlite app) : WithdrawnMailTests(app), IClassFixture<ServerOnSqlite>;

public sealed class WithdrawnMailTestsOnPostgreSql(ServerOnPostgreSql app) : WithdrawnMailTests(app), IClassFixture<ServerOnPostgreSql>;
