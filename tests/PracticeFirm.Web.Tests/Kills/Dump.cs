using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace PracticeFirm.Web.Tests.Kills;

/// <summary>All that is in a database, to the last column of the last table.</summary>
internal static class Dump
{
    /// <summary>Of a file that nobody is writing to. It has to be sound.</summary>
    public static string Of(string path)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        Assert.Equal(["ok"], Rows(connection, "PRAGMA integrity_check"));
        var all = new StringBuilder();
        foreach (var table in Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"))
        {
            all.AppendLine(table);
            foreach (var row in Rows(connection, $"SELECT * FROM \"{table}\" ORDER BY rowid"))
                all.AppendLine(row);
        }

        return all.ToString();
    }

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var found = new List<string>();
        while (rows.Read())
            found.Add(string.Join('|', Enumerable.Range(0, rows.FieldCount).Select(i => Convert.ToString(rows.GetValue(i), CultureInfo.InvariantCulture))));
        return found;
    }
}
