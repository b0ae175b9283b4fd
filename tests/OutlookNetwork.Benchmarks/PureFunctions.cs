using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Mail;
using OutlookNetwork.Domain.Threads;

namespace OutlookNetwork.Benchmarks;

/// <summary>The hot pure functions, each on 1,000 real messages of the development lists.</summary>
[MemoryDiagnoser]
public class PureFunctions
{
    private const int Messages = 1000;

    private readonly List<byte[]> _bytes = [.. new GeneratedMailbox(Messages).Messages()];
    private readonly MailboxOwner _owner = new(["alx.manpages@gmail.com"], ["kernel.org"]);
    private readonly Dictionary<string, Contact> _contacts = [];
    private List<byte[]> _headers = [];
    private List<ParsedMessage> _parsed = [];
    private List<Message> _messages = [];
    private List<ThreadEvidence> _evidence = [];

    public static void Run() => BenchmarkRunner.Run<PureFunctions>(ManualConfig.Create(DefaultConfig.Instance)
        .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));

    [GlobalSetup]
    public void Prepare()
    {
        _headers = _bytes.ConvertAll(bytes => bytes[..Math.Max(0, bytes.AsSpan().IndexOf("\n\n"u8))]);
        _parsed = _bytes.ConvertAll(bytes => MailReader.Read(bytes));
        _messages = _parsed.ConvertAll(parsed => Message.Of(
            parsed, new(Guid.Empty, "owner", Book.Company, "", Original: null, Mailbox: "", DateTimeOffset.UnixEpoch), question: null));
        _evidence = _messages.ConvertAll(message => ThreadEvidence.Of(message, ThreadChoices.None));
        foreach (var address in _messages.SelectMany(message => message.Addresses).Distinct().Where((_, at) => at % 2 == 0))
        {
            var details = new ContactDetails(address, ContactRole.Other, "", [address], Book.Company);
            if (!Contact.Create(Guid.Empty, "owner", details, DateTimeOffset.UnixEpoch).Failed(out _, out var contact))
            {
                _contacts.Add(address, contact);
            }
        }
    }

    [Benchmark]
    public int ReadHeaders() => _headers.Sum(header => MailReader.Read(header).Subject.Length);

    [Benchmark]
    public int ReadMessages() => _bytes.Sum(bytes => MailReader.Read(bytes).Body.Length);

    [Benchmark]
    public int SplitNewText() => _parsed.Sum(parsed => NewText.Of(parsed.Body).Length);

    [Benchmark]
    public int JoinThreads() => Threader.Join(_evidence, new Dictionary<Guid, Guid>(), Guid.CreateVersion7).NewKeys.Count;

    [Benchmark]
    public int MatchContacts() => _messages.Sum(message => message.Everyone
        .Count(one => ContactMatching.Find(one, _owner, Nobodies.None, _contacts).State == MatchState.Known));
}
