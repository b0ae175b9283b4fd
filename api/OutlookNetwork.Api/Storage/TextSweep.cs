using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage;

/// <summary>
/// Looks for a person in every text column of the owner in scope, whatever the tables are called: a column that is added later is looked
/// through as well. It writes the owner's filter itself, because columns that hold JSON cannot be searched through the model.
/// </summary>
internal sealed class TextSweep(NetworkDb db, Redaction redaction)
{
    private const char Escape = '~';

    private readonly ISqlGenerationHelper _names = db.GetService<ISqlGenerationHelper>();

    /// <summary>How many rows name the person, but for those of the erasing itself and of the audit trail, which is the tenant's.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var entity in db.Model.GetEntityTypes().Where(entity => typeof(IOwned).IsAssignableFrom(entity.ClrType) && entity.ClrType != typeof(Erasure)))
        {
            count += (await RowsAsync<Guid>(entity, key: null, cancellationToken)).Count;
        }

        return count;
    }

    /// <returns>The keys of the rows that name the person.</returns>
    public Task<IReadOnlyList<TKey>> InAsync<T, TKey>(string key, CancellationToken cancellationToken)
    {
        var entity = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not stored.");
        return RowsAsync<TKey>(entity, entity.FindProperty(key) ?? throw new InvalidOperationException($"{typeof(T).Name} has no {key}."), cancellationToken);
    }

    private async Task<IReadOnlyList<TKey>> RowsAsync<TKey>(IEntityType entity, IProperty? key, CancellationToken cancellationToken)
    {
        var texts = entity.GetProperties().Where(IsText).ToList();
        var patterns = redaction.Identifiers.SelectMany(one => new[] { one, one.ToLowerInvariant() }).Distinct().Select(Pattern).ToList();
        if (texts.Count == 0 || patterns.Count == 0)
        {
            return [];
        }

        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            Write(command, entity, texts, key, patterns);
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            var found = new List<TKey>();
            while (await rows.ReadAsync(cancellationToken))
            {
                // The database finds the letters anywhere; here it is seen whether they stand by themselves.
                if (Enumerable.Range(0, texts.Count).Any(at => !rows.IsDBNull(at) && redaction.Finds(rows.GetString(at))))
                {
                    found.Add(key is null ? default! : KeyOf<TKey>(key, rows.GetValue(texts.Count))); // who counts asks for no key
                }
            }

            return found;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private void Write(DbCommand command, IEntityType entity, List<IProperty> texts, IProperty? key, List<string> patterns)
    {
        var parameters = patterns.Select((pattern, at) =>
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@like{at}", pattern);
            command.Parameters.Add(parameter);
            return parameter.ParameterName;
        }).ToList();
        var hits = texts.SelectMany(text => parameters.SelectMany(like => new[] { $"{Name(text)} LIKE {like} ESCAPE '{Escape}'", $"LOWER({Name(text)}) LIKE {like} ESCAPE '{Escape}'" }));
        var columns = (key is null ? texts : texts.Append(key)).Select(Name);
        var owner = entity.FindProperty(nameof(IOwned.OwnerId)) is { } property ? $" AND {Name(property)} = {Own(property, db.Scope.OwnerId)}" : "";
        var tenant = entity.FindProperty(nameof(IOwned.TenantId)) ?? throw new InvalidOperationException($"{entity.GetTableName()} names no tenant.");
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT {string.Join(", ", columns)} FROM {_names.DelimitIdentifier(entity.GetTableName() ?? "")} WHERE {Name(tenant)} = {Own(tenant, db.Scope.TenantId)}{owner} AND ({string.Join(" OR ", hits)})");

        string Own(IProperty property, object value)
        {
            var name = $"@{property.Name}";
            command.Parameters.Add(property.GetRelationalTypeMapping().CreateParameter(command, name, value));
            return name;
        }
    }

    private static bool IsText(IProperty property) =>
        property.Name != nameof(IOwned.OwnerId) && !property.IsShadowProperty() && !property.ClrType.IsEnum
        && (property.GetRelationalTypeMapping().Converter?.ProviderClrType ?? property.ClrType) == typeof(string);

    private static TKey KeyOf<TKey>(IProperty key, object value) =>
        key.GetRelationalTypeMapping().Converter is { } converter && converter.ConvertFromProvider(value) is TKey converted ? converted : (TKey)value;

    private static string Pattern(string text) => $"%{string.Concat(text.Select(letter => letter is '%' or '_' or '[' or Escape ? $"{Escape}{letter}" : $"{letter}"))}%";

    private string Name(IProperty property) => _names.DelimitIdentifier(property.GetColumnName());
}
