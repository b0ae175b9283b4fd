using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Pane;

internal static class DraftEndpoints
{
    private const int PeopleRead = 20; // whose history is read; a mail to more is no correspondence
    private const int ThreadsRead = 6; // that may hold an open question

    public static void MapDrafts(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("/api/pane").WithTags("Pane").MapPost("/draft", GetDraftContext).WithName(nameof(GetDraftContext))
            .WithSummary("Everything the pane shows beside a mail that is being written").ProducesProblem(400);

    private static async Task<Ok<DraftContext>> GetDraftContext(
        OpenDraft draft, NetworkDb db, WhoIsOn who, History history, ThreadViews threads, UnpromptedQuestion question, ConfidentialWords confidential,
        TimeProvider clock, CancellationToken cancellationToken)
    {
        var settings = await db.SettingsAsync(cancellationToken);
        var owner = settings.Owner;
        var named = Named(draft);
        var participants = await who.MailAsync(named, counterpart: null, bulkSender: null, settings, cancellationToken);

        var people = new List<DraftPerson>();
        var recent = new List<TimelineEntry>();
        foreach (var participant in participants.Where(participant => participant.State != MatchState.Owner))
        {
            var page = people.Count < PeopleRead && participant.State is MatchState.Known or MatchState.Unknown
                ? await history.WithAsync(
                    AddressesOf(participant), participant.Contact?.Shared ?? false, [InteractionKind.Message], owner, cursor: null, Timeline.UsualPage, cancellationToken)
                : null;
            var mail = page?.Entries.Select(entry => entry.Message).OfType<TimelineEntry>().ToList() ?? [];
            recent.AddRange(mail);
            people.Add(new(participant, mail.Find(entry => entry.Automatic == Automatic.None)));
        }

        var now = clock.GetUtcNow();
        var thread = await ThreadOfAsync(draft, [.. people.Select(one => one.Person)], db, cancellationToken) is { } threadId
            ? await threads.OfAsync(threadId, openMessage: null, settings, now, cancellationToken)
            : null;
        var products = await db.KnownProductsAsync(cancellationToken);
        return TypedResults.Ok(new DraftContext(
            people,
            thread,
            LeftOut(thread, named, owner),
            await QuestionsAsync(thread, recent, threads, settings, now, cancellationToken),
            owner.IsInternalOnly(named.Select(one => one.Who)),
            settings.TimeZone,
            db.Scope.HasColleagues,
            products,
            thread is null ? "" : await question.InAsync(thread, products, settings, now, cancellationToken),
            settings.MannerHints,
            await confidential.NewestAsync(cancellationToken)));
    }

    private static List<(Participant Who, ParticipantField Field)> Named(OpenDraft draft) =>
    [
        .. draft.To.Select(person => (new Participant(person.Name, person.Address), ParticipantField.To)),
        .. draft.Cc.Select(person => (new Participant(person.Name, person.Address), ParticipantField.Cc)),
        .. draft.Bcc.Select(person => (new Participant(person.Name, person.Address), ParticipantField.Bcc)),
    ];

    /// <summary>The thread of the message it answers; where Outlook does not tell which, the newest under its subject with one of its people.</summary>
    private static async Task<Guid?> ThreadOfAsync(
        OpenDraft draft, IReadOnlyList<ParticipantView> people, NetworkDb db, CancellationToken cancellationToken)
    {
        if (OpenItem.Bare(draft.InReplyTo) is { } id)
        {
            var key = MessageKey.OfId(id);
            return await db.Messages.Where(message => message.IdKey == key).Select(message => (Guid?)message.ThreadId).FirstOrDefaultAsync(cancellationToken);
        }

        _ = Subjects.Base(draft.Subject, out var isReply);
        var (subject, addresses) = (MessageKey.OfSubject(draft.Subject), people.SelectMany(AddressesOf).Distinct().ToList());
        return !isReply || subject == Guid.Empty || addresses.Count == 0 ? null : await db.Messages
            .Where(message => message.SubjectKey == subject
                && db.MessageAddresses.Any(address => address.MessageId == message.Id && addresses.Contains(address.Address)))
            .OrderByDescending(message => message.At).Select(message => (Guid?)message.ThreadId).FirstOrDefaultAsync(cancellationToken);
    }

    private static async Task<IReadOnlyList<OpenQuestion>> QuestionsAsync(
        ThreadView? own, List<TimelineEntry> recent, ThreadViews threads, OwnerSettings settings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var questions = new List<OpenQuestion>();
        if (own is not null && QuestionOf(own, inThisThread: true) is { } asked)
        {
            questions.Add(asked);
        }

        var others = recent.OrderByDescending(entry => entry.SentAt).Select(entry => entry.ThreadId).Where(id => id != own?.Id).Distinct().Take(ThreadsRead);
        foreach (var id in others)
        {
            if (await threads.OfAsync(id, openMessage: null, settings, now, cancellationToken) is { } thread
                && QuestionOf(thread, inThisThread: false) is { } question)
            {
                questions.Add(question);
            }
        }

        return questions;
    }

    private static IReadOnlyList<Person> LeftOut(ThreadView? thread, IEnumerable<(Participant Who, ParticipantField Field)> named, MailboxOwner owner)
    {
        var there = named.Select(one => one.Who.Address).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return thread?.Messages.FirstOrDefault(entry => entry.Automatic == Automatic.None) is not { } newest ? [] : [.. newest.To
            .Concat(newest.Cc).Prepend(newest.From)
            .Where(person => person.Address.Length > 0 && !owner.IsOwn(person.Address) && there.Add(person.Address))];
    }

    private static OpenQuestion? QuestionOf(ThreadView thread, bool inThisThread) =>
        thread.Turn is { Reason: TurnReason.TheyAsked, Question: { } question, MessageId: { } message } turn
            ? new(
                question, turn.Who ?? "", thread.Messages.FirstOrDefault(entry => entry.Id == message)?.From.Address, turn.Since, turn.Days, thread.Subject, message,
                thread.Id, inThisThread)
            : null;

    private static IReadOnlyCollection<string> AddressesOf(ParticipantView person) =>
        person.Contact?.Addresses ?? [WhoIsOn.Normal(person.Address)];
}
