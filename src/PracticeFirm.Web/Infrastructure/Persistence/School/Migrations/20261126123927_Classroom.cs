using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeFirm.Web.Infrastructure.Persistence.School.Migrations
{
    /// <inheritdoc />
    public partial class Classroom : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "Until",
                table: "Sessions",
                newName: "EndsAt");

            migrationBuilder.RenameColumn(
                name: "StartsOn",
                table: "Sessions",
                newName: "StartsAt");

            migrationBuilder.AddColumn<string>(
                name: "DayMover",
                table: "Sessions",
                type: "TEXT",
                maxLength: 24,
                nullable: false,
                defaultValue: "Learner");

            // Days become moments: a first day from its beginning, a last day until its end, as far as that can be known without the clock of the school.
            migrationBuilder.Sql("UPDATE Sessions SET StartsAt = StartsAt || ' 00:00:00', EndsAt = EndsAt || ' 22:59:59'");

            migrationBuilder.AddColumn<DateTime>(
                name: "PausedAt",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PauseText",
                table: "Sessions",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Variants",
                table: "Sessions",
                type: "TEXT",
                maxLength: 24,
                nullable: false,
                defaultValue: "Own");

            migrationBuilder.AddColumn<int>(
                name: "Attempt",
                table: "Firms",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<DateTime>(
                name: "HandedInAt",
                table: "Firms",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Purpose",
                table: "Firms",
                type: "TEXT",
                maxLength: 24,
                nullable: false,
                defaultValue: "Practice");

            migrationBuilder.AddColumn<string>(
                name: "Role",
                table: "FirmMembers",
                type: "TEXT",
                maxLength: 24,
                nullable: false,
                defaultValue: "InsideSales");

            migrationBuilder.AddColumn<DateTime>(
                name: "ArchivedAt",
                table: "Enrolments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Invitations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CodeHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    InvitedBy = table.Column<string>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Invitations_AspNetUsers_InvitedBy",
                        column: x => x.InvitedBy,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OwnScenarios",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Family = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 200000, nullable: false),
                    IsShared = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsSuperseded = table.Column<bool>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwnScenarios", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OwnScenarios_AspNetUsers_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SchoolEvents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    SessionId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SchoolEvents", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_CodeHash",
                table: "Invitations",
                column: "CodeHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_InvitedBy",
                table: "Invitations",
                column: "InvitedBy");

            migrationBuilder.CreateIndex(
                name: "IX_OwnScenarios_Code",
                table: "OwnScenarios",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OwnScenarios_OwnerId",
                table: "OwnScenarios",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_SchoolEvents_SessionId",
                table: "SchoolEvents",
                column: "SessionId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Invitations");

            migrationBuilder.DropTable(
                name: "OwnScenarios");

            migrationBuilder.DropTable(
                name: "SchoolEvents");

            migrationBuilder.DropColumn(
                name: "DayMover",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "PausedAt",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "PauseText",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "Variants",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "Attempt",
                table: "Firms");

            migrationBuilder.DropColumn(
                name: "HandedInAt",
                table: "Firms");

            migrationBuilder.DropColumn(
                name: "Purpose",
                table: "Firms");

            migrationBuilder.DropColumn(
                name: "Role",
                table: "FirmMembers");

            migrationBuilder.DropColumn(
                name: "ArchivedAt",
                table: "Enrolments");

            migrationBuilder.RenameColumn(
                name: "StartsAt",
                table: "Sessions",
                newName: "StartsOn");

            migrationBuilder.RenameColumn(
                name: "EndsAt",
                table: "Sessions",
                newName: "Until");
        }
    }
}
