using OutlookNetwork.Api.Storage.Reading;
using OutlookNetwork.Domain.Mail;

namespace OutlookNetwork.Api.Search;

/// <param name="Found">Newest first.</param>
/// <param name="Next">Ask for the following page with it; null on the last one.</param>
/// <param name="Total">Of all pages together.</param>
public sealed record SearchPage(IReadOnlyList<FoundEntry> Found, string? Next, int Total);

/// <param name="Snippet">
/// Of the new text around what was found; of the subject or the event when it stands only there; of the text's beginning, without
/// highlights, when only the people are meant.
/// </param>
public sealed record FoundEntry(HistoryEntry Entry, Snippet Snippet);
