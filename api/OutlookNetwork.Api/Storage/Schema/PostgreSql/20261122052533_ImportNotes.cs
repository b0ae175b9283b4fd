using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OutlookNetwork.Api.Storage.Schema.PostgreSql
{
    /// <inheritdoc />
    public partial class ImportNotes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Notes",
                table: "imports",
                type: "text",
                maxLength: -1,
                nullable: false,
                defaultValue: "[]");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Notes",
                table: "imports");
        }
    }
}
