using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NpgsqlTypes;

#nullable disable

namespace OutlookNetwork.Api.Storage.Schema.PostgreSql
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            JobStoreTables.Create(migrationBuilder, "postgres");

            migrationBuilder.CreateTable(
                name: "audit_actors",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_actors", x => new { x.TenantId, x.OwnerId });
                });

            migrationBuilder.CreateTable(
                name: "audit_checks",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Entries = table.Column<long>(type: "bigint", nullable: false),
                    Anchors = table.Column<int>(type: "integer", nullable: false),
                    Milliseconds = table.Column<int>(type: "integer", nullable: false),
                    Fault = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    FaultSeq = table.Column<long>(type: "bigint", nullable: true),
                    FaultDetail = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_checks", x => x.TenantId);
                });

            migrationBuilder.CreateTable(
                name: "audit_details",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Seq = table.Column<long>(type: "bigint", nullable: false),
                    Salt = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Value = table.Column<string>(type: "text", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_details", x => new { x.TenantId, x.Seq });
                });

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Seq = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ActorKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ActorRef = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ActorRole = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Action = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    SubjectType = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    SubjectVersion = table.Column<long>(type: "bigint", nullable: true),
                    Reason = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Detail = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Prev = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_entries", x => new { x.TenantId, x.Seq });
                });

            migrationBuilder.CreateTable(
                name: "audit_heads",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Seq = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AnchoredSeq = table.Column<long>(type: "bigint", nullable: false),
                    AnchoredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_heads", x => x.TenantId);
                });

            migrationBuilder.CreateTable(
                name: "cadence_rules",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Scope = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Book = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    IdealDays = table.Column<int>(type: "integer", nullable: false),
                    MaxDays = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cadence_rules", x => new { x.TenantId, x.OwnerId, x.Scope, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "calendar_feeds",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Book = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SecretHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Names = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Alarms = table.Column<bool>(type: "boolean", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_feeds", x => new { x.TenantId, x.OwnerId });
                });

            migrationBuilder.CreateTable(
                name: "contact_cadences",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false),
                    Book = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Choice = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IdealDays = table.Column<int>(type: "integer", nullable: true),
                    MaxDays = table.Column<int>(type: "integer", nullable: true),
                    SnoozedUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    SnoozeReason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DoNotContact = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    BeforeMerge = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contact_cadences", x => new { x.TenantId, x.OwnerId, x.ContactId });
                });

            migrationBuilder.CreateTable(
                name: "contact_lists",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Book = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FileName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    UndoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Encoding = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Separator = table.Column<string>(type: "character varying(1)", maxLength: 1, nullable: false),
                    HeaderRow = table.Column<int>(type: "integer", nullable: false),
                    Fields = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Choices = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    New = table.Column<int>(type: "integer", nullable: false),
                    Same = table.Column<int>(type: "integer", nullable: false),
                    Unchanged = table.Column<int>(type: "integer", nullable: false),
                    Refused = table.Column<int>(type: "integer", nullable: false),
                    NeedAddress = table.Column<int>(type: "integer", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contact_lists", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "contact_merges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Book = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Kept = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Absorbed = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    MergedVersion = table.Column<int>(type: "integer", nullable: false),
                    MergedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Moved = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Shared = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Promises = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Details = table.Column<string>(type: "text", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contact_merges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "contact_removals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Book = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Contact = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Withdrawn = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Shared = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Promises = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Details = table.Column<string>(type: "text", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contact_removals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "contacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Book = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Shared = table.Column<bool>(type: "boolean", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Institution = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Tier = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Met = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    Profiles = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    TimeZone = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    SearchText = table.Column<string>(type: "character varying(16000)", maxLength: 16000, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contacts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "erasures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Book = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Token = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Step = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Targets = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Counts = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    RequestedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_erasures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "finding_decisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Book = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Direction = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Rule = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Pack = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    PackVersion = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    PackDigest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Category = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Severity = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SentenceHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    InternetMessageId = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    ThreadId = table.Column<Guid>(type: "uuid", nullable: true),
                    People = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    DecidedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_finding_decisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "imports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Book = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FileName = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Format = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Mailbox = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    BytesTotal = table.Column<long>(type: "bigint", nullable: false),
                    BytesRead = table.Column<long>(type: "bigint", nullable: false),
                    Read = table.Column<int>(type: "integer", nullable: false),
                    Stored = table.Column<int>(type: "integer", nullable: false),
                    Duplicate = table.Column<int>(type: "integer", nullable: false),
                    Cut = table.Column<int>(type: "integer", nullable: false),
                    Refused = table.Column<int>(type: "integer", nullable: false),
                    Erased = table.Column<int>(type: "integer", nullable: false),
                    NeverLogged = table.Column<int>(type: "integer", nullable: false),
                    Defects = table.Column<int>(type: "integer", nullable: false),
                    Problem = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Notes = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Tries = table.Column<int>(type: "integer", nullable: false),
                    Begun = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "job_runs",
                columns: table => new
                {
                    Job = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Slot = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Try = table.Column<int>(type: "integer", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Failure = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_job_runs", x => new { x.Job, x.Slot, x.Try });
                });

            migrationBuilder.CreateTable(
                name: "keyed_requests",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Mark = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Book = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Claim = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDone = table.Column<bool>(type: "boolean", nullable: false),
                    Content = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Answer = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_keyed_requests", x => new { x.TenantId, x.OwnerId, x.Mark });
                });

            migrationBuilder.CreateTable(
                name: "members",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Roles = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Withdrawn = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    BlockedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastSeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    IsRestricted = table.Column<bool>(type: "boolean", nullable: false),
                    IsAdministrator = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "message_search",
                columns: table => new
                {
                    MessageId = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Book = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Vector = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: true, computedColumnSql: "to_tsvector('simple', \"Words\")", stored: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_message_search", x => x.MessageId);
                });

            migrationBuilder.CreateTable(
                name: "messages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Book = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    MessageId = table.Column<string>(type: "character varying(998)", maxLength: 998, nullable: true),
                    IdKey = table.Column<Guid>(type: "uuid", nullable: false),
                    IdIsShared = table.Column<bool>(type: "boolean", nullable: false),
                    ThreadId = table.Column<Guid>(type: "uuid", nullable: false),
                    Subject = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    SubjectKey = table.Column<Guid>(type: "uuid", nullable: false),
                    AnswersBySubject = table.Column<bool>(type: "boolean", nullable: false),
                    AnsweredKey = table.Column<Guid>(type: "uuid", nullable: true),
                    From = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    SenderAddress = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    To = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Cc = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    InReplyTo = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    References = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    ConversationIndex = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Automatic = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Form = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    HasAttachments = table.Column<bool>(type: "boolean", nullable: false),
                    Preview = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Question = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    TurnSign = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SettledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Mailboxes = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Source = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Original = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Defects = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    IsCut = table.Column<bool>(type: "boolean", nullable: false),
                    StoredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    IsEmptied = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "not_the_same",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Book = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    First = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    Second = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    SaidAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_not_the_same", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "originals",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Book = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Compressed = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_originals", x => new { x.TenantId, x.OwnerId, x.Hash });
                });

            migrationBuilder.CreateTable(
                name: "owner_settings",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Book = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DisplayName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Addresses = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    InternalDomains = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    NeverLog = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    TimeZone = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    WorkingHours = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    KeepCompanyDays = table.Column<int>(type: "integer", nullable: true),
                    KeepPrivateDays = table.Column<int>(type: "integer", nullable: true),
                    FirstRunOver = table.Column<bool>(type: "boolean", nullable: false),
                    LoggedCategory = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    DaysOff = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    FollowUpHours = table.Column<int>(type: "integer", nullable: false),
                    PeoplePerDay = table.Column<int>(type: "integer", nullable: false),
                    MannerHints = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_owner_settings", x => new { x.TenantId, x.OwnerId });
                });

            migrationBuilder.CreateTable(
                name: "products",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Names = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Inn = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_products", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "tenants",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    OnboardedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SuspendedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tenants", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "thread_choices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Book = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    JoinedWith = table.Column<Guid>(type: "uuid", nullable: true),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_thread_choices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "thread_keys",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    Book = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ThreadId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_thread_keys", x => new { x.TenantId, x.OwnerId, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "tombstones",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Mark = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Book = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    KeyId = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    ErasureId = table.Column<Guid>(type: "uuid", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tombstones", x => new { x.TenantId, x.OwnerId, x.Mark });
                });

            migrationBuilder.CreateTable(
                name: "withdrawals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Book = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Interaction = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    Contacts = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    MessageId = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RemovalId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_withdrawals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "contact_list_changes",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    ListId = table.Column<Guid>(type: "uuid", nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Book = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IsNew = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Added = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    FilledInstitution = table.Column<bool>(type: "boolean", nullable: false),
                    FilledRole = table.Column<bool>(type: "boolean", nullable: false),
                    AboutBefore = table.Column<string>(type: "text", maxLength: -1, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contact_list_changes", x => new { x.TenantId, x.ListId, x.ContactId });
                    table.ForeignKey(
                        name: "FK_contact_list_changes_contact_lists_ListId",
                        column: x => x.ListId,
                        principalTable: "contact_lists",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contact_list_rows",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    ListId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Book = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contact_list_rows", x => new { x.TenantId, x.ListId, x.Number });
                    table.ForeignKey(
                        name: "FK_contact_list_rows_contact_lists_ListId",
                        column: x => x.ListId,
                        principalTable: "contact_lists",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contact_addresses",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Address = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    Book = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Shared = table.Column<bool>(type: "boolean", nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contact_addresses", x => new { x.TenantId, x.OwnerId, x.Address });
                    table.ForeignKey(
                        name: "FK_contact_addresses_contacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contact_bulk_changes",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    BulkId = table.Column<Guid>(type: "uuid", nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Book = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Tier = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Institution = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Shared = table.Column<bool>(type: "boolean", nullable: false),
                    Circles = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contact_bulk_changes", x => new { x.TenantId, x.BulkId, x.ContactId });
                    table.ForeignKey(
                        name: "FK_contact_bulk_changes_contacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contact_labels",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Book = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SaidOn = table.Column<DateOnly>(type: "date", nullable: true),
                    MessageId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contact_labels", x => new { x.TenantId, x.ContactId, x.Kind, x.Key });
                    table.ForeignKey(
                        name: "FK_contact_labels_contacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contact_standings",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false),
                    Book = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    TouchedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    TouchedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ConversedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ConversedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    FirstConversedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SettledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    IncomingAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    OutgoingAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Tier = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IdealDays = table.Column<int>(type: "integer", nullable: true),
                    MaxDays = table.Column<int>(type: "integer", nullable: true),
                    SnoozedDay = table.Column<int>(type: "integer", nullable: true),
                    DoNotContact = table.Column<bool>(type: "boolean", nullable: false),
                    TouchedDay = table.Column<int>(type: "integer", nullable: true),
                    ConversedDay = table.Column<int>(type: "integer", nullable: true),
                    DueDay = table.Column<int>(type: "integer", nullable: true),
                    OverdueDay = table.Column<int>(type: "integer", nullable: true),
                    AskDay = table.Column<int>(type: "integer", nullable: true),
                    Turn = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    TurnDay = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contact_standings", x => new { x.TenantId, x.OwnerId, x.ContactId });
                    table.ForeignKey(
                        name: "FK_contact_standings_contacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "personal_details",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Book = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ToldIn = table.Column<Guid>(type: "uuid", nullable: true),
                    ToldOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ExpiresOn = table.Column<DateOnly>(type: "date", nullable: false),
                    NotedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_personal_details", x => x.Id);
                    table.ForeignKey(
                        name: "FK_personal_details_contacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "promises",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Book = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MadeIn = table.Column<Guid>(type: "uuid", nullable: true),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_promises", x => x.Id);
                    table.ForeignKey(
                        name: "FK_promises_contacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "interactions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Book = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MessageId = table.Column<Guid>(type: "uuid", nullable: true),
                    MessageKey = table.Column<Guid>(type: "uuid", nullable: true),
                    OccurredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    OccurredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Direction = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Weight = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Text = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Confidential = table.Column<bool>(type: "boolean", nullable: false),
                    Event = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Words = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    LogId = table.Column<Guid>(type: "uuid", nullable: false),
                    LoggedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    LoggedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChosenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_interactions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_interactions_messages_MessageId",
                        column: x => x.MessageId,
                        principalTable: "messages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "log_choices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Book = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MessageId = table.Column<Guid>(type: "uuid", nullable: false),
                    ChosenBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ChosenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_log_choices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_log_choices_messages_MessageId",
                        column: x => x.MessageId,
                        principalTable: "messages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "message_addresses",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Address = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    MessageId = table.Column<Guid>(type: "uuid", nullable: false),
                    Book = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IsList = table.Column<bool>(type: "boolean", nullable: false),
                    InCrowd = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_message_addresses", x => new { x.TenantId, x.OwnerId, x.Address, x.MessageId });
                    table.ForeignKey(
                        name: "FK_message_addresses_messages_MessageId",
                        column: x => x.MessageId,
                        principalTable: "messages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "interaction_contacts",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    InteractionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false),
                    Book = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_interaction_contacts", x => new { x.TenantId, x.OwnerId, x.ContactId, x.InteractionId });
                    table.ForeignKey(
                        name: "FK_interaction_contacts_contacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_interaction_contacts_interactions_InteractionId",
                        column: x => x.InteractionId,
                        principalTable: "interactions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_audit_actors_TenantId_Ref",
                table: "audit_actors",
                columns: new[] { "TenantId", "Ref" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_TenantId_ActorRef",
                table: "audit_entries",
                columns: new[] { "TenantId", "ActorRef" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_TenantId_At",
                table: "audit_entries",
                columns: new[] { "TenantId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_TenantId_Prev",
                table: "audit_entries",
                columns: new[] { "TenantId", "Prev" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_TenantId_SubjectId",
                table: "audit_entries",
                columns: new[] { "TenantId", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_calendar_feeds_SecretHash",
                table: "calendar_feeds",
                column: "SecretHash");

            migrationBuilder.CreateIndex(
                name: "IX_contact_addresses_ContactId",
                table: "contact_addresses",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_contact_addresses_TenantId_Address",
                table: "contact_addresses",
                columns: new[] { "TenantId", "Address" });

            migrationBuilder.CreateIndex(
                name: "IX_contact_addresses_TenantId_OwnerId_ContactId",
                table: "contact_addresses",
                columns: new[] { "TenantId", "OwnerId", "ContactId" });

            migrationBuilder.CreateIndex(
                name: "IX_contact_bulk_changes_ContactId",
                table: "contact_bulk_changes",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_contact_bulk_changes_TenantId_OwnerId_ChangedAt",
                table: "contact_bulk_changes",
                columns: new[] { "TenantId", "OwnerId", "ChangedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_contact_labels_ContactId",
                table: "contact_labels",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_contact_labels_TenantId_Kind_Key",
                table: "contact_labels",
                columns: new[] { "TenantId", "Kind", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_contact_list_changes_ListId",
                table: "contact_list_changes",
                column: "ListId");

            migrationBuilder.CreateIndex(
                name: "IX_contact_list_rows_ListId",
                table: "contact_list_rows",
                column: "ListId");

            migrationBuilder.CreateIndex(
                name: "IX_contact_lists_TenantId_OwnerId_CreatedAt",
                table: "contact_lists",
                columns: new[] { "TenantId", "OwnerId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_contact_merges_TenantId_OwnerId_MergedAt",
                table: "contact_merges",
                columns: new[] { "TenantId", "OwnerId", "MergedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_contact_removals_TenantId_OwnerId_RemovedAt",
                table: "contact_removals",
                columns: new[] { "TenantId", "OwnerId", "RemovedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_contact_standings_ContactId",
                table: "contact_standings",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_contact_standings_TenantId_OwnerId_AskDay_ContactId",
                table: "contact_standings",
                columns: new[] { "TenantId", "OwnerId", "AskDay", "ContactId" });

            migrationBuilder.CreateIndex(
                name: "IX_contact_standings_TenantId_OwnerId_ConversedDay_ContactId",
                table: "contact_standings",
                columns: new[] { "TenantId", "OwnerId", "ConversedDay", "ContactId" });

            migrationBuilder.CreateIndex(
                name: "IX_contact_standings_TenantId_OwnerId_FirstConversedAt",
                table: "contact_standings",
                columns: new[] { "TenantId", "OwnerId", "FirstConversedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_contact_standings_TenantId_OwnerId_Turn_DueDay_OverdueDay_D~",
                table: "contact_standings",
                columns: new[] { "TenantId", "OwnerId", "Turn", "DueDay", "OverdueDay", "DoNotContact", "SnoozedDay", "TurnDay", "TouchedDay", "IdealDays", "MaxDays", "Tier", "ContactId" });

            migrationBuilder.CreateIndex(
                name: "IX_contacts_TenantId_OwnerId_Id_Tier",
                table: "contacts",
                columns: new[] { "TenantId", "OwnerId", "Id", "Tier" });

            migrationBuilder.CreateIndex(
                name: "IX_contacts_TenantId_OwnerId_Name",
                table: "contacts",
                columns: new[] { "TenantId", "OwnerId", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_erasures_TenantId_OwnerId_FinishedAt",
                table: "erasures",
                columns: new[] { "TenantId", "OwnerId", "FinishedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_finding_decisions_TenantId_OwnerId_ThreadId_DecidedAt",
                table: "finding_decisions",
                columns: new[] { "TenantId", "OwnerId", "ThreadId", "DecidedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_imports_TenantId_OwnerId_CreatedAt",
                table: "imports",
                columns: new[] { "TenantId", "OwnerId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_interaction_contacts_ContactId",
                table: "interaction_contacts",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_interaction_contacts_InteractionId",
                table: "interaction_contacts",
                column: "InteractionId");

            migrationBuilder.CreateIndex(
                name: "IX_interactions_MessageId",
                table: "interactions",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_interactions_TenantId_MessageKey",
                table: "interactions",
                columns: new[] { "TenantId", "MessageKey" });

            migrationBuilder.CreateIndex(
                name: "IX_interactions_TenantId_OccurredAt",
                table: "interactions",
                columns: new[] { "TenantId", "OccurredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_interactions_TenantId_OwnerId_Confidential_OccurredAt",
                table: "interactions",
                columns: new[] { "TenantId", "OwnerId", "Confidential", "OccurredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_interactions_TenantId_OwnerId_LogId",
                table: "interactions",
                columns: new[] { "TenantId", "OwnerId", "LogId" });

            migrationBuilder.CreateIndex(
                name: "IX_interactions_TenantId_OwnerId_MessageId",
                table: "interactions",
                columns: new[] { "TenantId", "OwnerId", "MessageId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_job_runs_Job_StartedAt",
                table: "job_runs",
                columns: new[] { "Job", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_keyed_requests_ClaimedAt",
                table: "keyed_requests",
                column: "ClaimedAt");

            migrationBuilder.CreateIndex(
                name: "IX_log_choices_MessageId",
                table: "log_choices",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_log_choices_TenantId_OwnerId_ChosenAt",
                table: "log_choices",
                columns: new[] { "TenantId", "OwnerId", "ChosenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_members_IsRestricted",
                table: "members",
                column: "IsRestricted");

            migrationBuilder.CreateIndex(
                name: "IX_members_TenantId_PersonId",
                table: "members",
                columns: new[] { "TenantId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_message_addresses_MessageId",
                table: "message_addresses",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_message_addresses_TenantId_OwnerId_Address",
                table: "message_addresses",
                columns: new[] { "TenantId", "OwnerId", "Address" },
                filter: "\"IsList\"");

            migrationBuilder.CreateIndex(
                name: "IX_message_search_Vector",
                table: "message_search",
                column: "Vector")
                .Annotation("Npgsql:IndexMethod", "GIN");

            migrationBuilder.CreateIndex(
                name: "IX_messages_TenantId_OwnerId_At",
                table: "messages",
                columns: new[] { "TenantId", "OwnerId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_messages_TenantId_OwnerId_IdKey",
                table: "messages",
                columns: new[] { "TenantId", "OwnerId", "IdKey" });

            migrationBuilder.CreateIndex(
                name: "IX_messages_TenantId_OwnerId_Key",
                table: "messages",
                columns: new[] { "TenantId", "OwnerId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_messages_TenantId_OwnerId_SubjectKey",
                table: "messages",
                columns: new[] { "TenantId", "OwnerId", "SubjectKey" });

            migrationBuilder.CreateIndex(
                name: "IX_messages_TenantId_OwnerId_ThreadId",
                table: "messages",
                columns: new[] { "TenantId", "OwnerId", "ThreadId" });

            migrationBuilder.CreateIndex(
                name: "IX_not_the_same_TenantId_OwnerId_First_Second",
                table: "not_the_same",
                columns: new[] { "TenantId", "OwnerId", "First", "Second" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_personal_details_ContactId",
                table: "personal_details",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_personal_details_ExpiresOn",
                table: "personal_details",
                column: "ExpiresOn");

            migrationBuilder.CreateIndex(
                name: "IX_products_TenantId",
                table: "products",
                column: "TenantId");

            migrationBuilder.CreateIndex(
                name: "IX_promises_ContactId",
                table: "promises",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_promises_TenantId_OwnerId_MadeIn",
                table: "promises",
                columns: new[] { "TenantId", "OwnerId", "MadeIn" });

            migrationBuilder.CreateIndex(
                name: "IX_promises_TenantId_OwnerId_State_DueOn",
                table: "promises",
                columns: new[] { "TenantId", "OwnerId", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_thread_choices_TenantId_OwnerId_Key",
                table: "thread_choices",
                columns: new[] { "TenantId", "OwnerId", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_thread_keys_TenantId_OwnerId_ThreadId",
                table: "thread_keys",
                columns: new[] { "TenantId", "OwnerId", "ThreadId" });

            migrationBuilder.CreateIndex(
                name: "IX_tombstones_TenantId_OwnerId_ErasureId",
                table: "tombstones",
                columns: new[] { "TenantId", "OwnerId", "ErasureId" });

            migrationBuilder.CreateIndex(
                name: "IX_withdrawals_TenantId_OwnerId_MessageId",
                table: "withdrawals",
                columns: new[] { "TenantId", "OwnerId", "MessageId" });

            migrationBuilder.CreateIndex(
                name: "IX_withdrawals_TenantId_OwnerId_RemovalId",
                table: "withdrawals",
                columns: new[] { "TenantId", "OwnerId", "RemovalId" });

            migrationBuilder.CreateIndex(
                name: "IX_withdrawals_TenantId_OwnerId_WithdrawnAt",
                table: "withdrawals",
                columns: new[] { "TenantId", "OwnerId", "WithdrawnAt" });

            AuditTriggers.Create(migrationBuilder, "postgres");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_actors");

            migrationBuilder.DropTable(
                name: "audit_checks");

            migrationBuilder.DropTable(
                name: "audit_details");

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "audit_heads");

            migrationBuilder.DropTable(
                name: "cadence_rules");

            migrationBuilder.DropTable(
                name: "calendar_feeds");

            migrationBuilder.DropTable(
                name: "contact_addresses");

            migrationBuilder.DropTable(
                name: "contact_bulk_changes");

            migrationBuilder.DropTable(
                name: "contact_cadences");

            migrationBuilder.DropTable(
                name: "contact_labels");

            migrationBuilder.DropTable(
                name: "contact_list_changes");

            migrationBuilder.DropTable(
                name: "contact_list_rows");

            migrationBuilder.DropTable(
                name: "contact_merges");

            migrationBuilder.DropTable(
                name: "contact_removals");

            migrationBuilder.DropTable(
                name: "contact_standings");

            migrationBuilder.DropTable(
                name: "erasures");

            migrationBuilder.DropTable(
                name: "finding_decisions");

            migrationBuilder.DropTable(
                name: "imports");

            migrationBuilder.DropTable(
                name: "interaction_contacts");

            migrationBuilder.DropTable(
                name: "job_runs");

            migrationBuilder.DropTable(
                name: "keyed_requests");

            migrationBuilder.DropTable(
                name: "log_choices");

            migrationBuilder.DropTable(
                name: "members");

            migrationBuilder.DropTable(
                name: "message_addresses");

            migrationBuilder.DropTable(
                name: "message_search");

            migrationBuilder.DropTable(
                name: "not_the_same");

            migrationBuilder.DropTable(
                name: "originals");

            migrationBuilder.DropTable(
                name: "owner_settings");

            migrationBuilder.DropTable(
                name: "personal_details");

            migrationBuilder.DropTable(
                name: "products");

            migrationBuilder.DropTable(
                name: "promises");

            migrationBuilder.DropTable(
                name: "tenants");

            migrationBuilder.DropTable(
                name: "thread_choices");

            migrationBuilder.DropTable(
                name: "thread_keys");

            migrationBuilder.DropTable(
                name: "tombstones");

            migrationBuilder.DropTable(
                name: "withdrawals");

            migrationBuilder.DropTable(
                name: "contact_lists");

            migrationBuilder.DropTable(
                name: "interactions");

            migrationBuilder.DropTable(
                name: "contacts");

            migrationBuilder.DropTable(
                name: "messages");
        }
    }
}
