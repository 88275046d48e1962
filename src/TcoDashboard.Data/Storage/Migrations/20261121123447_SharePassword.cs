using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TcoDashboard.Data.Storage.Migrations
{
    /// <inheritdoc />
    public partial class SharePassword : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "password_hash",
                table: "share",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "tries",
                table: "share",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "tries_since",
                table: "share",
                type: "timestamp with time zone",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "password_hash",
                table: "share");

            migrationBuilder.DropColumn(
                name: "tries",
                table: "share");

            migrationBuilder.DropColumn(
                name: "tries_since",
                table: "share");
        }
    }
}
