using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TcoDashboard.Data.Storage.Migrations
{
    /// <inheritdoc />
    public partial class OwnCatalog : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "base_hash",
                table: "catalog_revision",
                type: "text",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_catalog_revision_base_hash",
                table: "catalog_revision",
                column: "base_hash");

            migrationBuilder.AddForeignKey(
                name: "FK_catalog_revision_catalog_revision_base_hash",
                table: "catalog_revision",
                column: "base_hash",
                principalTable: "catalog_revision",
                principalColumn: "hash",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_catalog_revision_catalog_revision_base_hash",
                table: "catalog_revision");

            migrationBuilder.DropIndex(
                name: "IX_catalog_revision_base_hash",
                table: "catalog_revision");

            migrationBuilder.DropColumn(
                name: "base_hash",
                table: "catalog_revision");
        }
    }
}
