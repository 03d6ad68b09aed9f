using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeFirm.Web.Infrastructure.Persistence.Migrations.Firm
{
    /// <inheritdoc />
    public partial class EventsOfADay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Events_ActorId",
                table: "Events");

            migrationBuilder.CreateIndex(
                name: "IX_Events_ActorId_BusinessDay",
                table: "Events",
                columns: new[] { "ActorId", "BusinessDay" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Events_ActorId_BusinessDay",
                table: "Events");

            migrationBuilder.CreateIndex(
                name: "IX_Events_ActorId",
                table: "Events",
                column: "ActorId");
        }
    }
}
