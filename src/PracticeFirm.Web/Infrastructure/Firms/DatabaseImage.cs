using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PracticeFirm.Web.Infrastructure.Firms;

/// <summary>
/// A database as it is at one moment, in memory: all that was committed, nothing of what is under way. Nobody waits for it to be taken;
/// whoever writes meanwhile goes on.
/// </summary>
internal sealed class DatabaseImage : IDisposable
{
    private const int ReadOnly = 4;

    // Where the header of a database says that a log lies beside it. This one is whole by itself.
    private const int WriteVersion = 18, ReadVersion = 19;
    private const byte WithoutLog = 1;
    private IntPtr _start;

    private DatabaseImage(IntPtr start, long size)
    {
        _start = start;
        Size = size;
    }

    /// <summary>How large it is (bytes).</summary>
    public long Size { get; }

    /// <summary>Takes it.</summary>
    /// <param name="path">The file; somebody may be writing to it.</param>
    /// <exception cref="IOException">It can't be read.</exception>
    public static DatabaseImage Of(string path)
    {
        try
        {
            using var connection = new SqliteConnection(Address(path));
            connection.Open();
            var start = raw.sqlite3_serialize(connection.Handle, "main", out var size, 0);
            if (start == IntPtr.Zero || size <= ReadVersion)
                throw new IOException($"{Path.GetFileName(path)} could not be read.");
            Marshal.WriteByte(start, WriteVersion, WithoutLog);
            Marshal.WriteByte(start, ReadVersion, WithoutLog);
            return new DatabaseImage(start, size);
        }
        catch (SqliteException e)
        {
            throw new IOException($"{Path.GetFileName(path)} could not be read.", e);
        }
    }

    /// <summary>True when every page, index and row is as it should be.</summary>
    public bool IsSound()
    {
        using var connection = new SqliteConnection(Address(":memory:"));
        connection.Open();
        if (raw.sqlite3_deserialize(connection.Handle, "main", _start, Size, Size, ReadOnly) != raw.SQLITE_OK)
            return false;
        return Check(connection);
    }

    /// <summary>True when the file is a sound database. Nobody may be writing to it.</summary>
    public static bool IsSound(string path)
    {
        using var connection = new SqliteConnection(Address(path));
        try
        {
            connection.Open();
        }
        catch (SqliteException)
        {
            return false;
        }

        return Check(connection);
    }

    /// <summary>Writes it, and says its SHA-256.</summary>
    public string WriteTo(Stream to)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var part = new byte[1 << 18];
        for (long at = 0; at < Size; at += part.Length)
        {
            var length = (int)Math.Min(part.Length, Size - at);
            Marshal.Copy(_start + (nint)at, part, 0, length);
            hash.AppendData(part, 0, length);
            to.Write(part, 0, length);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public void Dispose()
    {
        if (_start != IntPtr.Zero)
            raw.sqlite3_free(_start);
        _start = IntPtr.Zero;
    }

    private static bool Check(SqliteConnection connection)
    {
        try
        {
            using var check = connection.CreateCommand();
            check.CommandText = "PRAGMA integrity_check(1);";
            return check.ExecuteScalar() is "ok";
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private static string Address(string path) => new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 30 }.ToString();
}
