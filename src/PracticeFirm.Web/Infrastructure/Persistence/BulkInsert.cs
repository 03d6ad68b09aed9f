using System.Collections;
using System.Linq.Expressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using SQLitePCL;

namespace PracticeFirm.Web.Infrastructure.Persistence;

/// <summary>
/// Inserts things with one prepared statement per table, as the model says they lie, without tracking them: tens of thousands of
/// rows at once, for which tracking takes many times as long as writing. What a thing holds (lines, movements, contact persons)
/// goes along. The caller opens the connection and the transaction, and inserts what is referred to first.
/// </summary>
internal sealed class BulkInsert(DbContext db) : IDisposable
{
    private readonly Dictionary<Type, Table> _tables = [];

    /// <summary>Inserts a thing with all it holds. A thing without number gets the next one of its table, which it isn't told.</summary>
    public void Add(object thing) => Add(thing, 0);

    public void Dispose()
    {
        foreach (var table in _tables.Values)
            table.Dispose();
    }

    private void Add(object thing, long holder)
    {
        var table = TableOf(thing.GetType());
        var key = table.Insert(thing, holder);
        foreach (var held in table.Held)
            if (held.GetClrValueUsingContainingEntity(thing) is IEnumerable parts)
                foreach (var part in parts)
                    Add(part, key);
    }

    private Table TableOf(Type type)
    {
        if (!_tables.TryGetValue(type, out var table))
            _tables[type] = table = new Table(db, db.Model.FindEntityType(type) ?? throw new ArgumentException($"{type.Name} has no table."));
        return table;
    }

    private sealed class Table : IDisposable
    {
        private readonly BulkRow _row;
        private readonly Func<object, long> _fill;
        private readonly int _keyAt;
        private readonly List<int> _holderAt = [];
        private long _lastKey;

        public Table(DbContext db, IEntityType type)
        {
            var sql = db.GetService<ISqlGenerationHelper>();
            var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
            IProperty[] columns = [.. type.GetFlattenedProperties()];
            var names = columns.Select(c => sql.DelimitIdentifier(c.GetColumnName(table)!));
            var places = Enumerable.Range(1, columns.Length).Select(at => $"?{at}");
            _row = new BulkRow(
                (SqliteConnection)db.Database.GetDbConnection(),
                $"INSERT INTO {sql.DelimitIdentifier(table.Name, table.Schema)} ({string.Join(", ", names)}) VALUES ({string.Join(", ", places)})");

            // One compiled function reads all that a thing knows itself: no value is boxed on its way to the statement.
            var thing = Expression.Parameter(typeof(object));
            var typed = Expression.Variable(type.ClrType);
            var steps = new List<Expression> { Expression.Assign(typed, Expression.Convert(thing, type.ClrType)) };
            Expression key = Expression.Constant(0L);
            for (var at = 1; at <= columns.Length; at++)
            {
                var column = columns[at - 1];
                if (column.IsPrimaryKey())
                    (_keyAt, key) = (at, Expression.Convert(Member(typed, column), typeof(long)));
                else if (!column.IsShadowProperty())
                    steps.Add(Put(at, typed, column));
                else if (column.IsForeignKey())
                    _holderAt.Add(at);
                else
                    throw new NotSupportedException($"{type.DisplayName()}.{column.Name} can't be inserted in bulk.");
            }

            _fill = Expression.Lambda<Func<object, long>>(Expression.Block([typed], [.. steps, key]), thing).Compile();
            Held = [.. type.GetNavigations().Where(n => n.IsCollection && !n.IsOnDependent).Select(n => n.GetGetter())];
        }

        /// <summary>Give the collections of things that go along.</summary>
        public IReadOnlyList<IClrPropertyGetter> Held { get; }

        /// <summary>Inserts one row.</summary>
        /// <param name="thing">The row.</param>
        /// <param name="holder">Key of what holds it, for the column that the thing itself doesn't know.</param>
        /// <returns>Its key.</returns>
        public long Insert(object thing, long holder)
        {
            var key = _fill(thing);
            if (key == 0)
                key = _lastKey + 1;
            _lastKey = Math.Max(_lastKey, key);
            _row.Put(_keyAt, key);
            foreach (var at in _holderAt)
                _row.Put(at, holder);
            _row.Insert();
            return key;
        }

        public void Dispose() => _row.Dispose();

