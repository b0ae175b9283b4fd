namespace OutlookNetwork.Domain.Contacts;

/// <summary>Something a message's own signature says about its sender: shown with its source, stored only when a person agrees.</summary>
/// <param name="Value">As written, except that telephone numbers, ORCID iDs and links are brought into one form.</param>
/// <param name="SourceLine">The line of the signature that says so, on one line.</param>
public sealed record FieldProposal(ProposedField Field, string Value, string SourceLine);

public enum ProposedField
{
    /// <summary>Without titles and degrees.</summary>
    Name,

    /// <summary>Academic titles and degrees: "Prof. Dr. med.", "MD, PhD, FACC".</summary>
    Degree,

    /// <summary>What the person does: "Consultant Cardiologist".</summary>
    Title,
    Department,
    Institution,

    /// <summary>Digits in groups, with a leading '+' where one was written; no fax numbers.</summary>
    Phone,

    /// <summary>Four groups of four, checksum verified.</summary>
    Orcid,

    /// <summary>An http or https address at LinkedIn, ResearchGate, X or Google Scholar.</summary>
    Profile,

    /// <summary>An http or https address whose host or path names the sender.</summary>
    Homepage,

    /// <summary>An address of the sender, in normal form.</summary>
    Email,
}
