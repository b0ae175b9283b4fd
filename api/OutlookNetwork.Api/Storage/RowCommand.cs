using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace OutlookNetwork.Api.Storage;

/// <summary>
/// A few rows written with one command, within the open transaction and beside the change tracker: what else is tracked is not saved
/// with them. Tables, columns and conversions come from the model.
/// </summary>
internal sealed class RowCommand(NetworkDb db)
{
    private readonly ISqlGenerationHelper _names = db.GetService<ISqlGenerationHelper>();
    private readonly StringBuilder _text = new();
    private readonly DbCommand _command = db.Database.GetDbConnection().CreateCommand();

    public RowCommand Insert<T>(T row)
        where T : class
    {
        var entity = EntityOf<T>();
        var properties = entity.GetProperties().ToList();
        var names = string.Join(", ", properties.Select(Name));
        var values = string.Join(", ", properties.Select(property => Parameter(property, property.GetGetter().GetClrValue(row))));
        _text.Append(CultureInfo.InvariantCulture, $"INSERT INTO {Table(entity)} ({names}) VALUES ({values});");
        return this;
    }

    /// <summary>Sets some columns of the row with the same key.</summary>
    public RowCommand Update<T>(T row, params string[] changed)
        where T : class
    {
        var entity = EntityOf<T>();
        var key = entity.FindPrimaryKey()?.Properties ?? throw new InvalidOperationException($"{typeof(T).Name} has no key.");
        _text.Append(CultureInfo.InvariantCulture, $"UPDATE {Table(entity)} SET {string.Join(", ", Pairs(entity.GetProperties().Where(property => changed.Contains(property.Name))))}")
            .Append(CultureInfo.InvariantCulture, $" WHERE {string.Join(" AND ", Pairs(key))};");
        return this;

        IEnumerable<string> Pairs(IEnumerable<IProperty> properties) =>
            properties.Select(property => $"{Name(property)} = {Parameter(property, property.GetGetter().GetClrValue(row))}").ToList();
    }

    /// <param name="sql">Names its one parameter @tenant.</param>
    public DbCommand ForTenant(string sql)
    {
        var tenant = EntityOf<AuditHead>().FindProperty(nameof(AuditHead.TenantId))
            ?? throw new InvalidOperationException("The head of the audit trail has no tenant.");
        _command.Parameters.Add(tenant.GetRelationalTypeMapping().CreateParameter(_command, "@tenant", db.Scope.TenantId));
        _command.CommandText = sql;
        _command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return _command;
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var command = _command;
        command.CommandText = _text.ToString();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private IEntityType EntityOf<T>() =>
        db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not stored.");

    private string Table(IEntityType entity) => _names.DelimitIdentifier(entity.GetTableName() ?? "");

    private string Name(IProperty property) => _names.DelimitIdentifier(property.GetColumnName());

    private string Parameter(IProperty property, object? value)
    {
        var name = $"@p{_command.Parameters.Count}";
        _command.Parameters.Add(property.GetRelationalTypeMapping().CreateParameter(_command, name, value, property.IsNullable));
        return name;
    }
}
