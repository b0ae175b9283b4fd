using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Tests.Running;

namespace OutlookNetwork.Api.Tests.Storage;

/// <summary>PostgreSQL plans by what it has counted, and counts by itself only a minute after rows came.</summary>
public sealed class PlannerTests(AppOnPostgreSql app) : NetworkTests(app), IClassFixture<AppOnPostgreSql>
{
    [Theory]
    [InlineData("messages")]
    [InlineData("message_addresses")]
    [InlineData("message_search")]
    public async Task After_a_load_it_knows_how_much_is_stored(string table)
    {
        var counted = await App.InStoreAsync(async db =>
        {
            await using (await db.BeginLoadAsync(TestContext.Current.CancellationToken))
            {
            }

            return await db.Database.SqlQuery<float>($"SELECT reltuples AS \"Value\" FROM pg_class WHERE relname = {table}").SingleAsync(TestContext.Current.CancellationToken);
        });

        Assert.True(counted >= (await App.InStoreAsync(db => db.Messages.CountAsync())), $"{table} is said to hold {counted} rows");
    }
}
