using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Api.Storage;
using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Audit;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Compliance;
using OutlookNetwork.Domain.Contacts;
using OutlookNetwork.Domain.Interactions;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Privacy;

/// <summary>The steps of an erasing. Each may be done again: what is done already is not found any more.</summary>
internal sealed class ErasureSteps(NetworkDb db, Originals originals, WithdrawnMail withdrawn)
{
    private const int MessagesAtOnce = 200; // others wait for no longer than these take
    private const int OriginalsAtOnce = 25; // a megabyte of each is read

    public Task<ErasurePart> DoAsync(Erasure erasure, Person person, ActorKind by, CancellationToken cancellationToken) => erasure.Step switch
    {
        ErasureStep.Profile => ProfileAsync(erasure, person, by, cancellationToken),
        ErasureStep.OwnMessages => OwnMessagesAsync(erasure.Counts, person, cancellationToken),
        ErasureStep.SharedMessages => SharedMessagesAsync(erasure.Counts, person, cancellationToken),
        ErasureStep.Traces => TracesAsync(erasure, person, by, cancellationToken),
        ErasureStep.Trail => TrailAsync(erasure, person, by, cancellationToken),
        ErasureStep.Sweep => SweepAsync(erasure.Counts, person, cancellationToken),
        _ => throw new InvalidOperationException($"{erasure.Step} is no step of an erasing."),
    };

    private async Task<ErasurePart> ProfileAsync(Erasure erasure, Person person, ActorKind by, CancellationToken cancellationToken)
    {
        await withdrawn.ForgetAsync(before: null, cancellationToken); // what is withdrawn may be about anybody, and nobody looks there
        var contacts = person.Targets.Contacts;
        var theirs = db.InteractionContacts.Where(one => contacts.Contains(one.ContactId));
        var alone = await db.Interactions
            .Where(interaction => theirs.Any(one => one.InteractionId == interaction.Id)
                && !db.InteractionContacts.Any(one => one.InteractionId == interaction.Id && !contacts.Contains(one.ContactId)))
            .Select(interaction => interaction.Id).ToListAsync(cancellationToken);
        await RedactAsync(await theirs.Select(one => one.InteractionId).ToListAsync(cancellationToken), person.Redaction, isAbout: true, erasure.Reason, by, cancellationToken);
        var involved = await theirs.ExecuteDeleteAsync(cancellationToken);
        await db.Interactions.Where(interaction => alone.Contains(interaction.Id)).ExecuteDeleteAsync(cancellationToken);
        await db.ContactListChanges.Where(change => contacts.Contains(change.ContactId)).ExecuteDeleteAsync(cancellationToken);
        await db.ContactCadences.Where(cadence => contacts.Contains(cadence.ContactId)).ExecuteDeleteAsync(cancellationToken);
        var removed = await db.Contacts.Where(contact => contacts.Contains(contact.Id)).ExecuteDeleteAsync(cancellationToken); // and its addresses, labels, standing, promises, personal details and bulk changes
        return new(erasure.Counts with { Contacts = removed, Addresses = person.Targets.Addresses.Count, Interactions = involved }, IsLast: true);
    }

    /// <summary>Takes the person out of what the owner wrote about calls, meetings and the like.</summary>
    private async Task<int> RedactAsync(IReadOnlyCollection<Guid> ids, Redaction redaction, bool isAbout, string reason, ActorKind by, CancellationToken cancellationToken)
    {
        var written = await db.Interactions.IgnoreAutoIncludes()
            .Where(interaction => interaction.MessageId == null && ids.Contains(interaction.Id)).ToListAsync(cancellationToken);
        written.ForEach(interaction => interaction.Redact(redaction, isAbout));
        if (written.Count > 0)
        {
            db.Record(AuditActions.InteractionChange, new("erasing", Id: null), new { Interactions = written.Count }, reason, by);
            await db.SaveChangesAsync(cancellationToken);
        }

        return written.Count;
    }

