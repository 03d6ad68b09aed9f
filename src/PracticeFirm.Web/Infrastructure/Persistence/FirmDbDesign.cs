using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PracticeFirm.Web.Infrastructure.Persistence;

/// <summary>Lets <c>dotnet ef</c> see the model of a firm without starting the application.</summary>
internal sealed class FirmDbDesign : IDesignTimeDbContextFactory<FirmDb>
{
    public FirmDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<FirmDb>().UseSqlite("Data Source=:memory:").Options);
}
