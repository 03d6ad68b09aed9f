using System.Collections;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace PracticeFirm.Web.Infrastructure.Persistence;

/// <summary>
/// Inserts things with one prepared statement per table, as the model says they lie, without tracking them: tens of thousands of
/// rows at once, for which tracking takes many times as long as writing. What a thing holds (lines, movements, contact persons)
/// goes along. The caller opens the transaction, and inserts what is referred to first.
/// </summary>
internal sealed class BulkInsert(DbContext db) : IDisposable
{
    private readonly Dictionary<IEntityType, Table> _tables = [];

    /// <summary>Inserts a thing with all it holds. A thing without number gets the next one of its table, which it isn't told.</summary>
    public void Add(object thing) =>
        Add(db.Model.FindEntityType(thing.GetType()) ?? throw new ArgumentException($"{thing.GetType().Name} has no table.", nameof(thing)), thing, null);

    public void Dispose()
    {
        foreach (var table in _tables.Values)
            table.Dispose();
    }

    private void Add(IEntityType type, object thing, object? holder)
    {
        if (!_tables.TryGetValue(type, out var table))
            _tables[type] = table = new Table(db, type);
        var key = table.Insert(thing, holder);
        foreach (var (held, part) in table.Held)
            if (held.GetClrValueUsingContainingEntity(thing) is IEnumerable parts)
                foreach (var each in parts)
                    Add(part, each, key);
    }

    private sealed class Table : IDisposable
    {
        private readonly DbCommand _insert;
        private readonly List<Column> _columns = [];
        private long _lastKey;

        public Table(DbContext db, IEntityType type)
        {
            var sql = db.GetService<ISqlGenerationHelper>();
            var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
            _insert = db.Database.GetDbConnection().CreateCommand();
            _insert.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            foreach (var property in type.GetFlattenedProperties())
            {
                if (property.IsShadowProperty() && !property.IsForeignKey())
                    throw new NotSupportedException($"{type.DisplayName()}.{property.Name} can't be inserted in bulk.");
                var mapping = property.GetRelationalTypeMapping();
                var parameter = mapping.CreateParameter(_insert, $"@p{_columns.Count}", null, nullable: true);
                _insert.Parameters.Add(parameter);
                _columns.Add(new(property, property.IsShadowProperty() ? null : property.GetGetter(), [.. OptionalParts(property)], mapping, parameter));
            }

            var names = _columns.Select(c => sql.DelimitIdentifier(c.Property.GetColumnName(table)!));
            _insert.CommandText = $"INSERT INTO {sql.DelimitIdentifier(table.Name, table.Schema)} ({string.Join(", ", names)}) VALUES ({string.Join(", ", _columns.Select(c => c.Parameter.ParameterName))})";
            _insert.Prepare();
            Held = [.. type.GetNavigations().Where(n => n.IsCollection && !n.IsOnDependent).Select(n => (n.GetGetter(), n.TargetEntityType))];
        }

        /// <summary>The collections of things that go along.</summary>
        public IReadOnlyList<(IClrPropertyGetter Getter, IEntityType Type)> Held { get; }

        /// <summary>Inserts one row.</summary>
        /// <param name="thing">The row.</param>
        /// <param name="holder">Key of what holds it, for the column that the thing itself doesn't know.</param>
        /// <returns>Its key.</returns>
        public object? Insert(object thing, object? holder)
        {
            object? key = null;
            foreach (var column in _columns)
            {
                var value = column.Getter is null ? holder : column.ValueOf(thing);
                if (column.Property.IsPrimaryKey())
                    key = value = Number(value);
                column.Parameter.Value = (column.Mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
            }

            _insert.ExecuteNonQuery();
            return key;
        }

        public void Dispose() => _insert.Dispose();

        private object? Number(object? key) => key switch
        {
            int number => (int)Number(number),
            long number => Number(number),
            _ => key,
        };

        private long Number(long given)
        {
            var number = given == 0 ? _lastKey + 1 : given;
            _lastKey = Math.Max(_lastKey, number);
            return number;
        }

        // The values that may be absent as a whole and of which this column is a part, such as an amount that nobody filled in.
        private static IEnumerable<IClrPropertyGetter> OptionalParts(IProperty property)
        {
            for (var type = property.DeclaringType as IComplexType; type is not null; type = type.ComplexProperty.DeclaringType as IComplexType)
                if (type.ComplexProperty.IsNullable)
                    yield return type.ComplexProperty.GetGetter();
        }
    }

    /// <param name="Property">What is kept.</param>
    /// <param name="Getter">Reads it; null when only the holder knows it.</param>
    /// <param name="Optional">Values that it is a part of; without one of them there is nothing to keep.</param>
    /// <param name="Mapping">How it is kept.</param>
    /// <param name="Parameter">Where the statement takes it from.</param>
    private sealed record Column(IProperty Property, IClrPropertyGetter? Getter, IClrPropertyGetter[] Optional, RelationalTypeMapping Mapping, DbParameter Parameter)
    {
        public object? ValueOf(object thing) =>
            Array.Exists(Optional, whole => whole.GetClrValueUsingContainingEntity(thing) is null) ? null : Getter!.GetClrValueUsingContainingEntity(thing);
    }
}
