using Microsoft.EntityFrameworkCore.Migrations;

namespace OutlookNetwork.Api.Storage.Schema;

/// <summary>
/// SQLite's full-text index of the words of messages. It keeps no text, as the words can be read from the original bytes again, but
/// the places of words, by which phrases are found.
/// </summary>
internal static class FullTextTable
{
    public static void Create(MigrationBuilder migration) => migration.Sql(
        """
        CREATE VIRTUAL TABLE message_search USING fts5(
            MessageId UNINDEXED, TenantId UNINDEXED, OwnerId UNINDEXED, Book UNINDEXED, Words,
            content='', contentless_delete=1, contentless_unindexed=1, tokenize='unicode61 remove_diacritics 0')
        """);
}
