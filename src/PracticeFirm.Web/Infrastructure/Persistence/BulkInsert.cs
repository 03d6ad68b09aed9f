using System.Collections;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
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
internal sealed class BulkInsert : IDisposable
{
    private readonly Dictionary<Type, Table> _tables;

    /// <summary>Prepares the statements of every table, so that nothing but inserting is left to do later.</summary>
    public BulkInsert(DbContext db)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        var sql = db.GetService<ISqlGenerationHelper>();
        _tables = db.Model.GetEntityTypes().ToDictionary(type => type.ClrType, type => new Table(connection, BulkPlan.Of(type, sql)));
    }

    /// <summary>Inserts a thing with all it holds. A thing without number gets the next one of its table, which it isn't told.</summary>
    public void Add(object thing) => Add(thing, 0);

    public void Dispose()
    {
        foreach (var table in _tables.Values)
            table.Dispose();
    }

    private void Add(object thing, long holder)
    {
        if (!_tables.TryGetValue(thing.GetType(), out var table))
            throw new ArgumentException($"{thing.GetType().Name} has no table.");
        var key = table.Insert(thing, holder);
        foreach (var held in table.Held)
            if (held.GetClrValueUsingContainingEntity(thing) is IEnumerable parts)
                foreach (var part in parts)
                    Add(part, key);
    }

    private sealed class Table(SqliteConnection connection, BulkPlan plan) : IDisposable
    {
        private readonly BulkRow _row = new(connection, plan.Sql);
        private long _lastKey;

        /// <summary>Give the collections of things that go along.</summary>
        public IReadOnlyList<IClrPropertyGetter> Held => plan.Held;

        /// <summary>Inserts one row.</summary>
        /// <param name="thing">The row.</param>
        /// <param name="holder">Key of what holds it, for the column that the thing itself doesn't know.</param>
        /// <returns>Its key.</returns>
        public long Insert(object thing, long holder)
        {
            var key = plan.Fill(_row, thing);
            if (key == 0)
                key = _lastKey + 1;
            _lastKey = Math.Max(_lastKey, key);
            _row.Put(plan.KeyAt, key);
            foreach (var at in plan.HolderAt)
                _row.Put(at, holder);
            _row.Insert();
            return key;
        }

        public void Dispose() => _row.Dispose();
    }
}

/// <summary>How the things of one type become rows. Made once per type: compiling it takes longer than inserting a thousand rows.</summary>
internal sealed class BulkPlan
{
    private static readonly ConditionalWeakTable<IEntityType, BulkPlan> Made = [];
    private static readonly ParameterExpression Row = Expression.Parameter(typeof(BulkRow));

    private BulkPlan(IEntityType type, ISqlGenerationHelper sql)
    {
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        IProperty[] columns = [.. type.GetFlattenedProperties()];
        var names = columns.Select(c => sql.DelimitIdentifier(c.GetColumnName(table)!));
        var places = Enumerable.Range(1, columns.Length).Select(at => $"?{at}");
        Sql = $"INSERT INTO {sql.DelimitIdentifier(table.Name, table.Schema)} ({string.Join(", ", names)}) VALUES ({string.Join(", ", places)})";

        // One compiled function reads all that a thing knows itself: no value is boxed on its way to the statement.
        var thing = Expression.Parameter(typeof(object));
        var typed = Expression.Variable(type.ClrType);
        var steps = new List<Expression> { Expression.Assign(typed, Expression.Convert(thing, type.ClrType)) };
        var holderAt = new List<int>();
        Expression key = Expression.Constant(0L);
        for (var at = 1; at <= columns.Length; at++)
        {
            var column = columns[at - 1];
            if (column.IsPrimaryKey())
                (KeyAt, key) = (at, Expression.Convert(Member(typed, column), typeof(long)));
            else if (!column.IsShadowProperty())
                steps.Add(Put(at, typed, column));
            else if (column.IsForeignKey())
                holderAt.Add(at);
            else
                throw new NotSupportedException($"{type.DisplayName()}.{column.Name} can't be inserted in bulk.");
        }

        HolderAt = [.. holderAt];
        Fill = Expression.Lambda<Func<BulkRow, object, long>>(Expression.Block([typed], [.. steps, key]), Row, thing).Compile();
        Held = [.. type.GetNavigations().Where(n => n.IsCollection && !n.IsOnDependent).Select(n => n.GetGetter())];
    }

    /// <summary>The statement that inserts a row.</summary>
    public string Sql { get; }

    /// <summary>Puts all that a thing knows itself in a row, and gives its key.</summary>
    public Func<BulkRow, object, long> Fill { get; }

    /// <summary>Where the key stands in the row.</summary>
    public int KeyAt { get; }

    /// <summary>Where the row names what holds it.</summary>
    public int[] HolderAt { get; }

    /// <summary>Give the collections of things that go along.</summary>
    public IClrPropertyGetter[] Held { get; }

    /// <summary>The plan of a type.</summary>
    public static BulkPlan Of(IEntityType type, ISqlGenerationHelper sql) => Made.GetValue(type, t => new BulkPlan(t, sql));

    // A column of a value that may be absent as a whole, such as an amount that nobody filled in, is empty with it.
    private static Expression Put(int at, Expression thing, IProperty column)
    {
        var wholes = new Stack<IComplexProperty>();
        for (var type = column.DeclaringType as IComplexType; type is not null; type = type.ComplexProperty.DeclaringType as IComplexType)
            wholes.Push(type.ComplexProperty);
        return Within(thing);

        Expression Within(Expression holder) => wholes.TryPop(out var whole)
            ? Unless(at, Member(holder, whole), Within)
            : Unless(at, Member(holder, column), value => Expression.Call(Row, nameof(BulkRow.Put), null, Expression.Constant(at), Kept(column, value)));
    }

    // Puts nothing when there is no value, and otherwise what the value itself says.
    private static Expression Unless(int at, Expression value, Func<Expression, Expression> put)
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
                Expression.Call(Row, nameof(BulkRow.Empty), null, Expression.Constant(at)),
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

/// <summary>
/// The row that is inserted next, past the provider: it looks every parameter up by name again for each row. What the row before
/// held in the same place, such as a status or nothing at all, isn't handed over again.
/// </summary>
internal sealed class BulkRow : IDisposable
{
    private const int FirstBuffer = 1024;

    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _insert;
    private readonly object?[] _held;
    private byte[] _buffer = new byte[FirstBuffer];

    public BulkRow(SqliteConnection connection, string sql)
    {
        _connection = connection.Handle ?? throw new InvalidOperationException("The connection has to be open.");
        Check(raw.sqlite3_prepare_v2(_connection, sql, out _insert));
        _held = new object?[raw.sqlite3_bind_parameter_count(_insert) + 1];
    }

    public void Empty(int at)
    {
        if (Holds(at, DBNull.Value))
            return;
        Check(raw.sqlite3_bind_null(_insert, at));
    }

    public void Put(int at, long value)
    {
        _held[at] = null;
        Check(raw.sqlite3_bind_int64(_insert, at, value));
    }

    public void Put(int at, string value)
    {
        if (Holds(at, value))
            return;

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
        _held[at] = null;
        value.TryFormat(_buffer, out var length, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Check(raw.sqlite3_bind_text(_insert, at, _buffer.AsSpan(0, length)));
    }

    public void Put(int at, DateTime value)
    {
        _held[at] = null;
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

    // Same object, same value: looking whether two texts are equal would cost as much as handing one over.
    private bool Holds(int at, object value)
    {
        if (ReferenceEquals(_held[at], value))
            return true;
        _held[at] = value;
        return false;
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(result, _connection);
    }
}
