using OutlookNetwork.Api.Storage;

namespace OutlookNetwork.Api.Commands;

/// <summary>The one place where a command's failure becomes a sentence on the error stream and an exit code.</summary>
internal static class Answering
{
    /// <param name="again">What a person does once it is put right, such as "import again".</param>
    public static async Task<int> RunAsync(string again, Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (OperationCanceledException)
        {
            return await FailAsync($"It was interrupted. What was stored is kept; {again} to go on.");
        }
        catch (Exception error)
        {
            return await FailAsync(
                FailureSentences.Of(error, again)
                ?? $"OutlookNetwork met a fault of its own ({error.GetType().Name}). What was stored is kept; {again}, and report it if it comes back.");
        }
    }

    public static async Task<int> FailAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return CommandLine.Failed;
    }
}
