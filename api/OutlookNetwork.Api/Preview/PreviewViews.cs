using OutlookNetwork.Api.Storage.Reading;

namespace OutlookNetwork.Api.Preview;

public enum PreviewFolder
{
    Inbox,
    Sent,
    Other,
}

public sealed record PreviewFolderView(PreviewFolder Name, int Count);

/// <param name="Demo">The demo mailbox is loaded.</param>
/// <param name="OwnMail">Mail is there that is not of the demo mailbox.</param>
public sealed record PreviewFolders(IReadOnlyList<PreviewFolderView> Folders, Person Owner, bool Demo, bool OwnMail);

/// <summary>An item as a mail client lists it.</summary>
public record PreviewItem
{
    public required Guid Id { get; init; }

    public required string? InternetMessageId { get; init; }

    public required string? ConversationId { get; init; }

    public required string Subject { get; init; }

    public required Person? From { get; init; }

    public required IReadOnlyList<Person> To { get; init; }

    public required IReadOnlyList<Person> Cc { get; init; }

    public required DateTimeOffset? SentAt { get; init; }

    public required string Preview { get; init; }

    public required bool HasAttachments { get; init; }

    public string ItemType { get; init; } = "message";

    /// <summary>As Outlook names it, such as IPM.Note.</summary>
    public required string ItemClass { get; init; }

    /// <summary>Of a meeting that is asked for: when it begins; null where the request does not say.</summary>
    public DateTimeOffset? Start { get; init; }

    public DateTimeOffset? End { get; init; }
}

/// <param name="Messages">Newest first.</param>
public sealed record PreviewPage(IReadOnlyList<PreviewItem> Messages, string? Next);

/// <param name="Size">Bytes.</param>
public sealed record PreviewAttachment(string Name, string ContentType, long Size);

/// <summary>An item that is open.</summary>
public sealed record PreviewMessage : PreviewItem
{
    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    internal PreviewMessage(PreviewItem item)
        : base(item)
    {
    }

    public IReadOnlyList<PreviewAttachment> Attachments { get; init; } = [];

    /// <summary>Of a mail of one's own: who got it without the others knowing.</summary>
    public IReadOnlyList<Person> Bcc { get; init; } = [];

    /// <summary>The text, as an answer or a forward quotes it: its first 100,000 characters, and a mark where more followed.</summary>
    public string Text { get; init; } = "";

    /// <summary>Pictures that are not fetched.</summary>
    public int BlockedRemote { get; init; }

    /// <summary>The header of the original message; empty when only parts of it are known.</summary>
    public string Headers { get; init; } = "";
}
