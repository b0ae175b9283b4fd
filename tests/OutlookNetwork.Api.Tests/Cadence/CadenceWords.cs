using OutlookNetwork.Api.Cadence;
using OutlookNetwork.Api.Contacts;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Api.Tests.Running;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;

namespace OutlookNetwork.Api.Tests.Cadence;

/// <summary>Anything that an owner says of how often to be in touch.</summary>
internal sealed class CadenceWords(NetworkApp app)
{
    private static readonly string[] Circles = ["Advisory", "Mentors"];

    public async Task CadenceAsync(Random random, Guid contact)
    {
        var version = (await app.GetAsync<ContactCard>($"/api/contacts/{contact}")).Cadence?.Version ?? 0;
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var snooze = random.Next(3) == 0 ? new Snooze(today.AddDays(2 + random.Next(300)), "on leave") : null;
        var (choice, ideal, max) = random.Next(3) switch
        {
            0 => (CadenceChoice.Own, 1 + random.Next(200), 200 + random.Next(500)),
            1 => (CadenceChoice.None, (int?)null, (int?)null),
            _ => (CadenceChoice.Inherited, null, null),
        };
        await app.SendAsync<CadenceView>(
            HttpMethod.Put, $"/api/contacts/{contact}/cadence", new CadenceChange(choice, ideal, max, snooze, random.Next(6) == 0 ? "asked not to be" : null, version));
    }

    public async Task RuleAsync(Random random)
    {
        var (scope, name) = random.Next(2) == 0 ? (CadenceScope.Tier, random.Next(2) == 0 ? "A" : "B") : (CadenceScope.Circle, Circles[random.Next(2)]);
        var rules = (await app.GetAsync<CadenceRulesView>("/api/cadence/rules")).Rules;
        var there = rules.SingleOrDefault(rule => rule.Scope == scope && string.Equals(rule.Name, name, StringComparison.OrdinalIgnoreCase));
        var (ideal, max) = there is not null && random.Next(3) == 0 ? ((int?)null, (int?)null) : (1 + random.Next(300), 300 + random.Next(300));
        await app.SendAsync<CadenceRulesView>(HttpMethod.Put, "/api/cadence/rules", new CadenceRuleChange(scope, name, ideal, max, there?.Version ?? 0));
    }

    public async Task AboutAsync(Random random, Guid contact)
    {
        var card = await app.GetAsync<ContactCard>($"/api/contacts/{contact}");
        var about = card.About with { Tier = (ContactTier)random.Next(3), Circles = [.. Circles.Where(_ => random.Next(2) == 0)] };
        var book = random.Next(4) == 0 ? Book.Private : Book.Company;
        await app.SendAsync<ContactCard>(
            HttpMethod.Put, $"/api/contacts/{contact}", new ContactChange(card.Name, card.Role, card.Institution, card.Addresses, book, card.Version, About: about));
    }
}
