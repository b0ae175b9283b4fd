using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OutlookNetwork.Api.Storage.Schema.Sqlite
{
    /// <inheritdoc />
    public partial class JobStore : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            JobStoreTables.Create(migrationBuilder, "sqlite");

        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {

        }
    }
}
