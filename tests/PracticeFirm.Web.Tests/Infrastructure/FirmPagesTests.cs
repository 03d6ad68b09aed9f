using Microsoft.Data.Sqlite;
using PracticeFirm.Web.Infrastructure.Firms;

namespace PracticeFirm.Web.Tests.Infrastructure;

/// <summary>A file is read as it was at one moment, whoever reads or writes it meanwhile.</summary>
public sealed class FirmPagesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("practicefirm-").FullName;

    [Fact]
    public void What_was_committed_is_there_and_what_is_under_way_is_not()
    {
        using var writer = Open();
        Run(writer, "PRAGMA journal_mode = wal; CREATE TABLE notes(text); INSERT INTO notes VALUES('klaar'); BEGIN; INSERT INTO notes VALUES('bezig');");
        using var connection = Open();

        Assert.Equal(["klaar"], Notes(connection));
    }

    [Fact]
    public void What_is_committed_after_the_moment_is_not_in_it_and_the_writer_need_not_wait()
    {
        using var writer = Open();
        Run(writer, "PRAGMA journal_mode = wal; CREATE TABLE notes(text); INSERT INTO notes VALUES('eerder');");
        using var connection = Open();
        string[] notes;
        using (var pages = FirmPages.Of(connection))
        {
            Run(writer, "INSERT INTO notes VALUES('later');");
            Run(writer, "PRAGMA wal_checkpoint(PASSIVE);");
            notes = NotesIn(pages);
        }

        Assert.Equal(["eerder"], notes);
        Assert.Equal(["eerder", "later"], Notes(connection));
    }

    [Fact]
    public void Somebody_who_has_been_reading_for_long_is_in_nobodys_way()
    {
        using var writer = Open();
        Run(writer, "PRAGMA journal_mode = wal; CREATE TABLE notes(text); INSERT INTO notes VALUES('eerst');");
        using var slow = Open();
        Run(slow, "BEGIN;");
        Assert.Equal("eerst", Ask(slow, "SELECT text FROM notes;"));
        Run(writer, "INSERT INTO notes VALUES('daarna');");
        using var connection = Open();

        Assert.Equal(["eerst", "daarna"], Notes(connection));
    }

    [Fact]
    public void A_file_without_a_log_can_be_read_too_and_the_connection_is_free_again_afterwards()
    {
        using var connection = Open();
        Run(connection, "PRAGMA journal_mode = delete; CREATE TABLE notes(text); INSERT INTO notes VALUES('een');");

        Assert.Equal(["een"], Notes(connection));
        Run(connection, "BEGIN IMMEDIATE; INSERT INTO notes VALUES('twee'); COMMIT;");
        Assert.Equal(["een", "twee"], Notes(connection));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string[] Notes(SqliteConnection connection)
    {
        using var pages = FirmPages.Of(connection);
        return NotesIn(pages);
    }

    private string[] NotesIn(FirmPages pages)
    {
        var path = Path.Combine(_folder, $"{Guid.NewGuid():N}.db");
        var part = new byte[5 * 1024];
        using (var file = File.Create(path))
        {
            for (long at = 0; at < pages.Size; at += part.Length)
            {
                var length = (int)Math.Min(part.Length, pages.Size - at);
                pages.Read(at, part, length);
                file.Write(part, 0, length);
            }
        }

        using var copy = Open(path);
        Assert.Equal("ok", Ask(copy, "PRAGMA integrity_check;"));
        return Ask(copy, "SELECT group_concat(text, ' ') FROM notes;").Split(' ');
    }

    private SqliteConnection Open(string? path = null)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path ?? Path.Combine(_folder, "firm.db"), Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string command)
    {
        using var run = connection.CreateCommand();
        run.CommandText = command;
        run.ExecuteNonQuery();
    }

    private static string Ask(SqliteConnection connection, string query)
    {
        using var ask = connection.CreateCommand();
        ask.CommandText = query;
        return (string)ask.ExecuteScalar()!;
    }
}
