namespace OutlookNetwork.Domain.Mail.Mime;

/// <summary>What a message is made of.</summary>
/// <param name="Type">Of the message as a whole, lower case.</param>
/// <param name="ReportType">Of a multipart/report; null elsewhere.</param>
/// <param name="Leaves">In part order.</param>
internal sealed record Structure(string Type, string? ReportType, IReadOnlyList<Part> Leaves);
