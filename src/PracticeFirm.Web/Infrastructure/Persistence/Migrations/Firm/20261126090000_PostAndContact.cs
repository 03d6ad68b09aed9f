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
                name: "PhoneCalls",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Direction = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    ContactPersonId = table.Column<int>(type: "INTEGER", nullable: true),
                    AboutKind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    AboutId = table.Column<int>(type: "INTEGER", nullable: true),
                    RungOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RungAt = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<int>(type: "INTEGER", nullable: true),
                    EmployeeId = table.Column<int>(type: "INTEGER", nullable: true),
                    Conversation = table.Column<string>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Filling = table.Column<string>(type: "TEXT", nullable: false),
                    Mood = table.Column<int>(type: "INTEGER", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Notes = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    End = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    BrokenOff = table.Column<bool>(type: "INTEGER", nullable: false),
                    FactCount = table.Column<int>(type: "INTEGER", nullable: false),
                    SignalCount = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PhoneCalls", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PhoneCalls_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
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

            migrationBuilder.CreateTable(
                name: "CallFindings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Signal = table.Column<int>(type: "INTEGER", maxLength: 24, nullable: false),
                    PhoneCallId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CallFindings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CallFindings_PhoneCalls_PhoneCallId",
                        column: x => x.PhoneCallId,
                        principalTable: "PhoneCalls",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CallLines",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Step = table.Column<string>(type: "TEXT", nullable: false),
                    Reply = table.Column<int>(type: "INTEGER", nullable: true),
                    Quality = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    Shows = table.Column<int>(type: "INTEGER", maxLength: 24, nullable: false),
                    Mood = table.Column<int>(type: "INTEGER", nullable: false),
                    PhoneCallId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CallLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CallLines_PhoneCalls_PhoneCallId",
                        column: x => x.PhoneCallId,
                        principalTable: "PhoneCalls",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ContactRecords",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    ContactPersonId = table.Column<int>(type: "INTEGER", nullable: true),
                    EmployeeId = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<int>(type: "INTEGER", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Direction = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Goal = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Result = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Signals = table.Column<int>(type: "INTEGER", maxLength: 24, nullable: false),
                    SignalNote = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    PhoneCallId = table.Column<int>(type: "INTEGER", nullable: true),
                    WrittenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactRecords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContactRecords_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ContactRecords_PhoneCalls_PhoneCallId",
                        column: x => x.PhoneCallId,
                        principalTable: "PhoneCalls",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ContactAdditions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AddedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Author = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    ContactRecordId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactAdditions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContactAdditions_ContactRecords_ContactRecordId",
                        column: x => x.ContactRecordId,
                        principalTable: "ContactRecords",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ContactLinks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    LinkedKind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    LinkedId = table.Column<int>(type: "INTEGER", nullable: false),
                    ContactRecordId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContactLinks_ContactRecords_ContactRecordId",
                        column: x => x.ContactRecordId,
                        principalTable: "ContactRecords",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CallFindings_PhoneCallId",
                table: "CallFindings",
                column: "PhoneCallId");

            migrationBuilder.CreateIndex(
                name: "IX_CallLines_PhoneCallId",
                table: "CallLines",
                column: "PhoneCallId");

            migrationBuilder.CreateIndex(
                name: "IX_Consequences_FromKind_FromId",
                table: "Consequences",
                columns: new[] { "FromKind", "FromId" });

            migrationBuilder.CreateIndex(
                name: "IX_Consequences_ToKind_ToId",
                table: "Consequences",
                columns: new[] { "ToKind", "ToId" });

            migrationBuilder.CreateIndex(
                name: "IX_ContactAdditions_ContactRecordId",
                table: "ContactAdditions",
                column: "ContactRecordId");

            migrationBuilder.CreateIndex(
                name: "IX_ContactLinks_ContactRecordId",
                table: "ContactLinks",
                column: "ContactRecordId");

            migrationBuilder.CreateIndex(
                name: "IX_ContactLinks_LinkedKind_LinkedId",
                table: "ContactLinks",
                columns: new[] { "LinkedKind", "LinkedId" });

            migrationBuilder.CreateIndex(
                name: "IX_ContactRecords_CustomerId",
                table: "ContactRecords",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_ContactRecords_On",
                table: "ContactRecords",
                column: "On");

            migrationBuilder.CreateIndex(
                name: "IX_ContactRecords_PhoneCallId",
                table: "ContactRecords",
                column: "PhoneCallId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PhoneCalls_AboutKind_AboutId",
                table: "PhoneCalls",
                columns: new[] { "AboutKind", "AboutId" });

            migrationBuilder.CreateIndex(
                name: "IX_PhoneCalls_CustomerId",
                table: "PhoneCalls",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_PhoneCalls_Status",
                table: "PhoneCalls",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_PlannedEvents_HappenedOn_DueOn",
                table: "PlannedEvents",
                columns: new[] { "HappenedOn", "DueOn" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CallFindings");

            migrationBuilder.DropTable(
                name: "CallLines");

            migrationBuilder.DropTable(
                name: "Consequences");

            migrationBuilder.DropTable(
                name: "ContactAdditions");

            migrationBuilder.DropTable(
                name: "ContactLinks");

            migrationBuilder.DropTable(
                name: "PlannedEvents");

            migrationBuilder.DropTable(
                name: "ContactRecords");

            migrationBuilder.DropTable(
                name: "PhoneCalls");
        }
    }
}
