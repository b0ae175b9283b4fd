using System.Text.Json;
using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>What is done while the service is away: it waits where it is seen, is done once and in its order, and can be let go.</summary>
public sealed class OutboxTests(Chromium chromium) : PreviewTest(chromium)
{
    private const string Osei = "Dr Amara Osei";
    private const string Note = "Wants the table on dosing, says her registrar.";

    private ILocator Waiting => Pane.Body.GetByRole(AriaRole.Region, new() { Name = "Waiting", Exact = true });

    private ILocator Lines => Waiting.GetByRole(AriaRole.Listitem);

    [Fact]
    public async Task What_is_logged_while_the_service_is_away_waits_visibly_and_is_logged_once_when_it_is_back()
    {
        var preview = await OpenFreshBrowserAsync();
        ExpectComplaint("Failed to load resource");
        await preview.ChooseAsync(DemoMail.OseiAsks);
        await Expect(preview.Pane.LogThread).ToBeVisibleAsync();
        await preview.WaitForLatePartsAsync();
        await Server.StopAsync();

        await preview.Pane.LogThread.ClickAsync();
        await Expect(preview.Pane.Notice).ToContainTextAsync("Kept. It is logged as soon as the service is back.");
        await Expect(preview.Pane.Text("1 log waits until the service can be reached.")).ToBeVisibleAsync();
        await preview.ChooseListedAsync("Introduction: Elif and Ines"); // a mail the pane never saw before
        await preview.Pane.Act("Log when it is back").ClickAsync();
        await Expect(preview.Pane.Text("2 logs wait")).ToBeVisibleAsync();
        await preview.Pane.Act("Log when it is back").ClickAsync(); // twice is once
        await Expect(preview.Pane.Text("2 logs wait")).ToBeVisibleAsync();
        Assert.Empty(await AxeCheck.RunAsync(await preview.PaneContentAsync()));

        await using var again = await Server.StartAgainAsync(TestContext.Current.CancellationToken);
        await preview.Pane.Act("Try now").ClickAsync();
        await Expect(preview.Pane.Notice).ToContainTextAsync("2 that waited are logged now.");
        await Expect(preview.Pane.Text("logs wait")).ToHaveCountAsync(0);
        await Expect(preview.Pane.LoggedMark).ToBeVisibleAsync();
        await preview.ChooseAsync(DemoMail.OseiAsks);
        await Expect(preview.Pane.LoggedMark).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_call_a_note_a_withdrawal_and_somebody_new_wait_and_are_done_once_in_their_order()
    {
        await OpenAsync(DemoMail.OseiAsks);
        await Pane.LogThread.ClickAsync();
        await Expect(Pane.LoggedMark).ToBeVisibleAsync();
        var logged = (await Api.ContactAsync(DemoMail.Osei)).LoggedCount;
        await AwayAsync();

        await Pane.Act("Called now").ClickAsync();
        await Pane.Act("Called now").ClickAsync(); // impatience is no second call
        await Expect(Pane.Notice).ToContainTextAsync("Kept. It is done as soon as the service is back.");
        await WriteNoteAsync();
        await WithdrawFirstLoggedAsync();
        await Expect(Waiting).ToContainTextAsync("3 entries wait until the service can be reached. Keep this pane open until then.");

        await Waiting.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(Lines).ToContainTextAsync([$"Call with {Osei}", $"Note with {Osei}", "Withdrawal:"]);
        await LookAsync("outbox-waits");
        Assert.Equal(logged, (await Api.ContactAsync(DemoMail.Osei)).LoggedCount);

        await BackAsync();
        await Expect(Pane.Notice).ToContainTextAsync("3 that waited are done now.");
        await Expect(Waiting).ToHaveCountAsync(0);
        Assert.Equal(logged, (await Api.ContactAsync(DemoMail.Osei)).LoggedCount); // one call more, one mail less
        await Pane.History.GetByRole(AriaRole.Button, new() { NameRegex = new("Note") }).First.ClickAsync();
        await Expect(Pane.History).ToContainTextAsync(Note);
    }

    [Fact]
    public async Task Somebody_added_while_the_service_is_away_is_added_once_it_is_back()
    {
        await OpenAsync(DemoMail.Stranger);
        await AwayAsync();

        await Pane.Act("Add to network").ClickAsync();
        await Pane.Act("Add to network").ClickAsync();
        await Expect(Pane.Notice).ToContainTextAsync("Kept in this pane: leave it open");
        await Expect(Waiting).ToContainTextAsync("1 entry waits");
        Assert.DoesNotContain(await Api.ContactsAsync(), contact => contact.Addresses.Contains(DemoMail.Yildiz));

        await BackAsync();
        await Expect(Pane.Notice).ToContainTextAsync("What waited is done now.");
        Assert.Single(await Api.ContactsAsync(), contact => contact.Addresses.Contains(DemoMail.Yildiz));
        await Expect(Pane.Act("Add to network")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_waits_is_let_go_when_it_is_discarded_twice_asked()
    {
        await OpenAsync(DemoMail.OseiAsks);
        var logged = (await Api.ContactAsync(DemoMail.Osei)).LoggedCount;
        await AwayAsync();
        await Pane.Act("Called now").ClickAsync();
        await Waiting.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();

        await Pane.Act($"Discard: Call with {Osei}").ClickAsync();
        await Pane.Act("Keep it").ClickAsync();
        await Pane.Act($"Discard: Call with {Osei}").ClickAsync();
        await Expect(Pane.Act("Discard it")).ToBeFocusedAsync();
        await LookAsync("outbox-discard");
        await Pane.Act("Discard it").ClickAsync();

        await Expect(Waiting).ToHaveCountAsync(0);
        await Preview.ChooseOptionAsync("Service", "there");
        await Preview.ReloadPaneAsync();
        await Expect(Pane.LogThread).ToBeVisibleAsync();
        Assert.Equal(logged, (await Api.ContactAsync(DemoMail.Osei)).LoggedCount);
    }

    [Fact]
    public async Task What_waits_outlives_the_pane_by_act_time_and_ids_alone()
    {
        await OpenAsync(DemoMail.OseiAsks);
        var logged = (await Api.ContactAsync(DemoMail.Osei)).LoggedCount;
        ExpectComplaint("ERR_FAILED");
        await Preview.Page.RouteAsync("**/api/threads/log", route => route.AbortAsync());
        await Preview.Page.RouteAsync("**/api/interactions/quick", route => route.AbortAsync());
        await Preview.Page.RouteAsync("**/api/interactions", route => route.AbortAsync());
        await Pane.LogThread.ClickAsync();
        await Pane.Act("Called now").ClickAsync();
        await WriteNoteAsync();
        await Expect(Waiting).ToContainTextAsync("3 entries wait");

        var kept = await KeptAsync();
        Assert.Equal(["log", "touch", "said"], kept.Select(row => row.GetProperty("kept").GetProperty("kind").GetString()));
        Assert.All(kept, row => Assert.Equal(["account", "at", "id", "kept", "key", "missing"], row.EnumerateObject().Select(property => property.Name).Order()));
        var text = string.Join(' ', kept.Select(row => row.GetRawText()));
        Assert.DoesNotContain("Osei", text);
        Assert.DoesNotContain("registrar", text);

        await Preview.Page.UnrouteAllAsync();
        await Preview.ReloadPaneAsync();

        await Expect(Pane.Notice).ToContainTextAsync("2 that waited are done now.");
        await Expect(Pane.LoggedMark).ToBeVisibleAsync();
        await Expect(Waiting).ToContainTextAsync("1 entry needs you.");
        await Expect(Lines).ToContainTextAsync("Enter it once more, then discard this.");
        await LookAsync("outbox-anew");
        Assert.True((await Api.ContactAsync(DemoMail.Osei)).LoggedCount > logged + 1);
    }

    [Fact]
    public async Task A_log_of_a_mail_that_was_never_stored_waits_until_that_mail_is_opened_again()
    {
        await OpenAsync(DemoMail.OseiAsks);
        ExpectComplaint("ERR_FAILED");
        ExpectComplaint("422");
        await Preview.Page.RouteAsync("**/api/threads/log", route => route.AbortAsync());
        await Pane.LogThread.ClickAsync();
        await Expect(Waiting).ToContainTextAsync("1 log waits");
        await Preview.Page.UnrouteAllAsync();
        await Preview.Page.RouteAsync("**/api/threads/log", AnswersAsIfNothingWereStored);
        await Preview.ChooseAsync(DemoMail.LindAsks);
        await Preview.ReloadPaneAsync();

        await Expect(Waiting).ToContainTextAsync("1 entry needs you.");
        await Expect(Lines).ToContainTextAsync("Open that mail again, and it is logged.");
        await LookAsync("outbox-mail");
        await Preview.ChooseAsync(DemoMail.OseiAsks);

        await Expect(Pane.Notice).ToContainTextAsync("What waited is logged now.");
        await Expect(Waiting).ToHaveCountAsync(0);
        await Expect(Pane.LoggedMark).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_refused_because_of_something_newer_stays_with_a_look_at_it_and_another_try()
    {
        await OpenAsync(DemoMail.OseiAsks);
        await Pane.LogThread.ClickAsync();
        await Expect(Pane.LoggedMark).ToBeVisibleAsync();
        await AwayAsync();
        await WithdrawFirstLoggedAsync();
        ExpectComplaint("409");
        await Preview.Page.RouteAsync("**/withdrawal", route => route.FulfillAsync(new()
        {
            Status = 409,
            ContentType = "application/problem+json",
            Body = """{"code":"interaction.changed-meanwhile","detail":"It was changed meanwhile."}""",
        }));
        await BackAsync();

        await Expect(Lines).ToContainTextAsync("Not taken: It was changed meanwhile.");
        await LookAsync("outbox-refused");
        await Preview.Page.UnrouteAllAsync();
        await Pane.Act("Look again").ClickAsync();
        await Waiting.GetByRole(AriaRole.Button, new() { Name = "Send again: Withdrawal" }).ClickAsync();
        await Expect(Waiting).ToHaveCountAsync(0);
    }

    private static async Task AnswersAsIfNothingWereStored(IRoute route)
    {
        if (route.Request.PostData?.Contains("\"from\":null", StringComparison.Ordinal) != true)
        {
            await route.ContinueAsync();
            return;
        }

        await route.FulfillAsync(new() { Status = 422, ContentType = "application/problem+json", Body = """{"code":"item.not-stored"}""" });
    }

    private async Task OpenAsync(string mail)
    {
        await Preview.ChooseAsync(mail);
        await Expect(Pane.LogThread).ToBeVisibleAsync();
    }

    private Task AwayAsync() => Preview.ChooseOptionAsync("Service", "away");

    private async Task BackAsync()
    {
        await Preview.ChooseOptionAsync("Service", "there");
        await Pane.Act("Try now").ClickAsync();
    }

    private async Task WriteNoteAsync()
    {
        await Pane.Act("Add…").ClickAsync();
        await Pane.Field("What").SelectOptionAsync("Note");
        await Pane.Field("Words").FillAsync(Note);
        await Pane.Act("Save").ClickAsync();
        await Expect(Pane.Field("Words")).ToHaveCountAsync(0);
    }

    private async Task WithdrawFirstLoggedAsync()
    {
        await Pane.History.Locator("li > div > button").Filter(new() { HasText = "✓ Logged" }).First.ClickAsync();
        await Pane.Act("Withdraw…").ClickAsync();
        await Pane.Act("Withdraw").ClickAsync();
        await Expect(Pane.Act("Withdraw…")).ToBeVisibleAsync();
    }

    /// <summary>Axe finds nothing, and a picture of the pane is kept to be looked at.</summary>
    private async Task LookAsync(string name)
    {
        Assert.Empty(await AxeCheck.RunAsync(await Preview.PaneContentAsync()));
        await Preview.PaneFrame.ScreenshotAsync(new() { Path = Path.Combine(Repository.Results("outbox"), $"{name}.png") });
    }

    private async Task<IReadOnlyList<JsonElement>> KeptAsync() => JsonSerializer.Deserialize<List<JsonElement>>(
        await (await Preview.PaneContentAsync()).EvaluateAsync<string>(
            """
            () => new Promise((resolve) => {
              const opening = indexedDB.open('outlooknetwork-outbox');
              opening.onsuccess = () => {
                const all = opening.result.transaction('waiting').objectStore('waiting').getAll();
                all.onsuccess = () => resolve(JSON.stringify(all.result));
              };
            })
            """)) ?? [];
}
