namespace OutlookNetwork.Domain.Mail;

/// <summary>One name and address as a message states them.</summary>
/// <param name="Name">Decoded display name on one line; empty when the message gives none.</param>
/// <param name="Address">As written, domain in lower case; empty when the entry holds no address.</param>
public sealed record Participant(string Name, string Address);