    private async Task<ErasurePart> OwnMessagesAsync(ErasureCounts counts, Person person, CancellationToken cancellationToken)
    {
        var some = await person.OwnMessages.AsNoTracking().OrderBy(message => message.Id).Take(MessagesAtOnce)
            .Select(message => new { message.Id, message.Key, message.MessageId, message.ThreadId, message.Original }).ToListAsync(cancellationToken);
        var (ids, threads) = (some.ConvertAll(one => one.Id), some.Select(one => one.ThreadId).Distinct().ToList());
        var (keys, hashes) = (some.SelectMany(one => new[] { one.Id, one.Key }).ToList(), some.Select(one => one.Original).OfType<string>().ToList());

        var mails = some.Select(one => one.MessageId).OfType<string>().ToList();

        db.Standings.ReadAnew(await new StandingKeeping(db).NamedOnAsync(ids, cancellationToken));
        await db.FindingDecisions.Where(decision => decision.InternetMessageId != null && mails.Contains(decision.InternetMessageId)).ExecuteDeleteAsync(cancellationToken);
        await db.Interactions.Where(interaction => interaction.MessageId != null && ids.Contains(interaction.MessageId.Value)).ExecuteDeleteAsync(cancellationToken);
        await db.SearchEntries.Where(entry => ids.Contains(entry.MessageId)).ExecuteDeleteAsync(cancellationToken);
        var choices = await db.ThreadChoices.Where(choice => keys.Contains(choice.Key) || (choice.JoinedWith != null && keys.Contains(choice.JoinedWith.Value)))
            .ExecuteDeleteAsync(cancellationToken);
        await db.Messages.Where(message => ids.Contains(message.Id)).ExecuteDeleteAsync(cancellationToken); // and its addresses
        await db.Originals.Where(original => hashes.Contains(original.Hash) && !db.Messages.Any(message => message.Original == original.Hash)).ExecuteDeleteAsync(cancellationToken);
        await db.ThreadKeys.Where(key => threads.Contains(key.ThreadId) && !db.Messages.Any(message => message.ThreadId == key.ThreadId)).ExecuteDeleteAsync(cancellationToken);
        return new(counts with { Messages = counts.Messages + some.Count, Traces = counts.Traces + choices }, IsLast: some.Count < MessagesAtOnce);
    }

    private async Task<ErasurePart> SharedMessagesAsync(ErasureCounts counts, Person person, CancellationToken cancellationToken)
    {
        var (changed, kept) = (0, 0);
        foreach (var some in (await person.SharedMessagesAsync(cancellationToken)).Chunk(OriginalsAtOnce))
        {
            var messages = await db.Messages.Where(message => some.Contains(message.Id)).ToListAsync(cancellationToken);
            var named = await db.MessageAddresses.Where(address => some.Contains(address.MessageId) && person.Targets.Addresses.Contains(address.Address)).ToListAsync(cancellationToken);
            var addressed = named.Select(address => address.MessageId).ToHashSet();
            var texts = (await originals.BeginningsAsync(messages, cancellationToken)).ToDictionary(one => one.Key, one => new Told(NewText.Of(one.Value), one.Value.Bcc));
            var about = messages.FindAll(message => addressed.Contains(message.Id) || IsNamed(message, texts.GetValueOrDefault(message.Id), person.Redaction));
            await ReplaceAsync(about, named, texts, person.Redaction, cancellationToken);
            (changed, kept) = (changed + about.Count, kept + about.Count(message => message.Original is not null));
        }

        return new(counts with { SharedMessages = changed, OriginalsKept = kept }, IsLast: true);
    }

    /// <summary>Else it has the words, but they are not this person's name.</summary>
    private static bool IsNamed(Message message, Told? told, Redaction redaction) =>
        new[] { message.Subject, message.Preview, message.Question, message.Source, message.MessageId, told?.Written }
            .Concat(message.Everyone.Concat(told?.Unseen ?? []).SelectMany(one => new[] { one.Name, one.Address })).Concat(message.InReplyTo).Concat(message.References)
            .OfType<string>().Any(redaction.Finds);

    private async Task ReplaceAsync(
        List<Message> about, List<MessageAddress> named, Dictionary<Guid, Told> texts, Redaction redaction, CancellationToken cancellationToken)
    {
        var (ids, entries) = (about.ConvertAll(message => message.Id), new List<SearchEntry>());
        foreach (var message in about)
        {
            var (written, unseen) = texts.GetValueOrDefault(message.Id) ?? new("", []);
            var text = redaction.Sparing(message.Everyone).Text(written);
            message.Redact(redaction);
            entries.Add(SearchEntry.Of(message, message.Id, Arrival.WordsOf(message, text, [.. unseen.Select(redaction.Of)])));
        }

        db.MessageAddresses.RemoveRange(named);
        db.MessageAddresses.AddRange(named.DistinctBy(address => address.MessageId).Select(address => new MessageAddress
        {
            TenantId = address.TenantId,
            OwnerId = address.OwnerId,
            Book = address.Book,
            Address = redaction.Pseudonym.Address,
            MessageId = address.MessageId,
        }));
        await db.SaveChangesAsync(cancellationToken);
        await db.SearchEntries.Where(entry => ids.Contains(entry.MessageId)).ExecuteDeleteAsync(cancellationToken);
        await new BulkInsert<SearchEntry>(db).RunAsync(entries, cancellationToken);
    }

