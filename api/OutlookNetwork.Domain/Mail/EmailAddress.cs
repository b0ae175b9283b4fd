using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace OutlookNetwork.Domain.Mail;

/// <summary>
/// An address in the form by which addresses are compared: lower case throughout, the domain in ASCII (IDNA). RFC 5321 lets
/// a server tell upper from lower case before the '@'; none that people use does.
/// </summary>
public sealed record EmailAddress
{
    private const int MaxLength = 320; // 64 + '@' + 255, RFC 5321 4.5.3.1

    private static readonly SearchValues<char> NotInLocalPart = SearchValues.Create("\"(),:;<>@[]\\ ");
    private static readonly SearchValues<char> NotInDomain = SearchValues.Create("\"(),;<>\\/?#% ");

    private static readonly IdnMapping Idn = new() { AllowUnassigned = true, UseStd3AsciiRules = false };

    private EmailAddress(string localPart, string domain) =>
        (LocalPart, Domain, Value) = (localPart, domain, localPart + "@" + domain);

    public string Value { get; }

    public string LocalPart { get; }

    public string Domain { get; }

    /// <summary>Its domain, then each one above it.</summary>
    public IEnumerable<string> Domains
    {
        get
        {
            for (var domain = Domain; domain.Length > 0;)
            {
                yield return domain;
                var dot = domain.IndexOf('.', StringComparison.Ordinal);
                domain = dot < 0 ? "" : domain[(dot + 1)..];
            }
        }
    }

    /// <summary>
    /// False for text without an '@' between two parts, with control characters anywhere, with white space outside of quotes,
    /// or longer than 320 characters. A display name is not read: the text is the address alone.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out EmailAddress? address)
    {
        address = null;
        var trimmed = (text ?? "").Trim();
        var at = trimmed.LastIndexOf('@');
        if (at < 1 || at == trimmed.Length - 1 || trimmed.Length > MaxLength || HoldsControl(trimmed) || !IsWellFormed(trimmed))
        {
            return false;
        }

        var local = trimmed[..at];
        if (!IsLocalPart(local) || !TryDomain(trimmed[(at + 1)..], out var domain))
        {
            return false;
        }

        address = new(local.ToLowerInvariant(), domain);
        return true;
    }

    public override string ToString() => Value;

    private static bool HoldsControl(string text)
    {
        foreach (var letter in text)
        {
            if (char.IsControl(letter))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWellFormed(string text)
    {
        if (Ascii.IsValid(text))
        {
            return true;
        }

        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLocalPart(string local)
    {
        var isQuoted = local.Length > 2 && local[0] == '"' && local[^1] == '"';
        return isQuoted || (!local.AsSpan().ContainsAny(NotInLocalPart) && !HoldsWhiteSpace(local));
    }

    /// <summary>Other than a blank; control characters were refused before.</summary>
    private static bool HoldsWhiteSpace(string text) => !Ascii.IsValid(text) && text.Any(char.IsWhiteSpace);

    private static bool TryDomain(string raw, out string domain)
    {
        domain = raw.TrimEnd('.').ToLowerInvariant();
        if (domain.Length == 0 || domain.AsSpan().ContainsAny(NotInDomain) || HoldsWhiteSpace(domain))
        {
            return false;
        }

        if (domain[0] == '[')
        {
            return domain[^1] == ']' && Ascii.IsValid(domain);
        }

        if (Ascii.IsValid(domain))
        {
            return domain[0] != '.' && !domain.Contains("..", StringComparison.Ordinal) && !domain.AsSpan().ContainsAny('[', ']', ':');
        }

        try
        {
            domain = Idn.GetAscii(domain).ToLowerInvariant();
            return true;
        }
        catch (ArgumentException) // the framework has no other way to say that a name cannot be mapped
        {
            return false;
        }
    }
}
