using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OutlookNetwork.Api.Storage.Schema.Sqlite
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
                type: "TEXT",
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
