using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using PracticeFirm.Web.Infrastructure.Firms;

namespace PracticeFirm.Web.Tests.Infrastructure;

/// <summary>A state that was kept is what differs from a template, and comes back whole or not at all.</summary>
public sealed class CheckpointsTests : IDisposable
{
    private const string Code = "FIRMA";
    private static readonly DateOnly Day = new(2026, 9, 1);
    private readonly DataFolder _folder = new(Directory.CreateTempSubdirectory("practicefirm-").FullName);
    private readonly Checkpoints _checkpoints;

    public CheckpointsTests()
    {
        _checkpoints = new Checkpoints(_folder, new FakeTimeProvider());
        Directory.CreateDirectory(_folder.Firms);
        Directory.CreateDirectory(_folder.Templates);
        using (var template = Open(Template))
            Run(template, "CREATE TABLE notes(text); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) INSERT INTO notes SELECT hex(randomblob(200)) FROM n;");
        File.Copy(Template, Firm);
        _checkpoints.Base(Code, Template);
    }

    [Fact]
    public void Only_what_differs_is_kept_and_the_state_comes_back_as_it_was()
    {
        using var firm = Open(Firm);
        Run(firm, "PRAGMA journal_mode = wal; UPDATE notes SET text = 'veranderd' WHERE rowid IN (7, 1999);");
        var kept = Keep(firm);
        var then = Sum(firm);
        Run(firm, "DELETE FROM notes;");

        Assert.True(_checkpoints.Restore(Code, kept.Id, Beside).IsSuccess);

        using var back = Open(Beside);
        Assert.Equal(then, Sum(back));
        Assert.True(new FileInfo(FileOf(kept)).Length < new FileInfo(Template).Length / 10);
    }

    [Fact]
    public void A_state_that_is_larger_or_smaller_than_the_template_comes_back_too()
    {
        using var firm = Open(Firm);
        Run(firm, "INSERT INTO notes SELECT hex(randomblob(200)) FROM notes;");
        var (large, sumOfLarge) = (Keep(firm), Sum(firm));
        Run(firm, "DELETE FROM notes WHERE rowid > 20; VACUUM;");
        var (small, sumOfSmall) = (Keep(firm), Sum(firm));

        foreach (var (checkpoint, sum) in new[] { (large, sumOfLarge), (small, sumOfSmall) })
        {
            Assert.True(_checkpoints.Restore(Code, checkpoint.Id, Beside).IsSuccess);
            using var back = Open(Beside);
            Assert.Equal(sum, Sum(back));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void One_of_which_the_file_or_the_template_was_damaged_is_refused(bool template)
    {
        using var firm = Open(Firm);
        Run(firm, "UPDATE notes SET text = 'veranderd' WHERE rowid = 7;");
        var kept = Keep(firm);
        var path = template ? Template : FileOf(kept);
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 0x55;
        File.WriteAllBytes(path, bytes);

        Assert.Equal("Checkpoint.Broken", _checkpoints.Restore(Code, kept.Id, Beside).Error.Code);
    }

    public void Dispose() => Directory.Delete(_folder.Root, recursive: true);

    private string Template => Path.Combine(_folder.Templates, "sjabloon.db");

    private string Firm => Path.Combine(_folder.Firms, Code + ".db");

    private string Beside => Path.Combine(_folder.Firms, Code + ".terug");

    private string FileOf(Checkpoint checkpoint) => Path.Combine(_folder.Checkpoints, Code, checkpoint.Id + ".checkpoint");

    private Checkpoint Keep(SqliteConnection firm) => _checkpoints.Make(Code, firm, CheckpointKind.Manual, "Nu", Day, "");

    private static string Sum(SqliteConnection firm)
    {
        using var ask = firm.CreateCommand();
        ask.CommandText = "SELECT count(*) || ' ' || sum(length(text)) || ' ' || max(text) FROM notes;";
        return (string)ask.ExecuteScalar()!;
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string command)
    {
        using var run = connection.CreateCommand();
        run.CommandText = command;
        run.ExecuteNonQuery();
    }
}
