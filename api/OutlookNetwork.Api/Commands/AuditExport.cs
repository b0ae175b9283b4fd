using OutlookNetwork.Api.Audit;

namespace OutlookNetwork.Api.Commands;

/// <summary>Writes the audit trail, and beside it all that is needed to verify it elsewhere: the anchors and their public key.</summary>
internal static class AuditExport
{
    /// <param name="file">Where the anchors and the key go beside; null when the entries go to the standard output, which holds only them.</param>
    public static async Task<int> WriteAsync(Workspace workspace, Stream entries, string? file, CancellationToken cancellationToken)
    {
        var (reading, anchoring) = (workspace.Get<AuditReading>(), workspace.Get<Anchoring>());
        await reading.RecordExportAsync(cancellationToken);
        await anchoring.RunAsync(atOnce: true, cancellationToken); // at the end of what is written
        var anchors = await anchoring.ReadAsync(through: null, cancellationToken); // before the entries: none is later than these end
        await reading.ExportAsync(entries, cancellationToken);
        if (file is null)
        {
            await Console.Error.WriteLineAsync($"The anchors are in {anchoring.File}; --out writes them beside the entries, with their public key.");
            return CommandLine.Done;
        }

        using var key = workspace.Get<AnchorKey>().Open();
        var (anchorFile, keyFile) = (Path.ChangeExtension(file, ".anchors.jsonl"), Path.ChangeExtension(file, ".key.pem"));
        await File.WriteAllLinesAsync(anchorFile, anchors, cancellationToken);
        await File.WriteAllTextAsync(keyFile, AnchorKey.PublicPem(key), cancellationToken);
        await Console.Error.WriteLineAsync($"The anchors are in {anchorFile}, and the key to verify them with in {keyFile}.");
        return CommandLine.Done;
    }
}
