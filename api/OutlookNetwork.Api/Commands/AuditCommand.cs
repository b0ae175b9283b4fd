using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OutlookNetwork.Api.Audit;
using OutlookNetwork.Api.Identity;
using OutlookNetwork.Domain.Audit;

namespace OutlookNetwork.Api.Commands;

/// <summary>Verifies the stored audit trail, or an exported one with nothing but its files.</summary>
internal static class AuditCommand
{
    private static readonly Option<string?> From = new("--from") { Description = "Verify this exported file instead of the store.", HelpName = "FILE" };
    private static readonly Option<string?> Anchors = new("--anchors") { Description = "The anchors exported with it; needs --key.", HelpName = "FILE" };
    private static readonly Option<string?> Key = new("--key") { Description = "The public key of the anchors, as PEM.", HelpName = "FILE" };

    public static Command Create()
    {
        var verify = new Command("verify", $"Verify that no entry was changed, cut off or put in. Exit code {CommandLine.Broken} when the trail is broken.");
        verify.Options.Add(From);
        verify.Options.Add(Anchors);
        verify.Options.Add(Key);
        verify.SetAction((parsed, cancellationToken) => Answering.RunAsync("verify again", () => VerifyAsync(parsed, cancellationToken)));
        return new("audit", "Look after the audit trail.") { verify };
    }

    private static async Task<int> VerifyAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (from, anchors, key) = (parsed.GetValue(From), parsed.GetValue(Anchors), parsed.GetValue(Key));
        if (from is null && (anchors ?? key) is not null)
        {
            await Console.Error.WriteLineAsync("--anchors and --key belong to an exported file; name it with --from.");
            return CommandLine.NotUnderstood;
        }

        if (anchors is null != key is null)
        {
            await Console.Error.WriteLineAsync("Anchors are verified with their public key: give both --anchors and --key, or neither.");
            return CommandLine.NotUnderstood;
        }

        return from is null
            ? await VerifyStoreAsync(parsed, cancellationToken)
            : await VerifyFilesAsync(from, anchors, key);
    }

    private static async Task<int> VerifyStoreAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var workspace = await Workspace.OpenAsync(parsed, cancellationToken, mustHoldStore: true);
        if (workspace is null)
        {
            return LocalMode.RefusedExitCode;
        }

        var check = await workspace.Get<AuditVerification>().RunAsync(ActorKind.User, cancellationToken);
        var fault = check.Fault is { } kind ? new ChainFault(kind, check.FaultSeq ?? 0, check.FaultDetail ?? "") : null;
        return await SayAsync(new(check.Entries, check.Anchors, fault), TimeSpan.FromMilliseconds(check.Milliseconds));
    }

    private static async Task<int> VerifyFilesAsync(string from, string? anchors, string? key)
    {
        if (new[] { from, anchors, key }.OfType<string>().FirstOrDefault(file => !File.Exists(file)) is { } missing)
        {
            return await Answering.FailAsync($"There is no file {missing}. Nothing was verified; check the path.");
        }

        using var publicKey = key is null ? null : ReadKey(key);
        if (key is not null && publicKey is null)
        {
            return await Answering.FailAsync($"The file {key} holds no public key. Use the one that was exported with the anchors.");
        }

        var timer = Stopwatch.StartNew();
        try
        {
            var found = ExportVerifier.Verify(Lines(from), anchors is null ? [] : Lines(anchors), publicKey);
            var code = await SayAsync(found, timer.Elapsed);
            if (anchors is null && found.Fault is null)
            {
                await Console.Out.WriteLineAsync("Without anchors nobody can tell whether entries were cut off its end, or all were written anew; give --anchors and --key.");
            }

            return code;
        }
        catch (DecoderFallbackException)
        {
            return await Answering.FailAsync("One of the files is no UTF-8 text, so it is no export of an audit trail. Check the paths.");
        }
    }

    private static async Task<int> SayAsync(Verification found, TimeSpan taken)
    {
        if (found.Fault is { } fault)
        {
            var where = fault.Seq == 0 ? "The anchors of the audit trail are broken" : $"The audit trail is broken at entry {fault.Seq}";
            await Console.Error.WriteLineAsync($"{where}. {fault.Detail} {ChainFault.WhatToDo}");
            return CommandLine.Broken;
        }

        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"The audit trail is whole: {found.Entries:N0} {(found.Entries == 1 ? "entry" : "entries")} and {Words.Of(found.Anchors, "anchor")} verified in {taken.TotalSeconds:N1} s."));
        return CommandLine.Done;
    }

    private static ECDsa? ReadKey(string file)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(file));
            return key;
        }
        catch (Exception error) when (error is ArgumentException or CryptographicException)
        {
            key.Dispose();
            return null;
        }
    }

    /// <summary>One by one, so that memory does not follow the file. Only UTF-8 is read, whatever its first bytes say.</summary>
    private static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(
            file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
