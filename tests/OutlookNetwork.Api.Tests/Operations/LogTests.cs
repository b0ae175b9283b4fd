using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OutlookNetwork.Api.Tests.Running;

namespace OutlookNetwork.Api.Tests.Operations;

/// <summary>A whole day's work with everything logged that can be: what stands in the log names nobody.</summary>
public sealed class LogTests : IDisposable
{
    private const string Marker = "Quillfeather";

    private readonly Product _product = new();

    public void Dispose() => _product.Dispose();

    [Fact]
    public async Task No_log_names_a_person_a_subject_a_word_of_a_mail_or_what_was_looked_for()
    {
        foreach (var category in new[] { "Default", "Microsoft", "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Quartz", "OutlookNetwork" })
        {
            _product.Environment[$"Logging__LogLevel__{category}"] = "Debug";
            _product.Environment[$"Logging__Console__LogLevel__{category}"] = "Debug";
        }

        var upload = _product.Write("marked.eml", new Letter { From = $"{Marker} <{Marker}@hospital.example>", Subject = Marker, Text = $"A question of {Marker}?" }.Bytes);
        using var process = _product.Start("dotnet", Product.Program, "--port", "0", "--data", _product.Data);
        var log = new StringBuilder();
        var address = new TaskCompletionSource<Uri>();
        process.OutputDataReceived += (_, line) => Hear(line.Data, log, address);
        process.ErrorDataReceived += (_, line) => Hear(line.Data, log, address);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        IReadOnlyList<string> people;
        try
        {
            using var client = new HttpClient { BaseAddress = await address.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken) };
            client.DefaultRequestHeaders.Authorization = new("Bearer", (await File.ReadAllTextAsync(Path.Combine(_product.Data, "local.key"), TestContext.Current.CancellationToken)).Trim());
            people = await WorkAsync(client, upload);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var said = Said(log);
        Assert.NotEmpty(people);
        Assert.Contains("dbug:", said, StringComparison.Ordinal); // else this looks at nothing
        Assert.DoesNotContain(said.Split('\n'), line => people.Append(Marker).Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    /// <returns>Names and addresses of the people in the demo mailbox.</returns>
    private static async Task<IReadOnlyList<string>> WorkAsync(HttpClient client, string upload)
    {
        var token = TestContext.Current.CancellationToken;
        using (var file = new ByteArrayContent(await File.ReadAllBytesAsync(upload, token)))
        {
            file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            using var import = await client.PostAsync($"/api/imports?fileName={Marker}.eml", file, token);
            Assert.True(import.IsSuccessStatusCode);
        }

        await NetworkApp.UntilAsync(() => client.GetStringAsync($"/api/search?q={Marker}", token), found => found.Contains(Marker, StringComparison.Ordinal));
        var item = $$"""
            {"internetMessageId":"<{{Marker}}@x.example>","conversationId":null,"subject":"{{Marker}}","from":{"name":"{{Marker}}","address":"{{Marker}}@hospital.example"},
             "to":[{"name":"Me","address":"me@elsewhere.example"}],"cc":[],"sentAt":"2026-03-02T09:00:00+00:00"}
            """;
        foreach (var (path, body) in new[]
        {
            ("/api/pane/context", item),
            ("/api/threads/log", $$"""{"item":{{item}},"scope":"wholeThread"}"""),
            ("/api/contacts", $$"""{"name":"{{Marker}}","role":"hcp","institution":"{{Marker}}","addresses":["{{Marker}}@hospital.example"],"book":"company"}"""),
            ("/api/contacts", $$"""{"name":"{{Marker}}","role":"{{Marker}}"}"""), // refused
            ("/api/contacts", $$"""{"name":"{{Marker}}"""), // no JSON
        })
        {
            using var answer = await client.PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json"), token);
            Assert.NotEqual(System.Net.HttpStatusCode.InternalServerError, answer.StatusCode);
        }

        var messages = await client.GetFromJsonAsync<JsonObject>("/api/preview/messages?folder=inbox", token);
        var names = new List<string>();
        foreach (var message in messages?["messages"]?.AsArray() ?? [])
        {
            names.AddRange(new[] { (string?)message?["from"]?["name"], (string?)message?["from"]?["address"] }.OfType<string>().Where(name => name.Length > 4));
            await client.GetStringAsync($"/api/preview/messages/{message?["id"]}", token);
        }

        return names;
    }

    private static void Hear(string? line, StringBuilder log, TaskCompletionSource<Uri> address)
    {
        lock (log)
        {
            log.AppendLine(line);
        }

        if (line is not null && Regex.Match(line, @"(http://\S+)/start\?code=\w+") is { Success: true } link)
        {
            address.TrySetResult(new(link.Groups[1].Value));
        }
    }

    private static string Said(StringBuilder log)
    {
        lock (log)
        {
            return log.ToString();
        }
    }
}
