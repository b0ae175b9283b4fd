using System.Diagnostics;
using OutlookNetwork.Benchmarks;
using OutlookNetwork.Domain.Mail;

// Figures of the whole program on generated mailboxes. Absolute times say something about one machine only; the ratios hold anywhere.
// Usage: dotnet run -c Release --project tests/OutlookNetwork.Benchmarks [-- start|ingest|functions|audit|cadence|today|long-history|sign-in]
var work = Directory.CreateTempSubdirectory("outlooknetwork-benchmark-").FullName;
try
{
    switch (args.FirstOrDefault() ?? "start")
    {
        case "start":
            Start(work);
            break;
        case "ingest":
            new Ingest(work).Run();
            break;
        case "functions":
            PureFunctions.Run();
            break;
        case "wording":
            Wording.Run();
            break;
        case "audit":
            await new AuditTrail(work).RunAsync();
            break;
        case "cadence":
            await new CadenceUpkeep(work).RunAsync();
            break;
        case "today":
            await new TodayTime(work).RunAsync();
            break;
        case "long-history":
            await new LongHistory(work).RunAsync();
            break;
        case "sign-in":
            await new SignIn(work).RunAsync();
            break;
        default:
            Console.Error.WriteLine("The benchmarks are: start, ingest, functions, audit, cadence, today, long-history, sign-in, wording.");
            return 2;
    }
}
finally
{
    Directory.Delete(work, recursive: true);
}

return 0;

static void Start(string work)
{
    const int Messages = 20_000;
    var sample = new GeneratedMailbox(2000).Messages().ToList();
    sample.ForEach(bytes => MailReader.Read(bytes)); // warm
    var clock = Stopwatch.StartNew();
    sample.ForEach(bytes => MailReader.Read(bytes));
    Console.WriteLine($"read     {sample.Sum(bytes => bytes.LongLength) / clock.Elapsed.TotalSeconds / 1e6,8:N1} MB/s on one core");

    var (mbox, data) = (Path.Combine(work, "one.mbox"), Path.Combine(work, "data"));
    new GeneratedMailbox(Messages).WriteMbox(mbox);
    var import = Product.Run("import", mbox, "--mailbox", "owner@liaison.example", "--json", "--data", data);
    Console.WriteLine($"mbox     {Messages / import.Seconds,8:N0} messages/s, peak {import.PeakMegabytes:N0} MB");
    Console.WriteLine($"serve is ready on the existing database after {Product.SecondsUntilReady(data):N2} s");
}
