using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using OutlookNetwork.Domain;

namespace OutlookNetwork.Api.Storage;

/// <summary>
/// Inserts many rows of one type with prepared statements, for imports: what the change tracker does per row costs more there than
/// reading the mail. Table, columns and conversions come from the model, so a row looks as if it had been saved in the usual way.
/// </summary>
internal sealed class BulkInsert<T>
    where T : class, IOwned
{
    private const int MaxParameters = 2000; // SQL Server takes 2,100 in one statement, the others more

    private readonly NetworkDb _db;
    private readonly List<Column> _columns = [];
    private readonly string _insertInto;

    public BulkInsert(NetworkDb db)
    {
        _db = db;
        var entity = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not stored.");
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)
            ?? throw new InvalidOperationException($"{typeof(T).Name} has no table.");
        var names = db.GetService<ISqlGenerationHelper>();
        foreach (var property in entity.GetProperties())
        {
            var name = property.GetColumnName(table) ?? throw new InvalidOperationException($"{property.Name} has no column.");
            _columns.Add(new(names.DelimitIdentifier(name), property, property.GetRelationalTypeMapping()));
        }

        _insertInto = $"INSERT INTO {names.DelimitIdentifier(table.Name)} ({string.Join(", ", _columns.Select(column => column.Name))}) VALUES ";
    }

    /// <summary>Inserts within the transaction that is open on the context.</summary>
    public async Task RunAsync(IReadOnlyList<T> rows, CancellationToken cancellationToken)
    {
        var atOnce = Math.Max(1, MaxParameters / _columns.Count);
        for (var start = 0; start < rows.Count;)
        {
            // Few statement sizes, so that each is prepared once: full ones, then single rows.
            var size = rows.Count - start >= atOnce ? atOnce : 1;
            await using var command = Prepare(size);
            for (; rows.Count - start >= size; start += size)
            {
                Fill(command, rows, start, size);
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }
    }

    private DbCommand Prepare(int size)
    {
        var command = _db.Database.GetDbConnection().CreateCommand();
        command.Transaction = _db.Database.CurrentTransaction?.GetDbTransaction();
        var text = new StringBuilder(_insertInto);
        for (var row = 0; row < size; row++)
        {
            text.Append(row == 0 ? "(" : ", (");
            for (var column = 0; column < _columns.Count; column++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"@p{row * _columns.Count + column}");
                text.Append(column == 0 ? "" : ", ").Append(name);
                command.Parameters.Add(_columns[column].Mapping.CreateParameter(command, name, null, nullable: true));
            }

            text.Append(')');
        }

        command.CommandText = text.ToString();
        return command;
    }

    private void Fill(DbCommand command, IReadOnlyList<T> rows, int start, int size)
    {
        var at = 0;
        for (var row = start; row < start + size; row++)
        {
            if (rows[row].TenantId != _db.Scope.TenantId || rows[row].OwnerId != _db.Scope.OwnerId)
            {
                throw new InvalidOperationException($"A {typeof(T).Name} of another owner cannot be saved here.");
            }

            foreach (var column in _columns)
            {
                var value = column.Property.GetGetter().GetClrValue(rows[row]);
                command.Parameters[at++].Value = column.Mapping.Converter is { } converter && value is not null
                    ? converter.ConvertToProvider(value)
                    : value ?? DBNull.Value;
            }
        }
    }

    private sealed record Column(string Name, IProperty Property, RelationalTypeMapping Mapping);
}
