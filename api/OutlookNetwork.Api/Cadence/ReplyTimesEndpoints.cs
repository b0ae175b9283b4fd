using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Http;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Cadence;

/// <summary>Everything is computed from the stored mail when it is asked for, so that a reply that arrives is in the next answer.</summary>
internal static class ReplyTimesEndpoints
{
    private const int UsualPage = 20;
    private const int LargestPage = 200;

    private static readonly Problem UnknownSide = new(
        ProblemKind.Invalid, "reply-times.unknown-side", "Reply times have two sides: they, for how fast the contact answers, and you.");

    public static void MapReplyTimes(this IEndpointRouteBuilder routes)
    {
        var contacts = routes.MapGroup("/api/contacts/{id:guid}").WithTags("Contacts");
        contacts.MapGet("/reply-times", GetReplyTimes).WithName(nameof(GetReplyTimes))
            .WithSummary("How fast a contact and the owner answer each other, in working time").ProducesProblem(404);
        contacts.MapGet("/reply-times/pairs", GetReplyPairs).WithName(nameof(GetReplyPairs))
            .WithSummary("The pairs of messages that reply times are computed from, and what still waits").ProducesProblem(400).ProducesProblem(404);
        contacts.MapGet("/years", GetYears).WithName(nameof(GetYears))
            .WithSummary("How much was written with a contact in each month").ProducesProblem(404);
    }

    private static async Task<Results<Ok<ReplyTimesView>, ProblemHttpResult>> GetReplyTimes(
        Guid id, NetworkDb db, Colleagues colleagues, ReplyReading reading, ThreadViews threads, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await ReadableAsync(id, db, colleagues, cancellationToken) is not { } contact)
        {
            return ContactProblems.Missing.ToHttp();
        }

        var (settings, now) = (await db.SettingsAsync(cancellationToken), clock.GetUtcNow());
        var working = settings.WorkingOf(contact.TimeZone);
        var written = await reading.WithAsync(contact, settings, now, cancellationToken);
        var theirs = ReplyPairs.Of(written.Messages, Direction.Incoming, working);
        return TypedResults.Ok(new ReplyTimesView(
            SideView.Of(theirs, working),
            SideView.Of(ReplyPairs.Of(written.Messages, Direction.Outgoing, settings.Working), settings.Working),
            contact.TimeZone ?? settings.TimeZone,
            contact.TimeZone is null,
            written.Incredible,
            await NudgeAsync(theirs, working, reading, now, cancellationToken),
            await threads.TurnWithAsync([.. contact.Addresses.Select(address => address.Address)], settings, now, cancellationToken),
            contact.OwnerId == db.Scope.OwnerId ? contact.Version : null));
    }

    private static async Task<Results<Ok<ReplyPairPage>, ProblemHttpResult>> GetReplyPairs(
        Guid id, NetworkDb db, Colleagues colleagues, ReplyReading reading, TimeProvider clock, CancellationToken cancellationToken,
        string side = "they", int from = 0, int limit = UsualPage)
    {
        if (await ReadableAsync(id, db, colleagues, cancellationToken) is not { } contact)
        {
            return ContactProblems.Missing.ToHttp();
        }

        if (limit is < 1 or > LargestPage)
        {
            return RequestProblems.BadLimit(LargestPage).ToHttp();
        }

        if (from < 0)
        {
            return RequestProblems.BadCursor.ToHttp();
        }

        if (side is not ("they" or "you"))
        {
            return UnknownSide.ToHttp();
        }

        var settings = await db.SettingsAsync(cancellationToken);
        var written = await reading.WithAsync(contact, settings, clock.GetUtcNow(), cancellationToken);
        var pairs = side == "they"
            ? ReplyPairs.Of(written.Messages, Direction.Incoming, settings.WorkingOf(contact.TimeZone))
            : ReplyPairs.Of(written.Messages, Direction.Outgoing, settings.Working);
        var page = pairs.Skip(from).Take(limit).ToList();
        var subjects = await reading.SubjectsAsync(page, cancellationToken);
        return TypedResults.Ok(new ReplyPairPage(
            page.ConvertAll(pair => new ReplyPairView(
                ReplyPartView.Of(pair.Asked, subjects), pair.Answer is null ? null : ReplyPartView.Of(pair.Answer, subjects), pair.Taken?.TotalMinutes)),
            from + page.Count < pairs.Count ? from + page.Count : null,
            pairs.Count));
    }

    private static async Task<Results<Ok<YearsView>, ProblemHttpResult>> GetYears(
        Guid id, NetworkDb db, Colleagues colleagues, ReplyReading reading, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await ReadableAsync(id, db, colleagues, cancellationToken) is not { } contact)
        {
            return ContactProblems.Missing.ToHttp();
        }

        var settings = await db.SettingsAsync(cancellationToken);
        var written = await reading.WithAsync(contact, settings, clock.GetUtcNow(), cancellationToken);
        var months = WrittenMonths.Of(written.Messages, settings.Zone);
        return TypedResults.Ok(new YearsView(
            [.. months.Select(month => new MonthView(month.Year, month.Month, month.Incoming, month.Outgoing))], WrittenMonths.LongestGap(months), written.Incredible));
    }

    private static async Task<NudgeView?> NudgeAsync(
        IReadOnlyList<ReplyPair> theirs, WorkingTime working, ReplyReading reading, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var times = ReplyTimes.Of(theirs);
        var open = theirs.Where(pair => pair.Answer is null && now - pair.Asked.SentAt <= ReplyPairs.Longest)
            .Select(pair => (Pair: pair, Waited: working.Between(pair.Asked.SentAt, now)))
            .FirstOrDefault(one => times.IsPastUsual(one.Waited));
        if (open.Pair is not { } late)
        {
            return null;
        }

        var subjects = await reading.SubjectsAsync([late], cancellationToken);
        return new(late.Asked.Id, late.Asked.ThreadId, subjects.GetValueOrDefault(late.Asked.Id, ""), late.Asked.SentAt, open.Waited.TotalMinutes);
    }

    /// <summary>The owner's own contact, else one that a colleague shares. The mail is the reader's own in both cases.</summary>
    private static async Task<Contact?> ReadableAsync(Guid id, NetworkDb db, Colleagues colleagues, CancellationToken cancellationToken) =>
        await db.Contacts.AsNoTracking().SingleOrDefaultAsync(contact => contact.Id == id, cancellationToken)
        ?? await colleagues.ContactAsync(id, cancellationToken);
}
