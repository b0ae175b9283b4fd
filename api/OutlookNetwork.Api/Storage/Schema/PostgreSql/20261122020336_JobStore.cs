using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OutlookNetwork.Api.Storage.Schema.PostgreSql
{
    /// <inheritdoc />
    public partial class JobStore : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            JobStoreTables.Create(migrationBuilder, "postgres");

        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {

        }
    }
}
