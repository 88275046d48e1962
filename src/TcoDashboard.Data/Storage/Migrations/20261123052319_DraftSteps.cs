using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TcoDashboard.Data.Storage.Migrations
{
    /// <inheritdoc />
    public partial class DraftSteps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "steps",
                table: "draft",
                type: "bytea",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "steps",
                table: "draft");
        }
    }
}
