using Microsoft.EntityFrameworkCore.Migrations;

namespace PracticeFirm.Web.Infrastructure.Persistence.Migrations;

/// <summary>What a firm of an older model gets when it learns about post and contact.</summary>
internal static class PostAndContactData
{
    /// <summary>After the tables changed.</summary>
    public static void Fill(MigrationBuilder migration) => PostData.Fill(migration);
}
