using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeFirm.Web.Infrastructure.Persistence.Migrations.Firm
{
    /// <inheritdoc />
    public partial class LocalOnly : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_FollowUps_OfferteId",
                table: "FollowUps");

            migrationBuilder.RenameColumn(
                name: "OfferteId",
                table: "Mails",
                newName: "SupplierId");

            migrationBuilder.RenameColumn(
                name: "OfferteId",
                table: "FollowUps",
                newName: "AboutId");

            migrationBuilder.AlterColumn<int>(
                name: "CustomerId",
                table: "Mails",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AddColumn<int>(
                name: "AttachedId",
                table: "Mails",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AttachedKind",
                table: "Mails",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AboutKind",
                table: "FollowUps",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Mails_AttachedKind_AttachedId",
                table: "Mails",
                columns: new[] { "AttachedKind", "AttachedId" });

            migrationBuilder.CreateIndex(
                name: "IX_Mails_SupplierId",
                table: "Mails",
                column: "SupplierId");

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_AboutKind_AboutId",
                table: "FollowUps",
                columns: new[] { "AboutKind", "AboutId" });

            migrationBuilder.AddForeignKey(
                name: "FK_Mails_Suppliers_SupplierId",
                table: "Mails",
                column: "SupplierId",
                principalTable: "Suppliers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Mails_Suppliers_SupplierId",
                table: "Mails");

            migrationBuilder.DropIndex(
                name: "IX_Mails_AttachedKind_AttachedId",
                table: "Mails");

            migrationBuilder.DropIndex(
                name: "IX_Mails_SupplierId",
                table: "Mails");

            migrationBuilder.DropIndex(
                name: "IX_FollowUps_AboutKind_AboutId",
                table: "FollowUps");

            migrationBuilder.DropColumn(
                name: "AttachedId",
                table: "Mails");

            migrationBuilder.DropColumn(
                name: "AttachedKind",
                table: "Mails");

            migrationBuilder.DropColumn(
                name: "AboutKind",
                table: "FollowUps");

            migrationBuilder.RenameColumn(
                name: "SupplierId",
                table: "Mails",
                newName: "OfferteId");

            migrationBuilder.RenameColumn(
                name: "AboutId",
                table: "FollowUps",
                newName: "OfferteId");

            migrationBuilder.AlterColumn<int>(
                name: "CustomerId",
                table: "Mails",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_OfferteId",
                table: "FollowUps",
                column: "OfferteId");
        }
    }
}
