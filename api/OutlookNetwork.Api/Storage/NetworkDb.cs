using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Api.Storage.Idempotency;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Compliance;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Contacts.Lists;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;
using OutlookNetwork.Domain.Threads;

namespace OutlookNetwork.Api.Storage;

/// <summary>The database, as features see it. Each provider derives from it, so that each has migrations of its own.</summary>
internal abstract class NetworkDb(DbContextOptions options, OwnerScope scope) : DbContext(options)
{
    /// <summary>The query filter that hides other owners' rows.</summary>
    public const string OwnerFilter = "owner";

    /// <summary>The query filter that hides messages that their owner withdrew; <see cref="WithdrawnMail"/> alone looks behind it.</summary>
    public const string WithdrawnFilter = "withdrawn";

    private AuditLog? _auditLog;

    public OwnerScope Scope => scope;

    public DbSet<Message> Messages => Set<Message>();

    public DbSet<MessageAddress> MessageAddresses => Set<MessageAddress>();

    public DbSet<ThreadKey> ThreadKeys => Set<ThreadKey>();

    public DbSet<ThreadChoice> ThreadChoices => Set<ThreadChoice>();

    public DbSet<LogChoice> LogChoices => Set<LogChoice>();

    public DbSet<SearchEntry> SearchEntries => Set<SearchEntry>();

    public DbSet<OriginalMessage> Originals => Set<OriginalMessage>();

    public DbSet<Contact> Contacts => Set<Contact>();

    public DbSet<ContactAddress> ContactAddresses => Set<ContactAddress>();

    public DbSet<ContactLabel> ContactLabels => Set<ContactLabel>();

    public DbSet<BulkChanged> BulkChanges => Set<BulkChanged>();

    public DbSet<ContactMerge> ContactMerges => Set<ContactMerge>();

    public DbSet<ContactList> ContactLists => Set<ContactList>();

    public DbSet<ContactListRow> ContactListRows => Set<ContactListRow>();

    public DbSet<ContactListChange> ContactListChanges => Set<ContactListChange>();

    public DbSet<NotTheSame> NotTheSame => Set<NotTheSame>();

    public DbSet<Interaction> Interactions => Set<Interaction>();

    public DbSet<InteractionContact> InteractionContacts => Set<InteractionContact>();

    public DbSet<Promise> Promises => Set<Promise>();

    public DbSet<PersonalDetail> PersonalDetails => Set<PersonalDetail>();

    public DbSet<FindingDecision> FindingDecisions => Set<FindingDecision>();

    public DbSet<ContactStanding> ContactStandings => Set<ContactStanding>();

    public DbSet<ContactCadence> ContactCadences => Set<ContactCadence>();

    public DbSet<CadenceRule> CadenceRules => Set<CadenceRule>();

    public DbSet<Withdrawal> Withdrawals => Set<Withdrawal>();

    public DbSet<ContactRemoval> ContactRemovals => Set<ContactRemoval>();

    public DbSet<Tombstone> Tombstones => Set<Tombstone>();

    public DbSet<Erasure> Erasures => Set<Erasure>();

    public DbSet<OwnerSettings> Settings => Set<OwnerSettings>();

    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    public DbSet<ImportRun> Imports => Set<ImportRun>();

    public DbSet<KeyedRequest> KeyedRequests => Set<KeyedRequest>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>Who may sign in at all; the one table that no filter narrows.</summary>
    public DbSet<Tenant> Tenants => Set<Tenant>();

    /// <summary>Of the tenant in scope, whoever asks.</summary>
    public DbSet<Member> Members => Set<Member>();

    /// <summary>Of the tenant in scope: what the wording check knows by name.</summary>
    public DbSet<Product> Products => Set<Product>();

    public DbSet<AuditDetail> AuditDetails => Set<AuditDetail>();

    public DbSet<AuditHead> AuditHeads => Set<AuditHead>();

    public DbSet<JobRun> JobRuns => Set<JobRun>();

    public DbSet<AuditActorRef> AuditActors => Set<AuditActorRef>();

    public DbSet<AuditCheck> AuditChecks => Set<AuditCheck>();

    /// <summary>Locks the end of a chain until the transaction ends, and reads its Seq, Hash and At. Its parameter is @tenant.</summary>
    public abstract string LockAuditHead { get; }

    /// <summary>Takes a lock until the transaction ends, together with others who share it. Its parameter is @owner; null where there is one writer.</summary>
    public virtual string? ShareErasing => null;

    /// <summary>The same lock, alone.</summary>
    public virtual string? HoldErasing => null;

    /// <summary>Whoever has begun a transaction writes alone until it ends: nobody else is to be held off.</summary>
    public virtual bool HasOneWriter => false;

    /// <summary>Which keyed request this unit of work is for, and so may commit only while it holds the claim; mostly null.</summary>
    public RequestClaim? Claim { get; set; }

    /// <summary>What this unit of work did to the facts from which a cadence is computed; brought up to date before the commit.</summary>
    public StandingChanges Standings { get; } = new();

    internal AuditLog AuditLog => _auditLog ??= new(this);

    /// <summary>Writes rows in the fastest way that the database has, within the transaction that is open.</summary>
    /// <param name="rows">Values in the order of the columns; the same array may come again with the next row's.</param>
    public abstract Task WriteRowsAsync(BulkTable table, IEnumerable<object?[]> rows, CancellationToken cancellationToken);

