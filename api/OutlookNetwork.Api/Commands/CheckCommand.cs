using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OutlookNetwork.Api.Compliance;
using OutlookNetwork.Domain.Compliance;

namespace OutlookNetwork.Api.Commands;

/// <summary>Checks texts, one a line, and writes what it found, one line for each. The form of both lines is a public contract.</summary>
internal static class CheckCommand
{
    private const int SideBySide = 256; // lines: enough that no core waits for another
    private const int AtOnce = 1 << 20; // characters of such lines, or one longer line: texts of megabytes are not kept beside each other
    private const int Buffer = 1 << 16; // bytes: a reading for many lines, not many for one

    private static readonly JsonSerializerOptions Lines = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Argument<string?> Input = new("FILE")
    {
        Description = "Lines of JSON: {\"id\", \"text\", \"direction\": \"outgoing\" or \"incoming\", and if known \"subject\" and \"recipients\"; "
            + "of a mail that is written also \"form\": \"new\", \"reply\" or \"forward\", \"first\": true where somebody never had mail from the writer, and the \"question\" that it answers}. Unless given, the standard input.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<bool> All = new("--all") { Description = "Print the further checks too, not only the eighteen categories." };

    private static readonly Option<bool> Explain = new("--explain") { Description = "Print of each finding its sentence, what it means, why and by which source too." };

    private static readonly Option<bool> Packs = new("--packs") { Description = "Check nothing; print which rule packs are used, with their versions and digests." };

    private static readonly Option<string?> Products = new("--products")
    {
        Description = "What the check knows by name: JSON such as [{\"names\": [\"Velorin\"], \"status\": \"approved\", \"investigational\" or \"competitor\"}].",
        HelpName = "FILE",
    };

    private static readonly Option<string[]> Regions = new Option<string[]>("--region")
    {
        Description = "Whose rules hold beside those that hold everywhere; repeat it for several.",
        HelpName = "US|EU|UK",
        DefaultValueFactory = _ => ["US", "EU", "UK"],
    }.AcceptOnlyFromAmong("US", "EU", "UK");

    public static Command Create()
    {
        var command = new Command("check", "Check the wording of texts against the rule packs: an aid, which a qualified person has to review.");
        command.Arguments.Add(Input);
        command.Options.Add(All);
        command.Options.Add(Explain);
        command.Options.Add(Packs);
        command.Options.Add(Products);
        command.Options.Add(Regions);
        command.SetAction((parsed, cancellationToken) => Answering.RunAsync("check again", () => RunAsync(parsed, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(Packs))
        {
            foreach (var pack in ShippedRules.Packs())
            {
                await Console.Out.WriteLineAsync(JsonSerializer.Serialize(
                    new { Pack = pack.Id, pack.Version, Digest = ShippedRules.DigestOf(pack.Id), Rules = pack.Rules.Count }, Lines));
            }

            return CommandLine.Done;
        }

        var file = parsed.GetValue(Input);
        if (file is not null && !File.Exists(file))
        {
            return await Answering.FailAsync($"There is no file {file}. Nothing was checked; check the path.");
        }

        if (CheckedProducts.Read(parsed.GetValue(Products)).Failed(out var problem, out var products))
        {
            return await Answering.FailAsync(problem.Detail);
        }

        var check = ShippedRules.Check(products);
        var regions = (parsed.GetValue(Regions) ?? []).ToHashSet(StringComparer.Ordinal);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        await using var input = file is null ? Console.OpenStandardInput() : File.OpenRead(file);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        using var reader = new StreamReader(input, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), detectEncodingFromByteOrderMarks: true, Buffer);
        var (all, explain) = (parsed.GetValue(All), parsed.GetValue(Explain));
        var (number, wrong) = (0, 0);
        while (await ReadLinesAsync(reader, cancellationToken) is { Count: > 0 } lines)
        {
            var answers = new Answer?[lines.Count];
            Parallel.For(0, lines.Count, new ParallelOptions { CancellationToken = cancellationToken }, at => answers[at] = AnswerTo(lines[at]));
            foreach (var answer in answers)
            {
                number++;
                if (answer?.Wrong is { } sentence)
                {
                    wrong++;
                    await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Line {number} was not checked: {sentence}"));
                }
                else if (answer is not null)
                {
                    await output.WriteLineAsync(answer.Line);
                }
            }
        }

        return wrong == 0
            ? CommandLine.Done
            : await Answering.FailAsync($"{wrong} of {number} lines could not be read and were not checked; the others were.");

        Answer? AnswerTo(string line)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                return null;
            }

            if (!CheckedLine.TryRead(line, out var one, out var sentence))
            {
                return new(null, sentence);
            }

            var findings = check.Run(new(one.Text, one.Direction, today, regions, one.Subject, one.Occasion))
                .Where(finding => all || !finding.Further)
                .Select(finding => explain ? ToExplained(finding) : ToLine(finding));
            return new(JsonSerializer.Serialize(new { one.Id, findings }, Lines), null);
        }
    }

    /// <summary>The next lines, as many as are checked side by side; none at the end.</summary>
    private static async Task<List<string>> ReadLinesAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        var lines = new List<string>(SideBySide);
        var room = AtOnce;
        while (lines.Count < SideBySide && room > 0 && await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            lines.Add(line);
            room -= line.Length;
        }

        return lines;
    }

    private static object ToExplained(Finding finding) => new
    {
        finding.Rule,
        finding.Category,
        Severity = finding.Severity.ToString().ToLowerInvariant(),
        finding.Span.Start,
        finding.Span.End,
        finding.Sentence,
        finding.Message,
        finding.Why,
        finding.Source,
        finding.Suggestion,
        finding.Instead,
        Part = finding.Part.ToString().ToLowerInvariant(),
        finding.Also,
        finding.Further,
    };

    private static object ToLine(Finding finding) => new
    {
        finding.Rule,
        finding.Category,
        Severity = finding.Severity.ToString().ToLowerInvariant(),
        finding.Span.Start,
        finding.Span.End,
        finding.Suggestion,
        finding.Instead,
        Part = finding.Part.ToString().ToLowerInvariant(),
        finding.Also,
    };

    /// <summary>What is said to a line: either its findings, as a line, or what is wrong with it. Null to an empty one.</summary>
    private sealed record Answer(string? Line, string? Wrong);
}
