using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PracticeFirm.Web.Infrastructure.Firms;

/// <summary>
/// A firm's file as it is at one moment: all that was committed, nothing of what is under way, to be read part by part without a copy of
/// it in memory. Whoever writes meanwhile goes on. The file is read with the handle that SQLite has of it: opening it once more and closing
/// that again would take away the locks this process has on it.
/// </summary>
internal sealed class FirmPages : IDisposable
{
    private const int FileOfDatabase = 7;

    // Places in the table of methods every file of SQLite begins with: a version, then closing, then reading.
    private const int ReadMethod = 2;
    private readonly SqliteConnection _connection;
    private readonly IntPtr _file;
    private readonly ReadAt? _read;
    private IntPtr _copy;

    private FirmPages(SqliteConnection connection)
    {
        _connection = connection;
        Run("BEGIN;");
        try
        {
            // The first look fixes the moment. From here on nothing that is committed later is moved into the file.
            Size = Number("PRAGMA page_count;") * Number("PRAGMA page_size;");
            if (IsSettled())
                (_file, _read) = HandleOf(connection);
            else
                (_copy, Size) = CopyOf(connection);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int ReadAt(IntPtr file, [Out] byte[] to, int length, long at);

    /// <summary>How large it is (bytes).</summary>
    public long Size { get; }

    /// <summary>The file as it is now.</summary>
    /// <param name="connection">An open connection to it, without a transaction; nobody else may use it until this is disposed of.</param>
    /// <exception cref="IOException">It can't be read.</exception>
    public static FirmPages Of(SqliteConnection connection) => new(connection);

    /// <summary>Reads a part that lies within it.</summary>
    /// <param name="at">Where the part begins (bytes).</param>
    /// <param name="to">Where it goes.</param>
    /// <param name="length">How much of it (bytes).</param>
    /// <exception cref="IOException">It can't be read.</exception>
    public void Read(long at, byte[] to, int length)
    {
        if (_read is null)
            Marshal.Copy(_copy + (nint)at, to, 0, length);
        else if (_read(_file, to, length, at) != raw.SQLITE_OK)
            throw new IOException($"{Path.GetFileName(_connection.DataSource)} could not be read.");
    }

    public void Dispose()
    {
        if (_copy != IntPtr.Zero)
            raw.sqlite3_free(_copy);
        _copy = IntPtr.Zero;
        if (raw.sqlite3_get_autocommit(_connection.Handle) == 0)
            Run("ROLLBACK;");
    }

    // Moves what stands in the log into the file itself. When nothing is left, nothing was committed after the moment that was fixed either.
    private bool IsSettled()
    {
        using var other = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _connection.DataSource, Pooling = false }.ToString());
        other.Open();
        using var settle = other.CreateCommand();
        settle.CommandText = "PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(PASSIVE);";
        using var told = settle.ExecuteReader();
        return told.Read() && told.GetInt64(0) == 0 && told.GetInt64(1) == told.GetInt64(2);
    }

    // Somebody has been reading since before the moment: only SQLite knows what of the log counts.
    private static (IntPtr Start, long Size) CopyOf(SqliteConnection connection)
    {
        var start = raw.sqlite3_serialize(connection.Handle, "main", out var size, 0);
        return start != IntPtr.Zero ? (start, size) : throw new IOException($"{Path.GetFileName(connection.DataSource)} could not be read.");
    }

    private static (IntPtr File, ReadAt Read) HandleOf(SqliteConnection connection)
    {
        if (FileControl(connection.Handle!.DangerousGetHandle(), "main", FileOfDatabase, out var file) != raw.SQLITE_OK || file == IntPtr.Zero)
            throw new IOException($"{Path.GetFileName(connection.DataSource)} could not be read.");
        var methods = Marshal.ReadIntPtr(file);
        return (file, Marshal.GetDelegateForFunctionPointer<ReadAt>(Marshal.ReadIntPtr(methods, ReadMethod * IntPtr.Size)));
    }

    private void Run(string command)
    {
        using var run = _connection.CreateCommand();
        run.CommandText = command;
        run.ExecuteNonQuery();
    }

    private long Number(string query)
    {
        using var ask = _connection.CreateCommand();
        ask.CommandText = query;
        return Convert.ToInt64(ask.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int FileControl(IntPtr database, [MarshalAs(UnmanagedType.LPUTF8Str)] string name, int operation, out IntPtr result);
}