    private async Task<ErasurePart> TracesAsync(Erasure erasure, Person person, ActorKind by, CancellationToken cancellationToken)
    {
        // Nobody can look into kept answers, so all of the owner's go; that something was done stays known.
        await db.KeyedRequests.ExecuteUpdateAsync(set => set.SetProperty(request => request.Answer, (byte[]?)null), cancellationToken);
        var (apart, merges) = (await person.Texts.InAsync<NotTheSame, Guid>(nameof(NotTheSame.Id), cancellationToken), await person.Texts.InAsync<ContactMerge, Guid>(nameof(ContactMerge.Id), cancellationToken));
        var removals = await person.Texts.InAsync<ContactRemoval, Guid>(nameof(ContactRemoval.Id), cancellationToken);
        var gone = await db.NotTheSame.Where(pair => apart.Contains(pair.Id)).ExecuteDeleteAsync(cancellationToken)
            + await db.ContactMerges.Where(merge => merges.Contains(merge.Id)).ExecuteDeleteAsync(cancellationToken)
            + await db.ContactRemovals.Where(removal => removals.Contains(removal.Id)).ExecuteDeleteAsync(cancellationToken);

        await db.ForgetCadencesAsync(cancellationToken);
        var redacted = await RedactOthersAsync(person, erasure.Reason, by, cancellationToken) + await RedactCadencesAsync(person, erasure.Reason, by, cancellationToken);
        gone += await RedactAsync(await person.Texts.InAsync<Interaction, Guid>(nameof(Interaction.Id), cancellationToken), person.Redaction, isAbout: false, erasure.Reason, by, cancellationToken);
        gone += await RedactPromisesAsync(person, erasure.Reason, by, cancellationToken);
        gone += await RedactDetailsAsync(person, erasure.Reason, by, cancellationToken) + await RedactDecisionsAsync(person, erasure.Reason, by, cancellationToken);
        var named = await person.Texts.InAsync<ImportRun, Guid>(nameof(ImportRun.Id), cancellationToken);
        var imports = await db.Imports.Where(run => named.Contains(run.Id)).ToListAsync(cancellationToken);
        return new(erasure.Counts with { Traces = erasure.Counts.Traces + gone + redacted + imports.Count(run => run.Redact(person.Redaction)) }, IsLast: true);
    }

    /// <summary>What others were promised and names this one: an introduction to them, a paper of theirs.</summary>
    private async Task<int> RedactPromisesAsync(Person person, string reason, ActorKind by, CancellationToken cancellationToken)
    {
        var ids = await person.Texts.InAsync<Promise, Guid>(nameof(Promise.Id), cancellationToken);
        var promises = await db.Promises.Where(promise => ids.Contains(promise.Id)).ToListAsync(cancellationToken);
        foreach (var promise in promises)
        {
            promise.Redact(person.Redaction);
            db.Record(AuditActions.PromiseChange, new("promise", promise.Id.ToString(), promise.Version), reason: reason, by: by);
        }

        await db.SaveChangesAsync(cancellationToken);
        return promises.Count;
    }

    /// <summary>What others told and names this one: a daughter, a friend.</summary>
    private async Task<int> RedactDetailsAsync(Person person, string reason, ActorKind by, CancellationToken cancellationToken)
    {
        var ids = await person.Texts.InAsync<PersonalDetail, Guid>(nameof(PersonalDetail.Id), cancellationToken);
        var details = await db.PersonalDetails.Where(detail => ids.Contains(detail.Id)).ToListAsync(cancellationToken);
        foreach (var detail in details)
        {
            detail.Redact(person.Redaction);
            db.Record(AuditActions.PersonalDetailChange, new("personal-detail", detail.Id.ToString(), detail.Version), reason: reason, by: by);
        }

        await db.SaveChangesAsync(cancellationToken);
        return details.Count;
    }

    /// <summary>Decisions about mail of theirs, or to them; what was decided, and why, stays.</summary>
    private async Task<int> RedactDecisionsAsync(Person person, string reason, ActorKind by, CancellationToken cancellationToken)
    {
        var ids = await person.Texts.InAsync<FindingDecision, Guid>(nameof(FindingDecision.Id), cancellationToken);
        var decisions = await db.FindingDecisions.Where(decision => ids.Contains(decision.Id)).ToListAsync(cancellationToken);
        foreach (var decision in decisions)
        {
            decision.Redact(person.Redaction.Whole);
            db.Record(AuditActions.DecisionChange, new("finding-decision", decision.Id.ToString()), reason: reason, by: by);
        }

        await db.SaveChangesAsync(cancellationToken);
        return decisions.Count;
    }

