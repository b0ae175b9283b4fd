using Microsoft.EntityFrameworkCore;
using OutlookNetwork.Domain.Cadence;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Storage;

/// <summary>
/// What some new mails say of the contacts that they name: one question for the mails, and <see cref="Counting"/> itself for the rest. It
/// is asked with every mail that is stored or logged.
/// </summary>
internal sealed class NewMail(NetworkDb db, OwnerSettings settings)
{
    private static readonly PerModel<Func<NetworkDb, List<Guid>, List<string>, IAsyncEnumerable<Named>>> NamedOn = new(
        () => EF.CompileAsyncQuery((NetworkDb db, List<Guid> messages, List<string> own) =>
            from message in db.Messages
            where messages.Contains(message.Id)
            join named in db.MessageAddresses on message.Id equals named.MessageId
            join address in db.ContactAddresses on named.Address equals address.Address
            select new Named
            {
                Contact = address.ContactId,
                Address = named.Address,
                Sender = message.SenderAddress,
                SentAt = message.SentAt,
                StoredAt = message.StoredAt,
                Automatic = message.Automatic,
                InCrowd = named.InCrowd,
                IsLogged = db.Interactions.Any(log => log.MessageId == message.Id),
                IsSettled = message.SettledAt != null,
                Closes = message.TurnSign == TurnSign.Closes && message.Question == null,
                OwnerIsNamed = db.MessageAddresses.Any(mine => mine.MessageId == message.Id && own.Contains(mine.Address)),
                OwnerIsNamedAside = db.MessageAddresses.Any(mine => mine.MessageId == message.Id && own.Contains(mine.Address) && mine.InCrowd)
                    && !db.MessageAddresses.Any(mine => mine.MessageId == message.Id && own.Contains(mine.Address) && !mine.InCrowd),
            }));

    private readonly MailboxOwner _owner = settings.Owner;

    /// <returns>Those of whom they say anything.</returns>
    public async Task<Dictionary<Guid, StandingFacts>> OfAsync(IReadOnlyCollection<Guid> messages, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Guid, StandingFacts>();
        await foreach (var one in NamedOn.For(db)(db, [.. messages], [.. settings.Addresses]).WithCancellation(cancellationToken))
        {
            if (Counting.Of(Counted(one)) is var facts && facts != StandingFacts.None)
            {
                found[one.Contact] = found.TryGetValue(one.Contact, out var there) ? there.And(facts) : facts;
            }
        }

        return found;
    }

    private CountedMail Counted(Named one) => new(
        one.SentAt, one.StoredAt,
        _owner.IsOwn(one.Sender) ? Writer.Owner : one.Sender == one.Address ? Writer.Contact : Writer.Other,
        one.Automatic == Automatic.List && one.OwnerIsNamed ? Automatic.None : one.Automatic, // as the mailbox's owner has it
        one.IsLogged, one.InCrowd, one.OwnerIsNamedAside, _owner.IsInternal(one.Address), LeavesNothingOpen: one.IsSettled || one.Closes);

    private sealed class Named
    {
        public Guid Contact { get; init; }

        /// <summary>The contact's, by which the mail names them.</summary>
        public string Address { get; init; } = "";

        public string Sender { get; init; } = "";

        public DateTimeOffset? SentAt { get; init; }

        public DateTimeOffset StoredAt { get; init; }

        public Automatic Automatic { get; init; }

        public bool InCrowd { get; init; }

        public bool IsLogged { get; init; }

        public bool IsSettled { get; init; }

        public bool Closes { get; init; }

        public bool OwnerIsNamed { get; init; }

        /// <summary>As one of many in Cc, and not otherwise.</summary>
        public bool OwnerIsNamedAside { get; init; }
    }
}
