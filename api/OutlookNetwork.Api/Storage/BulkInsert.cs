using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using OutlookNetwork.Domain;

namespace OutlookNetwork.Api.Storage;

/// <summary>
/// Inserts many rows of one type, for imports: what the change tracker does per row costs more there than reading the mail. Table,
/// columns and conversions come from the model, so a row looks as if it had been saved in the usual way.
/// </summary>
internal sealed class BulkInsert<T>
    where T : class, IOwned
{
    private static readonly ConditionalWeakTable<IModel, Row> Known = [];

    private readonly NetworkDb _db;
    private readonly Row _row;

    public BulkInsert(NetworkDb db) => (_db, _row) = (db, Known.GetValue(db.Model, _ => Row.Of(db)));

    /// <summary>Inserts within the transaction that is open on the context.</summary>
    /// <exception cref="InvalidOperationException">A row is somebody else's.</exception>
    public Task RunAsync(IReadOnlyList<T> rows, CancellationToken cancellationToken) =>
        rows.Count == 0 ? Task.CompletedTask : _db.WriteRowsAsync(_row.Table, Values(rows), cancellationToken);

    private IEnumerable<object?[]> Values(IReadOnlyList<T> rows)
    {
        var values = new object?[_row.Values.Count];
        foreach (var row in rows)
        {
            if (row.TenantId != _db.Scope.TenantId || row.OwnerId != _db.Scope.OwnerId)
            {
                throw new InvalidOperationException($"A {typeof(T).Name} of another owner cannot be saved here.");
            }

            for (var at = 0; at < values.Length; at++)
            {
                values[at] = _row.Values[at](row);
            }

            yield return values;
        }
    }

    /// <summary>How a row of the type is written; a model tells it once.</summary>
    private sealed record Row(BulkTable Table, IReadOnlyList<Func<T, object?>> Values)
    {
        public static Row Of(NetworkDb db)
        {
            var entity = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not stored.");
            var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)
                ?? throw new InvalidOperationException($"{typeof(T).Name} has no table.");
            var names = db.GetService<ISqlGenerationHelper>();
            var (columns, values) = (new List<BulkColumn>(), new List<Func<T, object?>>());
            foreach (var property in entity.GetProperties().Where(property => !property.IsShadowProperty())) // those the database makes itself
            {
                var name = property.GetColumnName(table) ?? throw new InvalidOperationException($"{property.Name} has no column.");
                var (mapping, getter) = (property.GetRelationalTypeMapping(), property.GetGetter());
                columns.Add(new(names.DelimitIdentifier(name), mapping));
                values.Add(mapping.Converter is { } converter
                    ? row => getter.GetClrValue(row) is { } value ? converter.ConvertToProvider(value) : null
                    : row => getter.GetClrValue(row));
            }

            return new(new(names.DelimitIdentifier(table.Name), columns), values);
        }
    }
}

/// <param name="Name">As it stands in a statement.</param>
internal sealed record BulkTable(string Name, IReadOnlyList<BulkColumn> Columns)
{
    public string ColumnList => string.Join(", ", Columns.Select(column => column.Name));
}

/// <param name="Name">As it stands in a statement.</param>
internal sealed record BulkColumn(string Name, RelationalTypeMapping Mapping);
