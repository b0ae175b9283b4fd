using System.Buffers;
using OutlookNetwork.Domain.Mail;
using OutlookNetwork.Domain.Mail.Mime;

namespace OutlookNetwork.Domain.Contacts;

/// <summary>
/// Reads what a message's own signature says about its sender. It would rather propose nothing than something wrong: what a person is and
/// where they work is believed only below a line that is the sender's name.
/// </summary>
public static class SignatureFields
{
    private const int MostLines = 24;
    private const int LongestLine = 200;
    private const int LongestPiece = 100;
    private const int MostWords = 12;
    private const int MostOfOneField = 3;

    private static readonly SearchValues<char> NotInFields = SearchValues.Create("@<>{}[]=\":");

    /// <returns>
    /// In the order of the signature, nothing twice, at most three of a field and one name; empty when there is no signature, or not one
    /// sender who is a person.
    /// </returns>
    public static IReadOnlyList<FieldProposal> Of(ParsedMessage message) =>
        message.From.Count == 1 && message.Automatic is not (Automatic.Bounce or Automatic.Receipt)
        && EmailAddress.TryParse(message.From[0].Address, out var address) && !RoleAddresses.IsRole(address)
            ? Of(message.Body, message.From[0])
            : [];

    /// <param name="body">See <see cref="ParsedMessage.Body"/>; quoted text in it is left out.</param>
    public static IReadOnlyList<FieldProposal> Of(string body, Participant sender)
    {
        var found = new List<FieldProposal>();
        var name = new SignatoryName(sender.Name);
        var isBelowName = false;
        var lines = NewText.SignatureOf(body, sender.Name).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var line in lines.Take(MostLines).Where(line => line.Length <= LongestLine))
        {
            if (!isBelowName && ReadName(line, name, found))
            {
                isBelowName = true;
            }
            else if (isBelowName)
            {
                ReadWork(line, found);
            }

            ReadReach(line, sender, name, found);
        }

        return [.. found.DistinctBy(proposal => (proposal.Field, proposal.Value)).GroupBy(proposal => proposal.Field)
            .SelectMany(group => group.Take(MostOfOneField)).OrderBy(proposal => found.IndexOf(proposal))
            .Select(proposal => proposal with { Value = OneLine.Clean(proposal.Value), SourceLine = OneLine.Clean(proposal.SourceLine) })];
    }

    /// <summary>The name may share its line with a title: "Amara Osei, MD | Consultant Cardiologist".</summary>
    private static bool ReadName(string line, SignatoryName sender, List<FieldProposal> found)
    {
        var pieces = Pieces(line);
        if (pieces.Length == 0 || !sender.TryRead(pieces[0], out var name, out var degree, out var rest) || !rest.TrueForAll(piece => Kinds(piece).Any()))
        {
            return false;
        }

        found.Add(new(ProposedField.Name, name, line));
        if (degree.Length > 0)
        {
            found.Add(new(ProposedField.Degree, degree, line));
        }

        foreach (var piece in rest.Concat(pieces[1..]))
        {
            ReadPiece(piece, line, found);
        }

        return true;
    }

    private static void ReadWork(string line, List<FieldProposal> found)
    {
        foreach (var piece in Pieces(line))
        {
            ReadPiece(piece, line, found);
        }
    }

    /// <summary>A piece that is of one kind is proposed whole; one of several kinds, or with an address, is taken apart at its commas.</summary>
    private static void ReadPiece(string piece, string line, List<FieldProposal> found)
    {
        var kinds = Kinds(piece).ToList();
        if (piece.Contains(',') && (kinds.Count > 1 || piece.Any(char.IsAsciiDigit)))
        {
            foreach (var part in piece.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                Propose(part, line, [.. Kinds(part)], found);
            }

            return;
        }

        Propose(piece, line, kinds, found);
    }

    private static void Propose(string text, string line, List<ProposedField> kinds, List<FieldProposal> found)
    {
        if (kinds.Count > 0 && LooksLikeField(text))
        {
            found.Add(new(kinds[0], text.Trim(' ', ',', ';', '*', '_'), line));
        }
    }

    /// <summary>The likeliest first: "Head of the Department of Cardiology" is a title, "University Department of Medicine" a department.</summary>
    private static IEnumerable<ProposedField> Kinds(string text)
    {
        if (SignatureWords.IsTitle(text))
        {
            yield return ProposedField.Title;
        }

        if (SignatureWords.IsDepartment(text))
        {
            yield return ProposedField.Department;
        }

        if (SignatureWords.IsInstitution(text))
        {
            yield return ProposedField.Institution;
        }
    }

    private static bool LooksLikeField(string text) =>
        text.Length <= LongestPiece && SignatureWords.Split(text).Length <= MostWords && !char.IsLower(text[0]) && char.IsLetter(text[0])
        && !text.AsSpan().ContainsAny(NotInFields) && !text.Contains("//", StringComparison.Ordinal) && text[^1] is not ('?' or '!');

    private static void ReadReach(string line, Participant sender, SignatoryName name, List<FieldProposal> found)
    {
        if (Orcid.FindIn(line) is { } orcid)
        {
            found.Add(new(ProposedField.Orcid, orcid, line));
        }

        found.AddRange(PhoneNumbers.FindIn(line).Select(number => new FieldProposal(ProposedField.Phone, number, line)));
        found.AddRange(ProfileLinks.FindIn(line, name, line));
        found.AddRange(Addresses(line, sender, name).Select(address => new FieldProposal(ProposedField.Email, address, line)));
    }

    /// <summary>The sender's own addresses: the one the mail came from, and those whose local part holds a word of the name.</summary>
    private static IEnumerable<string> Addresses(string line, Participant sender, SignatoryName name)
    {
        const int ShortestName = 3;
        foreach (var word in line.Split([' ', '\t', '<', '>', '(', ')', '[', ']', '|', ':', ',', ';', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Contains('@') && EmailAddress.TryParse(word.Trim('.', '*', '_'), out var address) && !RoleAddresses.IsRole(address)
                && (string.Equals(address.Value, sender.Address, StringComparison.OrdinalIgnoreCase)
                    || name.Words.Any(part => part.Length >= ShortestName && address.LocalPart.Contains(part, StringComparison.OrdinalIgnoreCase))))
            {
                yield return address.Value;
            }
        }
    }

    private static string[] Pieces(string line) =>
        line.Split(["|", "•", "·", "\t", "   ", " – ", " — ", " - "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
