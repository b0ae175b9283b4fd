using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OutlookNetwork.EndToEnd.Tests.Pages;
using OutlookNetwork.EndToEnd.Tests.Setup;
using OutlookNetwork.SignInStandIn;
using static Microsoft.Playwright.Assertions;

namespace OutlookNetwork.EndToEnd.Tests;

/// <summary>People of two organisations sign in and work with the pane as it runs in production; nobody sees what is another's.</summary>
public sealed class ServerModeTests(OrganisationServer server) : OrganisationTest(server), IClassFixture<OrganisationServer>
{
    [Fact]
    public async Task Outlook_asks_the_person_once_and_the_pane_opens_by_itself_from_then_on()
    {
        var (outlook, signIn) = await OpenOutlookAsync(NewPerson(People.Liaison));
        await Expect(outlook.Pane.Heading).ToHaveTextAsync("Sign in");
        Assert.Equal(0, signIn.Asked);

        await outlook.Pane.Act("Sign in").ClickAsync();
        await Expect(outlook.Pane.Heading).ToHaveTextAsync(RegistryThread.Writer);
        await outlook.OpenAsync(Server.Address, RegistryThread.NewestItem);
        await Expect(outlook.Pane.Heading).ToHaveTextAsync(RegistryThread.Writer);
        await outlook.Pane.OpenSettingsAsync();
        await Expect(outlook.Pane.Settings).ToBeVisibleAsync();

        Assert.Equal(1, signIn.Asked);
        Assert.NotEqual(0, signIn.Silent);
        await AssertNothingIsKeptAsync(outlook, signIn.Token);
    }

    [Fact]
    public async Task An_Outlook_without_a_sign_in_of_its_own_opens_a_dialog_and_its_token_stays_in_memory()
    {
        var outlook = await OpenOlderOutlookAsync();
        var token = "";
        outlook.Page.Request += (_, request) => token = request.Headers.GetValueOrDefault("authorization", token);

        await outlook.Pane.Act("Sign in").SignInAsync(People.Ben);
        await Expect(outlook.Pane.Heading).ToHaveTextAsync(RegistryThread.Writer);
        await outlook.Pane.OpenSettingsAsync();
        await Expect(outlook.Pane.Settings).ToBeVisibleAsync();

        Assert.Single(outlook.Page.Context.Pages);
        await AssertNothingIsKeptAsync(outlook, token["Bearer ".Length..]);

        await outlook.OpenAsync(Server.Address, RegistryThread.NewestItem); // the page's memory is gone, the provider's session is not
        await outlook.Pane.Act("Sign in").ClickAsync();
        await Expect(outlook.Pane.Heading).ToHaveTextAsync(RegistryThread.Writer);
    }

