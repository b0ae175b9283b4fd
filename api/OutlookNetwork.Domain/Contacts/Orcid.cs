namespace OutlookNetwork.Domain.Contacts;

/// <summary>ORCID iDs: sixteen digits in four groups, the last a check character by ISO 7064 MOD 11-2.</summary>
internal static class Orcid
{
    private const int Length = 19;

    /// <returns>The first valid id of the line; null when there is none.</returns>
    public static string? FindIn(ReadOnlySpan<char> line)
    {
        for (var i = 0; i + Length <= line.Length; i++)
        {
            var isStart = char.IsAsciiDigit(line[i]) && (i == 0 || !IsPartOfNumber(line[i - 1]));
            if (isStart && (i + Length == line.Length || !IsPartOfNumber(line[i + Length])) && IsValid(line.Slice(i, Length)))
            {
                return line.Slice(i, Length).ToString().ToUpperInvariant();
            }
        }

        return null;
    }

    private static bool IsPartOfNumber(char c) => char.IsAsciiLetterOrDigit(c) || c == '-';

    private static bool IsValid(ReadOnlySpan<char> id)
    {
        const int GroupAndDash = 5;
        var total = 0;
        for (var i = 0; i < Length - 1; i++)
        {
            if (i % GroupAndDash == GroupAndDash - 1)
            {
                if (id[i] != '-')
                {
                    return false;
                }

                continue;
            }

            if (!char.IsAsciiDigit(id[i]))
            {
                return false;
            }

            total = (total + id[i] - '0') * 2 % 11;
        }

        var check = (12 - total) % 11;
        return total > 0 && (check == 10 ? id[^1] is 'X' or 'x' : id[^1] == '0' + check);
    }
}