        // A column of a value that may be absent as a whole, such as an amount that nobody filled in, is empty with it.
        private Expression Put(int at, Expression thing, IProperty column)
        {
            var wholes = new Stack<IComplexProperty>();
            for (var type = column.DeclaringType as IComplexType; type is not null; type = type.ComplexProperty.DeclaringType as IComplexType)
                wholes.Push(type.ComplexProperty);
            return Within(thing);

            Expression Within(Expression holder) => wholes.TryPop(out var whole)
                ? Unless(at, Member(holder, whole), Within)
                : Unless(at, Member(holder, column), value => Expression.Call(Expression.Constant(_row), nameof(BulkRow.Put), null, Expression.Constant(at), Kept(column, value)));
        }

        // Puts nothing when there is no value, and otherwise what the value itself says.
        private Expression Unless(int at, Expression value, Func<Expression, Expression> put)
        {
            var nullable = Nullable.GetUnderlyingType(value.Type) is not null;
            if (value.Type.IsValueType && !nullable)
                return put(value);
            var once = Expression.Variable(value.Type);
            return Expression.Block(
                [once],
                Expression.Assign(once, value),
                Expression.IfThenElse(
                    nullable ? Expression.Not(Expression.Property(once, nameof(Nullable<>.HasValue))) : Expression.ReferenceEqual(once, Expression.Constant(null)),
                    Expression.Call(Expression.Constant(_row), nameof(BulkRow.Empty), null, Expression.Constant(at)),
                    put(nullable ? Expression.Property(once, nameof(Nullable<>.Value)) : once)));
        }

        // As the model keeps it, in one of the types that a row takes.
        private static Expression Kept(IProperty column, Expression value)
        {
            if (column.GetRelationalTypeMapping().Converter is { ConvertToProviderExpression: { } convert })
                value = ReplacingExpressionVisitor.Replace(convert.Parameters[0], Expression.Convert(value, convert.Parameters[0].Type), convert.Body);
            if (value.Type == typeof(bool))
                return Expression.Condition(value, Expression.Constant(1L), Expression.Constant(0L));
            return value.Type == typeof(int) ? Expression.Convert(value, typeof(long)) : value;
        }

        private static MemberExpression Member(Expression holder, IPropertyBase member) =>
            Expression.MakeMemberAccess(holder, member.GetMemberInfo(forMaterialization: false, forSet: false));
    }
}

/// <summary>The row that is inserted next, past the provider: it looks every parameter up by name again for each row.</summary>
internal sealed class BulkRow : IDisposable
{
    private const int FirstBuffer = 1024;

    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _insert;
    private byte[] _buffer = new byte[FirstBuffer];

    public BulkRow(SqliteConnection connection, string sql)
    {
        _connection = connection.Handle ?? throw new InvalidOperationException("The connection has to be open.");
        Check(raw.sqlite3_prepare_v2(_connection, sql, out _insert));
    }

    public void Empty(int at) => Check(raw.sqlite3_bind_null(_insert, at));

    public void Put(int at, long value) => Check(raw.sqlite3_bind_int64(_insert, at, value));

    public void Put(int at, string value)
    {
        // SQLite takes a text of no bytes for no text at all.
        if (value.Length == 0)
        {
            Check(raw.sqlite3_bind_text(_insert, at, ""));
            return;
        }

        var most = System.Text.Encoding.UTF8.GetMaxByteCount(value.Length);
        if (_buffer.Length < most)
            _buffer = new byte[most];
        Check(raw.sqlite3_bind_text(_insert, at, _buffer.AsSpan(0, System.Text.Encoding.UTF8.GetBytes(value, _buffer))));
    }

    public void Put(int at, DateOnly value)
    {
        value.TryFormat(_buffer, out var length, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Check(raw.sqlite3_bind_text(_insert, at, _buffer.AsSpan(0, length)));
    }

    public void Put(int at, DateTime value)
    {
        value.TryFormat(_buffer, out var length, "yyyy-MM-dd HH:mm:ss.FFFFFFF", System.Globalization.CultureInfo.InvariantCulture);
        Check(raw.sqlite3_bind_text(_insert, at, _buffer.AsSpan(0, length)));
    }

    /// <summary>Inserts what was put; the next row starts from there.</summary>
    public void Insert()
    {
        var done = raw.sqlite3_step(_insert);
        if (done != raw.SQLITE_DONE)
            Check(done);
        raw.sqlite3_reset(_insert);
    }

    public void Dispose() => _insert.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(result, _connection);
    }
}
