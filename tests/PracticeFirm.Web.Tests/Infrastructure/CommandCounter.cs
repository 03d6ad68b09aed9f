using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PracticeFirm.Web.Tests.Infrastructure;

/// <summary>Counts the commands that reach the database: the round trips of a slice.</summary>
public sealed class CommandCounter : DbCommandInterceptor
{
    private readonly Lock _lock = new();
    private readonly List<string> _commands = [];

    /// <summary>What was sent since <see cref="Reset"/>.</summary>
    public IReadOnlyList<string> Commands
    {
        get
        {
            lock (_lock)
                return [.. _commands];
        }
    }

    /// <summary>Starts counting anew.</summary>
    public void Reset()
    {
        lock (_lock)
            _commands.Clear();
    }

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        lock (_lock)
            _commands.Add(result.CommandText);
        return result;
    }
}
