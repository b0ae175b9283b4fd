namespace OutlookNetwork.Domain.Mail;

/// <summary>A Reply-To that leads an answer away from the person who seems to get it.</summary>
internal static class ReplyTrap
{
    public static Participant? Find(ParsedMessage message, EmailAddress author)
    {
        if (message.Automatic is not (Automatic.None or Automatic.List) || RoleAddresses.RoleOf(author) is not (AddressRole.Person or AddressRole.Function))
        {
            return null;
        }

        Participant? elsewhere = null;
        foreach (var participant in message.ReplyTo)
        {
            if (!EmailAddress.TryParse(participant.Address, out var answers))
            {
                continue;
            }

            if (AreOne(answers, author))
            {
                return null; // the author reads the answer too
            }

            if (!message.ListAddresses.Contains(answers.Value))
            {
                elsewhere ??= participant;
            }
        }

        return elsewhere;
    }

    private static bool AreOne(EmailAddress answers, EmailAddress author) =>
        Mailbox.Of(answers) == Mailbox.Of(author)
        || (!MailDomains.IsFreeMail(author.Domain) && MailDomains.AreOne(answers.Domain, author.Domain));
}