    /// <summary>For work on very many rows: from now on a command may take minutes.</summary>
    public virtual void TakeTime() => Database.SetCommandTimeout(TimeSpan.FromMinutes(10));

    /// <summary>
    /// Until it is disposed of, a commit may be lost with the power, though never in part: a load that broke off is begun again anyway.
    /// The next commit after it brings all of it safely to disk.
    /// </summary>
    public abstract Task<IAsyncDisposable> BeginLoadAsync(CancellationToken cancellationToken);

    /// <summary>Until it is disposed of, what is deleted is overwritten in the database's files as far as the database can do that.</summary>
    public abstract Task<IAsyncDisposable> BeginWipeAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Tells the planner, within the open transaction, that the contacts have grown by much. A database that counts them by itself need
    /// not be told; one that does so a minute later would read all of them for each until then.
    /// </summary>
    public virtual Task NoteMoreContactsAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The messages in which every term begins a word, and that hold every phrase.</summary>
    /// <param name="query">Not empty.</param>
    public abstract IQueryable<Guid> MessagesWith(SearchQuery query);

    /// <param name="terms">As <see cref="SearchWords.Terms"/> gives them; not empty.</param>
    public IQueryable<Guid> MessagesWith(IReadOnlyList<string> terms) => MessagesWith(new SearchQuery(terms, []));

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException($"Everything here is saved with {nameof(SaveChangesAsync)}.");

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RefuseForeignRows();
        Standings.Note(ChangeTracker);
        return AuditLog.SaveAsync(() => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken), cancellationToken);
    }

    /// <summary>Records an act of the owner in scope; it is saved, or not, together with what it records.</summary>
    /// <param name="action">One of <see cref="AuditActions"/>.</param>
    /// <param name="detail">Old and new values, counts: whatever says more. It is kept beside the chain and can be erased.</param>
    /// <param name="reason">One of <see cref="AuditReasons"/>.</param>
    /// <param name="by">The product itself where it acts at fixed times.</param>
    public void Record(string action, AuditSubject subject, object? detail = null, string? reason = null, ActorKind by = ActorKind.User) =>
        AuditLog.Record(action, subject, detail, reason, by);

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder
        .AddInterceptors(AuditAtCommit.Instance)
        .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning)); // SchemaTests looks, once; every start would build all models a second time

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(NetworkDb).Assembly);
        foreach (var type in modelBuilder.Model.GetEntityTypes().Select(entity => entity.ClrType).Where(typeof(IOwned).IsAssignableFrom).ToList())
        {
            HideOthersRowsMethod.MakeGenericMethod(type).Invoke(this, [modelBuilder]);
        }

        modelBuilder.Entity<Message>().HasQueryFilter(WithdrawnFilter, message => message.WithdrawnAt == null);
        modelBuilder.Entity<AuditEntry>().HasQueryFilter(OwnerFilter, entry => entry.TenantId == scope.TenantId);
        modelBuilder.Entity<Member>().HasQueryFilter(OwnerFilter, member => member.TenantId == scope.TenantId);
        modelBuilder.Entity<Product>().HasQueryFilter(OwnerFilter, product => product.TenantId == scope.TenantId);
        modelBuilder.Entity<AuditDetail>().HasQueryFilter(OwnerFilter, detail => detail.TenantId == scope.TenantId);
        modelBuilder.Entity<AuditHead>().HasQueryFilter(OwnerFilter, head => head.TenantId == scope.TenantId);
        modelBuilder.Entity<AuditActorRef>().HasQueryFilter(OwnerFilter, actor => actor.TenantId == scope.TenantId);
        modelBuilder.Entity<AuditCheck>().HasQueryFilter(OwnerFilter, check => check.TenantId == scope.TenantId);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite cannot sort DateTimeOffset, and every instant here is UTC: all providers store a UTC date and time.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcInstant>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<string>().HaveMaxLength(400);
    }

    private static readonly MethodInfo HideOthersRowsMethod =
        typeof(NetworkDb).GetMethod(nameof(HideOthersRows), BindingFlags.Instance | BindingFlags.NonPublic)
        ?? throw new MissingMethodException(nameof(NetworkDb), nameof(HideOthersRows));

    private void HideOthersRows<T>(ModelBuilder modelBuilder)
        where T : class, IOwned
    {
        Expression<Func<T, bool>> mine = row => row.TenantId == scope.TenantId && row.OwnerId == scope.OwnerId;
        var entity = modelBuilder.Entity<T>();
        entity.HasQueryFilter(OwnerFilter, mine);
        entity.Property(row => row.OwnerId).HasMaxLength(100);
    }

    private void RefuseForeignRows()
    {
        foreach (var entry in ChangeTracker.Entries<IOwned>().Where(entry => entry.State != EntityState.Unchanged))
        {
            if (entry.Entity.TenantId != scope.TenantId || entry.Entity.OwnerId != scope.OwnerId)
            {
                throw new InvalidOperationException($"A {entry.Metadata.ClrType.Name} of another owner cannot be saved here.");
            }
        }
    }

    private sealed class UtcInstant() : ValueConverter<DateTimeOffset, DateTime>(
        instant => instant.UtcDateTime, stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
}
