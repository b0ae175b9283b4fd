using Microsoft.EntityFrameworkCore.Migrations;

namespace OutlookNetwork.Api.Storage.Schema;

/// <summary>
/// Tells SQLite's planner what its own guesses miss: that the columns which say whose a row is tell nearly nothing apart in a file of one
/// owner, and roughly how large the tables become. Without it a look for one person's mail reads the whole mailbox. The facts are of the
/// schema, not of what is stored, so they hold for an empty file and for a full one; to be told again after each change of the schema.
/// </summary>
internal static class PlannerFacts
{
    public static void Tell(MigrationBuilder migration) => migration.Sql(
        """
        ANALYZE schema_history;
        DELETE FROM sqlite_stat1;
        WITH places AS (
            SELECT t.name AS tbl, il.name AS idx, il."unique" AS is_unique, ii.seqno AS place, ii.name NOT IN ('TenantId', 'OwnerId', 'Book') AS tells,
                IIF(il.partial, 500, CASE t.name
                    WHEN 'message_addresses' THEN 800000 WHEN 'thread_keys' THEN 300000 WHEN 'messages' THEN 200000 WHEN 'originals' THEN 200000
                    WHEN 'interaction_contacts' THEN 25000 WHEN 'interactions' THEN 20000 WHEN 'audit_entries' THEN 50000 WHEN 'audit_details' THEN 50000
                    WHEN 'contact_labels' THEN 8000 WHEN 'contact_addresses' THEN 2500 WHEN 'contacts' THEN 2000 WHEN 'contact_standings' THEN 2000 ELSE 500
                END) AS total
            FROM sqlite_schema AS t, pragma_index_list(t.name) AS il, pragma_index_info(il.name) AS ii
            WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name NOT LIKE 'message_search%' AND t.name NOT LIKE 'QRTZ%'),
        prefixes AS (
            SELECT tbl, idx, place, total,
                is_unique AND place = MAX(place) OVER (PARTITION BY idx) AS is_whole,
                SUM(tells) OVER (PARTITION BY idx ORDER BY place) AS telling
            FROM places)
        INSERT INTO sqlite_stat1 (tbl, idx, stat)
        SELECT tbl, idx, total || ' ' || group_concat(CASE WHEN is_whole THEN 1 WHEN telling = 0 THEN total ELSE MAX(1, 20 / telling) END, ' ')
        FROM (SELECT * FROM prefixes ORDER BY tbl, idx, place)
        GROUP BY tbl, idx;
        ANALYZE sqlite_schema;
        """);
}
