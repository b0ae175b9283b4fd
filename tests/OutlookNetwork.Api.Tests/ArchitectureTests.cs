using System.Text.RegularExpressions;
using OutlookNetwork.Api.Tests.Running;

namespace OutlookNetwork.Api.Tests;

/// <summary>Who may use whom, read off the namespaces that the files of each folder mention.</summary>
public sealed partial class ArchitectureTests
{
    /// <summary>What every feature may use besides itself, the domain and the framework.</summary>
    private static readonly string[] Foundations = ["Http", "Identity", "Storage", "Storage.Reading", "Storage.Maps", "Storage.Providers"];

    private static readonly string[] NotFeatures = ["Http", "Identity", "Storage", "Jobs", "Commands"];

    [Fact]
    public void Features_do_not_use_each_other()
    {
        var breaches =
            from file in Sources("OutlookNetwork.Api")
            let own = file.Folder
            where own.Length > 0 && !NotFeatures.Contains(own)
            from used in file.UsedFolders
            where used != own && !Foundations.Any(foundation => used == foundation.Split('.')[0])
            select $"{file.Path} uses {used}";

        Assert.Empty(breaches);
    }

    [Fact]
    public void Http_identity_and_storage_use_no_feature_and_of_each_other_only_what_stands_below()
    {
        var allowed = new Dictionary<string, string[]> { ["Http"] = [], ["Identity"] = ["Http"], ["Storage"] = ["Http", "Identity"] };
        var breaches =
            from file in Sources("OutlookNetwork.Api")
            where allowed.ContainsKey(file.Folder)
            from used in file.UsedFolders
            where used != file.Folder && !allowed[file.Folder].Contains(used)
            select $"{file.Path} uses {used}";

        Assert.Empty(breaches);
    }

    [Theory]
    [InlineData("Microsoft.Data.Sqlite|SQLitePCL|Npgsql|NpgsqlTypes|Microsoft.Data.SqlClient|Microsoft.EntityFrameworkCore.SqlServer", @"^Storage/(Providers|Schema)/")]
    [InlineData("Quartz", @"^(Jobs/|Storage/Providers/JobStore\.cs|Storage/Schema/|Imports/(\w+Job|ImportQueue)\.cs|(Audit|Privacy|Retention)/\w+Job\.cs)")]
    [InlineData("System.CommandLine|Spectre", @"^Commands/|^Program\.cs")]
    [InlineData("AngleSharp", @"^Preview/Html(Sanitiser|Writer)\.cs")]
    [InlineData("Microsoft.IdentityModel|Microsoft.AspNetCore.Authentication", @"^Identity/")]
    public void A_package_is_named_only_where_it_belongs(string namespaces, string where)
    {
        var breaches = Sources("OutlookNetwork.Api")
            .Where(file => file.Usings.Any(used => namespaces.Split('|').Any(name => used == name || used.StartsWith(name + ".", StringComparison.Ordinal))))
            .Select(file => file.Path)
            .ToList();

        Assert.NotEmpty(breaches); // else the rule looks for a name that is gone
        Assert.DoesNotContain(breaches, path => !Regex.IsMatch(path, where));
    }

    [Theory]
    [InlineData("FromSql")]
    [InlineData("ExecuteSql")]
    [InlineData("SqlQuery")]
    [InlineData("DateTime.Now")]
    [InlineData("DateTime.UtcNow")]
    [InlineData("DateTimeOffset.Now")]
    [InlineData("DateTimeOffset.UtcNow")]
    [InlineData("DateTime.Today")]
    [InlineData("Thread.Sleep")]
    [InlineData("MD5")]
    [InlineData("SHA1.")]
    [InlineData("new Random")]
    [InlineData("Random.Shared")]
    [InlineData("BinaryFormatter")]
    public void Nothing_that_is_banned_is_used(string name) => Assert.DoesNotContain(
        Sources("OutlookNetwork.Api").Concat(Sources("OutlookNetwork.Domain")),
        file => file.Text.Contains(name, StringComparison.Ordinal));

    /// <summary>Whoever is put in scope passes the filter: a signed-in person, whom a job works for, and the commands' owner or operator.</summary>
    [Theory]
    [InlineData(@"(?i:scope)(>\(\))?\.Enter\(", "Audit/EveryChain.cs", "CalendarFeeds/FeedEndpoints.cs", "Commands/TenantCommand.cs", "Commands/Workspace.cs", "Identity/CurrentUser.cs", "Imports/ImportMailJob.cs", "Imports/MailDigest.cs", "Privacy/UnfinishedErasures.cs", "Retention/ExpireJob.cs", "Storage/AccessRecords.cs", "Storage/Idempotency/RequestClaim.cs")]
    [InlineData("IgnoreQueryFilters", "Storage/Idempotency/OldAnswers.cs", "Storage/Reading/AdmittedPeople.cs", "Storage/Reading/Colleagues.cs", "Storage/Reading/FeedOwners.cs", "Storage/Reading/KeepingOwners.cs", "Storage/Reading/Quotas.cs", "Storage/Reading/WaitingImports.cs", "Storage/WithdrawnMail.cs")]
    [InlineData("CreateCommand|CommandText|ExecuteNonQueryAsync", "Storage/AuditChains.cs", "Storage/ErasingLock.cs", "Storage/Providers/LoadSettings.cs", "Storage/Providers/PostgreSql.cs", "Storage/Providers/SqlServer.cs", "Storage/Providers/Sqlite.cs", "Storage/Providers/SqliteLoad.cs", "Storage/RowCommand.cs", "Storage/TextSweep.cs")]
    [InlineData(@"(db|>\(\))\.Tenants\b", "Commands/TenantCommand.cs", "Storage/Reading/AdmittedPeople.cs")]
    public void The_doors_past_the_owner_filter_are_the_named_ones(string door, params string[] where) => Assert.Equal(
        where,
        Sources("OutlookNetwork.Api").Where(file => Regex.IsMatch(file.Text, door)).Select(file => file.Path).Order(StringComparer.Ordinal));

