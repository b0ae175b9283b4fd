using Microsoft.AspNetCore.Http.HttpResults;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Pane;

internal static class PaneEndpoints
{
    public static void MapPane(this IEndpointRouteBuilder routes)
    {
        var pane = routes.MapGroup("/api/pane").WithTags("Pane");
        pane.MapPost("/context", GetPaneContext).WithName(nameof(GetPaneContext))
            .WithSummary("Everything the pane shows of the open item").ProducesProblem(400);
    }

    private static async Task<Ok<PaneContext>> GetPaneContext(
        OpenItem item, NetworkDb db, ContactCards cards, Timeline timeline, ThreadViews threads, MailingLists lists, Tombstones tombstones, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var settings = await db.SettingsAsync(cancellationToken);
        var owner = settings.Owner;
        var stored = await item.FindAsync(db, cancellationToken);
        var automatic = owner.AutomaticFor(stored?.Automatic ?? Automatic.None, item.Recipients);

        var writer = stored is null ? item.Sender : WriterOf(item, stored);
        var counterpart = owner.CounterpartOf(writer, item.Recipients);
        var nobodies = new Nobodies(
            await lists.AmongAsync(item.Recipients.Prepend(writer).Select(one => one.Address), cancellationToken),
            automatic == Automatic.Bulk ? Normal(writer.Address) : null)
        {
            Erased = await tombstones.AmongAsync(item.Recipients.Prepend(writer).Select(one => one.Address), cancellationToken),
        };
        var participants = await ParticipantsAsync(Named(item, writer), counterpart, nobodies, owner, settings.Addresses, cards, cancellationToken);
        var thread = stored is null
            ? null
            : await threads.OfAsync(stored.ThreadId, stored.Id, settings, clock.GetUtcNow(), cancellationToken);
        var card = participants.FirstOrDefault(view => view.Address == counterpart?.Address)?.Contact;
        IReadOnlyCollection<string> addresses = counterpart is null ? [] : card?.Addresses ?? [Normal(counterpart.Address)];
        var history = await timeline.WithAsync(
            addresses, card?.Shared ?? false, owner, cursor: null, Timeline.UsualPage, cancellationToken);

        var whyNot = Loggable.WhyNot(automatic, item.Recipients.Prepend(item.Sender), owner)
            ?? (stored is null && nobodies.Erased.Count > 0 ? MessageProblems.Erased : null);
        return TypedResults.Ok(new PaneContext(
            new(item.BareId, item.Subject, stored is not null, owner.DirectionOf(writer), automatic,
                owner.IsInternalOnly(item.Recipients.Prepend(item.Sender)), whyNot is null && item.BareId is not null, whyNot?.Detail),
            counterpart?.Address,
            participants,
            thread,
            history ?? new([], null, 0),
            settings.TimeZone,
            db.Scope.HasColleagues));
    }

    private static IEnumerable<(Participant Who, ParticipantField Field)> Named(OpenItem item, Participant writer) =>
    [
        (writer, ParticipantField.From),
        .. item.To.Select(to => (new Participant(to.Name, to.Address), ParticipantField.To)),
        .. item.Cc.Select(cc => (new Participant(cc.Name, cc.Address), ParticipantField.Cc)),
    ];

    /// <summary>Who they are: each address once, the counterpart first and the owner last.</summary>
    internal static async Task<IReadOnlyList<ParticipantView>> ParticipantsAsync(
        IEnumerable<(Participant Who, ParticipantField Field)> named, Participant? counterpart, Nobodies nobodies, MailboxOwner owner,
        IReadOnlyList<string> ownAddresses, ContactCards cards, CancellationToken cancellationToken)
    {
        var all = named.Where(one => one.Who.Address.Length > 0).DistinctBy(one => one.Who.Address.ToLowerInvariant()).ToList();
        var contacts = await cards.ByAddressAsync([.. all.Select(one => Normal(one.Who.Address))], cancellationToken);
        var known = contacts.Values.DistinctBy(contact => contact.Id).ToList();
        var cardOf = (await cards.OfAsync(known, ownAddresses, cancellationToken)).ToDictionary(card => card.Id);

        return [.. all
            .Select(one =>
            {
                var match = ContactMatching.Find(one.Who, owner, nobodies, contacts);
                return new ParticipantView(
                    one.Who.Name, one.Who.Address, one.Field, match.State, match.Reason, match.Contact is { } contact ? cardOf[contact.Id] : null);
            })
            .OrderBy(view => view.Address == counterpart?.Address ? 0 : view.State == MatchState.Owner ? 2 : 1)];
    }

    /// <summary>As Outlook names the sender, unless a list put itself there and the whole message says who wrote it.</summary>
    private static Participant WriterOf(OpenItem item, Message stored) =>
        stored.Writer == stored.From || Normal(item.Sender.Address) != Normal(stored.From.Address) ? item.Sender : stored.Writer;

    private static string Normal(string address) => EmailAddress.TryParse(address, out var parsed) ? parsed.Value : address;
}
