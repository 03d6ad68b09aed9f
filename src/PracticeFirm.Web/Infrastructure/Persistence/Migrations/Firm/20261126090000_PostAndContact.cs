using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeFirm.Web.Infrastructure.Persistence.Migrations.Firm
{
    /// <inheritdoc />
    public partial class PostAndContact : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "AskedOn",
                table: "QuoteRequests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "CompletedOn",
                table: "QuoteRequests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Gap",
                table: "QuoteRequests",
                type: "TEXT",
                maxLength: 24,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Withheld",
                table: "QuoteRequests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AuthorId",
                table: "Mails",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Contains",
                table: "Mails",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "EmployeeId",
                table: "Mails",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "HandledOn",
                table: "Mails",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "InReplyToId",
                table: "Mails",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Outcome",
                table: "Mails",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "OwnerId",
                table: "Mails",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReadOn",
                table: "Mails",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ThreadId",
                table: "Mails",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Consequences",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FromKind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    FromId = table.Column<int>(type: "INTEGER", nullable: false),
                    ToKind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    ToId = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Consequences", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DraftedMails",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EmployeeId = table.Column<int>(type: "INTEGER", nullable: false),
                    InReplyToId = table.Column<int>(type: "INTEGER", nullable: true),
                    To = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: true),
                    SupplierId = table.Column<int>(type: "INTEGER", nullable: true),
                    ColleagueId = table.Column<int>(type: "INTEGER", nullable: true),
                    Purpose = table.Column<string>(type: "TEXT", nullable: true),
                    AttachedKind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    AttachedId = table.Column<int>(type: "INTEGER", nullable: true),
                    SavedOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftedMails", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PlannedEvents",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: true),
                    Values = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    HappenedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MadeKind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    MadeId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlannedEvents", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Mails_Direction_HandledOn_SentOn",
                table: "Mails",
                columns: new[] { "Direction", "HandledOn", "SentOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Mails_ReadOn",
                table: "Mails",
                column: "ReadOn");

            migrationBuilder.CreateIndex(
                name: "IX_Mails_ThreadId",
                table: "Mails",
                column: "ThreadId");

            migrationBuilder.CreateIndex(
                name: "IX_Consequences_FromKind_FromId",
                table: "Consequences",
                columns: new[] { "FromKind", "FromId" });

            migrationBuilder.CreateIndex(
                name: "IX_Consequences_ToKind_ToId",
                table: "Consequences",
                columns: new[] { "ToKind", "ToId" });

            migrationBuilder.CreateIndex(
                name: "IX_DraftedMails_EmployeeId",
                table: "DraftedMails",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_PlannedEvents_HappenedOn_DueOn",
                table: "PlannedEvents",
                columns: new[] { "HappenedOn", "DueOn" });
            PostAndContactData.Fill(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Consequences");

            migrationBuilder.DropTable(
                name: "DraftedMails");

            migrationBuilder.DropTable(
                name: "PlannedEvents");

            migrationBuilder.DropIndex(
                name: "IX_Mails_Direction_HandledOn_SentOn",
                table: "Mails");

            migrationBuilder.DropIndex(
                name: "IX_Mails_ReadOn",
                table: "Mails");

            migrationBuilder.DropIndex(
                name: "IX_Mails_ThreadId",
                table: "Mails");

            migrationBuilder.DropColumn(
                name: "AskedOn",
                table: "QuoteRequests");

            migrationBuilder.DropColumn(
                name: "CompletedOn",
                table: "QuoteRequests");

            migrationBuilder.DropColumn(
                name: "Gap",
                table: "QuoteRequests");

            migrationBuilder.DropColumn(
                name: "Withheld",
                table: "QuoteRequests");

            migrationBuilder.DropColumn(
                name: "AuthorId",
                table: "Mails");

            migrationBuilder.DropColumn(
                name: "Contains",
                table: "Mails");

            migrationBuilder.DropColumn(
                name: "EmployeeId",
                table: "Mails");

            migrationBuilder.DropColumn(
                name: "HandledOn",
                table: "Mails");

            migrationBuilder.DropColumn(
                name: "InReplyToId",
                table: "Mails");

            migrationBuilder.DropColumn(
                name: "Outcome",
                table: "Mails");

            migrationBuilder.DropColumn(
                name: "OwnerId",
                table: "Mails");

            migrationBuilder.DropColumn(
                name: "ReadOn",
                table: "Mails");

            migrationBuilder.DropColumn(
                name: "ThreadId",
                table: "Mails");
        }
    }
}
