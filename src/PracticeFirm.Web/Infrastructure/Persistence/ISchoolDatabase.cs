using Microsoft.EntityFrameworkCore.Infrastructure;

namespace PracticeFirm.Web.Infrastructure.Persistence;

/// <summary>What the unit of work needs of the school's database.</summary>
public interface ISchoolDatabase
{
    /// <summary>Its transactions.</summary>
    DatabaseFacade Database { get; }

    /// <summary>Saves what changed.</summary>
    Task<int> SaveChangesAsync(CancellationToken cancellationToken = default);
}
