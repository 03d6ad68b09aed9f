using Microsoft.EntityFrameworkCore.Infrastructure;
using PracticeFirm.Domain.School;

namespace PracticeFirm.Web.Infrastructure.Persistence;

/// <summary>What the unit of work needs of the school's database.</summary>
public interface ISchoolDatabase
{
    /// <summary>Its transactions.</summary>
    DatabaseFacade Database { get; }

    /// <summary>Forgets what was changed and not saved.</summary>
    void Forget();

    /// <summary>Writes a line of the log with what is saved next.</summary>
    void Log(SchoolEvent line);

    /// <summary>Saves what changed.</summary>
    Task<int> SaveChangesAsync(CancellationToken cancellationToken = default);
}
