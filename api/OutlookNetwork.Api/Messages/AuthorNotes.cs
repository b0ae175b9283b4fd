using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Messages;

/// <summary>Says in sentences what is unusual about who wrote a message.</summary>
internal static class AuthorNotes
{
    public static IReadOnlyList<string> Of(Author author)
    {
        var notes = new List<string>();
        if (HowRead(author) is { } read)
        {
            notes.Add(read);
        }

        if (author is { SentBy: { } delegated, Who: { } who })
        {
            notes.Add($"{Called(delegated)} sent it on behalf of {Called(who)}.");
        }

        if (author.AnswersGoTo is { } elsewhere)
        {
            notes.Add($"An answer would go to {elsewhere.Address}, which is not where it was written.");
        }

        return notes;
    }

    private static string? HowRead(Author author)
    {
        var list = author.Through.Length > 0 ? $"The list or service “{author.Through}”" : "A list or service";
        return author.Reason switch
        {
            AuthorReason.OriginalFrom => $"{list} wrote its own address as the sender; the author is named in X-Original-From.",
            AuthorReason.PackedAddress => $"{list} wrote its own address as the sender; the author's is packed into it.",
            AuthorReason.DisplayName => $"{list} wrote its own address as the sender; the author's stands in the name.",
            AuthorReason.ReplyTo => $"{list} wrote its own address as the sender; the author is named in Reply-To.",
            AuthorReason.Cc => $"{list} wrote its own address as the sender; the author is named in Cc.",
            AuthorReason.ListItself => $"{list} wrote its own address as the sender, and nothing says for whom.",
            AuthorReason.SharedMailbox => "This is the mailbox of a function; several people may write from it.",
            AuthorReason.Machine => "A machine sent this, not a person.",
            AuthorReason.NotStated => "The message does not say who wrote it.",
            _ => null,
        };
    }

    private static string Called(Participant one) => one.Name.Length > 0 ? one.Name : one.Address;
}
