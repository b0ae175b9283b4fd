using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OutlookNetwork.Api.Privacy;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain;

namespace OutlookNetwork.Api.Tests.Privacy;

/// <summary>An erasing is ordered while mail is being brought in. Where there is one writer this cannot happen.</summary>
public sealed class ErasureRaceTests : NetworkTests, IClassFixture<AppOnPostgreSql>
{
    public ErasureRaceTests(AppOnPostgreSql app)
        : base(app)
    {
    }

    [Fact]
    public async Task A_batch_that_is_open_when_an_erasing_is_ordered_is_seen_by_it()
    {
        var someone = await Someone.OfAsync(App);
        var seen = await someone.LookAsync();
        Task<HttpResponseMessage> ordered = App.InScopeAsync(async services =>
        {
            var (db, now) = (services.GetRequiredService<NetworkDb>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
            await using var transaction = await db.Database.BeginTransactionAsync();
            var letter = new Letter { From = $"{someone.Name} <{someone.Address}>" };
            var arrival = Arrival.Of(letter.Bytes, new(db.Scope.TenantId, db.Scope.OwnerId, Book.Company, "test/open", Original: null, Mailbox: "", now));
            await services.GetRequiredService<MessageIntake>().StoreAsync([arrival], alongside: null, CancellationToken.None);
            var order = App.SendAsync(HttpMethod.Post, $"/api/contacts/{someone.Contact}/erasure", new ErasureRequest(seen.Confirm, "person-asked"));
            await NetworkApp.UntilAsync(async () => order.IsCompleted || await WaitingAsync() > 0, waits => waits);
            await transaction.CommitAsync();
            return await order;
        });

        using var answer = await ordered;
        await NetworkApp.RefusalAsync(answer, HttpStatusCode.Conflict, "erasure.changed-meanwhile"); // it saw one message more than was confirmed
        await someone.EraseAsync();
        Assert.Empty(await someone.TracesAsync());
    }

    [Fact]
    public async Task A_batch_that_comes_while_an_erasing_is_being_ordered_waits_and_stores_nothing_of_the_person()
    {
        var someone = await Someone.OfAsync(App);
        await someone.EraseAsync();
        Task<int> brought = Task.FromResult(0);
        await App.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<NetworkDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await ErasingLock.HoldAsync(db, CancellationToken.None);
            brought = Task.Run(async () =>
            {
                await App.StoreAsync(new Letter { From = $"{someone.Name} <{someone.Address}>" });
                return 1;
            });
            await NetworkApp.UntilAsync(async () => brought.IsCompleted || await WaitingAsync() > 0, waits => waits);
            Assert.False(brought.IsCompleted, "It did not wait.");
            await transaction.CommitAsync();
            return true;
        });

        Assert.Equal(1, await brought);
        Assert.Empty(await someone.TracesAsync());
    }

    private Task<long> WaitingAsync() => App.InStoreAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
        return (long)(await command.ExecuteScalarAsync() ?? 0L);
    });
}