    /// <summary>The keys of the authority, and the addresses that an operator's own manifest names.</summary>
    [Fact]
    public void Nothing_is_asked_of_other_servers_but_by_the_named_places() => Assert.Equal(
        ["Identity/ProviderHttp.cs", "Operations/AddInCheck.cs"],
        Sources("OutlookNetwork.Api").Where(file => Regex.IsMatch(file.Text, @"HttpClient\b|SocketsHttpHandler|WebRequest|TcpClient"))
            .Select(file => file.Path).Order(StringComparer.Ordinal));

    /// <summary>Texts of others must not make an expression run for ever.</summary>
    [Fact]
    public void Every_regular_expression_is_one_that_cannot_run_away()
    {
        var expressions = Sources("OutlookNetwork.Api").Concat(Sources("OutlookNetwork.Domain"))
            .SelectMany(file => Regex.Matches(file.Text, @"GeneratedRegex\(.*|\bnew Regex\(.*|\bRegex\.(IsMatch|Match|Matches|Replace|Split)\(.*").Select(match => match.Value))
            .ToList();

        Assert.NotEmpty(expressions);
        Assert.All(expressions, expression => Assert.Contains("RegexOptions.NonBacktracking", expression, StringComparison.Ordinal));
    }

    [Fact]
    public void The_domain_names_no_database_web_or_scheduler()
    {
        var breaches =
            from file in Sources("OutlookNetwork.Domain")
            from used in file.Usings
            where !used.StartsWith("System", StringComparison.Ordinal) && !used.StartsWith("OutlookNetwork.Domain", StringComparison.Ordinal)
                && !(used.StartsWith("AngleSharp", StringComparison.Ordinal) && file.Path.StartsWith("Mail/Html", StringComparison.Ordinal)) // text in, text out
                && !(used == "CsvHelper" && file.Path == "Contacts/Lists/CsvList.cs") // the same
            select $"{file.Path} uses {used}";

        Assert.Empty(breaches);
    }

    [Fact]
    public void The_stations_of_the_domain_look_left_only()
    {
        string[] order =
        [
            "Mail", "Threads", "Contacts", "Interactions", "Cadence", "Ledger", "Events", "Network", "Plan", "Compliance", "Templates",
            "Suggestions", "Drafts", "Audit",
        ];
        var breaches =
            from file in Sources("OutlookNetwork.Domain")
            from used in file.Usings.Where(used => used.StartsWith("OutlookNetwork.Domain.", StringComparison.Ordinal))
            let station = used.Split('.')[2]
            where file.Folder != station && (Array.IndexOf(order, station) > Array.IndexOf(order, file.Folder) || file.Folder is "Audit" or "Compliance")
            select $"{file.Path} uses {station}";

        Assert.Empty(breaches);
        Assert.Empty(Sources("OutlookNetwork.Domain").Select(file => file.Folder).Where(folder => folder.Length > 0).Distinct().Except(order));
    }

    private static IEnumerable<SourceFile> Sources(string project)
    {
        var root = Path.Combine(Repository.Root, "api", project);
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(file => new SourceFile(Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file)))
            .Where(file => !file.Path.StartsWith("bin/", StringComparison.Ordinal) && !file.Path.StartsWith("obj/", StringComparison.Ordinal));
    }

    private sealed partial record SourceFile(string Path, string Text)
    {
        public string Folder => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.IndexOf('/', StringComparison.Ordinal)] : "";

        public IReadOnlyList<string> Usings => [.. Using().Matches(Text).Select(match => match.Groups[1].Value)];

        /// <summary>Folders of the API that the file imports, or names in full.</summary>
        public IEnumerable<string> UsedFolders => InnerNamespace().Matches(Text)
            .Where(match => !match.Value.StartsWith("namespace", StringComparison.Ordinal))
            .Select(match => match.Groups[1].Value)
            .Distinct();

        [GeneratedRegex(@"^\s*(?:global )?using (?:static |\w+ = )?([\w.]+);", RegexOptions.Multiline)]
        private static partial Regex Using();

        [GeneratedRegex(@"(?:namespace )?OutlookNetwork\.Api\.(\w+)")]
        private static partial Regex InnerNamespace();
    }
}