    [Fact]
    public async Task The_full_window_signs_in_as_a_page_of_the_browser_and_contacts_leave_it_as_a_file()
    {
        using var api = new OrganisationApi(Server, People.Ben);
        await api.AddPrivateContactAsync();
        var window = await OpenWindowAsync();
        await Expect(window.Heading).ToHaveTextAsync("Sign in");

        await window.Act("Sign in").SignInAsync(People.Ben);
        await Expect(window.Names).ToHaveTextAsync([RegistryThread.Writer]);
        await window.GoAsync("Exports");
        await window.Field("Book").SelectOptionAsync("private");
        var file = await window.Page.RunAndWaitForDownloadAsync(() => window.Act("Export").ClickAsync());

        Assert.Contains(RegistryThread.WriterAddress, await File.ReadAllTextAsync(await file.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("{}", await window.Page.EvaluateAsync<string>("JSON.stringify({ ...localStorage, ...sessionStorage })"));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(403)]
    [InlineData(429)]
    public async Task An_error_of_the_server_signs_nobody_out(int status)
    {
        var (outlook, signIn) = await OpenOutlookAsync(NewPerson(People.Liaison));
        await outlook.Pane.Act("Sign in").ClickAsync();
        await Expect(outlook.Pane.Heading).ToHaveTextAsync(RegistryThread.Writer);
        ExpectComplaint($"the server responded with a status of {status}");
        await outlook.Page.RouteAsync("**/api/pane/context", route => route.FulfillAsync(new()
        {
            Status = status,
            ContentType = "application/problem+json",
            Body = $$"""{"title":"x","status":{{status}},"code":"test.failed"}""",
        }));

        await outlook.OpenAsync(Server.Address, RegistryThread.NewestItem);
        await Expect(outlook.Pane.Act("Retry")).ToBeVisibleAsync();
        await Expect(outlook.Pane.Act("Sign in")).ToHaveCountAsync(0);
        await outlook.Page.UnrouteAsync("**/api/pane/context");
        await outlook.Pane.Act("Retry").ClickAsync();

        await Expect(outlook.Pane.Heading).ToHaveTextAsync(RegistryThread.Writer);
        Assert.Equal(1, signIn.Asked);
    }

    [Fact]
    public async Task A_token_that_the_server_does_not_take_any_more_is_renewed_silently()
    {
        var (outlook, signIn) = await OpenOutlookAsync(NewPerson(People.Liaison));
        await outlook.Pane.Act("Sign in").ClickAsync();
        await Expect(outlook.Pane.Heading).ToHaveTextAsync(RegistryThread.Writer);
        ExpectComplaint("the server responded with a status of 401");
        var refused = 0;
        await outlook.Page.RouteAsync("**/api/pane/context", route => refused++ == 0
            ? route.FulfillAsync(new() { Status = 401, Headers = [new("WWW-Authenticate", "Bearer error=\"invalid_token\"")] })
            : route.ContinueAsync());

        await outlook.OpenAsync(Server.Address, RegistryThread.NewestItem);

        await Expect(outlook.Pane.Heading).ToHaveTextAsync(RegistryThread.Writer);
        Assert.Equal((2, 1), (refused, signIn.Asked));
    }

    [Fact]
    public async Task A_colleague_who_logs_their_copy_of_a_shared_contacts_mail_becomes_a_witness_and_the_count_stays()
    {
        var (ines, ben) = (NewPerson(People.Liaison), NewPerson(People.Liaison, "Ben Adler"));
        using var hers = new OrganisationApi(Server, ines);
        using var his = new OrganisationApi(Server, ben);
        await hers.CallAsync("Ines Park");
        await his.CallAsync("Ben Adler");
        var (_, endSharing) = await hers.ShareContactAsync();
        var (desktop, _) = await OpenOutlookAsync(ines);
        await desktop.Pane.Act("Sign in").ClickAsync();
        await desktop.Pane.LogThread.ClickAsync();
        await Expect(desktop.Pane.LoggedMark.First).ToContainTextAsync("Logged by you");

        var (colleague, _) = await OpenOutlookAsync(ben);
        await colleague.Pane.Act("Sign in").ClickAsync();
        await Expect(colleague.Pane.Text("Shared by Ines Park")).ToBeVisibleAsync();
        await Expect(colleague.Pane.Act($"Edit {RegistryThread.Writer}")).ToHaveCountAsync(0);
        await colleague.Pane.LogThread.ClickAsync();

        await Expect(colleague.Pane.LoggedMark.First).ToContainTextAsync("Logged by Ines Park");
        await Expect(colleague.Pane.LoggedMark.First).ToContainTextAsync("witness: you");
        await desktop.OpenAsync(Server.Address, RegistryThread.NewestItem);
        await Expect(desktop.Pane.LoggedMark.First).ToContainTextAsync("witness: Ben Adler");
        Assert.Equal(1, Assert.Single(await hers.ContactsAsync()).LoggedCount);
        await endSharing();
        await colleague.OpenAsync(Server.Address, RegistryThread.NewestItem);
        await Expect(colleague.Pane.Act("Add to network")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Before_writing_to_a_shared_contact_one_reads_which_colleague_was_in_touch_and_when_but_not_what_was_said()
    {
        var (ines, ben) = (NewPerson(People.Renal), NewPerson(People.Renal, "Ben Adler"));
        using var hers = new OrganisationApi(Server, ines);
        using var his = new OrganisationApi(Server, ben);
        await hers.CallAsync("Ines Park");
        await his.CallAsync("Ben Adler", "ben@liaison.example");
        var (shared, endSharing) = await hers.ShareContactAsync();
        var (desktop, _) = await OpenOutlookAsync(ines);
        await desktop.Pane.Act("Sign in").ClickAsync();
        await desktop.OpenAsync(Server.Address, RegistryThread.AnswerItem);
        await desktop.Pane.LogThread.ClickAsync();
        await Expect(desktop.Pane.LoggedMark.First).ToContainTextAsync("Logged by you");
        await hers.LogCallAsync(shared, "They weigh leaving the registry.");

        var (colleague, _) = await OpenOutlookAsync(ben);
        await colleague.Pane.Act("Sign in").ClickAsync();
        await Expect(colleague.Pane.Text("Shared by Ines Park")).ToBeVisibleAsync();
        await colleague.WriteAsync(Server.Address, RegistryThread.WriterPerson);

        var line = colleague.Pane.People.GetByRole(AriaRole.Listitem);
        await Expect(line).ToContainTextAsync(new Regex($"Ines Park wrote .*Re: {RegistryThread.Subject}"));
        await Expect(line).ToContainTextAsync(new Regex("Ines Park was in touch (today|yesterday): agree before you write"));
        await Expect(colleague.Pane.Body).Not.ToContainTextAsync("You wrote");
        await Expect(colleague.Pane.Body).Not.ToContainTextAsync("leaving the registry");
        await endSharing();
    }

    [Fact]
    public async Task Today_in_the_full_window_names_with_whom_colleagues_were_in_touch_lately()
    {
        var ines = NewPerson(People.Liaison);
        using var hers = new OrganisationApi(Server, ines);
        await hers.CallAsync("Ines Park");
        var (shared, endSharing) = await hers.ShareContactAsync();
        await hers.LogCallAsync(shared, "They weigh leaving the registry.");
        var window = await OpenWindowAsync();
        await window.Act("Sign in").SignInAsync(People.Ben);

        await window.GoAsync("Today");

        var colleagues = window.Main.GetByRole(AriaRole.Region, new() { Name = "Colleagues were in touch" });
        await Expect(colleagues.GetByRole(AriaRole.Listitem)).ToContainTextAsync(RegistryThread.Writer);
        await Expect(colleagues).ToContainTextAsync(new Regex("Ines Park was in touch (today|yesterday)"));
        await Expect(window.Main).Not.ToContainTextAsync("leaving the registry");
        await endSharing();
    }

    [Fact]
    public async Task Logged_on_one_computer_a_thread_is_logged_on_the_other_too_and_logging_again_changes_nothing()
    {
        var ines = NewPerson(People.Liaison);
        using var api = await ImportedAsync(ines);
        var (desktop, _) = await OpenOutlookAsync(ines);
        await desktop.Pane.Act("Sign in").ClickAsync();
        var (web, _) = await OpenOutlookAsync(ines);
        await web.Pane.Act("Sign in").ClickAsync();
        await Expect(web.Pane.LogThread).ToBeVisibleAsync(); // it was opened before, and does not know

        await desktop.Pane.LogThread.ClickAsync();
        await Expect(desktop.Pane.LoggedMark).ToContainTextAsync("Logged by you");
        var logged = await api.LoggedAsync();
        await web.Pane.LogThread.DblClickAsync();
        await Expect(web.Pane.Notice).ToContainTextAsync("This was logged already. Nothing was added.");

        var (fresh, _) = await OpenOutlookAsync(ines);
        await fresh.Pane.Act("Sign in").ClickAsync();
        await Expect(fresh.Pane.LoggedMark).ToHaveTextAsync(await desktop.Pane.LoggedMark.TextContentAsync() ?? "");
        await Expect(fresh.Pane.LogThread).ToHaveCountAsync(0);
        Assert.NotEqual(0, logged);
        Assert.Equal(logged, await api.LoggedAsync());
    }

    [Fact]
    public async Task A_fast_double_click_makes_one_entry()
    {
        var ines = NewPerson(People.Liaison);
        using var api = await ImportedAsync(ines);
        var (outlook, _) = await OpenOutlookAsync(ines);
        await outlook.Pane.Act("Sign in").ClickAsync();

        await outlook.Pane.LogThread.DblClickAsync();

        await Expect(outlook.Pane.LoggedMark).ToContainTextAsync("Logged by you");
        await Expect(Pane.LoggedEntriesOf(outlook.Pane.History)).ToHaveCountAsync(await api.LoggedAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_private_contact_and_its_mail_are_seen_by_nobody_else_of_the_organisation_or_of_another(bool isColleague)
    {
        var ines = NewPerson(People.Liaison);
        using var own = await ImportedAsync(ines);
        var (outlook, _) = await OpenOutlookAsync(ines);
        await outlook.Pane.Act("Sign in").ClickAsync();
        await outlook.Pane.LogThread.ClickAsync();
        await Expect(outlook.Pane.LoggedMark).ToBeVisibleAsync();
        var other = NewPerson(isColleague ? People.Liaison : People.Renal, "Somebody else");

        var (elsewhere, _) = await OpenOutlookAsync(other);
        await elsewhere.Pane.Act("Sign in").ClickAsync();

        await Expect(elsewhere.Pane.Heading).ToHaveTextAsync(RegistryThread.Writer); // as the mail itself says
        await Expect(elsewhere.Pane.Act("Add to network")).ToBeVisibleAsync();
        await Expect(elsewhere.Pane.LoggedMark).ToHaveCountAsync(0);
        await Expect(elsewhere.Pane.Text("University hospital")).ToHaveCountAsync(0);
        using var others = new OrganisationApi(Server, other);
        Assert.Empty(await others.ContactsAsync());
        Assert.Single(await own.ContactsAsync());
    }

    [Fact]
    public async Task Every_file_of_the_pane_carries_the_headers_of_the_server()
    {
        var (outlook, _) = await OpenOutlookAsync(NewPerson(People.Liaison));
        var files = await outlook.Page.EvaluateAsync<string[]>("() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.startsWith(location.origin + '/pane/'))");

        Assert.Contains(files, file => file.EndsWith(".js", StringComparison.Ordinal));
        foreach (var file in files)
        {
            var answer = await outlook.Page.APIRequest.GetAsync(file, new() { IgnoreHTTPSErrors = true });
            Assert.Equal((file, 200), (file, answer.Status));
            Assert.Equal("max-age=31536000; includeSubDomains", answer.Headers["strict-transport-security"]);
            Assert.Equal(("nosniff", "no-referrer"), (answer.Headers["x-content-type-options"], answer.Headers["referrer-policy"]));
            Assert.Contains("camera=()", answer.Headers["permissions-policy"], StringComparison.Ordinal);
            Assert.Contains("default-src 'none'", answer.Headers["content-security-policy"], StringComparison.Ordinal);
            Assert.DoesNotContain("server", answer.Headers.Keys);
        }
    }

    /// <summary>The person's store holds the thread, and its writer in the private book.</summary>
    private async Task<OrganisationApi> ImportedAsync(Person person)
    {
        var api = new OrganisationApi(Server, person);
        await api.ImportAsync(RegistryThread.Mbox);
        await api.AddPrivateContactAsync();
        return api;
    }

    private static async Task AssertNothingIsKeptAsync(OutlookPage outlook, string token)
    {
        var stored = await outlook.StoredAsync();
        Assert.StartsWith("eyJ", token, StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ", stored, StringComparison.Ordinal); // how every token begins
        Assert.DoesNotContain(token.Split('.')[2], stored, StringComparison.Ordinal);
        Assert.Contains("\"local\":{}", stored, StringComparison.Ordinal);
        Assert.Contains("\"cookies\":\"\"", stored, StringComparison.Ordinal);
    }
}
