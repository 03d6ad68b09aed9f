using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace PracticeFirm.Web.Infrastructure.Persistence;

/// <summary>Takes learners who left out of the data of a firm that others go on with.</summary>
internal static class FormerLearners
{
    /// <summary>
    /// Replaces a learner's name wherever it stands: the employee, the log, mails and notes, in one transaction. What they did stays.
    /// A name of one word is only replaced where it stands alone: it may be a part of any text.
    /// </summary>
    public static void ForgetLearner(this FirmDb db, string userId, IReadOnlyCollection<string> names, string neutral)
    {
        db.Database.OpenConnection();
        using var transaction = db.Database.BeginTransaction();
        foreach (var employee in db.Employees.Where(e => e.UserId == userId).ToList())
            employee.Anonymise(neutral);
        db.SaveChanges();
        foreach (var (table, columns) in TextColumns(db))
        {
            foreach (var name in names.SelectMany(Written).Distinct())
                Replace(db, table, columns, name, neutral);
        }

        transaction.Commit();
    }

    // In the details of events a name is written as JSON writes it.
    private static IEnumerable<string> Written(string name) => name.Length == 0 ? [] : [name, JsonEncodedText.Encode(name).ToString()];

    private static List<(string Table, List<string> Columns)> TextColumns(FirmDb db)
    {
        using var command = Command(db, """
            SELECT t.name, c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c
            WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name NOT LIKE '\_\_%' ESCAPE '\' AND c.type = 'TEXT'
            """);
        using var reader = command.ExecuteReader();
        var found = new List<(string Table, string Column)>();
        while (reader.Read())
            found.Add((reader.GetString(0), reader.GetString(1)));
        return [.. found.GroupBy(f => f.Table).Select(group => (group.Key, group.Select(f => f.Column).ToList()))];
    }

    private static void Replace(FirmDb db, string table, List<string> columns, string name, string neutral)
    {
        var isPart = name.Contains(' ', StringComparison.Ordinal);
        var set = columns.Select(column => isPart ? $"\"{column}\" = replace(\"{column}\", @name, @neutral)" : $"\"{column}\" = iif(\"{column}\" = @name, @neutral, \"{column}\")");
        var where = columns.Select(column => isPart ? $"instr(\"{column}\", @name) > 0" : $"\"{column}\" = @name");
        using var command = Command(db, $"UPDATE \"{table}\" SET {string.Join(", ", set)} WHERE {string.Join(" OR ", where)}");
        Give(command, "@name", name);
        Give(command, "@neutral", neutral);
        command.ExecuteNonQuery();
    }

    private static DbCommand Command(FirmDb db, string text)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(db.Database.CurrentTransaction!);
        command.CommandText = text;
        return command;
    }

    private static void Give(DbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