    /// <summary>What is said of other people and names this one: who introduced them, which circle they are in.</summary>
    private async Task<int> RedactOthersAsync(Person person, string reason, ActorKind by, CancellationToken cancellationToken)
    {
        var about = await person.Texts.InAsync<Contact, Guid>(nameof(Contact.Id), cancellationToken);
        var labelled = await person.Texts.InAsync<ContactLabel, Guid>(nameof(ContactLabel.ContactId), cancellationToken);
        var ids = about.Concat(labelled).Distinct().ToList();
        var others = await db.Contacts.Where(contact => ids.Contains(contact.Id)).ToListAsync(cancellationToken);
        var before = await person.Texts.InAsync<BulkChanged, Guid>(nameof(BulkChanged.BulkId), cancellationToken);
        var redacted = others.FindAll(contact => contact.Redact(person.Redaction));
        foreach (var contact in redacted)
        {
            db.Record(AuditActions.ContactChange, new("contact", contact.Id.ToString(), contact.Version), reason: reason, by: by);
        }

        var settings = await db.SettingsAsync(cancellationToken);
        var isForgotten = settings.Forget(person.Targets.Addresses);
        if (isForgotten)
        {
            db.Record(AuditActions.SettingsChange, new("settings", Id: null, settings.Version), reason: reason, by: by);
        }

        return redacted.Count + (isForgotten ? 1 : 0) + await db.BulkChanges.Where(change => before.Contains(change.BulkId)).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Reasons that name the person, and intervals of circles that are called after them.</summary>
    private async Task<int> RedactCadencesAsync(Person person, string reason, ActorKind by, CancellationToken cancellationToken)
    {
        var reasons = await person.Texts.InAsync<ContactCadence, Guid>(nameof(ContactCadence.ContactId), cancellationToken);
        var cadences = await db.ContactCadences.Where(cadence => reasons.Contains(cadence.ContactId)).ToListAsync(cancellationToken);
        cadences.ForEach(cadence => cadence.Redact(person.Redaction));
        var called = await person.Texts.InAsync<CadenceRule, string>(nameof(CadenceRule.Key), cancellationToken);
        var rules = await db.CadenceRules.Where(rule => rule.Scope == CadenceScope.Circle && called.Contains(rule.Key)).ToListAsync(cancellationToken);
        var there = await db.CadenceRules.Where(rule => rule.Scope == CadenceScope.Circle).Select(rule => rule.Key).ToListAsync(cancellationToken);
        db.CadenceRules.RemoveRange(rules);
        db.CadenceRules.AddRange(rules.Select(rule => rule.Redacted(person.Redaction)).DistinctBy(rule => rule.Key).Where(rule => !there.Contains(rule.Key)));
        if (cadences.Count + rules.Count > 0)
        {
            db.Record(AuditActions.CadenceChange, new("erasing", Id: null), new { Cadences = cadences.Count, Rules = rules.Count }, reason, by);
            await db.SaveChangesAsync(cancellationToken);
        }

        return cadences.Count + rules.Count;
    }

    private async Task<ErasurePart> TrailAsync(Erasure erasure, Person person, ActorKind by, CancellationToken cancellationToken)
    {
        var some = (await person.AuditDetailsAsync(cancellationToken)).Take(MessagesAtOnce).ToList();
        await db.AuditDetails.Where(detail => some.Contains(detail.Seq)).ExecuteDeleteAsync(cancellationToken);
        foreach (var seq in some)
        {
            db.Record(AuditActions.DetailErased, new("audit-entry", seq.ToString(CultureInfo.InvariantCulture)), reason: erasure.Reason, by: by);
        }

        return new(erasure.Counts with { AuditDetails = erasure.Counts.AuditDetails + some.Count }, IsLast: some.Count < MessagesAtOnce);
    }

    /// <summary>What came in while the steps ran is gone through again; the rest is counted, and said.</summary>
    private async Task<ErasurePart> SweepAsync(ErasureCounts counts, Person person, CancellationToken cancellationToken)
    {
        var late = await OwnMessagesAsync(counts, person, cancellationToken);
        return late.Counts.Messages > counts.Messages
            ? late with { IsLast = false }
            : new(counts with { Left = await person.Texts.CountAsync(cancellationToken) }, IsLast: true);
    }

    /// <summary>What only the original says of a message.</summary>
    private sealed record Told(string Written, IReadOnlyList<Participant> Unseen);
}

/// <param name="Counts">Of the whole erasing so far.</param>
/// <param name="IsLast">The step has come to its end.</param>
internal sealed record ErasurePart(ErasureCounts Counts, bool IsLast);
