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
        OpenItem item, NetworkDb db, WhoIsOn who, History histories, ThreadViews threads, LoggingByChoice byChoice, TimeProvider clock, CancellationToken cancellationToken)
    {
        var settings = await db.SettingsAsync(cancellationToken);
        var owner = settings.Owner;
        var stored = await item.FindAsync(db, cancellationToken);
        var automatic = owner.AutomaticFor(stored?.Automatic ?? Automatic.None, item.Recipients);

        var writer = stored is null ? item.Sender : WriterOf(item, stored);
        var counterpart = owner.CounterpartOf(writer, item.Recipients);
        var participants = await who.MailAsync(
            Named(item, writer), counterpart, automatic == Automatic.Bulk ? WhoIsOn.Normal(writer.Address) : null, settings, cancellationToken);
        var thread = stored is null
            ? null
            : await threads.OfAsync(stored.ThreadId, stored.Id, settings, clock.GetUtcNow(), cancellationToken);
        var card = participants.FirstOrDefault(view => view.Address == counterpart?.Address)?.Contact;
        IReadOnlyCollection<string> addresses = counterpart is null ? [] : card?.Addresses ?? [WhoIsOn.Normal(counterpart.Address)];
        var history = await histories.WithAsync(
            addresses, card?.Shared ?? false, History.Everything, owner, cursor: null, Timeline.UsualPage, cancellationToken);

        var whyNot = Loggable.WhyNot(automatic, item.Recipients.Prepend(item.Sender), owner)
            ?? (stored is null && participants.Any(view => view.State == MatchState.Erased) ? MessageProblems.Erased : null);
        return TypedResults.Ok(new PaneContext(
            new(item.BareId, item.Subject, stored is not null, owner.DirectionOf(writer), automatic,
                owner.IsInternalOnly(item.Recipients.Prepend(item.Sender)), whyNot is null && item.BareId is not null, whyNot?.Detail,
                stored is null && whyNot is null && await byChoice.MayConcernAsync(item, owner, cancellationToken)),
            counterpart?.Address,
            participants,
            thread,
            history ?? new([], null, 0),
            settings.TimeZone,
            db.Scope.HasColleagues,
            await db.FirstRunAsync(settings, cancellationToken),
            settings.LoggedCategory.Length == 0 ? null : settings.LoggedCategory,
            await db.KnownProductsAsync(cancellationToken)));
    }

    private static IEnumerable<(Participant Who, ParticipantField Field)> Named(OpenItem item, Participant writer) =>
    [
        (writer, ParticipantField.From),
        .. item.To.Select(to => (new Participant(to.Name, to.Address), ParticipantField.To)),
        .. item.Cc.Select(cc => (new Participant(cc.Name, cc.Address), ParticipantField.Cc)),
    ];

    /// <summary>As Outlook names the sender, unless a list put itself there and the whole message says who wrote it.</summary>
    private static Participant WriterOf(OpenItem item, Message stored) =>
        stored.Writer == stored.From || WhoIsOn.Normal(item.Sender.Address) != WhoIsOn.Normal(stored.From.Address) ? item.Sender : stored.Writer;
}
