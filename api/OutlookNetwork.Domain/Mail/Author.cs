namespace OutlookNetwork.Domain.Mail;

/// <summary>
/// Who a message is really from. RFC 5322 3.6.2 makes From the author, yet lists and relays put their own address there. The header's
/// own words stay in <see cref="ParsedMessage.From"/>; this is a reading of them.
/// </summary>
/// <param name="Who">
/// The author. <see langword="null"/> when a list or relay wrote its own address into From and nothing on the message says for whom:
/// the list's address never stands here.
/// </param>
/// <param name="Through">The list or service that put itself into From, as it calls itself; empty when it has no name.</param>
/// <param name="SentBy">The delegate who sent it on behalf of <paramref name="Who"/>; <see langword="null"/> as a rule.</param>
/// <param name="AnswersGoTo">
/// Where an answer would go when that is another organisation, or another mailbox of a free mail provider, than the author's: to be
/// shown before one answers. <see langword="null"/> when answers go to the author, to a list, or to their organisation.
/// </param>
public sealed record Author(Participant? Who, AuthorReason Reason, string Through, Participant? SentBy, Participant? AnswersGoTo)
{
    private static readonly Author Nobody = new(null, AuthorReason.NotStated, "", null, null);

    /// <summary>A human being, as far as the message shows: not a function, a machine, or nobody.</summary>
    public bool IsPerson => Who is not null && Reason is not (AuthorReason.SharedMailbox or AuthorReason.Machine);

    /// <param name="message">Only addresses, names and list fields are read. With several authors, the first counts.</param>
    public static Author Of(ParsedMessage message)
    {
        if (message.From.Count == 0)
        {
            return Nobody;
        }

        var from = message.From[0];
        if (RewrittenFrom.Read(message, from) is { } rewritten)
        {
            return rewritten;
        }

        if (!EmailAddress.TryParse(from.Address, out var address))
        {
            return Nobody with { Who = from.Name.Length > 0 ? from : null };
        }

        var reason = RoleAddresses.RoleOf(address) switch
        {
            AddressRole.Person => AuthorReason.From,
            AddressRole.Function => AuthorReason.SharedMailbox,
            _ => AuthorReason.Machine,
        };
        return new(from, reason, "", Delegates.Find(message, address), ReplyTrap.Find(message, address));
    }
}

/// <summary>Where the author was read.</summary>
public enum AuthorReason
{
    /// <summary>There is no From with an address.</summary>
    NotStated,

    From,

    /// <summary>A list rewrote From and kept the old one in X-Original-From.</summary>
    OriginalFrom,

    /// <summary>A list rewrote From and packed the author's address into its own.</summary>
    PackedAddress,

    /// <summary>A list rewrote From and put the author's address into the display name.</summary>
    DisplayName,

    /// <summary>A list rewrote From and names the author in Reply-To.</summary>
    ReplyTo,

    /// <summary>A list rewrote From and names the author in Cc.</summary>
    Cc,

    /// <summary>From is a list or relay, and nothing says for whom.</summary>
    ListItself,

    /// <summary>A mailbox of a function, such as info@ or medinfo@, that several people may use.</summary>
    SharedMailbox,

    Machine,
}
